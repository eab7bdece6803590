package org.hookwright.ui.history;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hookwright.ui.control.Desktop;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.history.ComparedRows.ShownRow;
import org.hookwright.ui.history.ComparisonViewModel.State;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Two exchanges in place of the list: side by side, or one under the other; what is equal is folded. */
final class ComparisonView {
    private final ComparisonViewModel model;
    private final Language language;
    private final Fittings fit;
    private final ZoneId zone;
    private final Desktop desktop;
    private final ListView<ShownRow> rows = new ListView<>();
    private final Set<Compared.Subject> open = EnumSet.noneOf(Compared.Subject.class);
    private final BooleanProperty beside = new SimpleBooleanProperty(this, "beside", true);
    private final BorderPane node = new BorderPane();

    ComparisonView(ComparisonViewModel model, Language language, ZoneId zone, Desktop desktop) {
        this.model = model;
        this.language = language;
        this.zone = zone;
        this.desktop = desktop;
        fit = new Fittings(language);
        rows.setId("history-compared");
        rows.getStyleClass().add("compared");
        rows.accessibleTextProperty().bind(language.text("history.compare.title"));
        rows.setCellFactory(_ -> new ComparedCell(language, zone, beside, this::toggle));
        node.setId("history-comparison");
        node.getStyleClass().add("surface");
        node.setTop(head());
        node.setCenter(rows);
        Fittings.shownWhen(node, model.stateProperty().map(state -> state instanceof State.Shown));
        model.stateProperty().subscribe(_ -> {
            open.clear();
            fill();
            if (shown() != null) {
                rows.requestFocus();
                rows.getSelectionModel().selectFirst();
            }
        });
        beside.subscribe(_ -> refill());
        rows.widthProperty().subscribe(_ -> refill());
        language.textsProperty().subscribe(_ -> rows.refresh());
        // Before the list hears it: a list takes Escape for itself.
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    Parent node() {
        return node;
    }

    private @Nullable Compared shown() {
        return model.stateProperty().get() instanceof State.Shown(Compared compared) ? compared : null;
    }

    private void fill() {
        Compared compared = shown();
        rows.getItems().setAll(compared == null ? List.of() : ComparedRows.of(compared, open));
    }

    private void toggle(Compared.Subject subject) {
        if (!open.remove(subject)) {
            open.add(subject);
        }
        refill();
    }

    /** Anew, so that rows are as high as they are at this width; the keys stay where they stood. */
    private void refill() {
        int at = rows.getSelectionModel().getSelectedIndex();
        fill();
        rows.getSelectionModel().select(Math.min(at, rows.getItems().size() - 1));
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.close();
            event.consume();
        } else if ((event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) && rows.isFocused()) {
            ShownRow row = rows.getSelectionModel().getSelectedItem();
            if (row instanceof ShownRow.Equal equal) {
                toggle(equal.subject());
                event.consume();
            } else if (row instanceof ShownRow.Head(Compared.Part part)) {
                toggle(part.subject());
                event.consume();
            }
        }
    }

    private Node head() {
        Button back = fit.button("history-compare-back", language.text("history.compare.back"), model::close, "quiet");
        back.setGraphic(new FontIcon(Feather.ARROW_LEFT));
        ToggleGroup ways = new ToggleGroup();
        HBox way = new HBox(
                way("history-compare-beside", "history.compare.beside", ways, true),
                way("history-compare-unified", "history.compare.unified", ways, false));
        way.getStyleClass().add("filter-group");
        Button copy = fit.button("history-compare-copy", language.text("history.compare.copy"), this::copy);
        HBox line = new HBox(
                back, fit.label(language.text("history.compare.title"), "strong"), Fittings.gap(), cut(), way, copy);
        line.getStyleClass().add("pane-head");
        HBox sides = new HBox(side(true), side(false));
        sides.getStyleClass().add("compared-sides");
        return new VBox(line, sides);
    }

    private Node cut() {
        Label cut = fit.label(language.text("history.compare.cut"), "warning-text", "small");
        return Fittings.shownWhen(
                cut, model.stateProperty().map(state -> state instanceof State.Shown(Compared all) && all.cut()));
    }

    private ToggleButton way(String id, String key, ToggleGroup group, boolean is) {
        ToggleButton way = new ToggleButton();
        way.setId(id);
        way.textProperty().bind(language.text(key));
        way.getStyleClass().setAll("filter-chip");
        way.setMinWidth(Region.USE_PREF_SIZE);
        way.setToggleGroup(group);
        beside.subscribe(now -> way.setSelected(now == is));
        way.setOnAction(_ -> {
            beside.set(is);
            way.setSelected(true);
        });
        return way;
    }

    /** Which one it is: its sign, its status, when, out of what. */
    private Node side(boolean older) {
        Label sign = new Label(older ? Compared.Sign.REMOVED.mark() : Compared.Sign.ADDED.mark());
        sign.getStyleClass().addAll("compared-sign", older ? "removed" : "added");
        Label badge = new Label();
        Label words = new Label();
        words.setMinWidth(0);
        model.stateProperty().subscribe(_ -> draw(older, badge, words));
        language.textsProperty().subscribe(_ -> draw(older, badge, words));
        HBox side = new HBox(sign, badge, words);
        side.getStyleClass().add("compared-side");
        HBox.setHgrow(side, Priority.ALWAYS);
        side.setPrefWidth(1);
        return side;
    }

    private void draw(boolean older, Label badge, Label words) {
        Compared compared = shown();
        if (compared != null) {
            Compared.Side side = older ? compared.older() : compared.newer();
            badge.setText(language.texts().of(side.badge().text()));
            badge.setMinWidth(Region.USE_PREF_SIZE);
            badge.getStyleClass().setAll("label", "chip", side.badge().tone().style());
            words.setText(new ComparedWords(language.texts(), zone).side(side));
        }
    }

    private void copy() {
        Compared compared = shown();
        if (compared != null) {
            desktop.copy(new ComparedWords(language.texts(), zone).text(compared));
        }
    }
}
