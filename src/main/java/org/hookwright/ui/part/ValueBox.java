package org.hookwright.ui.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hookwright.condition.Condition;
import org.hookwright.condition.ConditionPath;
import org.hookwright.condition.Operator;
import org.hookwright.ui.control.Choices;
import org.hookwright.ui.control.Suggestions;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a rule compares with: one value of those that samples hold, several as chips, a length of time, or nothing. */
final class ValueBox {
    private static final Pattern SPAN = Pattern.compile("\\s*(.*?)\\s*(s|m|min|h|d|w)?\\s*");
    private static final List<String> UNITS = List.of("s", "m", "h", "d", "w");

    private static final double CHIPS_WIDTH = 170;

    private final Tools tools;
    private final Supplier<ConditionPath> path;
    private final StackPane node = new StackPane();
    private final Suggestions one;
    private final Suggestions more;
    private final FlowPane chips = new FlowPane(4, 4);
    private final VBox several;
    private final TextField amount = new TextField();
    private final ComboBox<String> unit;
    private final HBox span;
    private Condition.@Nullable Leaf leaf;
    private boolean following;
    private String id = "";
    private String name = "";

    /** How a value is entered. */
    private enum Way {
        NONE,
        ONE,
        SEVERAL,
        SPAN
    }

    ValueBox(Tools tools, Supplier<ConditionPath> path) {
        this.tools = tools;
        this.path = path;
        one = new Suggestions("value", this::values)
                .onTyped(text -> tools.model().typeValue(path.get(), text))
                .onTaken(text -> tools.model().typeValue(path.get(), text));
        more = new Suggestions("value-more", this::values).onTaken(this::add);
        several = new VBox(chips, more.node());
        several.getStyleClass().add("several");
        chips.setPrefWrapLength(CHIPS_WIDTH);
        unit = Choices.of(UNITS, one -> "part.unit." + one, tools.language());
        unit.setMinWidth(70);
        span = new HBox(amount, unit);
        span.getStyleClass().add("rule-line");
        HBox.setHgrow(amount, Priority.ALWAYS);
        amount.setPrefColumnCount(4);
        amount.setMinWidth(42);
        amount.textProperty().subscribe((_, _) -> typeSpan());
        unit.setOnAction(_ -> typeSpan());
    }

    Region node() {
        return node;
    }

    void name(String nodeId, String spoken) {
        id = nodeId;
        name = spoken;
        one.field().setId(nodeId);
        one.field().setAccessibleText(spoken);
        more.field().setId(nodeId + "-more");
        more.field().setAccessibleText(spoken);
        more.field().setPromptText(tools.say("part.rule.more"));
        amount.setId(nodeId + "-amount");
        amount.setAccessibleText(spoken);
        unit.setId(nodeId + "-unit");
        unit.setAccessibleText(tools.say("part.rule.unit-name", spoken));
    }

    private static Way way(Operator operator) {
        if (operator == Operator.OLDER_THAN) {
            return Way.SPAN;
        }
        return switch (operator.takes()) {
            case NONE -> Way.NONE;
            case ONE -> Way.ONE;
            case SEVERAL -> Way.SEVERAL;
        };
    }

    void show(ConditionPath place, Condition.Leaf now) {
        leaf = now;
        following = true;
        try {
            String text = tools.model()
                    .draft(place)
                    .map(ConditionViewModel.Draft::text)
                    .orElse(now.value());
            switch (way(now.operator())) {
                case NONE -> put();
                case ONE -> {
                    one.show(text);
                    one.field().setPromptText(prompt(now.operator()));
                    put(one.node());
                }
                case SEVERAL -> {
                    fillChips(now.values());
                    put(several);
                }
                case SPAN -> {
                    showSpan(text);
                    put(span);
                }
            }
        } finally {
            following = false;
        }
    }

    private String prompt(Operator operator) {
        return switch (operator.form()) {
            case DATE -> tools.say("part.rule.date-prompt");
            case PATTERN -> tools.say("part.rule.pattern-prompt");
            case NUMBER -> tools.say("part.rule.number-prompt");
            case TEXT, SPAN -> tools.say("part.rule.value");
        };
    }

    private void put(Node... shown) {
        if (!node.getChildren().equals(List.of(shown))) {
            node.getChildren().setAll(shown);
        }
    }

    private void showSpan(String text) {
        Matcher parts = SPAN.matcher(text);
        String count = parts.matches() ? parts.group(1) : text;
        String letter = parts.matches() && parts.group(2) != null ? parts.group(2) : "d";
        if (!amount.getText().equals(count)) {
            amount.setText(count);
        }
        unit.setValue(letter.equals("min") ? "m" : letter);
    }

    private void typeSpan() {
        if (!following && unit.getValue() != null) {
            tools.model().typeValue(path.get(), amount.getText().strip() + unit.getValue());
        }
    }

    private void add(String text) {
        more.show("");
        tools.model().addValue(path.get(), text);
    }

    private void fillChips(List<String> values) {
        List<Node> shown = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).isBlank()) {
                shown.add(chip(i, values.get(i)));
            }
        }
        chips.getChildren().setAll(shown);
        chips.setVisible(!shown.isEmpty());
        chips.setManaged(!shown.isEmpty());
    }

    private Node chip(int index, String text) {
        Label words = new Label(text);
        words.setMinWidth(0);
        Button remove = new Button();
        remove.setGraphic(new FontIcon(Feather.X));
        remove.getStyleClass().addAll("quiet", "chip-remove");
        remove.setId(id + "-remove-" + index);
        remove.setAccessibleText(tools.say("part.rule.remove-value", text, name));
        remove.setOnAction(_ -> {
            tools.model().removeValue(path.get(), index);
            more.field().requestFocus();
        });
        HBox chip = new HBox(words, remove);
        chip.getStyleClass().add("value-chip");
        return chip;
    }

    /** What samples hold for the field, how often, and what else is likely for its type. */
    private List<Suggestions.Suggestion> values(String begun) {
        Condition.Leaf rule = Optional.ofNullable(leaf).orElse(new Condition.Leaf("", Operator.IS));
        KnownFields fields = tools.model().fieldsProperty().get();
        List<Suggestions.Suggestion> offered = new ArrayList<>();
        for (HeldValue held : fields.values(rule.field())) {
            offered.add(new Suggestions.Suggestion(
                    held.text(), tools.say("part.value.count", held.count(), fields.samples())));
        }
        for (String usual : usual(rule)) {
            if (offered.stream().noneMatch(offer -> offer.text().equals(usual))) {
                offered.add(new Suggestions.Suggestion(usual, tools.say("part.value.not-held")));
            }
        }
        String small = begun.toLowerCase(Locale.ROOT);
        return offered.stream()
                .filter(offer -> offer.text().toLowerCase(Locale.ROOT).contains(small))
                .filter(offer ->
                        way(rule.operator()) != Way.SEVERAL || !rule.values().contains(offer.text()))
                .toList();
    }

    private List<String> usual(Condition.Leaf rule) {
        return switch (tools.model().fieldsProperty().get().of(rule.field()).type()) {
            case YES_NO -> List.of("true", "false");
            case DATE -> tools.model().edits().dates();
            case TEXT, NUMBER, LIST -> List.of();
        };
    }
}
