package org.hookwright.ui.run;

import java.util.Locale;
import org.hookwright.language.Sentence;
import org.hookwright.run.RunEnd;
import org.hookwright.ui.response.Badge;

/** The one word about a run that is over. */
public final class RunBadge {
    private RunBadge() {}

    /** The word for how a run ended. */
    public static Badge of(RunEnd end) {
        return new Badge(
                Sentence.of("runs.end." + id(end)),
                switch (end) {
                    case SUCCEEDED -> Badge.Tone.SUCCESS;
                    case WITH_FAILURES -> Badge.Tone.WARNING;
                    case FAILED -> Badge.Tone.DANGER;
                    case NOT_FIRED, CANCELLED -> Badge.Tone.PLAIN;
                });
    }

    private static String id(RunEnd end) {
        return end.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
