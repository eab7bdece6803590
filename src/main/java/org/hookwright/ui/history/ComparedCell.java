package org.hookwright.ui.history;

import java.time.ZoneId;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.hookwright.language.Texts;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.RightToLeft;
import org.hookwright.ui.history.Compared.Line;
import org.hookwright.ui.history.Compared.Sign;
import org.hookwright.ui.history.ComparedRows.ShownRow;
import org.jspecify.annotations.Nullable;

/** A row of a comparison. Where two values differ in their middle only, the middle is marked. */
final class ComparedCell extends ListCell<ShownRow> {
    /** Of a value; the copied text has it whole. */
    private static final int MOST = 1_200;

    /** Around a row: the cell's own, and the scroll bar's. */
    private static final double MARGINS = 44;

    private static final double LEAST = 300;

    private final Language language;
    private final ZoneId zone;
    private final ObservableValue<Boolean> beside;

    ComparedCell(Language language, ZoneId zone, ObservableValue<Boolean> beside, Consumer<Compared.Subject> toggle) {
        this.language = language;
        this.zone = zone;
        this.beside = beside;
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && getItem() instanceof ShownRow.Equal equal) {
                toggle.accept(equal.subject());
            } else if (event.getButton() == MouseButton.PRIMARY
                    && event.getClickCount() == 2
                    && getItem() instanceof ShownRow.Head(Compared.Part part)) {
                toggle.accept(part.subject());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable ShownRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Texts texts = language.texts();
        ComparedWords words = new ComparedWords(texts, zone);
        switch (row) {
            case ShownRow.Head(Compared.Part part) -> head(words.head(part), words.changes(part), part.changes() > 0);
            case ShownRow.Equal(var _, int count, boolean open) ->
                say(texts.of(open ? "history.compare.fold" : "history.compare.same", count));
            case ShownRow.Value(Line line) -> value(line, texts);
            case ShownRow.TimesHead() -> head(texts.of("history.compare.times"), "", false);
            case ShownRow.Times(Compared.Timed timed) -> times(timed, words);
        }
    }

    private void head(String name, String changes, boolean changed) {
        Label title = new Label(name);
        title.getStyleClass().add("strong");
        Label count = new Label(changes);
        count.getStyleClass().addAll(changed ? "chip" : "muted", changed ? "warning" : "small");
        HBox line = new HBox(title, count);
        line.getStyleClass().add("compared-head");
        setGraphic(line);
        setAccessibleText(name + ". " + changes);
    }

    private void say(String text) {
        Label equal = new Label(text);
        equal.getStyleClass().addAll("compared-equal");
        setGraphic(equal);
        setAccessibleText(text);
    }

    private void value(Line line, Texts texts) {
        String sign = texts.of("history.compare.sign-" + line.sign().id());
        setAccessibleText(String.join(". ", sign, line.name(), line.before(), line.after()));
        if (beside.getValue() || line.sign() == Sign.SAME) {
            setGraphic(beside(line));
            return;
        }
        VBox under = new VBox();
        if (line.sign() != Sign.ADDED) {
            under.getChildren().add(alone(Sign.REMOVED, line, true));
        }
        if (line.sign() != Sign.REMOVED) {
            under.getChildren().add(alone(Sign.ADDED, line, false));
        }
        setGraphic(under);
    }

    private Node beside(Line line) {
        boolean same = line.sign() == Sign.SAME;
        Node before = side(line, true, line.sign() == Sign.ADDED ? "none" : same ? "same" : "removed");
        Node after = side(line, false, line.sign() == Sign.REMOVED ? "none" : same ? "same" : "added");
        return new ComparedLine(this::room, sign(line.sign()), name(line), before, after);
    }

    private Node alone(Sign sign, Line line, boolean before) {
        return new ComparedLine(this::room, sign(sign), name(line), side(line, before, sign.id()));
    }

    /** What the list has for a row, whether it must be scrolled or not. */
    private double room() {
        return getListView() == null ? LEAST : Math.max(LEAST, getListView().getWidth() - MARGINS);
    }

    private static Label sign(Sign sign) {
        Label mark = new Label(sign.mark());
        mark.getStyleClass().addAll("compared-sign", sign.id());
        return mark;
    }

    private static Label name(Line line) {
        Label name = new Label(line.name());
        name.getStyleClass().addAll("muted", "code", "compared-name");
        RightToLeft.wrap(name);
        return name;
    }

    private static Node side(Line line, boolean before, String style) {
        String text = cut(before ? line.before() : line.after());
        TextFlow flow = new TextFlow();
        if (line.sign() == Sign.CHANGED && !RightToLeft.isIn(text)) {
            String other = cut(before ? line.after() : line.before());
            int start = sameStart(text, other);
            int end = sameEnd(text, other, start);
            add(flow, text.substring(0, start), "compared-text");
            add(flow, text.substring(start, text.length() - end), "compared-text", "compared-middle");
            add(flow, text.substring(text.length() - end), "compared-text");
        } else {
            add(flow, RightToLeft.breakable(text), "compared-text");
        }
        flow.getStyleClass().addAll("code", "compared-value", style);
        return flow;
    }

    private static void add(TextFlow flow, String part, String... styles) {
        if (!part.isEmpty()) {
            Text text = new Text(part);
            text.getStyleClass().add("text");
            text.getStyleClass().addAll(styles);
            flow.getChildren().add(text);
        }
    }

    private static String cut(String text) {
        return text.length() > MOST ? text.substring(0, MOST) + "…" : text;
    }

    private static int sameStart(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int same = 0;
        while (same < most && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        // Between the halves of a surrogate pair nothing is cut.
        return same > 0 && Character.isHighSurrogate(one.charAt(same - 1)) ? same - 1 : same;
    }

    private static int sameEnd(String one, String other, int start) {
        int most = Math.min(one.length(), other.length()) - start;
        int same = 0;
        while (same < most && one.charAt(one.length() - 1 - same) == other.charAt(other.length() - 1 - same)) {
            same++;
        }
        boolean half = same > 0 && Character.isLowSurrogate(one.charAt(one.length() - same));
        return half ? same - 1 : same;
    }

    private void times(Compared.Timed timed, ComparedWords words) {
        Label phase = new Label(words.phase(timed));
        phase.getStyleClass().addAll("muted", "compared-name");
        Label before = new Label(words.time(timed.before()));
        Label after = new Label(words.time(timed.after()));
        Label change = new Label(words.change(timed));
        change.getStyleClass().add("muted");
        HBox second = new HBox(after, change);
        second.getStyleClass().addAll("compared-value", "compared-times");
        HBox first = new HBox(before);
        first.getStyleClass().add("compared-value");
        Label space = new Label();
        space.getStyleClass().add("compared-sign");
        setGraphic(new ComparedLine(this::room, space, phase, first, second));
        setAccessibleText(String.join(". ", phase.getText(), before.getText(), after.getText(), change.getText()));
    }
}
