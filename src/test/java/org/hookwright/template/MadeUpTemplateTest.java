package org.hookwright.template;

import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Templates made up by chance, well-formed for the most part, so that they reach where random signs never do. The same
 * ones in each run; {@code -Dmade.up=200000 -Dmade.up.seed=7} makes more and others.
 */
final class MadeUpTemplateTest {
    private static final int COUNT = Integer.getInteger("made.up", 1_000);
    private static final long SEED = Long.getLong("made.up.seed", 1);

    @Test
    void anyTemplateIsReadAndFilledWithinItsBounds() {
        for (int i = 0; i < COUNT; i++) {
            Promises.keptFor(new MadeUpTemplate(new Random(SEED * 1_000_003 + i)).make());
        }
    }

    @Test
    void anySequenceOfSignsIsReadAndFilled() {
        for (int i = 0; i < COUNT; i++) {
            Promises.keptFor(new MadeUpTemplate(new Random(SEED * 2_000_003 + i)).signs());
        }
    }

    @Test
    void anyMangledTemplateIsRepairedOnce() {
        for (int i = 0; i < COUNT; i++) {
            Promises.repairKeptFor(new MadeUpTemplate(new Random(SEED * 3_000_017 + i)).mangled());
        }
    }
}
