package org.hookwright.ui.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.hookwright.task.Jobs;
import org.hookwright.template.Span;

/**
 * Text in which code is written or read: numbered lines, colours, marks with their sentences, find and replace. Our own
 * type, so that the library behind it can be swapped. Lives on the JavaFX thread.
 */
public final class CodeEditor {
    private static final int SMALLEST = 8;
    private static final int USUAL = 13;
    private static final int LARGEST = 40;

    /** Type of fixed width looks larger than words of the same size. */
    private static final double BESIDE_WORDS = 0.94;

    private final Language language;
    private final Mode mode;
    private final BorderPane node = new BorderPane();
    private final CodeSurface surface = new CodeSurface();
    private final Layers layers = new Layers();
    private final Marks marks = new Marks();
    private final Painter painter;
    private final Typing typing;
    private final Hover hover;
    private final FixMenu fixMenu;
    private final Contents contents;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(this, "text", "");
    private final ReadOnlyIntegerWrapper caret = new ReadOnlyIntegerWrapper(this, "caret", 0);
    private final IntegerProperty fontSize = new SimpleIntegerProperty(this, "fontSize", USUAL);
    private final List<Consumer<Edit>> edits = new ArrayList<>();
    private final List<Consumer<String>> typed = new ArrayList<>();
    private Runnable format = () -> {};
    private Elsewhere elsewhere = Elsewhere.NOWHERE;
    private int lines = 1;

    /** What an editor is for. */
    public enum Mode {
        /** Many lines, to be written. */
        DOCUMENT,
        /** Many lines, to be read. */
        READING,
        /** One line, as a field. */
        LINE
    }

    public CodeEditor(Language language, Jobs jobs, Mode mode) {
        this.language = language;
        this.mode = mode;
        this.painter = new Painter(surface, layers, jobs);
        this.contents = new Contents(surface, painter, jobs);
        this.typing = new Typing(surface, mode == Mode.LINE, signs -> typed.forEach(heard -> heard.accept(signs)));
        this.hover = new Hover(surface);
        this.fixMenu = new FixMenu(language, surface);
        surface.setEditable(mode != Mode.READING);
        surface.onComposed(tints -> setLayer("composed", tints));
        surface.multiPlainChanges().subscribe(this::changed);
        surface.caretPositionProperty().addListener((_, _, at) -> caret.set(at));
        hover.asks(offset -> MarkCard.of(language, marks.at(offset)));
        build(jobs);
    }

    private void build(Jobs jobs) {
        VirtualizedScrollPane<CodeSurface> scroll = new VirtualizedScrollPane<>(surface);
        node.getStyleClass().addAll("code-editor", mode.name().toLowerCase(Locale.ROOT) + "-mode");
        node.getStylesheets().add(CodeEditor.class.getResource("control.css").toExternalForm());
        StackPane sheet = new StackPane(scroll);
        sheet.setAlignment(Pos.TOP_LEFT);
        node.setCenter(sheet);
        fontSize.subscribe(size -> sheet.setStyle("-fx-font-family: \"" + Typeface.CODE.family() + "\"; -fx-font-size: "
                + BESIDE_WORDS * size.doubleValue() / USUAL + "em;"));
        if (mode == Mode.LINE) {
            scroll.setHbarPolicy(ScrollBarPolicy.NEVER);
            scroll.setVbarPolicy(ScrollBarPolicy.NEVER);
            new EditorKeys(surface).command(KeyCode.I, hover::atCaret).alt(KeyCode.ENTER, this::offerFixes);
        } else {
            Gutter gutter = new Gutter(surface, this::marksOfLine, this::offerFixesOfLine);
            surface.setParagraphGraphicFactory(gutter);
            sheet.getChildren().addFirst(gutter.paper());
            var _ = new EditorBars(language, jobs, this, typing);
            var _ = new Brackets(this, jobs);
        }
    }

    public Parent node() {
        return node;
    }

    /** The part that has the keyboard focus, for handlers, menus and accessible names. */
    public Node focusTarget() {
        return surface;
    }

    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    public String text() {
        return text.get();
    }

    public ReadOnlyIntegerProperty caretProperty() {
        return caret.getReadOnlyProperty();
    }

    public int caret() {
        return surface.getCaretPosition();
    }

    public Span selection() {
        return new Span(
                surface.getSelection().getStart(), surface.getSelection().getEnd());
    }

    public void select(int anchor, int caretAt) {
        int length = surface.getLength();
        surface.selectRange(Math.min(anchor, length), Math.min(caretAt, length));
        surface.requestFollowCaret();
    }

    /** Shows another text from its beginning, without a way back to the former one. Big texts appear a moment later. */
    public void load(String other) {
        contents.load(other);
    }

    /** Whether the text is being replaced from outside right now, rather than edited. */
    public boolean isFilling() {
        return contents.isFilling();
    }

    /** One edit by the program: one step of undo, the caret behind it. */
    public void replace(Span span, String with) {
        surface.getUndoManager().preventMerge();
        surface.replaceText(span.start(), span.end(), with);
        surface.getUndoManager().preventMerge();
        surface.requestFollowCaret();
    }

    /** Makes the text another one by the smallest edit, as one step of undo. */
    public void replaceText(String other) {
        Contents.replaceSmallest(text(), other, this::replace);
    }

    /**
     * Shows the next state of a text that is only read: what is in view stays in view, the caret stays where it was,
     * and there is no way back.
     */
    public void update(String other) {
        contents.update(text(), other);
    }

    /** Scrolls until a range can be seen; the caret stays where it is. */
    public void reveal(Span span) {
        int offset = Math.min(span.start(), surface.getLength());
        surface.showParagraphInViewport(
                surface.offsetToPosition(offset, Bias.Forward).getMajor());
    }

    public void undo() {
        surface.undo();
    }

    public void redo() {
        surface.redo();
    }

    /** Hears every change of the text, whoever made it, with the new text in place. */
    public void onEdit(Consumer<Edit> heard) {
        edits.add(heard);
    }

    /** Hears what was typed, after it is in the text; of an input method only what it has finished. */
    public void onTyped(Consumer<String> heard) {
        typed.add(heard);
    }

    /** Asked what to do with pasted text, instead of inserting it. */
    public void onPaste(Consumer<String> asked) {
        surface.onPaste(asked);
    }

    /** Inserts at the caret, in the place of the selection, as one step of undo. */
    public void insert(String inserted) {
        surface.insertPlain(mode == Mode.LINE ? inserted.replaceAll("\\s*\\n\\s*", "") : inserted);
    }

    /** Whether an input method is in the middle of a syllable. */
    public boolean isComposing() {
        return surface.isComposing();
    }

    public void colour(Colouring by) {
        painter.colour(by);
    }

    /** Lays tints over the text; they move with edits until replaced by those of the same name. */
    public void setLayer(String name, List<Tint> tints) {
        painter.paint(layers.set(name, tints));
    }

    public IntegerProperty fontSizeProperty() {
        return fontSize;
    }

    /** Larger or smaller signs; zero steps lead back to the usual size. */
    public void zoom(int steps) {
        fontSize.set(steps == 0 ? USUAL : Math.clamp(fontSize.get() + steps, SMALLEST, LARGEST));
    }

    /** Where the caret is on the screen, while it can be seen. */
    public Optional<Bounds> caretOnScreen() {
        return surface.getCaretBounds();
    }

    /** The offset of the text at a place of the screen, if the text is there. */
    public OptionalInt offsetOnScreen(double x, double y) {
        Point2D at = surface.screenToLocal(x, y);
        if (at == null || !surface.contains(at)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(surface.hit(at.getX(), at.getY()).getInsertionIndex());
    }

    /** From 0. */
    public int lineOf(int offset) {
        return surface.offsetToPosition(Math.min(offset, surface.getLength()), Bias.Forward)
                .getMajor();
    }

    /** Puts the caret into a line, counted from 0, or into the last one. */
    public void goToLine(int line) {
        int there = Math.clamp(line, 0, surface.getParagraphs().size() - 1);
        surface.moveTo(there, 0);
        surface.showParagraphAtCenter(there);
        surface.requestFollowCaret();
    }

    /** Shows what there is to say about ranges of the text; moves with edits until other marks come. */
    public void setMarks(List<Mark> others) {
        Map<Integer, Gutter.Sign> before = signs();
        marks.set(others);
        setLayer("marks", marks.tints(text()));
        Map<Integer, Gutter.Sign> after = signs();
        Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .filter(line -> !Objects.equals(before.get(line), after.get(line)))
                .filter(line -> surface.allParToVisibleParIndex(line).isPresent())
                .forEach(surface::recreateParagraphGraphic);
    }

    /** What the gutter shows, by line. */
    private Map<Integer, Gutter.Sign> signs() {
        Map<Integer, Gutter.Sign> signs = new HashMap<>();
        for (Mark mark : marks.all()) {
            signs.computeIfAbsent(lineOf(mark.span().start()), line -> Gutter.Sign.of(marksOfLine(line)));
        }
        return signs;
    }

    /** The marks that a caret at this offset touches, the worst first. */
    public List<Mark> marksAt(int offset) {
        return marks.at(offset);
    }

    /**
     * Asked what is known about a place of the text, when the mouse rests there or Ctrl+I asks at the caret; marks
     * there are part of what is asked for.
     */
    public void onHover(IntFunction<Optional<Node>> whatIsKnown) {
        hover.asks(whatIsKnown);
    }

    /** A card with the sentences of the marks at an offset, for those who add to it. */
    public Optional<Node> markCard(int offset) {
        return MarkCard.of(language, marks.at(offset));
    }

    /** Shows what is known about the caret's place. */
    public void explain() {
        hover.atCaret();
    }

    boolean isExplaining() {
        return hover.isShowing();
    }

    void hideExplanation() {
        hover.hide();
    }

    /** Offers what can be done about the marks at the caret, or else in its line. */
    public void offerFixes() {
        if (!fixMenu.open(marks.at(caret())) && !fixMenu.open(marksOfLine(lineOf(caret())))) {
            explain();
        }
    }

    /** The offered fixes, while their menu is open. */
    public List<String> offeredFixes() {
        return fixMenu.isShowing()
                ? fixMenu.items().stream().map(MenuItem::getText).toList()
                : List.of();
    }

    /** Does what Format means for this text; also offered where a line is too long to be coloured. */
    public void onFormat(Runnable action) {
        format = action;
    }

    void format() {
        format.run();
    }

    /** Lets a search go on behind the text, which is a part of a longer one. */
    public void searchOn(Elsewhere behind) {
        elsewhere = behind;
    }

    Elsewhere elsewhere() {
        return elsewhere;
    }

    /** Applies what a key does, as one step of undo. */
    void apply(Keystroke key) {
        replace(key.replace(), key.text());
        select(key.anchor(), key.caret());
    }

    Mode mode() {
        return mode;
    }

    EditorKeys keys() {
        return new EditorKeys(surface);
    }

    void setBars(Node bars) {
        node.setTop(bars);
    }

    private void offerFixesOfLine(int line) {
        fixMenu.open(marksOfLine(line));
    }

    private List<Mark> marksOfLine(int line) {
        int start = surface.getAbsolutePosition(line, 0);
        Span whole = new Span(start, start + surface.getParagraphLength(line));
        return marks.within(whole);
    }

    private void changed(List<PlainTextChange> changes) {
        for (PlainTextChange change : changes) {
            Edit edit = new Edit(
                    change.getPosition(),
                    change.getRemoved().length(),
                    change.getInserted().length());
            layers.move(edit);
            marks.move(edit);
            typing.moved(edit);
            if (!contents.isPainted()) {
                painter.changed(edit, lines);
            }
            lines = surface.getParagraphs().size();
            text.set(surface.getContent().snapshot().getText());
            edits.forEach(heard -> heard.accept(edit));
        }
    }
}
