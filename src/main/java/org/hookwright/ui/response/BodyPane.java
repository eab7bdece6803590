package org.hookwright.ui.response;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hookwright.task.Jobs;
import org.hookwright.ui.control.Desktop;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.jspecify.annotations.Nullable;

/** A body with its tools, or the word that there is none. */
public final class BodyPane {
    private final StackPane node;

    /** @param instead what is said where there is none */
    public BodyPane(
            ObservableValue<@Nullable ShownBody> body,
            ObservableValue<String> instead,
            Language language,
            Jobs jobs,
            Desktop desktop) {
        BodyViewModel model = new BodyViewModel(body, language.textsProperty(), jobs, desktop);
        Node shown = new BodyView(model, language, jobs).node();
        Label none = new Fittings(language).paragraph(instead, "muted", "empty-hint");
        VBox empty = new VBox(none);
        empty.getStyleClass().add("empty-state");
        empty.setAlignment(Pos.CENTER);
        Fittings.shownWhen(shown, model.hasBodyProperty());
        Fittings.shownWhen(empty, model.hasBodyProperty().map(has -> !has));
        node = new StackPane(shown, empty);
    }

    public Node node() {
        return node;
    }
}
