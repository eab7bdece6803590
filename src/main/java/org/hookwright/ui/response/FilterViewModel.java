package org.hookwright.ui.response;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.hookwright.check.FaultSentences;
import org.hookwright.language.Sentence;
import org.hookwright.language.Texts;
import org.hookwright.payload.JsonFlow;
import org.hookwright.payload.JsonMatches;
import org.hookwright.payload.JsonPaths;
import org.hookwright.payload.JsonVerdict;
import org.hookwright.payload.PathFault;
import org.hookwright.payload.PathOffers;
import org.hookwright.task.Jobs;
import org.hookwright.task.Latest;
import org.hookwright.task.Outcome;
import org.hookwright.ui.control.Colouring;
import org.jspecify.annotations.Nullable;

/** The values of a body that is JSON: read when they are first asked for, and looked through by JSONPath. */
final class FilterViewModel {
    /** Larger bodies are not read as values, in bytes: they take ten times as much. */
    static final int MOST = 4_000_000;

    private static final System.Logger LOG = System.getLogger(FilterViewModel.class.getName());
    private static final long REST = 120;

    /** Where the reading of the values stands. */
    sealed interface Values {
        /** Nobody has asked. */
        record Unread() implements Values {}

        record Reading() implements Values {}

        /** They are there. */
        record Read(Object tree, PathOffers offers) implements Values {}

        /** They cannot be had. */
        record None(Sentence why) implements Values {}
    }

    /** What the path comes to. */
    sealed interface Found {
        /** There is no path. */
        record Everything() implements Found {}

        /**
         * What it finds.
         *
         * @param text all of it, as far as it is copied
         * @param part as much of it as is shown
         */
        record Values(JsonMatches matches, String text, BodyPart part) implements Found {}

        /** It is no path. */
        record Wrong(PathFault fault) implements Found {}

        /** There is nothing it could look in. */
        record Nowhere(Sentence why) implements Found {}
    }

    private final ObservableValue<@Nullable ShownBody> body;
    private final ObservableValue<Texts> texts;
    private final Latest reading;
    private final Latest looking;
    private final StringProperty path = new SimpleStringProperty(this, "path", "");
    private final ReadOnlyObjectWrapper<Values> values =
            new ReadOnlyObjectWrapper<>(this, "values", new Values.Unread());
    private final ReadOnlyObjectWrapper<Found> found =
            new ReadOnlyObjectWrapper<>(this, "found", new Found.Everything());

    FilterViewModel(ObservableValue<@Nullable ShownBody> body, ObservableValue<Texts> texts, Jobs jobs) {
        this.body = body;
        this.texts = texts;
        this.reading = new Latest(jobs);
        this.looking = new Latest(jobs);
        body.subscribe(_ -> {
            reading.cancel();
            values.set(new Values.Unread());
            look(0);
        });
        path.subscribe((_, _) -> look(REST));
        values.subscribe((_, _) -> look(0));
    }

    /** The JSONPath; empty for everything. It stays while bodies come and go. */
    StringProperty pathProperty() {
        return path;
    }

    ReadOnlyObjectProperty<Values> valuesProperty() {
        return values.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Found> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** Why a body is not read as values, whatever is in it. */
    static Optional<Sentence> cannotRead(ShownBody body) {
        if (body.size() > body.kept()) {
            return Optional.of(Sentence.of("response.tree.cut"));
        }
        return body.size() > MOST ? Optional.of(Sentence.of("response.tree.too-big")) : Optional.empty();
    }

    /** Reads the values, unless they are there. */
    void readTree() {
        ShownBody now = body.getValue();
        if (now == null || !(values.get() instanceof Values.Unread)) {
            return;
        }
        values.set(new Values.Reading());
        reading.wait(_ -> read(now), outcome -> {
            switch (outcome) {
                case Outcome.Done<Values>(var read) -> values.set(read);
                case Outcome.Failed<Values>(var cause) -> {
                    LOG.log(System.Logger.Level.WARNING, "A reply's body was out of reach", cause);
                    values.set(new Values.None(
                            Sentence.of("response.body.unreadable", String.valueOf(cause.getMessage()))));
                }
            }
        });
    }

    /** What can be meant by what is written so far. */
    List<PathOffers.Offer> offers(String begun) {
        readTree();
        return values.get() instanceof Values.Read read ? read.offers().after(begun.strip()) : List.of();
    }

    private static Values read(ShownBody body) throws IOException {
        Optional<Sentence> cannot = cannotRead(body);
        if (cannot.isPresent()) {
            return new Values.None(cannot.get());
        }
        String text = body.head(MOST);
        Optional<Object> tree = JsonPaths.tree(text);
        if (tree.isPresent()) {
            return new Values.Read(tree.get(), PathOffers.of(tree.get()));
        }
        return new Values.None(JsonVerdict.of(text)
                .fault()
                .map(fault ->
                        Sentence.of("response.tree.broken", fault.line(), fault.column(), FaultSentences.of(fault)))
                .orElseGet(() -> Sentence.of("response.tree.nothing")));
    }

    private void look(long rest) {
        String wanted = path.get().strip();
        if (wanted.isEmpty()) {
            looking.cancel();
            found.set(new Found.Everything());
            return;
        }
        readTree();
        switch (values.get()) {
            case Values.Unread _, Values.Reading _ -> {
                looking.cancel();
                found.set(new Found.Everything());
            }
            case Values.None(var why) -> {
                looking.cancel();
                found.set(new Found.Nowhere(why));
            }
            case Values.Read(var tree, var _) -> {
                Texts words = texts.getValue();
                if (rest > 0) {
                    looking.computeAfter(rest, _ -> look(tree, wanted, words), this::heard);
                } else {
                    looking.compute(_ -> look(tree, wanted, words), this::heard);
                }
            }
        }
    }

    private void heard(Outcome<Found> outcome) {
        switch (outcome) {
            case Outcome.Done<Found>(var came) -> found.set(came);
            case Outcome.Failed<Found>(var cause) -> {
                LOG.log(System.Logger.Level.WARNING, "A path was not followed", cause);
                found.set(new Found.Nowhere(Sentence.of("response.filter.failed")));
            }
        }
    }

    private static Found look(Object tree, String path, Texts texts) {
        JsonMatches matches = JsonMatches.of(tree, path);
        if (matches.fault().isPresent()) {
            return new Found.Wrong(matches.fault().get());
        }
        String text = matches.list().isEmpty() ? "" : text(matches);
        String begin = text.length() > BodyPart.MOST ? text.substring(0, BodyPart.MOST) : text;
        String spread = JsonFlow.spread(begin, JsonFlow.State.START).text();
        String most = spread.length() > BodyPart.MOST_DRAWN ? spread.substring(0, BodyPart.MOST_DRAWN) : spread;
        boolean hasLong = LongLines.isIn(most);
        String drawn = hasLong ? LongLines.folded(most, texts) : most;
        return new Found.Values(
                matches,
                text,
                new BodyPart(
                        drawn,
                        0,
                        text.length(),
                        text.length(),
                        false,
                        Colouring.FILLED_JSON,
                        false,
                        JsonFlow.State.START));
    }

    /** One value as it is, several as a list; cut where there is too much, as values may stand in one another. */
    private static String text(JsonMatches matches) {
        if (matches.list().size() == 1) {
            return JsonPaths.json(matches.list().getFirst().value());
        }
        StringBuilder text = new StringBuilder("[");
        for (JsonMatches.Match match : matches.list()) {
            if (text.length() > BodyViewModel.MOST_COPIED) {
                break;
            }
            text.append(text.length() > 1 ? "," : "").append(JsonPaths.json(match.value()));
        }
        return text.append(']').toString();
    }
}
