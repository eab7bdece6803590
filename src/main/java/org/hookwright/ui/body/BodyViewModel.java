package org.hookwright.ui.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.hookwright.payload.JsonLayout;
import org.hookwright.template.Reference;
import org.hookwright.template.Repair;
import org.hookwright.template.Span;
import org.hookwright.template.Template;
import org.hookwright.ui.control.Mark;
import org.hookwright.workflow.Body;
import org.jspecify.annotations.Nullable;

/** The body while it is written. */
public final class BodyViewModel {
    private static final int INDENT = 2;

    private final BodyContext context;
    private final Completer completer;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(this, "text", "");
    private final ObjectProperty<Body.Type> type = new SimpleObjectProperty<>(this, "type", Body.Type.JSON);
    private final ReadOnlyObjectWrapper<List<Mark>> marks = new ReadOnlyObjectWrapper<>(this, "marks", List.of());
    private final ReadOnlyObjectWrapper<Optional<PasteReview>> review =
            new ReadOnlyObjectWrapper<>(this, "review", Optional.empty());
    private final List<Consumer<String>> listeners = new ArrayList<>();
    private final ObservableValue<Boolean> isJson = type.map(chosen -> chosen == Body.Type.JSON);
    private @Nullable List<Offer> offers;
    private @Nullable Pen pen;

    public BodyViewModel(BodyContext context) {
        this.context = context;
        this.completer = new Completer(this::offers);
        context.scope().subscribe(_ -> offers = null);
        context.samples().subscribe(_ -> offers = null);
        context.outputs().subscribe(_ -> offers = null);
    }

    /** Shows another body; nobody hears of it as an edit. */
    public void show(Body body) {
        completer.close();
        review.set(Optional.empty());
        type.set(body.type());
        text.set(body.text());
    }

    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    public ObjectProperty<Body.Type> typeProperty() {
        return type;
    }

    /** Format and minify know JSON only. */
    public ObservableValue<Boolean> canFormat() {
        return isJson;
    }

    public void onEdited(Consumer<String> heard) {
        listeners.add(heard);
    }

    public ReadOnlyObjectProperty<List<Mark>> marksProperty() {
        return marks.getReadOnlyProperty();
    }

    /** What checks have to say about this body. */
    public void setMarks(List<Mark> found) {
        marks.set(List.copyOf(found));
    }

    public ReadOnlyObjectProperty<Completing> completingProperty() {
        return completer.stateProperty();
    }

    public ReadOnlyObjectProperty<Optional<PasteReview>> reviewProperty() {
        return review.getReadOnlyProperty();
    }

    public BodyContext context() {
        return context;
    }

    void lend(Pen hand) {
        pen = hand;
    }

    /** The person changed the text. */
    void edited(String changed) {
        text.set(changed);
        listeners.forEach(listener -> listener.accept(changed));
    }

    void typed(String signs, int caret) {
        completer.typed(signs, text.get(), caret);
    }

    void caretMoved(int caret) {
        completer.followed(text.get(), caret);
    }

    /** Opens the list of what could be written at the caret. */
    public void complete() {
        if (pen != null) {
            completer.ask(text.get(), pen.caret());
        }
    }

    void select(int index) {
        completer.select(index);
    }

    void moveSelection(int by) {
        completer.move(by);
    }

    void stopCompleting() {
        completer.close();
    }

    /** Writes the selected completion. */
    void accept() {
        if (completer.stateProperty().get() instanceof Completing.Open open) {
            completer.close();
            write(Insertion.complete(text.get(), open.point(), open.choice()));
            completer.close();
        }
    }

    /** Writes a placeholder at the caret, in the place of the selection. */
    public void insertPlaceholder(String path) {
        if (pen != null) {
            write(Insertion.placeholder(text.get(), pen.selection(), path));
        }
    }

    /** Puts one value on a line. Unquoted placeholders stay as they are. */
    public void format() {
        lay(JsonLayout.format(text.get(), INDENT));
    }

    /** Takes out all blanks that mean nothing. */
    public void minify() {
        lay(JsonLayout.minify(text.get()));
    }

    private void lay(JsonLayout layout) {
        if (isJson.getValue() && pen != null && !layout.text().equals(text.get())) {
            int caret = layout.offsetAfter(pen.caret());
            write(new TextChange(new Span(0, text.get().length()), layout.text(), caret));
        }
    }

    /** Something was pasted: it goes in, or is looked at first where it was mangled on the way. */
    void paste(String pasted) {
        Repair repair = Repair.of(pasted);
        if (repair.isNeeded()) {
            review(repair);
        } else {
            insert(pasted);
        }
    }

    void review(Repair repair) {
        review.set(Optional.of(new PasteReview(repair)));
    }

    /** Pastes with the repairs that were left ticked. */
    public void pasteRepaired() {
        review.get().ifPresent(looked -> endReview(looked.repaired()));
    }

    public void pasteAsItIs() {
        review.get().ifPresent(looked -> endReview(looked.repair().pasted()));
    }

    public void cancelPaste() {
        review.set(Optional.empty());
    }

    private void endReview(String pasted) {
        review.set(Optional.empty());
        insert(pasted);
    }

    private void insert(String pasted) {
        if (pen != null) {
            Span selection = pen.selection();
            write(new TextChange(selection, pasted, selection.start() + pasted.length()));
        }
    }

    /** What can be written between braces here. */
    public List<Offer> offers() {
        List<Offer> known = offers;
        if (known == null) {
            known = Offers.of(
                    context.scope().getValue(),
                    context.samples().getValue(),
                    context.outputs().getValue());
            offers = known;
        }
        return known;
    }

    /** What a path gives in the chosen ticket and in the samples. */
    public Facts facts(String path) {
        return Facts.of(path, context.scope().getValue(), context.samples().getValue());
    }

    /** The path that is written at an offset, if one is. */
    Optional<Reference> referenceAt(int offset) {
        return Template.parse(text.get()).references().stream()
                .filter(reference -> reference.span().touches(offset))
                .findFirst()
                .or(() -> Template.parse(text.get()).references().stream()
                        .filter(reference ->
                                reference.output() && reference.markup().contains(offset))
                        .findFirst());
    }

    Optional<Offer> offerFor(String path) {
        return output(path)
                .map(StepOutput::offer)
                .or(() -> offers().stream()
                        .filter(offer ->
                                offer.kind() == Offer.Kind.PATH && offer.text().equals(path))
                        .findFirst());
    }

    /** What of a reply a path names, whether or not it can be used here. */
    Optional<StepOutput> output(String path) {
        return context.outputs().getValue().stream()
                .filter(output -> output.holds(path))
                .findFirst();
    }

    private void write(TextChange change) {
        if (pen != null) {
            pen.write(change);
        }
    }
}
