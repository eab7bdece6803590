package org.hookwright.ui.response;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.hookwright.language.Sentence;
import org.hookwright.language.Texts;
import org.hookwright.payload.JsonLayout;
import org.hookwright.task.Jobs;
import org.hookwright.task.Latest;
import org.hookwright.task.Outcome;
import org.hookwright.ui.control.Desktop;
import org.jspecify.annotations.Nullable;

/** What is seen of a reply's body, a part at a time where it is big. */
public final class BodyViewModel {
    /** How many bytes are shown at once. */
    static final int MOST = 1_000_000;

    private static final System.Logger LOG = System.getLogger(BodyViewModel.class.getName());
    private static final int INDENT = 2;

    /**
     * What is on the screen.
     *
     * @param from where the part begins in the body, in bytes
     * @param to where it ends
     * @param more whether another part follows; where it does not and the end is not reached, the rest was not kept
     * @param hasLongLines whether some line is too long to be drawn whole
     */
    record Part(String text, long from, long to, long total, boolean more, boolean json, boolean hasLongLines) {
        static final Part NONE = new Part("", 0, 0, 0, false, false, false);

        boolean isWhole() {
            return from == 0 && to == total;
        }
    }

    private final ObservableValue<@Nullable ShownBody> body;
    private final ObservableValue<Texts> texts;
    private final Latest reading;
    private final Jobs jobs;
    private final Desktop desktop;
    private final BooleanProperty pretty = new SimpleBooleanProperty(this, "pretty", true);
    private final BooleanProperty unfolded = new SimpleBooleanProperty(this, "unfolded", false);
    private final ReadOnlyObjectWrapper<Part> part = new ReadOnlyObjectWrapper<>(this, "part", Part.NONE);
    private final ReadOnlyObjectWrapper<Optional<Sentence>> note =
            new ReadOnlyObjectWrapper<>(this, "note", Optional.empty());

    public BodyViewModel(
            ObservableValue<@Nullable ShownBody> body, ObservableValue<Texts> texts, Jobs jobs, Desktop desktop) {
        this.body = body;
        this.texts = texts;
        this.jobs = jobs;
        this.reading = new Latest(jobs);
        this.desktop = desktop;
        body.subscribe(_ -> {
            note.set(Optional.empty());
            unfolded.set(false);
            read(0);
        });
        pretty.subscribe(() -> read(part.get().from()));
        unfolded.subscribe(() -> read(part.get().from()));
    }

    public ObservableValue<Boolean> hasBodyProperty() {
        return body.map(shown -> shown.size() > 0).orElse(false);
    }

    ReadOnlyObjectProperty<Part> partProperty() {
        return part.getReadOnlyProperty();
    }

    /** What came of the last copy or save, until another body is shown. */
    ReadOnlyObjectProperty<Optional<Sentence>> noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** Whether JSON is set anew to be read, rather than shown as it came. */
    public BooleanProperty prettyProperty() {
        return pretty;
    }

    /** Whether long lines are shown to their end, broken into many. */
    public BooleanProperty unfoldedProperty() {
        return unfolded;
    }

    /** Why the body cannot be set anew, or nothing. */
    public ObservableValue<Optional<Sentence>> cannotPrettyProperty() {
        return part.map(shown -> !shown.json()
                ? Optional.of(Sentence.of("response.body.not-json"))
                : shown.isWhole() ? Optional.empty() : Optional.of(Sentence.of("response.body.too-big")));
    }

    public void nextPart() {
        read(part.get().to());
    }

    public void previousPart() {
        read(Math.max(0, part.get().from() - MOST));
    }

    /** Copies what is on the screen, folded lines in full. */
    public void copy() {
        ShownBody shown = body.getValue();
        if (shown != null) {
            long from = part.get().from();
            int length = (int) (part.get().to() - from);
            jobs.wait(_ -> shown.part(from, length, charset(shown.contentType())), outcome -> {
                switch (outcome) {
                    case Outcome.Done<String>(var text) -> {
                        desktop.copy(text);
                        note.set(Optional.of(Sentence.of("response.body.copied")));
                    }
                    case Outcome.Failed<String>(var cause) -> failed(cause, "response.body.unreadable");
                }
            });
        }
    }

    public void save() {
        ShownBody shown = body.getValue();
        if (shown != null) {
            desktop.whereToSave(suggestedName(shown)).ifPresent(file -> save(shown, file));
        }
    }

    /** Shows a body that is kept in a file in the system's own program for it. */
    public void open() {
        ShownBody shown = body.getValue();
        if (shown != null && shown.source() instanceof ShownBody.Source.File(var path)) {
            desktop.open(path);
        }
    }

    public ObservableValue<Boolean> canOpenProperty() {
        return body.map(shown -> shown.source() instanceof ShownBody.Source.File)
                .orElse(false);
    }

    private void save(ShownBody shown, Path file) {
        jobs.wait(
                _ -> {
                    shown.saveTo(file);
                    return file;
                },
                outcome -> {
                    switch (outcome) {
                        case Outcome.Done<Path>(var saved) ->
                            note.set(Optional.of(Sentence.of("response.body.saved", saved.toString())));
                        case Outcome.Failed<Path>(var cause) -> failed(cause, "response.body.not-saved");
                    }
                });
    }

    private void read(long from) {
        ShownBody shown = body.getValue();
        if (shown == null) {
            reading.cancel();
            part.set(Part.NONE);
            return;
        }
        boolean asPretty = pretty.get();
        boolean whole = unfolded.get();
        Texts words = texts.getValue();
        reading.wait(_ -> read(shown, from, asPretty, whole, words), outcome -> {
            switch (outcome) {
                case Outcome.Done<Part>(var read) -> part.set(read);
                case Outcome.Failed<Part>(var cause) -> failed(cause, "response.body.unreadable");
            }
        });
    }

    private static Part read(ShownBody shown, long from, boolean pretty, boolean whole, Texts texts)
            throws java.io.IOException {
        byte[] bytes = shown.bytes(from, MOST);
        String text = new String(bytes, charset(shown.contentType()));
        boolean json = shown.isJson() || looksLikeJson(text);
        boolean all = bytes.length == shown.size();
        String laid = pretty && json && all ? JsonLayout.format(text, INDENT).text() : text;
        boolean hasLong = LongLines.isIn(laid);
        String drawn = !hasLong ? laid : whole ? LongLines.broken(laid) : LongLines.folded(laid, texts);
        long to = from + bytes.length;
        return new Part(drawn, from, to, shown.size(), to < shown.kept(), json, hasLong);
    }

    private void failed(Exception cause, String key) {
        LOG.log(System.Logger.Level.WARNING, "A reply's body was out of reach", cause);
        note.set(Optional.of(Sentence.of(key, String.valueOf(cause.getMessage()))));
    }

    private static boolean looksLikeJson(String text) {
        String start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[");
    }

    /** UTF-8 unless the reply names another charset that is known here. */
    static Charset charset(String contentType) {
        int at = contentType.toLowerCase(java.util.Locale.ROOT).indexOf("charset=");
        if (at < 0) {
            return StandardCharsets.UTF_8;
        }
        String name = contentType.substring(at + 8).split(";", 2)[0].strip().replace("\"", "");
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            LOG.log(System.Logger.Level.DEBUG, "A reply names a charset that is not known: {0}", name);
            return StandardCharsets.UTF_8;
        }
    }

    private static String suggestedName(ShownBody shown) {
        String type = shown.contentType().toLowerCase(java.util.Locale.ROOT);
        String ending = type.contains("json")
                ? "json"
                : type.contains("html")
                        ? "html"
                        : type.contains("xml") ? "xml" : type.startsWith("text") ? "txt" : "bin";
        return "response." + ending;
    }
}
