package org.hookwright.ui.control;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** Combo boxes over fixed choices, whose names follow the language. */
public final class Choices {
    private Choices() {}

    /**
     * A combo box over these choices.
     *
     * @param key the text key of a choice's name
     */
    public static <T> ComboBox<T> of(List<T> choices, Function<T, String> key, Language language) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(choices);
        box.setCellFactory(_ -> new Named<>(key, language));
        box.setButtonCell(new Named<>(key, language));
        return box;
    }

    private static final class Named<T> extends ListCell<T> {
        private final Function<T, String> key;
        private final Language language;

        Named(Function<T, String> key, Language language) {
            this.key = key;
            this.language = language;
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            textProperty().unbind();
            if (empty || item == null) {
                setText(null);
            } else {
                textProperty().bind(language.text(key.apply(item)));
            }
        }
    }
}
