package org.hookwright.ui.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.hookwright.condition.Condition;
import org.hookwright.condition.ConditionPath;
import org.hookwright.condition.ConditionTree;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.RightToLeft;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A group of rules as a card: whether all or any of them count, the rules, and what can be put in. */
final class GroupCard implements PartNode {
    /** So near to its upper or lower edge, a place beside the card is meant rather than one in it. */
    private static final double EDGE = 9;

    private final Tools tools;
    private final VBox card = new VBox();
    private final VBox body = new VBox();
    private final Button grip = new Button();
    private final ToggleButton all = new ToggleButton();
    private final ToggleButton any = new ToggleButton();
    private final Label result = new Label();
    private final Label empty = new Label();
    private final Button addRule = new Button();
    private final Button addGroup = new Button();
    private final PartKeys keys;
    private final List<PartNode> parts = new ArrayList<>();
    private ConditionPath path = ConditionPath.ROOT;
    private boolean isAny;

    GroupCard(Tools tools) {
        this.tools = tools;
        keys = new PartKeys(this, tools)
                .usual()
                .with(
                        "part.menu.ungroup",
                        () -> tools.focus().accept(tools.model().unwrap(path)))
                .with(
                        "part.menu.wrap-group",
                        () -> tools.focus().accept(tools.model().wrap(path)));
        grip.setGraphic(new FontIcon(Feather.MORE_VERTICAL));
        grip.getStyleClass().addAll("quiet", "grip");
        tools.drag().listenOn(grip, this);
        HBox head = head();
        keys.listenOn(head);
        body.getStyleClass().add("group-body");
        empty.getStyleClass().addAll("muted", "small");
        RightToLeft.wrap(empty);
        card.getChildren().setAll(head, body, foot());
        card.getStyleClass().add("group-card");
    }

    private HBox head() {
        ToggleGroup group = new ToggleGroup();
        all.setToggleGroup(group);
        any.setToggleGroup(group);
        all.textProperty().bind(tools.language().text("part.group.all"));
        any.textProperty().bind(tools.language().text("part.group.any"));
        all.getStyleClass().addAll("left-pill", "switch");
        any.getStyleClass().addAll("right-pill", "switch");
        all.setOnAction(_ -> turn(false));
        any.setOnAction(_ -> turn(true));
        result.getStyleClass().add("group-result");
        HBox either = new HBox(all, any);
        either.getStyleClass().add("group-switch");
        HBox head = new HBox(grip, either, result, Fittings.gap(), keys.menu());
        head.getStyleClass().add("group-head");
        return head;
    }

    private HBox foot() {
        for (Button button : List.of(addRule, addGroup)) {
            button.setGraphic(new FontIcon(Feather.PLUS));
            button.getStyleClass().add("quiet");
        }
        addRule.textProperty().bind(tools.language().text("part.group.add-rule"));
        addGroup.textProperty().bind(tools.language().text("part.group.add-group"));
        addRule.setOnAction(_ -> tools.focus().accept(tools.model().addRule(path)));
        addGroup.setOnAction(_ -> tools.focus().accept(tools.model().addGroup(path)));
        HBox foot = new HBox(addRule, addGroup);
        foot.getStyleClass().add("group-foot");
        return foot;
    }

    private void turn(boolean toAny) {
        if (toAny != isAny) {
            tools.model().turn(path);
        }
        // The pressed one stays pressed.
        all.setSelected(!isAny);
        any.setSelected(isAny);
    }

    @Override
    public Node node() {
        return card;
    }

    @Override
    public ConditionPath path() {
        return path;
    }

    @Override
    public void show(ConditionPath place, Condition part, boolean inAny) {
        path = place;
        isAny = part instanceof Condition.Any;
        all.setSelected(!isAny);
        any.setSelected(isAny);
        name();
        card.getStyleClass().removeAll("all-of", "any-of", "inner");
        card.getStyleClass().add(isAny ? "any-of" : "all-of");
        if (!place.isRoot()) {
            card.getStyleClass().add("inner");
        }
        fill(ConditionTree.parts(part));
    }

    private void name() {
        String id = Tools.id(path);
        String group = tools.say(isAny ? "part.group.any" : "part.group.all");
        all.setId("group-" + id + "-all");
        any.setId("group-" + id + "-any");
        result.setId("group-" + id + "-result");
        addRule.setId("group-" + id + "-add-rule");
        addGroup.setId("group-" + id + "-add-group");
        keys.menu().setId("group-" + id + "-menu");
        grip.setId("group-" + id + "-grip");
        grip.setVisible(!path.isRoot());
        grip.setManaged(!path.isRoot());
        keys.menu().setVisible(!path.isRoot());
        all.setAccessibleText(tools.say("part.group.all-name"));
        any.setAccessibleText(tools.say("part.group.any-name"));
        addRule.setAccessibleText(tools.say("part.group.add-rule-name", group));
        addGroup.setAccessibleText(tools.say("part.group.add-group-name", group));
        keys.menu().setAccessibleText(tools.say("part.group.menu-name", group));
        grip.setAccessibleText(tools.say("part.group.grip-name", group));
        empty.setText(tools.say(isAny ? "part.group.empty-any" : "part.group.empty-all"));
    }

    /** Rows and cards stay where their kind does, so that typing keeps its caret. */
    private void fill(List<Condition> conditions) {
        while (parts.size() > conditions.size()) {
            parts.removeLast();
        }
        for (int i = 0; i < conditions.size(); i++) {
            boolean rule = conditions.get(i) instanceof Condition.Leaf;
            if (i == parts.size()) {
                parts.add(rule ? new RuleRow(tools) : new GroupCard(tools));
            } else if (rule != parts.get(i) instanceof RuleRow) {
                parts.set(i, rule ? new RuleRow(tools) : new GroupCard(tools));
            }
            parts.get(i).show(path.in(i), conditions.get(i), isAny);
        }
        List<Node> nodes = new ArrayList<>(parts.stream().map(PartNode::node).toList());
        if (nodes.isEmpty()) {
            nodes.add(empty);
        }
        if (!body.getChildren().equals(nodes)) {
            body.getChildren().setAll(nodes);
        }
    }

    @Override
    public void mark(Optional<Marks> marks) {
        result.setText(marks.flatMap(known -> known.at(path))
                .map(verdict -> tools.say(verdict.holds() ? "part.mark.true" : "part.mark.false"))
                .orElse(""));
        result.getStyleClass().removeAll("success-text", "danger-text");
        marks.flatMap(known -> known.at(path))
                .ifPresent(verdict -> result.getStyleClass().add(verdict.holds() ? "success-text" : "danger-text"));
        parts.forEach(part -> part.mark(marks));
    }

    @Override
    public void focus() {
        (isAny ? any : all).requestFocus();
    }

    /** What is drawn at a place within this group. */
    Optional<PartNode> at(ConditionPath wanted) {
        if (wanted.equals(path)) {
            return Optional.of(this);
        }
        return parts.stream()
                .filter(part -> wanted.isWithin(part.path()))
                .findFirst()
                .flatMap(part -> switch (part) {
                    case GroupCard group -> group.at(wanted);
                    case RuleRow row -> Optional.of(row);
                });
    }

    /** Where something that is let go at a point of the scene would come to stand. */
    Optional<PartDrag.Slot> slotAt(double x, double y) {
        for (PartNode part : parts) {
            Bounds bounds = part.node().localToScene(part.node().getBoundsInLocal());
            if (part instanceof GroupCard group && y > bounds.getMinY() + EDGE && y < bounds.getMaxY() - EDGE) {
                return group.slotAt(x, y);
            }
        }
        Bounds whole = body.localToScene(body.getBoundsInLocal());
        int index = 0;
        double line = whole.getMinY();
        for (PartNode part : parts) {
            Bounds bounds = part.node().localToScene(part.node().getBoundsInLocal());
            if (y < bounds.getCenterY()) {
                break;
            }
            index++;
            line = bounds.getMaxY() + body.getSpacing() / 2;
        }
        return Optional.of(
                new PartDrag.Slot(path.in(index), new BoundingBox(whole.getMinX(), line, whole.getWidth(), 0)));
    }
}
