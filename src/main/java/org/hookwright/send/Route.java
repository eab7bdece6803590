package org.hookwright.send;

import java.util.Map;
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

    static Route of(Scope scope) {
        Network network = scope.environment().network();
        return network.equals(Network.PLAIN) ? PLAIN : new Route(network, scope.secrets());
    }
}
