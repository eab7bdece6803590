package org.hookwright.ui.history;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Region;
import org.hookwright.history.Statistics;
import org.hookwright.history.Tally;

/** The most used targets or steps as bars, the failed part of each at its end. */
final class RankBars extends WalkedChart {
    static final double ROW = 19;

    private static final double NAMES = 0.4;
    private static final double GAP = 8;
    private static final double BAR = 9;
    private static final double LEAST_FAILED = 3;
    private static final double LEAST_WIDTH = 180;

    private final List<RankRow> rows = new ArrayList<>();
    private final BiConsumer<String, Boolean> choose;
    private List<Statistics.Share> shares = List.of();
    private String chosen = "";

    private record RankRow(Label name, Region good, Region bad, Label count) {}

    /** @param choose hears which one is wanted, and whether only what failed of it */
    RankBars(BiConsumer<String, Boolean> choose) {
        super(Way.DOWN_FROM_THE_TOP);
        this.choose = choose;
        getStyleClass().add("rank-bars");
        setMinWidth(LEAST_WIDTH);
    }

    List<Statistics.Share> shares() {
        return shares;
    }

    void show(List<Statistics.Share> shown, String narrowedTo, Function<Tally, String> said) {
        shares = shown;
        chosen = narrowedTo;
        stand(-1);
        rows.forEach(row -> getChildren().removeAll(row.name(), row.good(), row.bad(), row.count()));
        rows.clear();
        for (Statistics.Share share : shown) {
            RankRow row = new RankRow(
                    new Label(share.name()), band("bar-good"), band("bar-bad"), new Label(said.apply(share.tally())));
            row.name().setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            row.name().getStyleClass().add("chart-word");
            row.count().getStyleClass().addAll("muted", "chart-word");
            getChildren().addAll(row.name(), row.good(), row.bad(), row.count());
            rows.add(row);
        }
        requestLayout();
    }

    @Override
    int count() {
        return rows.size();
    }

    @Override
    int placeAt(double x, double y) {
        int row = (int) Math.floor((y - snappedTopInset()) / ROW);
        return row >= 0 && row < rows.size() ? row : -1;
    }

    @Override
    boolean isOnFailed(int row, double x, double y) {
        Region bad = rows.get(row).bad();
        return bad.isVisible() && x >= bad.getLayoutX() && x <= bad.getLayoutX() + bad.getWidth();
    }

    @Override
    void choose(int row, boolean failedOnly) {
        choose.accept(shares.get(row).name(), failedOnly);
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double width = getWidth() - left - snappedRightInset();
        double names = Math.ceil(Math.min(widest(true), width * NAMES));
        double counts = Math.ceil(widest(false));
        double start = left + names + GAP;
        double most = Math.max(1, width - names - counts - 2 * GAP);
        long largest =
                shares.stream().mapToLong(share -> share.tally().sent()).max().orElse(1);
        for (int i = 0; i < rows.size(); i++) {
            place(rows.get(i), shares.get(i).tally(), most / largest, new double[] {left, names, start, width}, i);
        }
        placeBands(chosenRow());
    }

    private double widest(boolean name) {
        return rows.stream()
                .mapToDouble(row -> (name ? row.name() : row.count()).prefWidth(-1))
                .max()
                .orElse(0);
    }

    private void place(RankRow row, Tally tally, double unit, double[] columns, int number) {
        double y = snappedTopInset() + number * ROW;
        row.name().resizeRelocate(columns[0], y, columns[1], ROW);
        double good = Math.round(tally.good() * unit);
        double bad = tally.failed() == 0 ? 0 : Math.max(LEAST_FAILED, Math.rint(tally.failed() * unit));
        row.good().setVisible(good > 0);
        row.bad().setVisible(bad > 0);
        double top = y + (ROW - BAR) / 2;
        row.good().resizeRelocate(columns[2], top, good, BAR);
        row.bad().resizeRelocate(columns[2] + good + (good > 0 ? 1 : 0), top, bad, BAR);
        double wide = row.count().prefWidth(-1);
        row.count().resizeRelocate(columns[0] + columns[3] - wide, y, wide, ROW);
    }

    private int chosenRow() {
        for (int i = 0; i < shares.size(); i++) {
            if (shares.get(i).name().equals(chosen)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    void placeBand(Region band, int row) {
        band.resizeRelocate(0, snappedTopInset() + row * ROW, getWidth(), ROW);
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + rows.size() * ROW + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 1.5 * LEAST_WIDTH;
    }
}
