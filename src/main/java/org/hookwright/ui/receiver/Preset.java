package org.hookwright.ui.receiver;

import java.util.Arrays;
import java.util.Locale;

/** Sequences that are wanted often. */
public enum Preset {
    USUAL("usual"),
    FAIL_TWICE("503 x2, usual"),
    TOO_MANY("429 retry-after 2, usual"),
    SILENT("silent"),
    RESET("reset"),
    TRUNCATED("truncated"),
    WRONG_LENGTH("wrong-length"),
    GARBAGE("garbage"),
    REDIRECT_LOOP("redirect-loop"),
    BIG("big 50MB"),
    DRIP("drip 20s"),
    SLOW("usual after 20s"),
    /** What a person has written. */
    OWN("");

    private final String steps;

    Preset(String steps) {
        this.steps = steps;
    }

    /** The sequence as it is written. */
    public String steps() {
        return steps;
    }

    String key() {
        return "receiver.preset." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Preset of(String steps) {
        return Arrays.stream(values())
                .filter(preset -> preset.steps.equals(steps.strip()))
                .findFirst()
                .orElse(OWN);
    }
}
