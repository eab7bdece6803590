package org.hookwright.ui.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.hookwright.language.Texts;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.Step;
import org.hookwright.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/**
 * The cards, lines and pluses of a picture as nodes. A card's node goes with its step, wherever that is moved to, and
 * only what has changed is touched.
 */
final class FlowCanvas {
    private final Pane root = new Pane();
    private final Pane lineLayer = layer();
    private final Pane plusLayer = layer();
    private final Pane cardLayer = layer();
    private final Pane overlay = layer();
    private final List<LineNode> lines = new ArrayList<>();
    private final List<PlusNode> pluses = new ArrayList<>();
    private final Map<Spot, CardNode> cards = new LinkedHashMap<>();
    private final Consumer<CardNode> made;
    private final Consumer<PlusNode> plusMade;
    private FlowPicture picture = FlowPicture.NONE;

    /**
     * An empty one.
     *
     * @param made is told of every card that is new
     * @param plusMade is told of every plus that is new
     */
    FlowCanvas(Consumer<CardNode> made, Consumer<PlusNode> plusMade) {
        this.made = made;
        this.plusMade = plusMade;
        root.setManaged(false);
        root.getStyleClass().add("flow-canvas");
        root.getChildren().addAll(lineLayer, plusLayer, cardLayer, overlay);
    }

    private static Pane layer() {
        Pane layer = new Pane();
        layer.setManaged(false);
        layer.setPickOnBounds(false);
        return layer;
    }

    Pane node() {
        return root;
    }

    /** What lies over the cards. */
    Pane overlay() {
        return overlay;
    }

    FlowPicture picture() {
        return picture;
    }

    Optional<CardNode> card(Spot spot) {
        return Optional.ofNullable(cards.get(spot));
    }

    List<PlusNode> pluses() {
        return pluses;
    }

    /** The part of the workflow that a card stands for. */
    Optional<Spot> spot(CardNode card) {
        return cards.entrySet().stream()
                .filter(entry -> entry.getValue().equals(card))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    void choose(Spot chosen) {
        cards.forEach((spot, card) -> card.choose(spot.equals(chosen)));
    }

    void show(FlowPicture now, Spot chosen, Texts texts) {
        Map<Spot, CardNode> kept = matched(now);
        List<Node> nodes = new ArrayList<>();
        for (FlowPlan.Card place : now.plan().cards()) {
            CardNode card = kept.computeIfAbsent(place.spot(), _ -> fresh());
            card.show(now.face(place.spot()), texts);
            card.place(place);
            card.call(name(now, place.spot()));
            nodes.add(card.node());
        }
        cards.clear();
        now.plan().cards().forEach(place -> cards.put(place.spot(), kept.get(place.spot())));
        if (!cardLayer.getChildren().equals(nodes)) {
            settle(nodes);
        }
        picture = now;
        choose(chosen);
        draw(now.plan(), texts);
        root.resize(now.plan().width(), now.plan().height());
    }

    /** By the step's name, or where it has none by its place. */
    private static String name(FlowPicture now, Spot spot) {
        return switch (spot) {
            case Spot.Start() -> "event";
            case Spot.When() -> "condition";
            case Spot.At(var path) ->
                Optional.ofNullable(now.workflow())
                        .flatMap(workflow -> workflow.at(path))
                        .map(Step::name)
                        .filter(name -> !name.isEmpty())
                        .orElse(path.toString());
        };
    }

    /** Takes away and adds only what must be: a node that stays in the scene keeps its styles and the keyboard. */
    private void settle(List<Node> nodes) {
        java.util.Set<Node> wanted = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
        wanted.addAll(nodes);
        cardLayer.getChildren().removeIf(node -> !wanted.contains(node));
        java.util.Set<Node> there = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
        there.addAll(cardLayer.getChildren());
        cardLayer
                .getChildren()
                .addAll(nodes.stream().filter(node -> !there.contains(node)).toList());
    }

    private CardNode fresh() {
        CardNode card = new CardNode();
        made.accept(card);
        return card;
    }

    /**
     * The nodes that are there, each by the spot it is to stand for now: first by the step itself, then by its name.
     */
    private Map<Spot, CardNode> matched(FlowPicture now) {
        Map<Spot, CardNode> matched = new HashMap<>();
        Workflow before = picture.workflow();
        Workflow after = now.workflow();
        if (before == null || after == null) {
            return matched;
        }
        IdentityHashMap<Step, CardNode> bySelf = new IdentityHashMap<>();
        Map<String, CardNode> byName = new HashMap<>();
        cards.forEach((spot, card) -> {
            Step step = step(before, spot);
            if (step == null) {
                matched.put(spot, card);
            } else {
                bySelf.put(step, card);
                byName.put(step.name().isEmpty() ? spot.toString() : step.name(), card);
            }
        });
        java.util.Set<CardNode> taken = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
        Map<Spot, Step> rest = new LinkedHashMap<>();
        after.places().forEach((path, step) -> {
            Spot spot = new Spot.At(path);
            CardNode card = bySelf.get(step);
            if (card != null && taken.add(card)) {
                matched.put(spot, card);
            } else {
                rest.put(spot, step);
            }
        });
        rest.forEach((spot, step) -> {
            CardNode card = byName.get(step.name().isEmpty() ? spot.toString() : step.name());
            if (card == null) {
                card = cards.get(spot);
            }
            if (card != null && taken.add(card)) {
                matched.put(spot, card);
            }
        });
        return matched;
    }

    private static @Nullable Step step(Workflow workflow, Spot spot) {
        return spot.step().flatMap(workflow::at).orElse(null);
    }

    private void draw(FlowPlan plan, Texts texts) {
        while (lines.size() > plan.lines().size()) {
            lineLayer.getChildren().removeAll(lines.removeLast().nodes());
        }
        while (lines.size() < plan.lines().size()) {
            LineNode line = new LineNode();
            lines.add(line);
            lineLayer.getChildren().addAll(line.nodes());
        }
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).show(plan.lines().get(i), texts);
        }
        while (pluses.size() > plan.pluses().size()) {
            plusLayer.getChildren().remove(pluses.removeLast());
        }
        for (int i = 0; i < plan.pluses().size(); i++) {
            if (i == pluses.size()) {
                PlusNode plus = new PlusNode(plan.pluses().get(i));
                plusMade.accept(plus);
                pluses.add(plus);
                plusLayer.getChildren().add(plus);
            }
            pluses.get(i).show(plan.pluses().get(i), texts);
        }
    }
}
