package org.hookwright.trouble;

import java.time.Instant;
import org.hookwright.task.Cancellation;

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
        return switch (complaint) {
            case NOT_FIRED -> new NotFired(subject, log, now).diagnosis(cancellation);
            case DATA_WRONG -> new DataWrong(subject, log, now).diagnosis(cancellation);
            case TIMED_OUT -> new TimedOut(subject, log, now).diagnosis(cancellation);
        };
    }
}
