package org.hookwright.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.TilePane;
import javafx.util.Duration;

/** A cell for every ticket with its answer. One stop of the tab key; the arrows choose the ticket. */
public final class TicketCells {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double GAP = 4;
    private static final double NARROWEST = 24;
    private static final double WIDEST = 72;
    private static final double ROW = 26;
    private static final int MOST_ROWS = 4;

    private final ObservableValue<List<Cell>> shown;
    private final ObservableValue<Integer> chosen;
    private final IntConsumer choose;
    private final TilePane tiles = new TilePane(GAP, GAP);
    private final ScrollPane scroll = new ScrollPane(tiles);
    private final List<Label> cells = new ArrayList<>();
    private final List<Cell> said = new ArrayList<>();

    /**
     * One ticket.
     *
     * @param sign what stands in it
     * @param style how it looks, such as {@code sound} or {@code broken}
     * @param words what is known of it, for the tooltip and to be read out
     */
    public record Cell(String sign, String style, String words) {}

    /**
     * Over these cells.
     *
     * @param chosen index of the chosen ticket, or -1
     * @param choose is told which one was asked for
     */
    public TicketCells(
            String id, ObservableValue<List<Cell>> shown, ObservableValue<Integer> chosen, IntConsumer choose) {
        this.shown = shown;
        this.chosen = chosen;
        this.choose = choose;
        layOut(id);
        shown.subscribe(this::draw);
        chosen.subscribe(this::mark);
    }

    public Node node() {
        return scroll;
    }

    private void layOut(String id) {
        tiles.setId(id);
        tiles.getStyleClass().add("ticket-cells");
        tiles.setFocusTraversable(true);
        tiles.setAccessibleRole(AccessibleRole.LIST_VIEW);
        tiles.setPrefTileHeight(ROW - GAP);
        tiles.prefTileWidthProperty()
                .bind(Bindings.createDoubleBinding(this::cellWidth, scroll.viewportBoundsProperty(), shown));
        tiles.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        tiles.setOnMousePressed(_ -> tiles.requestFocus());
        scroll.getStyleClass().add("ticket-cells-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.maxHeightProperty().set(MOST_ROWS * ROW + GAP);
        scroll.prefViewportHeightProperty()
                .bind(tiles.heightProperty().map(height -> Math.min(height.doubleValue(), MOST_ROWS * ROW)));
    }

    /** Few cells share the row, many keep a width at which their sign can be seen. */
    private double cellWidth() {
        int count = Math.max(1, shown.getValue().size());
        double room = scroll.getViewportBounds().getWidth();
        return Math.clamp(Math.floor((room - 1 - (count - 1) * GAP) / count), NARROWEST, WIDEST);
    }

    private void draw(List<Cell> now) {
        while (cells.size() > now.size()) {
            cells.removeLast();
            said.removeLast();
        }
        for (int i = 0; i < now.size(); i++) {
            if (i == cells.size()) {
                cells.add(cell(i));
                said.add(new Cell("", "", ""));
            }
            fill(i, now.get(i));
        }
        if (!tiles.getChildren().equals(cells)) {
            tiles.getChildren().setAll(cells);
        }
        mark(chosen.getValue());
    }

    private Label cell(int index) {
        Label cell = new Label();
        cell.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        cell.setAccessibleRole(AccessibleRole.LIST_ITEM);
        cell.setOnMouseClicked(_ -> choose.accept(index));
        Tooltip tooltip = new Tooltip();
        tooltip.setShowDelay(Duration.millis(250));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(380);
        cell.setTooltip(tooltip);
        return cell;
    }

    /** Touches a cell only where it says something else: the checks come back whenever the keys rest. */
    private void fill(int index, Cell now) {
        if (now.equals(said.get(index))) {
            return;
        }
        said.set(index, now);
        Label cell = cells.get(index);
        cell.setText(now.sign());
        cell.getStyleClass().setAll("label", "ticket-cell", now.style());
        cell.setAccessibleText(now.words());
        cell.getTooltip().setText(RightToLeft.breakable(now.words()));
    }

    private void mark(int index) {
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).pseudoClassStateChanged(CHOSEN, i == index);
        }
        tiles.setAccessibleText(
                index >= 0 && index < cells.size() ? cells.get(index).getAccessibleText() : "");
    }

    private void onKey(KeyEvent event) {
        int at = chosen.getValue();
        int row = Math.max(1, (int) ((tiles.getWidth() + GAP) / (tiles.getTileWidth() + GAP)));
        int wanted = switch (event.getCode()) {
            case LEFT -> at - 1;
            case RIGHT -> at + 1;
            case UP -> at - row;
            case DOWN -> at + row;
            case HOME -> 0;
            case END -> cells.size() - 1;
            default -> -1;
        };
        if (wanted >= 0 && wanted < cells.size()) {
            choose.accept(wanted);
            event.consume();
        }
    }
}
