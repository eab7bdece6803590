package org.hookwright.ui.receiver;

import java.util.Optional;
import org.hookwright.receiver.Receiver;
import org.hookwright.receiver.Setting;
import org.hookwright.receiver.tls.Flavour;

/**
 * How the endpoint is to listen.
 *
 * @param certificate the one that is shown; empty for plain HTTP
 * @param requests kept; the oldest goes first
 */
public record Listen(int port, boolean everywhere, Optional<Flavour> certificate, long largestBody, int requests) {
    /** As delivered: plain, for this machine alone. */
    public static final Listen DELIVERED = new Listen(
            Receiver.PREFERRED_PORT, false, Optional.empty(), Setting.LARGEST_BODY, Receiver.MOST_REQUESTS);
}
