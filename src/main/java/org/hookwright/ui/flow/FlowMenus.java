package org.hookwright.ui.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import org.hookwright.ui.control.Language;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Step;
import org.hookwright.workflow.StepPath;

/** What can be done at a plus, and with a card. */
final class FlowMenus {
    private final FlowViewModel model;
    private final Language language;
    private final ContextMenu menu = new ContextMenu();

    FlowMenus(FlowViewModel model, Language language) {
        this.model = model;
        this.language = language;
        menu.setId("flow-menu");
    }

    /** What can be added at a place, below the node that stands for it. */
    void add(StepPath place, Node beside) {
        if (model.editableProperty().getValue()) {
            menu.getItems().setAll(additions(place));
            menu.show(beside, Side.BOTTOM, 0, 2);
        }
    }

    private List<MenuItem> additions(StepPath place) {
        List<MenuItem> items = new ArrayList<>();
        for (NewStep kind : NewStep.values()) {
            MenuItem item = item(kind.sentence().key(), "", () -> model.edits().add(kind, place));
            item.setId("flow-add-" + kind.id());
            items.add(item);
        }
        items.add(new SeparatorMenuItem());
        MenuItem paste = item("flow.add.paste", "", () -> model.edits().paste(place));
        paste.setId("flow-add-paste");
        items.add(paste);
        return items;
    }

    /** What can be done with the chosen card, at a point of the screen. */
    void open(Node card, double screenX, double screenY) {
        fill();
        menu.show(card, screenX, screenY);
    }

    void open(Node card) {
        fill();
        menu.show(card, Side.BOTTOM, 12, -6);
    }

    boolean isShowing() {
        return menu.isShowing();
    }

    private void fill() {
        List<MenuItem> items = new ArrayList<>();
        items.add(item("flow.menu.open", "Enter", model::open));
        Menu behind = new Menu();
        behind.textProperty().bind(language.text("flow.menu.add"));
        behind.getItems().setAll(additions(model.behindChosen()));
        Optional<StepPath> chosen = model.chosenStep();
        if (chosen.isPresent()) {
            step(items, chosen.get(), behind);
        } else {
            items.add(behind);
            items.add(item("flow.menu.paste", "Shortcut+V", model::paste));
        }
        if (!model.editableProperty().getValue()) {
            items.subList(1, items.size()).forEach(item -> item.setDisable(true));
        }
        menu.getItems().setAll(items);
    }

    private void step(List<MenuItem> items, StepPath path, Menu behind) {
        StepEdits edits = model.edits();
        Optional<Step> step = model.workflow().flatMap(now -> now.at(path));
        items.add(item("flow.menu.rename", "F2", model::startNaming));
        items.add(item("flow.menu.note", "", model::startNoting));
        items.add(new SeparatorMenuItem());
        items.add(behind);
        if (step.orElse(null) instanceof Call) {
            items.add(on(path, "flow.menu.fallback", "", edits::addFallback));
        }
        items.add(on(path, "flow.menu.duplicate", "Shortcut+D", edits::duplicate));
        items.add(new SeparatorMenuItem());
        items.add(on(path, "flow.menu.copy", "Shortcut+C", edits::copy));
        items.add(on(path, "flow.menu.cut", "Shortcut+X", edits::cut));
        items.add(on(path, "flow.menu.paste", "Shortcut+V", at -> edits.paste(at.next())));
        items.add(new SeparatorMenuItem());
        for (FlowMoves.Way way : FlowMoves.Way.values()) {
            String name = way.name().toLowerCase(java.util.Locale.ROOT);
            MenuItem item = on(path, "flow.menu." + name, "Alt+" + way.name(), at -> edits.move(at, way));
            item.setDisable(model.workflow()
                    .flatMap(now -> new FlowMoves(now).target(path, way))
                    .isEmpty());
            items.add(item);
        }
        items.add(new SeparatorMenuItem());
        items.add(on(path, "flow.menu.delete", "Delete", edits::delete));
    }

    private MenuItem on(StepPath path, String key, String keys, Consumer<StepPath> act) {
        return item(key, keys, () -> act.accept(path));
    }

    private MenuItem item(String key, String keys, Runnable act) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(language.text(key));
        item.setId(key.replace('.', '-'));
        if (!keys.isEmpty()) {
            item.setAccelerator(KeyCombination.valueOf(keys));
        }
        item.setOnAction(_ -> act.run());
        return item;
    }
}
