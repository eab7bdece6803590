package org.hookwright.workflow;

import java.time.Duration;

/** How long a call waits for its answer. */
public record Delivery(Duration timeout) {
    /** 15 s: Freshservice's own limit, after which it calls the try failed. */
    public static final Delivery FRESHSERVICE = new Delivery(Duration.ofSeconds(15));

    public boolean isFreshservice() {
        return equals(FRESHSERVICE);
    }
}
