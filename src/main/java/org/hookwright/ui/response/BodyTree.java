package org.hookwright.ui.response;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hookwright.payload.JsonMatches;
import org.hookwright.payload.JsonPaths;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.JsonNode;
import org.hookwright.ui.control.JsonTree;
import org.hookwright.ui.control.Language;
import org.jspecify.annotations.Nullable;

/** The values of a body, or those that were looked for, with the path of the chosen one below. */
final class BodyTree {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination COPY_PATH =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private final BodyViewModel model;
    private final Language language;
    private final Fittings fit;
    private final JsonTree tree;
    private final ObservableValue<@Nullable JsonNode> chosen;
    private final StackPane node;

    BodyTree(BodyViewModel model, Language language) {
        this.model = model;
        this.language = language;
        this.fit = new Fittings(language);
        tree = new JsonTree("exchange-tree", language, language.text("response.tree.name"))
                .onTaken(value -> model.filter().pathProperty().set(value.path()))
                .marked(_ -> Optional.empty(), (_, plain) -> language.texts().of("response.tree.spoken", plain))
                .menu(menu());
        chosen = tree.chosenProperty();
        tree.node().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        FilterViewModel filter = model.filter();
        filter.valuesProperty().subscribe(_ -> show());
        filter.foundProperty().subscribe(_ -> show());
        BorderPane pane = new BorderPane(tree.node());
        pane.setBottom(foot());
        Fittings.shownWhen(pane, filter.valuesProperty().map(FilterViewModel.Values.Read.class::isInstance));
        node = new StackPane(pane, instead());
    }

    Node node() {
        return node;
    }

    private void show() {
        if (!(model.filter().valuesProperty().get() instanceof FilterViewModel.Values.Read read)) {
            tree.show((Object) null);
            return;
        }
        if (model.filter().foundProperty().get() instanceof FilterViewModel.Found.Values found) {
            JsonMatches matches = found.matches();
            if (matches.list().size() == 1) {
                JsonMatches.Match match = matches.list().getFirst();
                tree.show(new JsonNode(match.path(), match.path(), match.value()));
            } else {
                tree.show(new JsonNode("", model.filter().pathProperty().get().strip(), matches));
            }
        } else {
            tree.show(read.tree());
        }
    }

    private void pressed(KeyEvent event) {
        if (COPY_PATH.match(event)) {
            copyPath();
            event.consume();
        } else if (COPY.match(event)) {
            copyValue();
            event.consume();
        }
    }

    private ContextMenu menu() {
        return new ContextMenu(
                item("response.tree.copy-value", COPY, this::copyValue),
                item("response.tree.copy-path", COPY_PATH, this::copyPath),
                item("response.tree.filter", new KeyCodeCombination(KeyCode.ENTER), () -> {
                    JsonNode value = chosen.getValue();
                    if (value != null) {
                        model.filter().pathProperty().set(value.path());
                    }
                }));
    }

    private MenuItem item(String key, KeyCombination keys, Runnable act) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(language.text(key));
        item.setAccelerator(keys);
        item.setOnAction(_ -> act.run());
        return item;
    }

    private void copyPath() {
        JsonNode value = chosen.getValue();
        if (value != null) {
            model.copy(value.path());
        }
    }

    private void copyValue() {
        JsonNode value = chosen.getValue();
        if (value != null) {
            model.copy(
                    value.value() instanceof JsonMatches matches
                            ? JsonPaths.json(matches.list().stream()
                                    .map(JsonMatches.Match::value)
                                    .toList())
                            : JsonPaths.text(value.value()));
        }
    }

    private Node foot() {
        Label path = fit.label(chosen.map(JsonNode::path).orElse(""), "code", "small");
        path.setId("exchange-tree-path");
        path.setMinWidth(0);
        HBox foot = new HBox(
                path,
                Fittings.gap(),
                fit.button("exchange-copy-path", language.text("response.tree.copy-path"), this::copyPath, "quiet", "small"),
                fit.button(
                        "exchange-copy-value",
                        language.text("response.tree.copy-value"),
                        this::copyValue,
                        "quiet",
                        "small"));
        foot.getStyleClass().addAll("tool-line", "line-top");
        foot.setMinHeight(Region.USE_PREF_SIZE);
        return foot;
    }

    /** What is said while there is no tree. */
    private Node instead() {
        Label why = fit.paragraph(
                model.filter()
                        .valuesProperty()
                        .flatMap(values -> values instanceof FilterViewModel.Values.None(var reason)
                                ? language.text(reason)
                                : language.text("response.tree.reading")),
                "muted",
                "empty-hint");
        why.setId("exchange-tree-instead");
        VBox box = new VBox(why);
        box.getStyleClass().add("empty-state");
        box.setAlignment(Pos.CENTER);
        return Fittings.shownWhen(
                box, model.filter().valuesProperty().map(values -> !(values instanceof FilterViewModel.Values.Read)));
    }
}
