package org.hookwright.ui.history;

import java.util.List;

/**
 * The upright axis of a chart.
 *
 * @param top what its upper end stands for
 * @param ticks the values that are written beside it, from below
 */
record Scale(double top, List<Double> ticks) {
    private static final double[] STEPS = {1, 2, 4, 6, 8, 10};

    Scale {
        ticks = List.copyOf(ticks);
    }

    /**
     * The least one that holds a value, with an end and a middle that people can read.
     *
     * @param whole whether there is nothing between 0 and 1
     */
    static Scale of(double most, boolean whole) {
        double most1 = whole ? Math.max(1, most) : Math.max(Double.MIN_NORMAL, most);
        double unit = Math.pow(10, Math.floor(Math.log10(most1)));
        double top = 10 * unit;
        for (double step : STEPS) {
            if (step * unit >= most1) {
                top = step * unit;
                break;
            }
        }
        return whole && top < 2 ? new Scale(top, List.of(0.0, top)) : new Scale(top, List.of(0.0, top / 2, top));
    }

    /** Where a value stands, in parts of the height from below. */
    double at(double value) {
        return Math.clamp(value / top, 0, 1);
    }
}
