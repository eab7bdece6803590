package org.hookwright.ui.shell;

import javafx.scene.control.ListCell;
import org.hookwright.ui.control.Language;
import org.jspecify.annotations.Nullable;

/** An environment in its chooser; one whose file cannot be read says why and cannot be chosen. */
final class EnvironmentCell extends ListCell<TopBarViewModel.EnvironmentChoice> {
    private final Language language;

    EnvironmentCell(Language language) {
        this.language = language;
    }

    @Override
    protected void updateItem(TopBarViewModel.@Nullable EnvironmentChoice choice, boolean empty) {
        super.updateItem(choice, empty);
        textProperty().unbind();
        getStyleClass().remove("danger-text");
        setDisable(choice != null && choice.trouble() != null);
        if (empty || choice == null) {
            setText(null);
        } else if (choice.trouble() != null) {
            getStyleClass().add("danger-text");
            textProperty()
                    .bind(language.text(
                            "shell.top.environment-unreadable", choice.name(), language.text(choice.trouble())));
        } else if (choice.file() == null) {
            textProperty().bind(language.text("shell.top.environment-none"));
        } else {
            setText(choice.name());
        }
    }
}
