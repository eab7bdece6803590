package org.hookwright.receiver;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hookwright.receiver.Guard.Wanted;
import org.hookwright.ticket.Secret;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Request;

/** What a request of the program proves by a secret, to be looked for where it arrives. */
public final class StepProof {
    private static final Pattern SECRET = Pattern.compile("\\{\\{\\s*secret\\.([^\\s}|]+)\\s*}}");

    /** An address: where it is, mostly a variable, then its path to the first placeholder. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?s)(?:\\{\\{[^}]*}}|[a-zA-Z]+://[^/?#{]*(?:\\{\\{[^}]*}}[^/?#{]*)*)([^?#{]*).*");

    private StepProof() {}

    /** The name of the secret that a text is; empty where it is something else, or more. */
    public static Optional<String> secret(String text) {
        Matcher placeholder = SECRET.matcher(text.strip());
        return placeholder.matches() ? Optional.of(placeholder.group(1)) : Optional.empty();
    }

    /** The name of the secret that a request proves itself by; empty where there is none, or none that is kept. */
    public static Optional<String> secret(Auth auth) {
        return switch (auth) {
            case Auth.None _, Auth.OAuth2 _ -> Optional.empty();
            case Auth.Basic basic -> secret(basic.password());
            case Auth.Bearer bearer -> secret(bearer.token());
            case Auth.ApiKey key -> secret(key.value());
            case Auth.Hmac hmac -> secret(hmac.secret());
        };
    }

    /** The path of an address as far as it is the same for every ticket. */
    public static String path(String url) {
        Matcher address = ADDRESS.matcher(url.strip());
        return address.matches() && !address.group(1).isEmpty() ? address.group(1) : "/";
    }

    /**
     * The guard for a request.
     *
     * @param vault all secrets by their names: another one may be used by mistake
     */
    public static Optional<Guard> guard(Request request, Map<String, Secret> vault, boolean refuses) {
        return secret(request.auth())
                .map(name -> new Guard(path(request.url()), wanted(request.auth(), name, vault), refuses));
    }

    private static Wanted wanted(Auth auth, String name, Map<String, Secret> vault) {
        Map<String, Secret> others = new TreeMap<>(vault);
        Secret secret = others.remove(name);
        if (secret == null) {
            return new Wanted.Unknown(name);
        }
        return switch (auth) {
            case Auth.Basic basic -> new Wanted.Basic(basic.user(), secret);
            case Auth.Bearer _ -> new Wanted.Bearer(secret);
            case Auth.ApiKey key -> new Wanted.Key(key.name(), key.place() == Auth.ApiKey.Place.QUERY, secret);
            case Auth.Hmac hmac -> new Wanted.Signed(hmac.scheme(), secret, others);
            case Auth.None _, Auth.OAuth2 _ -> new Wanted.Unknown(name);
        };
    }
}
