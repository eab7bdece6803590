package org.hookwright.ui.preview;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.hookwright.language.Texts;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;

/** A cell for every ticket with its verdict. One stop of the tab key; the arrows choose the ticket. */
final class TicketStrip {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double GAP = 4;
    private static final double NARROWEST = 24;
    private static final double WIDEST = 72;
    private static final double ROW = 26;
    private static final int MOST_ROWS = 4;

    private final PreviewViewModel model;
    private final Language language;
    private final TilePane tiles = new TilePane(GAP, GAP);
    private final ScrollPane scroll = new ScrollPane(tiles);
    private final VBox node;
    private final List<Label> cells = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

    TicketStrip(PreviewViewModel model, Language language) {
        this.model = model;
        this.language = language;
        Fittings fit = new Fittings(language);
        Label summary = fit.label(
                model.ticketsProperty()
                        .flatMap(marks -> language.text(
                                "preview.tickets.summary",
                                marks.stream().filter(TicketMark::isSound).count(),
                                marks.size())),
                "muted",
                "small");
        summary.setId("ticket-summary");
        layOut();
        node = new VBox(summary, scroll);
        node.getStyleClass().add("ticket-strip");
        Fittings.shownWhen(node, model.ticketsProperty().map(marks -> !marks.isEmpty()));
        model.ticketsProperty().subscribe(_ -> draw());
        language.textsProperty().subscribe(_ -> draw());
        model.chosenProperty().subscribe(this::mark);
    }

    Node node() {
        return node;
    }

    private void layOut() {
        tiles.setId("ticket-cells");
        tiles.setFocusTraversable(true);
        tiles.setAccessibleRole(AccessibleRole.LIST_VIEW);
        tiles.setPrefTileHeight(ROW - GAP);
        tiles.prefTileWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        this::cellWidth, scroll.viewportBoundsProperty(), model.ticketsProperty()));
        tiles.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        tiles.setOnMousePressed(_ -> tiles.requestFocus());
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.maxHeightProperty().set(MOST_ROWS * ROW + GAP);
        scroll.prefViewportHeightProperty()
                .bind(tiles.heightProperty().map(height -> Math.min(height.doubleValue(), MOST_ROWS * ROW)));
    }

    /** Few cells share the row, many keep a width at which their sign can be seen. */
    private double cellWidth() {
        int count = Math.max(1, model.ticketsProperty().getValue().size());
        double room = scroll.getViewportBounds().getWidth();
        return Math.clamp(Math.floor((room - 1 - (count - 1) * GAP) / count), NARROWEST, WIDEST);
    }

    private void draw() {
        List<TicketMark> marks = model.ticketsProperty().getValue();
        Texts texts = language.texts();
        while (cells.size() > marks.size()) {
            cells.removeLast();
            said.removeLast();
        }
        while (cells.size() < marks.size()) {
            cells.add(cell(cells.size()));
            said.add("");
        }
        for (int i = 0; i < marks.size(); i++) {
            fill(i, marks.get(i), texts);
        }
        if (!tiles.getChildren().equals(cells)) {
            tiles.getChildren().setAll(cells);
        }
        mark(model.chosenProperty().getValue());
    }

    private Label cell(int index) {
        Label cell = new Label();
        cell.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        cell.setAccessibleRole(AccessibleRole.LIST_ITEM);
        cell.setOnMouseClicked(_ -> model.chooseTicket(index));
        Tooltip tooltip = new Tooltip();
        tooltip.setShowDelay(Duration.millis(250));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(380);
        cell.setTooltip(tooltip);
        return cell;
    }

    /** Touches a cell only where it says something else: the checks come back whenever the keys rest. */
    private void fill(int index, TicketMark mark, Texts texts) {
        String fault = mark.breakage()
                .map(breakage -> texts.of("preview.tickets.fault", breakage.line(), breakage.sentence()))
                .orElseGet(() -> texts.of("preview.tickets.sound"));
        String words = texts.of("preview.tickets.cell", mark.ticket(), mark.subject(), fault);
        if (words.equals(said.get(index))) {
            return;
        }
        said.set(index, words);
        Label cell = cells.get(index);
        cell.setText(texts.of(mark.isSound() ? "preview.tickets.yes" : "preview.tickets.no"));
        cell.getStyleClass().setAll("label", "ticket-cell", mark.isSound() ? "sound" : "broken");
        cell.setAccessibleText(words);
        cell.getTooltip().setText(words);
    }

    private void mark(int chosen) {
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).pseudoClassStateChanged(CHOSEN, i == chosen);
        }
        tiles.setAccessibleText(
                chosen >= 0 && chosen < cells.size() ? cells.get(chosen).getAccessibleText() : "");
    }

    private void onKey(KeyEvent event) {
        int chosen = model.chosenProperty().getValue();
        int row = Math.max(1, (int) ((tiles.getWidth() + GAP) / (tiles.getTileWidth() + GAP)));
        int wanted = switch (event.getCode()) {
            case LEFT -> chosen - 1;
            case RIGHT -> chosen + 1;
            case UP -> chosen - row;
            case DOWN -> chosen + row;
            case HOME -> 0;
            case END -> cells.size() - 1;
            default -> -1;
        };
        if (wanted >= 0 && wanted < cells.size()) {
            model.chooseTicket(wanted);
            event.consume();
        }
    }
}
