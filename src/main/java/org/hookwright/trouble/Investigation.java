package org.hookwright.trouble;

import java.time.Instant;
import org.hookwright.task.Cancellation;
import org.hookwright.ticket.Masking;

/** Looks for the cause of a complaint. Linear in the size of the workflow's texts times the number of samples. */
public final class Investigation {
    private Investigation() {}

    /**
     * What can be said.
     *
     * @param now what {@code older_than} and "minutes ago" count from
     * @throws java.util.concurrent.CancellationException soon after it was cancelled
     */
    public static Diagnosis of(Complaint complaint, Subject subject, Log log, Instant now, Cancellation cancellation) {
        Diagnosis found = switch (complaint) {
            case NOT_FIRED -> new NotFired(subject, log, now).diagnosis(cancellation);
            case DATA_WRONG -> new DataWrong(subject, log, now).diagnosis(cancellation);
            case TIMED_OUT -> new TimedOut(subject, log, now).diagnosis(cancellation);
        };
        return masked(found, Masking.of(subject.scope().secrets().values()));
    }

    /** What is quoted from texts that were filled may have secrets in it. */
    private static Diagnosis masked(Diagnosis found, Masking masking) {
        return new Diagnosis(
                found.complaint(),
                found.state(),
                masking.mask(found.headline()),
                found.facts().stream().map(masking::mask).toList(),
                found.ways(),
                found.clues().stream()
                        .map(clue -> new Clue(
                                clue.code(),
                                clue.certainty(),
                                masking.mask(clue.what()),
                                clue.next().map(masking::mask),
                                clue.ways()))
                        .toList());
    }
}
