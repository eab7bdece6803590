package org.hookwright.ui.response;

import org.hookwright.language.Sentence;

/** The one word about an exchange: its status, or how it failed. */
public record Badge(Sentence text, Tone tone) {
    /** How good it is. */
    public enum Tone {
        PLAIN("plain"),
        SUCCESS("success"),
        WARNING("warning"),
        DANGER("danger");

        private final String style;

        Tone(String style) {
            this.style = style;
        }

        /** The style class of a chip or banner in this tone. */
        public String style() {
            return style;
        }
    }

    /** 2xx is well; moved, or asked to wait, is neither well nor broken; the rest failed. */
    public static Badge ofStatus(int status) {
        Tone tone = switch (status / 100) {
            case 2 -> Tone.SUCCESS;
            case 1, 3 -> Tone.WARNING;
            default -> status == 429 ? Tone.WARNING : Tone.DANGER;
        };
        return new Badge(Sentence.of("response.badge.status", String.valueOf(status)), tone);
    }

    /** Without a status: it never got so far. */
    public static Badge failed(Sentence word) {
        return new Badge(word, Tone.DANGER);
    }
}
