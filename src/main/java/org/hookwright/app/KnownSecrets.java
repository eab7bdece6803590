package org.hookwright.app;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.hookwright.ticket.Masking;
import org.hookwright.ticket.Secret;

/** The masking of the secrets that are sent: made anew when they change, not with each send. Safe from any thread. */
final class KnownSecrets {
    private record Made(Set<String> values, Masking masking) {}

    private volatile Made made = new Made(Set.of(), Masking.NONE);

    Masking masking(Collection<Secret> secrets) {
        Set<String> values = new TreeSet<>();
        secrets.forEach(secret -> values.add(secret.reveal()));
        Made last = made;
        if (!last.values().equals(values)) {
            last = new Made(values, Masking.of(secrets));
            made = last;
        }
        return last.masking();
    }
}
