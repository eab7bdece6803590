package org.hookwright.ui.request;

import java.util.Optional;
import javafx.scene.Node;
import org.hookwright.ui.control.JsonNode;
import org.hookwright.ui.control.JsonTree;
import org.hookwright.ui.control.Language;
import org.jspecify.annotations.Nullable;

/** A reply's JSON as a tree; a value that is clicked, or chosen and taken by Enter, becomes an output. */
final class ReplyTree {
    private final OutputsViewModel model;
    private final Language language;
    private final JsonTree tree;

    ReplyTree(OutputsViewModel model, Language language) {
        this.model = model;
        this.language = language;
        tree = new JsonTree("reply-tree", language, language.text("request.outputs.tree"))
                .onTaken(model::take)
                .takenByClick()
                .marked(node -> model.nameOf(node.path()), this::spoken);
        tree.node().getStyleClass().add("boxed");
        model.rowsProperty().subscribe(_ -> tree.refresh());
    }

    Node node() {
        return tree.node();
    }

    void show(@Nullable Object value) {
        tree.show(value);
    }

    private String spoken(JsonNode node, String plain) {
        Optional<String> output = model.nameOf(node.path());
        return output.map(taking -> language.texts().of("request.outputs.spoken-taken", plain, taking))
                .orElseGet(() -> language.texts().of("request.outputs.spoken", plain));
    }
}
