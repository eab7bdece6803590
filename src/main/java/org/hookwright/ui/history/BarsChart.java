package org.hookwright.ui.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.layout.Region;
import org.hookwright.history.Statistics;
import org.hookwright.history.Tally;

/** How many went well each day, and upon them how many did not. */
final class BarsChart extends DaysChart {
    private static final double SHARE = 0.72;
    private static final double MOST_WIDTH = 30;

    /** A single failure among thousands is seen too. */
    private static final double LEAST_FAILED = 3;

    private final List<Region> good = new ArrayList<>();
    private final List<Region> bad = new ArrayList<>();

    BarsChart(BiConsumer<LocalDate, Boolean> choose) {
        super(choose);
        setId("history-chart-days");
    }

    @Override
    void draw() {
        drop(good);
        drop(bad);
        for (Statistics.Day _ : days()) {
            good.add(bar("bar-good"));
            bad.add(bar("bar-bad"));
        }
    }

    private Region bar(String style) {
        Region bar = new Region();
        bar.getStyleClass().add(style);
        add(bar);
        return bar;
    }

    @Override
    void place(Plot plot) {
        double slot = plot.slot();
        double width = Math.max(1, Math.floor(Math.min(MOST_WIDTH, slot < 5 ? slot - 1 : slot * SHARE)));
        for (int i = 0; i < good.size(); i++) {
            Tally tally = days().get(i).tally();
            double x = Math.round(plot.middle(i) - width / 2);
            double high = Math.round(plot.height() * scale().at((double) tally.good()));
            double low = tally.failed() == 0
                    ? 0
                    : Math.max(LEAST_FAILED, Math.rint(plot.height() * scale().at((double) tally.failed())));
            double gap = high > 0 && low > 0 ? 1 : 0;
            good.get(i).setVisible(high > 0);
            good.get(i).resizeRelocate(x, plot.bottom() - high, width, high);
            bad.get(i).setVisible(low > 0);
            bad.get(i).resizeRelocate(x, plot.bottom() - high - gap - low, width, low);
        }
    }

    @Override
    boolean isOnFailed(int day, double x, double y) {
        Region bar = bad.get(day);
        return bar.isVisible() && y >= bar.getLayoutY() && y <= bar.getLayoutY() + bar.getHeight();
    }
}
