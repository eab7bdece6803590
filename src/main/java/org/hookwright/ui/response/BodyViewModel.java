package org.hookwright.ui.response;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.hookwright.language.Sentence;
import org.hookwright.language.Texts;
import org.hookwright.payload.JsonFlow;
import org.hookwright.payload.Page;
import org.hookwright.task.Cancellation;
import org.hookwright.task.Jobs;
import org.hookwright.task.Latest;
import org.hookwright.task.Outcome;
import org.hookwright.ui.control.Desktop;
import org.hookwright.ui.control.Elsewhere;
import org.jspecify.annotations.Nullable;

/** What is seen of a reply's body: one look at it, and of long text a part at a time. */
public final class BodyViewModel implements Elsewhere {
    /** So much goes to the clipboard at once, in bytes. */
    static final int MOST_COPIED = 8_000_000;

    private static final System.Logger LOG = System.getLogger(BodyViewModel.class.getName());

    /**
     * What is on the screen.
     *
     * @param looks how it can be looked at
     * @param look how it is looked at
     * @param page what an HTML page says, while it is looked at
     * @param picture what a picture is, while it is looked at
     */
    record Shown(
            BodyKind kind, List<Look> looks, Look look, BodyPart part, Optional<Page> page, Optional<Picture> picture) {
        static final Shown NONE =
                new Shown(BodyKind.TEXT, List.of(), Look.RAW, BodyPart.NONE, Optional.empty(), Optional.empty());
    }

    private final ObservableValue<@Nullable ShownBody> body;
    private final ObservableValue<Texts> texts;
    private final Latest reading;
    private final Latest searching;
    private final Jobs jobs;
    private final Desktop desktop;
    private final FilterViewModel filter;
    private final ObjectProperty<Look> wanted = new SimpleObjectProperty<>(this, "wanted", Look.PRETTY);
    private final BooleanProperty unfolded = new SimpleBooleanProperty(this, "unfolded", false);
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(this, "shown", Shown.NONE);
    private final ObservableValue<BodyPart> text;
    private final ReadOnlyObjectWrapper<Optional<Sentence>> note =
            new ReadOnlyObjectWrapper<>(this, "note", Optional.empty());

    /** How JSON stands at the beginnings of the parts that were read, by their places in the body. */
    private final TreeMap<Long, JsonFlow.State> begun = new TreeMap<>();

    public BodyViewModel(
            ObservableValue<@Nullable ShownBody> body, ObservableValue<Texts> texts, Jobs jobs, Desktop desktop) {
        this.body = body;
        this.texts = texts;
        this.jobs = jobs;
        this.reading = new Latest(jobs);
        this.searching = new Latest(jobs);
        this.desktop = desktop;
        this.filter = new FilterViewModel(body, texts, jobs);
        text = Bindings.createObjectBinding(this::textNow, shown, filter.foundProperty());
        body.subscribe(_ -> {
            note.set(Optional.empty());
            unfolded.set(false);
            begun.clear();
            searching.cancel();
            read(0);
        });
        wanted.subscribe((_, _) -> read(shown.get().part().from()));
        unfolded.subscribe((_, _) -> read(shown.get().part().from()));
    }

    public ObservableValue<Boolean> hasBodyProperty() {
        return body.map(now -> now.size() > 0).orElse(false);
    }

    /** Looks for values in JSON. */
    FilterViewModel filter() {
        return filter;
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The text that is read: a part of the body, or what was found in it. */
    ObservableValue<BodyPart> textProperty() {
        return text;
    }

    /** What came of the last copy or save, until another body is shown. */
    ReadOnlyObjectProperty<Optional<Sentence>> noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** Whether long lines are shown to their end, broken into many. */
    public BooleanProperty unfoldedProperty() {
        return unfolded;
    }

    /** Looks at the body in another way, and at those that come as well, as far as they can be looked at so. */
    void look(Look look) {
        wanted.set(look);
    }

    /** Why the body cannot be looked at in this way, or nothing. */
    ObservableValue<Optional<Sentence>> cannotProperty(Look look) {
        return body.map(now -> cannot(now, look)).orElse(Optional.empty());
    }

    private Optional<Sentence> cannot(ShownBody now, Look look) {
        return switch (look) {
            case TREE -> FilterViewModel.cannotRead(now);
            case PRETTY ->
                shown.get().kind() == BodyKind.XML && !BodyPart.canSetXml(now)
                        ? Optional.of(Sentence.of("response.body.too-big"))
                        : Optional.empty();
            case RAW, SEEN -> Optional.empty();
        };
    }

    public void nextPart() {
        read(shown.get().part().to());
    }

    public void previousPart() {
        long from = shown.get().part().from();
        Long before = begun.lowerKey(from);
        read(before == null || from - before > BodyPart.MOST ? Math.max(0, from - BodyPart.MOST) : before);
    }

    public void firstPart() {
        read(0);
    }

    public void lastPart() {
        ShownBody now = body.getValue();
        if (now != null) {
            int most = shown.get().kind().isText() ? BodyPart.MOST : BodyPart.MOST_BINARY;
            read(Math.max(0, (now.kept() - 1) / most * most));
        }
    }

    @Override
    public boolean isMore() {
        Shown now = shown.get();
        BodyPart part = now.part();
        boolean isText = now.kind().isText() && (now.look() == Look.PRETTY || now.look() == Look.RAW);
        return isText && !isFiltered(now) && (part.from() > 0 || part.more() || isFolded(part));
    }

    private boolean isFolded(BodyPart part) {
        return part.hasLongLines() && !unfolded.get();
    }

    @Override
    public void seek(BiPredicate<String, Cancellation> isIn, boolean forward, Consumer<Boolean> heard) {
        ShownBody now = body.getValue();
        Shown seen = shown.get();
        if (now == null || !isMore()) {
            heard.accept(false);
            return;
        }
        long from = seen.part().from();
        BodySearch.Place here = new BodySearch.Place(from, begun.getOrDefault(from, JsonFlow.State.START));
        boolean pretty = seen.look() == Look.PRETTY;
        boolean folded = isFolded(seen.part());
        searching.compute(
                cancellation ->
                        new BodySearch(now, seen.kind(), pretty, isIn, cancellation).from(here, folded, forward),
                outcome -> {
                    switch (outcome) {
                        case Outcome.Done<Optional<BodySearch.Hit>>(var hit) -> {
                            hit.ifPresent(this::go);
                            heard.accept(hit.isPresent());
                        }
                        case Outcome.Failed<Optional<BodySearch.Hit>>(var cause) -> {
                            failed(cause, "response.body.unreadable");
                            heard.accept(false);
                        }
                    }
                });
    }

    private void go(BodySearch.Hit hit) {
        begun.put(hit.place().from(), hit.place().state());
        if (hit.unfolded()) {
            unfolded.set(true);
        }
        read(hit.place().from());
    }

    @Override
    public void stop() {
        searching.cancel();
    }

    /** Copies what was found, or all of the body; of one that is too long for it the part on the screen. */
    public void copy() {
        ShownBody now = body.getValue();
        if (now == null) {
            return;
        }
        if (filter.foundProperty().get() instanceof FilterViewModel.Found.Values found) {
            desktop.copy(found.text());
            note.set(Optional.of(Sentence.of("response.body.copied-found")));
            return;
        }
        BodyPart part = shown.get().part();
        boolean whole = now.kept() <= MOST_COPIED;
        long from = whole ? 0 : part.from();
        int length = (int) (whole ? now.kept() : part.to() - part.from());
        jobs.wait(_ -> now.part(from, length, charset(now.contentType())), outcome -> {
            switch (outcome) {
                case Outcome.Done<String>(var copied) -> {
                    desktop.copy(copied);
                    note.set(Optional.of(Sentence.of(whole ? "response.body.copied" : "response.body.copied-part")));
                }
                case Outcome.Failed<String>(var cause) -> failed(cause, "response.body.unreadable");
            }
        });
    }

    /** Copies a text that was chosen, such as a path. */
    void copy(String chosen) {
        desktop.copy(chosen);
        note.set(Optional.of(Sentence.of("response.body.copied")));
    }

    public void save() {
        ShownBody now = body.getValue();
        if (now != null) {
            desktop.whereToSave("response." + ending(now)).ifPresent(file -> save(now, file));
        }
    }

    /** Shows a body that is kept in a file in the system's own program for it. */
    public void open() {
        ShownBody now = body.getValue();
        if (now != null) {
            String ending = ending(now);
            jobs.wait(_ -> now.named(ending), outcome -> {
                switch (outcome) {
                    case Outcome.Done<Path>(var file) -> desktop.open(file);
                    case Outcome.Failed<Path>(var cause) -> failed(cause, "response.body.unreadable");
                }
            });
        }
    }

    public ObservableValue<Boolean> canOpenProperty() {
        return body.map(now -> now.source() instanceof ShownBody.Source.File).orElse(false);
    }

    private String ending(ShownBody now) {
        BodyKind kind = shown.get().kind();
        return kind == BodyKind.PICTURE || kind == BodyKind.BINARY ? now.ending(kind.ending()) : kind.ending();
    }

    private void save(ShownBody now, Path file) {
        jobs.wait(
                _ -> {
                    now.saveTo(file);
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

    private BodyPart textNow() {
        Shown now = shown.get();
        return isFiltered(now) && filter.foundProperty().get() instanceof FilterViewModel.Found.Values found
                ? found.part()
                : now.part();
    }

    private boolean isFiltered(Shown now) {
        return now.look() == Look.PRETTY
                && now.kind() == BodyKind.JSON
                && filter.foundProperty().get() instanceof FilterViewModel.Found.Values;
    }

    private void read(long from) {
        ShownBody now = body.getValue();
        if (now == null) {
            reading.cancel();
            shown.set(Shown.NONE);
            return;
        }
        Look look = wanted.get();
        JsonFlow.State state = begun.getOrDefault(from, JsonFlow.State.START);
        boolean whole = unfolded.get();
        Texts words = texts.getValue();
        reading.wait(_ -> read(now, look, from, state, whole, words), outcome -> {
            switch (outcome) {
                case Outcome.Done<Shown>(var read) -> show(read);
                case Outcome.Failed<Shown>(var cause) -> failed(cause, "response.body.unreadable");
            }
        });
    }

    private void show(Shown read) {
        if (read.look() == Look.PRETTY && read.kind() == BodyKind.JSON) {
            begun.put(read.part().to(), read.part().end());
        } else {
            begun.putIfAbsent(read.part().to(), JsonFlow.State.START);
        }
        if (read.look() == Look.TREE) {
            filter.readTree();
        }
        shown.set(read);
    }

    private static Shown read(
            ShownBody now, Look wanted, long from, JsonFlow.State state, boolean unfolded, Texts texts)
            throws java.io.IOException {
        BodyKind kind = BodyKind.of(now.contentType(), now.bytes(0, BodyKind.LOOKED_AT));
        Look look = kind.looks().contains(wanted) ? wanted : kind.looks().getFirst();
        if (look == Look.TREE && FilterViewModel.cannotRead(now).isPresent()) {
            look = kind.looks().getFirst();
        }
        BodyPart part =
                BodyPart.read(now, kind, new BodyPart.Wanted(from, state, look == Look.PRETTY, unfolded), texts);
        boolean seen = look == Look.SEEN;
        Optional<Page> page = seen && kind == BodyKind.HTML
                ? Optional.of(Page.of(now.part(0, BodyPart.MOST, charset(now.contentType()))))
                : Optional.empty();
        Optional<Picture> picture = seen && kind == BodyKind.PICTURE ? Optional.of(Picture.of(now)) : Optional.empty();
        return new Shown(kind, kind.looks(), look, part, page, picture);
    }

    private void failed(Exception cause, String key) {
        LOG.log(System.Logger.Level.WARNING, "A reply's body was out of reach", cause);
        note.set(Optional.of(Sentence.of(key, String.valueOf(cause.getMessage()))));
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
}
