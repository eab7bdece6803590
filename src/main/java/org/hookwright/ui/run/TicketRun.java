package org.hookwright.ui.run;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hookwright.condition.Explanation;
import org.hookwright.language.Sentence;
import org.hookwright.run.RunEnd;
import org.hookwright.ui.desk.StepMark;
import org.hookwright.workflow.StepPath;

/**
 * One ticket's run as far as it has come.
 *
 * @param number its place among those of the same start
 * @param ticket its display id, or its name
 * @param length on the run's clock
 * @param end empty while it goes on
 * @param reason why it ended as it did, where there is more to say
 */
public record TicketRun(
        int number,
        String ticket,
        Told told,
        Map<StepPath, StepMark> marks,
        Duration length,
        Optional<RunEnd> end,
        Optional<Sentence> reason) {
    public TicketRun {
        marks = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(marks));
    }

    /**
     * What happened.
     *
     * @param why the workflow fired or did not; empty before it was asked
     * @param branches why each was decided as it was
     */
    public record Told(
            Optional<Explanation> why, Map<StepPath, Explanation> branches, List<Entry> entries, Timeline timeline) {
        public Told {
            branches = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(branches));
            entries = List.copyOf(entries);
        }
    }

    public List<Entry> entries() {
        return told.entries();
    }

    /** Whether it is one that a person will want to look at. */
    boolean isBad() {
        return end.map(how -> how != RunEnd.SUCCEEDED && how != RunEnd.NOT_FIRED)
                .orElse(false);
    }
}
