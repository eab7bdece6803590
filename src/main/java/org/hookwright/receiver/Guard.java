package org.hookwright.receiver;

import java.util.Map;
import org.hookwright.ticket.Secret;
import org.hookwright.workflow.Scheme;

/**
 * What requests have to prove.
 *
 * @param prefix of the paths that are meant
 * @param refuses whether a request that does not is answered with 401 or 403; if not, it is only marked
 */
public record Guard(String prefix, Wanted wanted, boolean refuses) {
    /** A proof. */
    public sealed interface Wanted {
        /** Name and password in the Authorization header. */
        record Basic(String user, Secret password) implements Wanted {}

        /** A token in the Authorization header. */
        record Bearer(Secret token) implements Wanted {}

        /** A key in a header, or in the query. */
        record Key(String name, boolean inQuery, Secret key) implements Wanted {}

        /**
         * A signature over the body, or what else its scheme signs.
         *
         * @param others further secrets by their names, one of which may have been used by mistake
         */
        record Signed(Scheme scheme, Secret secret, Map<String, Secret> others) implements Wanted {
            public Signed {
                others = Map.copyOf(others);
            }

            public Signed(Scheme scheme, Secret secret) {
                this(scheme, secret, Map.of());
            }
        }

        /** The secret that it is checked by is not in the vault. */
        record Unknown(String secret) implements Wanted {}
    }
}
