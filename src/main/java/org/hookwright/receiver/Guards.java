package org.hookwright.receiver;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hookwright.language.Sentence;
import org.hookwright.receiver.Guard.Wanted;
import org.hookwright.receiver.Received.Message;
import org.hookwright.signing.SignedRequest;
import org.hookwright.signing.Verifier;
import org.hookwright.ticket.Secret;
import org.hookwright.workflow.Header;

/** Looks at what a request proves, and says which part differs; values that were expected are never said. */
final class Guards {
    private static final String AUTHORIZATION = "Authorization";

    private volatile List<Guard> all = List.of();

    void follow(List<Guard> guards) {
        all = List.copyOf(guards);
    }

    /** What came of the guard that is first in charge, and the refusal where it wants one. */
    record Outcome(Verdict verdict, Optional<Reply.Answer> refusal) {
        /** That of a request that did not get as far as to a guard. */
        static Outcome of(Gate.Refusal refusal) {
            return new Outcome(Verdict.not(refusal.why()), Optional.of(refusal.answer()));
        }
    }

    Outcome judge(Message message, Bytes body, boolean cut, Instant now) {
        return all.stream()
                .filter(guard -> message.path().startsWith(guard.prefix()))
                .findFirst()
                .map(guard -> outcome(guard, verdict(guard.wanted(), message, new Came(body, cut, now))))
                .orElseGet(() -> new Outcome(Verdict.NOT_ASKED, Optional.empty()));
    }

    private static Outcome outcome(Guard guard, Verdict verdict) {
        boolean refused = guard.refuses() && verdict.kind() == Verdict.Kind.NOT_PROVEN;
        return new Outcome(verdict, refused ? Optional.of(refusal(guard.wanted())) : Optional.empty());
    }

    /** 401 names the way to prove oneself, as https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2 wants it. */
    private static Reply.Answer refusal(Wanted wanted) {
        return switch (wanted) {
            case Wanted.Basic _ -> unauthorized("Basic realm=\"receiver\"");
            case Wanted.Bearer _ -> unauthorized("Bearer error=\"invalid_token\"");
            case Wanted.Key _, Wanted.Signed _, Wanted.Unknown _ ->
                new Reply.Answer(403, "application/json", "{\"error\":\"forbidden\"}");
        };
    }

    private static Reply.Answer unauthorized(String challenge) {
        return new Reply.Answer(
                401,
                "application/json",
                "{\"error\":\"unauthorized\"}",
                List.of(new Header("WWW-Authenticate", challenge)));
    }

    private record Came(Bytes body, boolean cut, Instant at) {}

    private static Verdict verdict(Wanted wanted, Message message, Came came) {
        return switch (wanted) {
            case Wanted.Basic basic -> basic(basic, message);
            case Wanted.Bearer bearer -> bearer(bearer, message);
            case Wanted.Key key -> key(key, message);
            case Wanted.Signed signed -> signed(signed, message, came);
            case Wanted.Unknown(var secret) -> Verdict.not(Sentence.of("receiver.verdict.no-secret", secret));
        };
    }

    private static Verdict basic(Wanted.Basic wanted, Message message) {
        Optional<Verdict> scheme = scheme("Basic", message);
        if (scheme.isPresent()) {
            return scheme.get();
        }
        String both;
        try {
            both = new String(Base64.getDecoder().decode(credential(message)), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return Verdict.not(Sentence.of("receiver.verdict.not-base64"));
        }
        int colon = both.indexOf(':');
        if (colon < 0) {
            return Verdict.not(Sentence.of("receiver.verdict.no-colon"));
        }
        if (!both.substring(0, colon).equals(wanted.user())) {
            return Verdict.not(Sentence.of("receiver.verdict.user", both.substring(0, colon), wanted.user()));
        }
        return compare(
                "receiver.verdict.password", "receiver.verdict.basic", both.substring(colon + 1), wanted.password());
    }

    private static Verdict bearer(Wanted.Bearer wanted, Message message) {
        return scheme("Bearer", message)
                .orElseGet(() -> compare(
                        "receiver.verdict.token", "receiver.verdict.bearer", credential(message), wanted.token()));
    }

    private static Verdict key(Wanted.Key wanted, Message message) {
        Optional<String> sent = wanted.inQuery() ? parameter(message, wanted.name()) : header(message, wanted.name());
        if (sent.isEmpty()) {
            return Verdict.not(Sentence.of(
                    wanted.inQuery() ? "receiver.verdict.no-parameter" : "receiver.verdict.no-header", wanted.name()));
        }
        return compare("receiver.verdict.key", "receiver.verdict.key-right", sent.get(), wanted.key());
    }

    /** Each difference with what to do about it, the most telling first. */
    private static Verdict signed(Wanted.Signed wanted, Message message, Came came) {
        if (came.cut()) {
            return Verdict.not(Sentence.of("receiver.verdict.cut", came.body().size()));
        }
        SignedRequest request = new SignedRequest(
                message.method(),
                message.target(),
                message.headers(),
                came.body().toArray());
        org.hookwright.signing.Verdict verdict =
                Verifier.check(wanted.scheme(), wanted.secret(), request, came.at(), wanted.others());
        return verdict.isGenuine()
                ? Verdict.proven(verdict.what())
                : new Verdict(
                        Verdict.Kind.NOT_PROVEN,
                        verdict.differences().stream()
                                .flatMap(difference -> Stream.of(difference.what(), difference.next()))
                                .toList());
    }

    /** The fault of the header as such, before its value is looked at. */
    private static Optional<Verdict> scheme(String wanted, Message message) {
        Optional<String> header = header(message, AUTHORIZATION);
        if (header.isEmpty()) {
            return Optional.of(Verdict.not(Sentence.of("receiver.verdict.no-header", AUTHORIZATION)));
        }
        String scheme = header.get().split(" ", 2)[0];
        if (!scheme.equalsIgnoreCase(wanted)) {
            return Optional.of(
                    header.get().contains(" ")
                            ? Verdict.not(Sentence.of("receiver.verdict.scheme", scheme, wanted))
                            : Verdict.not(Sentence.of("receiver.verdict.no-scheme", wanted)));
        }
        return Optional.empty();
    }

    /** Says of a value that differs how it does, where that is known without showing it. */
    private static Verdict compare(String wrong, String right, String sent, Secret wanted) {
        String value = wanted.reveal();
        if (same(sent, value)) {
            return Verdict.proven(Sentence.of(right));
        }
        if (same(sent.strip(), value.strip())) {
            return Verdict.not(Sentence.of(wrong), Sentence.of("receiver.verdict.blanks"));
        }
        if (sent.equalsIgnoreCase(value)) {
            return Verdict.not(Sentence.of(wrong), Sentence.of("receiver.verdict.case"));
        }
        if (sent.contains("{{") || sent.contains("%7B%7B")) {
            return Verdict.not(Sentence.of(wrong), Sentence.of("receiver.verdict.placeholder"));
        }
        return Verdict.not(Sentence.of(wrong), Sentence.of("receiver.verdict.lengths", sent.length(), value.length()));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String credential(Message message) {
        String[] words = message.header(AUTHORIZATION).split(" ", 2);
        return words.length == 2 ? words[1].strip() : "";
    }

    private static Optional<String> header(Message message, String name) {
        List<String> all = message.headers(name);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst());
    }

    private static Optional<String> parameter(Message message, String name) {
        int query = message.target().indexOf('?');
        if (query < 0) {
            return Optional.empty();
        }
        for (String pair : message.target().substring(query + 1).split("&", -1)) {
            if (pair.startsWith(name + '=')) {
                try {
                    return Optional.of(
                            java.net.URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8));
                } catch (IllegalArgumentException notEncoded) {
                    return Optional.of(pair.substring(name.length() + 1));
                }
            }
        }
        return Optional.empty();
    }
}
