package org.hookwright.ui.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.hookwright.template.Filling;
import org.hookwright.template.Span;
import org.hookwright.ui.control.Tint;
import org.hookwright.workflow.Body;
import org.jspecify.annotations.Nullable;

/**
 * What the preview shows, and how it stays linked to the body editor. Offsets told to the view are those on the screen.
 */
public final class PreviewViewModel {
    /** Whether the text is what its type asks for. */
    public enum Verdict {
        /** The type asks for nothing, or there is no text. */
        NONE,
        VALID,
        INVALID
    }

    /** A range to be brought into view; each wish is a new object, so that the same place can be asked for again. */
    public static final class Wish {
        private final Span place;

        Wish(Span place) {
            this.place = place;
        }

        public Span place() {
            return place;
        }
    }

    private final ObservableValue<Preview> preview;
    private final ObservableValue<List<TicketMark>> tickets;
    private final ObservableValue<Integer> chosen;
    private final Preview.Actions actions;
    private final ReadOnlyObjectWrapper<TextPart> part = new ReadOnlyObjectWrapper<>(this, "part", TextPart.first(""));
    private final ReadOnlyObjectWrapper<String> text = new ReadOnlyObjectWrapper<>(this, "text", "");
    private final ReadOnlyObjectWrapper<List<Tint>> fills = new ReadOnlyObjectWrapper<>(this, "fills", List.of());
    private final ReadOnlyObjectWrapper<List<Tint>> links = new ReadOnlyObjectWrapper<>(this, "links", List.of());
    private final ReadOnlyObjectWrapper<@Nullable Wish> wish = new ReadOnlyObjectWrapper<>(this, "wish");
    private int sourceCaret = -1;

    /**
     * @param preview the body for the chosen ticket
     * @param tickets every sample with its verdict, in the order of the list
     * @param chosen index of the chosen sample among them, −1 for none
     */
    public PreviewViewModel(
            ObservableValue<Preview> preview,
            ObservableValue<List<TicketMark>> tickets,
            ObservableValue<Integer> chosen,
            Preview.Actions actions) {
        this.preview = preview;
        this.tickets = tickets;
        this.chosen = chosen;
        this.actions = actions;
        preview.subscribe(this::take);
    }

    public ObservableValue<Preview> previewProperty() {
        return preview;
    }

    public ReadOnlyObjectProperty<String> textProperty() {
        return text.getReadOnlyProperty();
    }

    /**
     * Where values were put: {@code filled}, {@code filled-unset} where one had none to give, {@code filled-broken}.
     */
    public ReadOnlyObjectProperty<List<Tint>> fillsProperty() {
        return fills.getReadOnlyProperty();
    }

    /** What the placeholder at the editor's caret gave. */
    public ReadOnlyObjectProperty<List<Tint>> linksProperty() {
        return links.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Wish> wishProperty() {
        return wish.getReadOnlyProperty();
    }

    public ObservableValue<Verdict> verdictProperty() {
        return preview.map(PreviewViewModel::verdict);
    }

    public ObservableValue<Optional<Breakage>> breakageProperty() {
        return preview.map(shown -> filled(shown).flatMap(Preview.Filled::breakage));
    }

    /** Whether the text is shown with the colours of JSON. */
    public ObservableValue<Boolean> jsonProperty() {
        return preview.map(shown ->
                filled(shown).filter(filled -> filled.type() == Body.Type.JSON).isPresent());
    }

    /** Of what kind the text is that is shown. */
    ObservableValue<Body.Type> typeProperty() {
        return preview.map(shown -> filled(shown).map(Preview.Filled::type).orElse(Body.Type.NONE));
    }

    public ObservableValue<List<TicketMark>> ticketsProperty() {
        return tickets;
    }

    public ObservableValue<Integer> chosenProperty() {
        return chosen;
    }

    ObservableValue<TextPart> partProperty() {
        return part;
    }

    /** The body editor's caret has moved: what its placeholder gave is lit, and brought into view. */
    public void linkFromSource(int caret) {
        sourceCaret = caret;
        List<Span> outputs = outputsAt(caret);
        if (!outputs.isEmpty()) {
            show(outputs.getFirst());
        } else {
            light();
        }
    }

    /** The caret was put into the preview: the editor shows where that text comes from. */
    public void outputCaretAt(int offset) {
        filled(preview.getValue())
                .flatMap(filled -> filled.rendering()
                        .sources()
                        .atOutput(offset + part.get().span().start()))
                .map(Filling::source)
                .ifPresent(actions::revealSource);
    }

    public void goToFault() {
        breakageProperty().getValue().ifPresent(breakage -> {
            show(breakage.output());
            breakage.source().ifPresent(actions::revealSource);
        });
    }

    public void chooseTicket(int index) {
        int size = tickets.getValue().size();
        if (size > 0 && chosen.getValue() != Math.clamp(index, 0, size - 1)) {
            actions.chooseTicket(Math.clamp(index, 0, size - 1));
        }
    }

    public void nextPart() {
        cut(part.get().next(whole()));
    }

    public void previousPart() {
        cut(part.get().previous(whole()));
    }

    private void take(Preview shown) {
        String whole = whole();
        int start = Math.min(part.get().span().start(), whole.length());
        cut(TextPart.at(whole, start));
    }

    private void show(Span place) {
        TextPart holding = part.get().holding(whole(), place);
        if (!holding.equals(part.get())) {
            cut(holding);
        } else {
            light();
        }
        wish.set(new Wish(moved(place)));
    }

    private void cut(TextPart wanted) {
        part.set(wanted);
        text.set(wanted.span().of(whole()));
        List<Tint> tints = new ArrayList<>();
        filled(preview.getValue()).ifPresent(filled -> {
            for (Filling filling : filled.rendering().sources().fillings()) {
                tint(filling.output(), filling.unset() ? "filled-unset" : "filled")
                        .ifPresent(tints::add);
            }
            filled.breakage()
                    .flatMap(breakage -> tint(widened(breakage.output()), "filled-broken"))
                    .ifPresent(tints::add);
        });
        fills.set(List.copyOf(tints));
        light();
    }

    private void light() {
        links.set(outputsAt(sourceCaret).stream()
                .flatMap(span -> tint(span, "linked").stream())
                .toList());
    }

    private List<Span> outputsAt(int caret) {
        return filled(preview.getValue())
                .map(filled -> filled.rendering().sources().atSource(caret).stream()
                        .map(Filling::output)
                        .toList())
                .orElse(List.of());
    }

    private Optional<Tint> tint(Span whole, String style) {
        Span seen = part.get().span();
        int start = Math.max(whole.start(), seen.start());
        int end = Math.min(whole.end(), seen.end());
        return start < end
                ? Optional.of(new Tint(new Span(start - seen.start(), end - seen.start()), style))
                : Optional.empty();
    }

    /** A fault where something is missing has no length; one character is marked then. */
    private Span widened(Span span) {
        int length = whole().length();
        if (span.length() > 0 || length == 0) {
            return span;
        }
        int start = Math.min(span.start(), length - 1);
        return new Span(start, start + 1);
    }

    private Span moved(Span place) {
        int offset = part.get().span().start();
        int start = Math.max(0, place.start() - offset);
        return new Span(start, Math.max(start, place.end() - offset));
    }

    private String whole() {
        return filled(preview.getValue())
                .map(filled -> filled.rendering().text())
                .orElse("");
    }

    private static Verdict verdict(Preview shown) {
        return filled(shown)
                .map(filled -> filled.breakage().isPresent()
                        ? Verdict.INVALID
                        : switch (filled.type()) {
                            case JSON, XML -> Verdict.VALID;
                            case NONE, FORM, TEXT -> Verdict.NONE;
                        })
                .orElse(Verdict.NONE);
    }

    private static Optional<Preview.Filled> filled(Preview shown) {
        return switch (shown) {
            case Preview.Filled filled -> Optional.of(filled);
            case Preview.NoBody _, Preview.NoTicket _ -> Optional.empty();
        };
    }
}
