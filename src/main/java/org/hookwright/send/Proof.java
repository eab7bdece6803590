package org.hookwright.send;

import org.hookwright.ticket.Secret;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Scheme;

/** What is still to be added to a request at each try to prove who sends it. */
public sealed interface Proof {
    /** Nothing: what proves it, if anything, stands in the request already. */
    record Complete() implements Proof {}

    /**
     * A signature over the bytes that leave, with the time of the try.
     *
     * @param id the same through all tries of one call; empty for one that is drawn when it is sent
     */
    record Signed(Scheme scheme, Secret secret, String id) implements Proof {
        /** The same, under this id if it has none yet. */
        Signed named(String other) {
            return id.isEmpty() ? new Signed(scheme, secret, other) : this;
        }
    }

    /**
     * A token that is fetched by client credentials and kept until shortly before it ends.
     *
     * @param scope what it shall allow; empty where the server decides
     * @param audience for whom it shall be; empty where the server does not ask
     */
    record Token(String url, Client client, String scope, String audience) implements Proof {}

    /** Who asks for a token, and where in the request that is told. */
    record Client(String id, Secret secret, Auth.OAuth2.Credentials credentials) {}
}
