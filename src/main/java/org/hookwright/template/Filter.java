package org.hookwright.template;

import org.jspecify.annotations.Nullable;

/**
 * A filter and how many arguments it takes.
 *
 * @param least without its input
 * @param most without its input
 */
record Filter(int least, int most, Body body) {
    /** The work; called after the arguments were counted. */
    @FunctionalInterface
    interface Body {
        @Nullable
        Object apply(@Nullable Object input, @Nullable Object[] arguments, Context context);
    }

    void check(int given) {
        if (given < least || given > most) {
            String expected = least == most ? String.valueOf(least + 1) : (least + 1) + ".." + (most + 1);
            throw new LiquidError("wrong number of arguments (given " + (given + 1) + ", expected " + expected + ")");
        }
    }
}
