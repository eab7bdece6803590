package org.hookwright.ui.part;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hookwright.condition.Condition;
import org.hookwright.condition.ConditionPath;
import org.hookwright.condition.Evaluation;
import org.hookwright.condition.Operator;
import org.hookwright.condition.Verdict;
import org.hookwright.ui.control.Choices;
import org.hookwright.ui.control.RightToLeft;
import org.hookwright.ui.control.Suggestions;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One rule: field, operator, value, and what it came to. In one line where there is room, in two where not. */
final class RuleRow implements PartNode {
    /** Below this width, in the size of the type, the operator and the value go under the field. */
    private static final double ONE_LINE_EMS = 40;

    private static final double USUAL_TYPE = 13;
    private static final int LONGEST_SEEN = 90;

    private final Tools tools;
    private final VBox row = new VBox();
    private final HBox first = new HBox();
    private final HBox second = new HBox();
    private final Label joint = new Label();
    private final Button grip = new Button();
    private final Label sign = new Label();
    private final Suggestions field;
    private final ComboBox<Operator> operator;
    private final ValueBox value;
    private final Label remark = new Label();
    private final PartKeys keys;
    private ConditionPath path = ConditionPath.ROOT;
    private boolean following;
    private boolean wide;

    RuleRow(Tools tools) {
        this.tools = tools;
        keys = new PartKeys(this, tools)
                .usual()
                .with("part.menu.wrap", () -> tools.focus().accept(tools.model().wrap(path)));
        grip.setGraphic(new FontIcon(Feather.MORE_VERTICAL));
        grip.getStyleClass().addAll("quiet", "grip");
        tools.drag().listenOn(grip, this);
        field = new Suggestions("field", this::fields)
                .onTyped(text -> tools.model().typeField(path, text))
                .onTaken(text -> tools.model().chooseField(path, text));
        field.field().getStyleClass().add("code");
        operator = Choices.of(List.of(), one -> one.sentence().key(), tools.language());
        operator.setMinWidth(88);
        operator.setOnAction(_ -> {
            if (!following && operator.getValue() != null) {
                tools.model().choose(path, operator.getValue());
            }
        });
        value = new ValueBox(tools, this::path);
        joint.getStyleClass().addAll("muted", "joint");
        sign.getStyleClass().add("rule-sign");
        remark.getStyleClass().addAll("small", "rule-remark");
        RightToLeft.wrap(remark);
        remark.setMinHeight(Region.USE_PREF_SIZE);
        first.getStyleClass().add("rule-line");
        second.getStyleClass().addAll("rule-line", "second");
        row.getStyleClass().add("rule-row");
        keys.listenOn(row);
        arrange();
        row.widthProperty().subscribe(_ -> {
            boolean room = row.getWidth() >= ONE_LINE_EMS * em();
            if (room != wide) {
                wide = room;
                arrange();
            }
        });
    }

    private double em() {
        double size = remark.getFont().getSize();
        return size > 0 ? Math.max(USUAL_TYPE, size) : USUAL_TYPE;
    }

    private void arrange() {
        HBox.setHgrow(field.node(), Priority.ALWAYS);
        HBox.setHgrow(value.node(), Priority.ALWAYS);
        field.node().setPrefWidth(wide ? 210 : 160);
        field.node().setMaxWidth(wide ? 280 : Double.MAX_VALUE);
        field.node().setMinWidth(wide ? 150 : 90);
        value.node().setMinWidth(wide ? 96 : 70);
        value.node().setPrefWidth(wide ? 150 : 130);
        second.getChildren().clear();
        row.getStyleClass().remove("one-line");
        if (wide) {
            row.getStyleClass().add("one-line");
            first.getChildren().setAll(grip, joint, sign, field.node(), operator, value.node(), keys.menu());
            row.getChildren().setAll(first, remark);
        } else {
            first.getChildren().setAll(grip, joint, sign, field.node(), keys.menu());
            second.getChildren().setAll(operator, value.node());
            row.getChildren().setAll(first, second, remark);
        }
    }

    private List<Suggestions.Suggestion> fields(String begun) {
        return tools.model().fieldsProperty().get().offers(begun).stream()
                .map(known -> new Suggestions.Suggestion(known.path(), remark(known)))
                .toList();
    }

    private String remark(KnownField known) {
        if (known.samples() > 0 && known.emptyIn() == known.samples()) {
            return tools.say("part.field.nowhere");
        }
        String shown = known.value().isEmpty() ? tools.say("part.field.empty") : cut(known.value(), 28);
        return known.emptyIn() == 0 ? shown : tools.say("part.field.partly", shown, known.emptyIn(), known.samples());
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }

    @Override
    public Node node() {
        return row;
    }

    @Override
    public ConditionPath path() {
        return path;
    }

    @Override
    public void show(ConditionPath place, Condition part, boolean inAny) {
        if (!(part instanceof Condition.Leaf leaf)) {
            return;
        }
        path = place;
        String word = place.index() == 0 ? "part.joint.first" : inAny ? "part.joint.or" : "part.joint.and";
        joint.setText(tools.say(word));
        field.show(leaf.field());
        following = true;
        try {
            List<Operator> offered = tools.model().edits().operators(leaf);
            if (!operator.getItems().equals(offered)) {
                operator.getItems().setAll(offered);
            }
            operator.setValue(leaf.operator());
            // The list is as wide as its longest word; the field and the value need the room more.
            operator.setPrefWidth(
                    leaf.operator().takes() == Operator.Takes.SEVERAL ? Region.USE_COMPUTED_SIZE : 10 * em());
        } finally {
            following = false;
        }
        name(inAny);
        value.show(place, leaf);
        mark(tools.model().marksProperty().get());
    }

    private void name(boolean inAny) {
        String id = "rule-" + Tools.id(path);
        String group = tools.say(inAny ? "part.group.any" : "part.group.all");
        int number = path.index() + 1;
        field.field().setId(id + "-field");
        operator.setId(id + "-operator");
        grip.setId(id + "-grip");
        keys.menu().setId(id + "-menu");
        sign.setId(id + "-sign");
        remark.setId(id + "-remark");
        field.field().setAccessibleText(tools.say("part.rule.field-name", number, group));
        field.field().setPromptText(tools.say("part.rule.field"));
        operator.setAccessibleText(tools.say("part.rule.operator-name", number, group));
        grip.setAccessibleText(tools.say("part.rule.grip-name", number, group));
        keys.menu().setAccessibleText(tools.say("part.rule.menu-name", number, group));
        value.name(id + "-value", tools.say("part.rule.value-name", number, group));
    }

    @Override
    public void mark(Optional<Marks> marks) {
        Verdict.Rule verdict =
                marks.flatMap(known -> known.at(path)).orElse(null) instanceof Verdict.Rule rule ? rule : null;
        sign.getStyleClass().removeAll("success-text", "danger-text");
        if (verdict == null) {
            sign.setText("·");
            sign.setAccessibleText("");
        } else {
            sign.setText(verdict.holds() ? "✓" : "✗");
            sign.setAccessibleText(tools.say(verdict.holds() ? "part.mark.true" : "part.mark.false"));
            sign.getStyleClass().add(verdict.holds() ? "success-text" : "danger-text");
        }
        remark(verdict, marks.map(Marks::tried).orElse(false));
    }

    private void remark(Verdict.@org.jspecify.annotations.Nullable Rule verdict, boolean tried) {
        Optional<ConditionViewModel.Draft> draft = tools.model().draft(path);
        Optional<Condition.Leaf> leaf = tools.model().rule(path);
        if (draft.isPresent()) {
            say("danger-text", tools.say("part.rule.draft", draft.get().trouble()));
        } else if (verdict != null && verdict.trouble().isPresent()) {
            say("warning-text", tools.language().texts().of(verdict.trouble().get()));
        } else if (leaf.isPresent() && !tools.model().edits().fits(leaf.get())) {
            say(
                    "warning-text",
                    tools.say("part.rule.unfit", leaf.get().operator().sentence()));
        } else if (verdict != null) {
            say("muted", seen(verdict, tried));
        } else {
            say("muted", tools.say("part.rule.unknown"));
        }
    }

    private String seen(Verdict.Rule verdict, boolean tried) {
        String text = Evaluation.text(verdict.seen()).replaceAll("\\s+", " ").strip();
        if (text.isEmpty()) {
            return tools.say(tried ? "part.rule.tried-empty" : "part.rule.seen-empty");
        }
        return tools.say(tried ? "part.rule.tried" : "part.rule.seen", cut(text, LONGEST_SEEN));
    }

    private void say(String style, String text) {
        remark.getStyleClass().removeAll("danger-text", "warning-text", "muted");
        remark.getStyleClass().add(style);
        remark.setText(text);
    }

    @Override
    public void focus() {
        field.field().requestFocus();
        field.field().end();
    }
}
