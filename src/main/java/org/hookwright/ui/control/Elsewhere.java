package org.hookwright.ui.control;

import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.hookwright.task.Cancellation;

/** A text too long for an editor, which shows a part of it: where a search goes on behind the part. */
public interface Elsewhere {
    /** Of an editor that shows all there is. */
    Elsewhere NOWHERE = new Elsewhere() {
        @Override
        public boolean isMore() {
            return false;
        }

        @Override
        public void seek(BiPredicate<String, Cancellation> isIn, boolean forward, Consumer<Boolean> heard) {
            heard.accept(false);
        }

        @Override
        public void stop() {
            // Nothing was begun.
        }
    };

    /** Whether there is text that is not shown. */
    boolean isMore();

    /**
     * Looks in the background through what is not shown, once around, and shows the first part that has something; or
     * the last before this one, when it goes backward. Ends what was being looked for.
     *
     * @param isIn whether a text has what is looked for; called off the JavaFX thread
     * @param heard on the JavaFX thread, whether there is such a part
     */
    void seek(BiPredicate<String, Cancellation> isIn, boolean forward, Consumer<Boolean> heard);

    /** Looks no further. */
    void stop();
}
