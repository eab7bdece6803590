package org.hookwright.send;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import org.hookwright.send.FailureReason.Kind;
import org.hookwright.workflow.Header;

/**
 * Where a redirect leads, by RFC 9110 15.4 and the Fetch standard: a POST becomes a GET on 301 and 302 as everybody
 * does it, everything but a GET and HEAD on 303; 307 and 308 keep method and body. What holds a secret goes to no other
 * host, and nothing from https to http.
 */
final class Redirects {
    private static final int MOST = 20;
    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);
    private static final Set<String> NEVER_ELSEWHERE = Set.of("authorization", "cookie", "proxy-authorization");
    private static final Set<String> OF_THE_BODY = Set.of("content-length", "transfer-encoding", "digest");

    private final Terms terms;
    private final Set<String> asked = new HashSet<>();
    private int followed;

    Redirects(Terms terms) {
        this.terms = terms;
    }

    /**
     * A request on its way.
     *
     * @param body nothing for none
     * @param home whether it still goes to the host it was made for, and has what is shown only there
     */
    record Leg(String method, HttpUrl url, List<Header> headers, Optional<String> body, boolean home) {
        Leg {
            headers = List.copyOf(headers);
        }
    }

    /** What is to be done with a reply. */
    sealed interface Way {}

    /** It is the answer. */
    record Stay() implements Way {}

    /** It is followed. */
    record Follow(Leg next) implements Way {}

    /** It is not followed, and the call has failed with that. */
    record Refuse(String location, Kind why) implements Way {}

    Way after(Leg leg, int status, Optional<String> location) {
        if (!terms.followRedirects() || !STATUSES.contains(status) || location.isEmpty()) {
            return new Stay();
        }
        HttpUrl to = leg.url().resolve(location.get().strip());
        if (to == null) {
            return new Stay();
        }
        if (leg.url().isHttps() && !to.isHttps()) {
            return new Refuse(to.toString(), Kind.REDIRECT_DOWNGRADE);
        }
        boolean same = to.scheme().equals(leg.url().scheme())
                && to.host().equals(leg.url().host())
                && to.port() == leg.url().port();
        Leg next = next(leg, status, to, same);
        if (!same && next.body().isPresent() && terms.bodyGuarded()) {
            return new Refuse(to.toString(), Kind.REDIRECT_SECRET);
        }
        asked.add(place(leg));
        if (asked.contains(place(next)) || ++followed > MOST) {
            return new Refuse(to.toString(), Kind.REDIRECT_LOOP);
        }
        return new Follow(next);
    }

    private static String place(Leg leg) {
        return leg.method() + " " + leg.url().newBuilder().fragment(null).build();
    }

    private Leg next(Leg leg, int status, HttpUrl to, boolean same) {
        String method = method(leg.method(), status);
        boolean emptied = !method.equals(leg.method());
        List<Header> headers = new ArrayList<>();
        for (Header header : leg.headers()) {
            String name = header.name().toLowerCase(Locale.ROOT);
            boolean ofBody = name.startsWith("content-") || OF_THE_BODY.contains(name);
            boolean secret = NEVER_ELSEWHERE.contains(name) || terms.guarded().contains(name) || name.equals("host");
            if (!(emptied && ofBody) && (same || !secret)) {
                headers.add(header);
            }
        }
        return new Leg(method, to, headers, emptied ? Optional.empty() : leg.body(), leg.home() && same);
    }

    private static String method(String method, int status) {
        return switch (status) {
            case 301, 302 -> method.equals("POST") ? "GET" : method;
            case 303 -> method.equals("HEAD") ? method : "GET";
            default -> method;
        };
    }
}
