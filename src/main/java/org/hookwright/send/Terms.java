package org.hookwright.send;

import java.time.Duration;
import java.util.Set;

/**
 * Under which terms a request goes out.
 *
 * @param timeout from the start of the call to the end of the answer
 * @param followRedirects whether redirects are followed; if not, they are the answer
 * @param guarded names of headers, in lower case, that hold a secret and go to no other host
 * @param bodyGuarded whether the body holds a secret, so that it goes to no other host
 */
public record Terms(
        Duration timeout, boolean followRedirects, Set<String> guarded, boolean bodyGuarded, Route route, Proof proof) {
    public Terms {
        guarded = Set.copyOf(guarded);
    }

    /** A time-out and nothing else. */
    public Terms(Duration timeout) {
        this(timeout, false, Set.of(), false, Route.PLAIN, new Proof.Complete());
    }

    public Terms with(Proof other) {
        return new Terms(timeout, followRedirects, guarded, bodyGuarded, route, other);
    }

    /** The same with other headers that go to no other host. */
    public Terms guarding(Set<String> names) {
        return new Terms(timeout, followRedirects, names, bodyGuarded, route, proof);
    }
}
