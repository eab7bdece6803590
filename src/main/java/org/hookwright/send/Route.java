package org.hookwright.send;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hookwright.ticket.Network;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Secret;

/**
 * How a request reaches its target.
 *
 * @param secrets those that the network names, by name
 */
public record Route(Network network, Map<String, Secret> secrets) {
    /** Straight there. */
    public static final Route PLAIN = new Route(Network.PLAIN, Map.of());

    public Route {
        secrets = Map.copyOf(secrets);
    }

    /** The way of the environment in a scope, with no more of the secrets than it needs. */
    public static Route of(Scope scope) {
        Network network = scope.environment().network();
        if (network.equals(Network.PLAIN)) {
            return PLAIN;
        }
        Map<String, Secret> needed = new HashMap<>(scope.secrets());
        needed.keySet().retainAll(network.secrets());
        return new Route(network, needed);
    }

    /** The same without what shows who calls: for hosts that it was not meant for. */
    Route anonymous() {
        return network.certificate().isEmpty() ? this : new Route(network.withoutCertificate(), secrets);
    }

    /** A pass word by the name of its secret. */
    Optional<Secret> secret(String name) {
        return Optional.ofNullable(secrets.get(name));
    }
}
