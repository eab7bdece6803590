package org.hookwright.history;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.hookwright.language.Sentence;
import org.hookwright.send.Answer;
import org.hookwright.send.Meaning;
import org.hookwright.send.Prepared;
import org.hookwright.send.ReplyBody;
import org.hookwright.send.Sent;
import org.hookwright.ticket.Masking;
import org.hookwright.workflow.Header;

/**
 * Makes of an answer what is kept of it: masked, and no longer than it may be. May read a large reply's head from disk.
 */
public final class Recording {
    /** Of a reply's body, in bytes. */
    static final int KEPT_REPLY = 1_000_000;

    /** Of a request's body, in characters. */
    static final int KEPT_REQUEST = 1_000_000;

    /** Masked as well and then cut off, so that no secret is cut through and stays half. */
    private static final int OVERHANG = 10_000;

    private static final Set<String> ALWAYS_MASKED =
            Set.of("authorization", "proxy-authorization", "cookie", "set-cookie", "x-api-key");

    private Recording() {}

    /**
     * What is to be kept.
     *
     * @param masking of every secret known; what its values stood for is dots from here on
     */
    public static Kept of(Instant at, Origin origin, Prepared prepared, Answer answer, Masking masking)
            throws IOException {
        Meaning meaning = Meaning.of(answer);
        Sentence what = masking.mask(meaning.what());
        Summary summary = new Summary(
                0,
                at,
                origin,
                target(prepared, masking),
                answer instanceof Answer.Reply reply
                        ? OptionalInt.of(reply.status().code())
                        : OptionalInt.empty(),
                meaning.good(),
                Duration.ofNanos(answer.phases().totalNanos()),
                what);
        Optional<Sentence> next = meaning.next().map(masking::mask);
        return new Kept(
                summary,
                request(answer.sent(), masking),
                answer instanceof Answer.Reply reply ? Optional.of(reply(reply, masking)) : Optional.empty(),
                answer.phases(),
                new Kept.Said(what, next),
                connection(answer.trip(), masking));
    }

    private static Kept.Connection connection(Answer.Trip trip, Masking masking) {
        return new Kept.Connection(
                trip.tls(), trip.hops().stream().map(hop -> hop.masked(masking)).toList());
    }

    private static Summary.Target target(Prepared prepared, Masking masking) {
        String url = masking.mask(prepared.url());
        return new Summary.Target(prepared.method().name(), url, host(url));
    }

    private static String host(String url) {
        int start = url.indexOf("://");
        if (start < 0) {
            return "";
        }
        int end = start + 3;
        while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        String authority = url.substring(start + 3, end);
        return authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    private static String request(Sent sent, Masking masking) {
        StringBuilder text = new StringBuilder(masking.mask(sent.line())).append("\r\n");
        for (Header header : sent.headers()) {
            text.append(line(header, masking)).append("\r\n");
        }
        String body = sent.body();
        String near = start(body, KEPT_REQUEST + OVERHANG);
        return text.append("\r\n")
                .append(start(masking.mask(near), KEPT_REQUEST))
                .toString();
    }

    private static String start(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }

    private static String line(Header header, Masking masking) {
        boolean secret = ALWAYS_MASKED.contains(header.name().toLowerCase(Locale.ROOT));
        return masking.mask(header.name()) + ": " + (secret ? Masking.DOTS : masking.mask(header.value()));
    }

    private static Kept.KeptReply reply(Answer.Reply reply, Masking masking) throws IOException {
        List<String> headers =
                reply.headers().stream().map(header -> line(header, masking)).toList();
        ReplyBody body = reply.body();
        String head = body.head(KEPT_REPLY + OVERHANG);
        return new Kept.KeptReply(
                reply.status().masked(masking).toString(),
                headers,
                masking.mask(body.contentType()),
                start(masking.mask(head), KEPT_REPLY),
                body.size());
    }
}
