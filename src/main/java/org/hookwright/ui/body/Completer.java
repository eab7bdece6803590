package org.hookwright.ui.body;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.hookwright.template.CompletionPoint;
import org.hookwright.template.Span;
import org.hookwright.template.Template;

/** Opens, follows and closes the list of completions as the text grows under it. */
final class Completer {
    /** How far back from the caret a placeholder is looked for, in UTF-16 units. */
    private static final int BACK = 4_000;

    /** How far behind the caret its end is looked for. */
    private static final int AHEAD = 500;

    private final Supplier<List<Offer>> offers;
    private final ReadOnlyObjectWrapper<Completing> state = new ReadOnlyObjectWrapper<>(new Completing.Closed());

    Completer(Supplier<List<Offer>> offers) {
        this.offers = offers;
    }

    ReadOnlyObjectProperty<Completing> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Something was typed before the caret. */
    void typed(String signs, String text, int caret) {
        boolean opens = signs.chars().allMatch(sign -> Character.isLetterOrDigit(sign) || "._{|% ".indexOf(sign) >= 0);
        if (opens) {
            open(text, caret, false);
        } else {
            close();
        }
    }

    /** Opens even where nothing was begun, because the person asked. */
    void ask(String text, int caret) {
        open(text, caret, true);
    }

    /** The caret went elsewhere, or the text changed under an open list. */
    void followed(String text, int caret) {
        if (state.get() instanceof Completing.Open open) {
            Optional<CompletionPoint> point = pointAt(text, caret);
            if (point.isPresent()
                    && point.get().replace().start() == open.point().replace().start()) {
                show(point.get(), false);
            } else {
                close();
            }
        }
    }

    void select(int index) {
        if (state.get() instanceof Completing.Open open) {
            state.set(open.at(index));
        }
    }

    void move(int by) {
        if (state.get() instanceof Completing.Open open) {
            state.set(open.moved(by));
        }
    }

    void close() {
        if (state.get() instanceof Completing.Open) {
            state.set(new Completing.Closed());
        }
    }

    private void open(String text, int caret, boolean asked) {
        Optional<CompletionPoint> point = pointAt(text, caret);
        if (point.isPresent()) {
            show(point.get(), asked);
        } else {
            close();
        }
    }

    private void show(CompletionPoint point, boolean asked) {
        List<Offer> items = CompletionList.of(point, offers.get());
        boolean said = items.size() == 1 && items.getFirst().text().equals(point.prefix()) && !asked;
        if (items.isEmpty() || said) {
            close();
        } else if (!(state.get() instanceof Completing.Open open)
                || !open.point().equals(point)
                || !open.items().equals(items)) {
            state.set(new Completing.Open(point, items, 0));
        }
    }

    /** Reads only what surrounds the caret, so that a key in a big text costs no more than one in a small one. */
    static Optional<CompletionPoint> pointAt(String text, int caret) {
        int back = Math.max(0, caret - BACK);
        int opening = Math.max(text.lastIndexOf("{{", caret - 1), text.lastIndexOf("{%", caret - 1));
        if (opening < 0 || opening < back || caret > text.length()) {
            return Optional.empty();
        }
        String window = text.substring(opening, Math.min(text.length(), caret + AHEAD));
        return Template.parse(window)
                .completionAt(caret - opening)
                .map(point -> new CompletionPoint(
                        point.kind(),
                        new Span(
                                point.replace().start() + opening,
                                point.replace().end() + opening),
                        point.prefix(),
                        point.closed()));
    }
}
