package org.hookwright.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Words in a row, one of which is chosen and says what stands below. What belongs to a word is made when it is first
 * chosen. One stop of the tab key; the arrows walk from word to word.
 */
public final class WordTabs {
    private record Tab(String id, ToggleButton word, Supplier<Node> maker) {}

    private final List<Tab> tabs = new ArrayList<>();
    private final HBox words = new HBox();
    private final StackPane content = new StackPane();
    private final ReadOnlyStringWrapper chosen = new ReadOnlyStringWrapper(this, "chosen", "");

    public WordTabs() {
        words.getStyleClass().add("word-tabs");
        words.setMinWidth(Region.USE_PREF_SIZE);
        words.setAccessibleRole(AccessibleRole.TAB_PANE);
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        content.setMinSize(0, 0);
    }

    /**
     * Adds a word that is there only while it has something to say. Where it was chosen and goes, the first is chosen.
     */
    public void add(String id, ObservableValue<String> text, Supplier<Node> maker, ObservableValue<Boolean> there) {
        add(id, text, maker);
        ToggleButton word = tabs.getLast().word();
        Fittings.shownWhen(word, there);
        there.subscribe(is -> {
            if (!is && chosen.get().equals(id)) {
                choose(tabs.getFirst().id());
            }
        });
    }

    /** Adds a word behind the others; the first that is added is chosen. */
    public void add(String id, ObservableValue<String> text, Supplier<Node> maker) {
        ToggleButton word = new ToggleButton();
        word.setId(id);
        word.textProperty().bind(text);
        word.getStyleClass().setAll("tab-word");
        word.setMinWidth(Region.USE_PREF_SIZE);
        word.setAccessibleRole(AccessibleRole.TAB_ITEM);
        word.setFocusTraversable(tabs.isEmpty());
        word.setOnAction(_ -> choose(id));
        tabs.add(new Tab(id, word, remembering(maker)));
        words.getChildren().add(word);
        if (tabs.size() == 1) {
            choose(id);
        }
    }

    public Node words() {
        return words;
    }

    /** The words for a place that may be too narrow for all of them. */
    public Region strip(ObservableValue<String> name) {
        return new TabStrip(this, words, name);
    }

    public Region content() {
        return content;
    }

    public ReadOnlyStringProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public void choose(String id) {
        chosen.set(id);
        for (Tab tab : tabs) {
            boolean is = tab.id().equals(id);
            tab.word().setSelected(is);
            tab.word().setFocusTraversable(is);
            if (is) {
                content.getChildren().setAll(tab.maker().get());
            }
        }
    }

    private void onKey(KeyEvent event) {
        int by = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        if (by == 0 || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        List<Tab> there =
                tabs.stream().filter(tab -> tab.word().isVisible()).toList();
        for (int i = 0; i < there.size(); i++) {
            if (there.get(i).id().equals(chosen.get())) {
                Tab next = there.get(Math.floorMod(i + by, there.size()));
                choose(next.id());
                next.word().requestFocus();
                event.consume();
                return;
            }
        }
    }

    private static Supplier<Node> remembering(Supplier<Node> maker) {
        List<Node> made = new ArrayList<>(1);
        return () -> {
            if (made.isEmpty()) {
                made.add(maker.get());
            }
            return made.getFirst();
        };
    }
}
