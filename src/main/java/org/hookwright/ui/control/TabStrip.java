package org.hookwright.ui.control;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** The words of tabs where there may be no room for all: the chosen one is always seen, a menu has every one. */
final class TabStrip extends Region {
    private final WordTabs tabs;
    private final HBox words;
    private final Pane window = new Pane();
    private final Rectangle clip = new Rectangle();
    private final MenuButton all = new MenuButton();

    TabStrip(WordTabs tabs, HBox words, ObservableValue<String> name) {
        this.tabs = tabs;
        this.words = words;
        window.getChildren().add(words);
        window.setClip(clip);
        all.getStyleClass().addAll("quiet", "tab-menu");
        all.accessibleTextProperty().bind(name);
        all.setFocusTraversable(false);
        all.showingProperty().subscribe(showing -> {
            if (showing) {
                fill();
            }
        });
        all.getItems().add(new MenuItem());
        getChildren().setAll(window, all);
        tabs.chosenProperty().subscribe(_ -> requestLayout());
        words.widthProperty().subscribe(_ -> requestLayout());
        words.needsLayoutProperty().subscribe(needs -> {
            if (needs) {
                requestLayout();
            }
        });
    }

    private void fill() {
        all.getItems().clear();
        for (Node node : words.getChildren()) {
            if (node instanceof ToggleButton word && word.isVisible()) {
                MenuItem item = new MenuItem(word.getText());
                item.setMnemonicParsing(false);
                item.setOnAction(_ -> tabs.choose(word.getId()));
                all.getItems().add(item);
            }
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return all.prefWidth(-1) * 2;
    }

    @Override
    protected double computePrefWidth(double height) {
        return words.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return words.prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        double wanted = words.prefWidth(-1);
        boolean tight = wanted > getWidth() + 0.5;
        double button = tight ? all.prefWidth(-1) : 0;
        double room = Math.max(0, getWidth() - button);
        all.setVisible(tight);
        all.resizeRelocate(room, (height - all.prefHeight(-1)) / 2, button, all.prefHeight(-1));
        window.resizeRelocate(0, 0, room, height);
        clip.setHeight(height);
        words.resize(wanted, height);
        words.layout();
        double scroll = tight ? scroll(room) : 0;
        words.relocate(-scroll, 0);
        clip.setWidth(tight ? whole(scroll, room) : room);
    }

    /** As far as is needed to see the chosen word, to the beginning of another. */
    private double scroll(double room) {
        List<Node> there = words.getChildren().stream().filter(Node::isManaged).toList();
        int chosen = 0;
        while (chosen < there.size()
                && !tabs.chosenProperty().get().equals(there.get(chosen).getId())) {
            chosen++;
        }
        if (chosen == there.size()) {
            return 0;
        }
        double end = there.get(chosen).getBoundsInParent().getMaxX();
        int first = 0;
        while (first < chosen && end - start(there, first) > room + 0.5) {
            first++;
        }
        return start(there, first);
    }

    private static double start(List<Node> words, int at) {
        return at == 0 ? 0 : words.get(at).getBoundsInParent().getMinX();
    }

    /** So wide that no word is cut; but for one that has no room even alone. */
    private double whole(double scroll, double room) {
        double whole = 0;
        for (Node word : words.getChildren()) {
            double end = word.getBoundsInParent().getMaxX() - scroll;
            if (word.isManaged() && end <= room + 0.5) {
                whole = Math.max(whole, end);
            }
        }
        return whole > 0 ? whole : room;
    }
}
