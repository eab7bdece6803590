package org.hookwright.ui.response;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.send.Answer;
import org.hookwright.send.FailureReason;
import org.hookwright.send.Meaning;
import org.hookwright.send.ReplyBody;
import org.hookwright.ticket.Masking;

/** Turns what came of sending into what is looked at. Reads the head of a large reply, so it belongs into a job. */
public final class AnswerShown {
    private AnswerShown() {}

    /**
     * The exchange of an answer.
     *
     * @param masking knows the secrets that were sent, so that they are dots in what is shown
     * @param at when it was sent
     */
    public static ShownExchange of(Answer answer, Masking masking, Instant at) {
        Meaning meaning = Meaning.of(answer);
        return new ShownExchange(
                badge(answer, meaning),
                masking.mask(meaning.what()),
                meaning.next().map(masking::mask),
                answer instanceof Answer.Reply reply ? Optional.of(reply(reply, masking)) : Optional.empty(),
                timing(answer),
                masking.mask(answer.sent().text()),
                new ShownTrip(
                        Optional.of(at),
                        answer.tls(),
                        answer.trip().hops().stream()
                                .map(hop -> hop.masked(masking))
                                .toList(),
                        List.of(),
                        answer instanceof Answer.Reply && answer.tls().isEmpty()));
    }

    /** The word for a failure that has no status. */
    public static Badge badge(FailureReason.Kind kind) {
        return Badge.failed(Sentence.of(
                switch (kind) {
                    case UNKNOWN_HOST -> "response.badge.dns";
                    case LOOK_UP_TIMEOUT,
                            CONNECT_TIMEOUT,
                            TLS_TIMEOUT,
                            SEND_TIMEOUT,
                            REPLY_TIMEOUT,
                            DOWNLOAD_TIMEOUT,
                            PROXY_TIMEOUT -> "response.badge.time-out";
                    case CERTIFICATE_EXPIRED,
                            CERTIFICATE_NOT_YET_VALID,
                            CERTIFICATE_WRONG_HOST,
                            CERTIFICATE_NAMELESS,
                            CERTIFICATE_UNFIT,
                            CERTIFICATE_ISSUER_EXPIRED,
                            CERTIFICATE_SELF_SIGNED,
                            CERTIFICATE_UNKNOWN_ISSUER,
                            CLIENT_CERTIFICATE_WANTED,
                            CLIENT_CERTIFICATE_REFUSED,
                            AUTHORITIES_UNREADABLE,
                            CLIENT_KEY_UNREADABLE,
                            CLIENT_KEY_LOCKED,
                            TLS_VERSION,
                            TLS_AGREEMENT,
                            TLS_NAME,
                            TLS_FAILED,
                            PLAIN_PORT,
                            TLS_PORT -> "response.badge.tls";
                    case TOKEN_CLIENT,
                            TOKEN_SCOPE,
                            TOKEN_REFUSED,
                            TOKEN_ADDRESS,
                            TOKEN_UNREADABLE,
                            TOKEN_SERVER,
                            TOKEN_SLOW -> "response.badge.token";
                    case CANCELLED -> "response.badge.cancelled";
                    case RESET_DURING_REPLY, NOT_HTTP, TRUNCATED, BAD_CHUNK, BAD_GZIP, HEADERS_CUT, HEADERS_TOO_LARGE ->
                        "response.badge.broken";
                    case REFUSED,
                            UNREACHABLE,
                            RESET_BEFORE_REPLY,
                            REDIRECT_LOOP,
                            REDIRECT_DOWNGRADE,
                            REDIRECT_SECRET,
                            PROXY_UNREACHABLE,
                            PROXY_LOGIN,
                            PROXY_REFUSED,
                            PROXY_NOT_HTTP,
                            NOT_STORED,
                            OTHER -> "response.badge.no-reply";
                }));
    }

    /** A status that looks well is not shown so where the target said otherwise in the body. */
    private static Badge badge(Answer answer, Meaning meaning) {
        return switch (answer) {
            case Answer.Failure failure -> badge(failure.reason().kind());
            case Answer.Reply reply -> {
                Badge byStatus = Badge.ofStatus(reply.status().code());
                yield byStatus.tone() == Badge.Tone.SUCCESS && !meaning.good()
                        ? Badge.failed(byStatus.text())
                        : byStatus;
            }
        };
    }

    private static ShownReply reply(Answer.Reply reply, Masking masking) {
        List<ShownReply.Field> headers = reply.headers().stream()
                .map(header -> new ShownReply.Field(masking.mask(header.name()), masking.mask(header.value())))
                .toList();
        return new ShownReply(reply.status().masked(masking).toString(), headers, body(reply.body(), masking));
    }

    private static ShownBody body(ReplyBody body, Masking masking) {
        return switch (body.place()) {
            case ReplyBody.Place.Memory memory -> {
                byte[] bytes = masked(memory.bytes(), body.contentType(), masking);
                yield new ShownBody(masking.mask(body.contentType()), bytes.length, new ShownBody.Source.Bytes(bytes));
            }
            case ReplyBody.Place.Disk(var file) ->
                new ShownBody(masking.mask(body.contentType()), body.size(), new ShownBody.Source.File(file));
        };
    }

    /** A target that says a secret back says it to the window, and to whoever copies from there. */
    private static byte[] masked(byte[] bytes, String contentType, Masking masking) {
        Charset charset = BodyViewModel.charset(contentType);
        String text = new String(bytes, charset);
        String masked = masking.mask(text);
        return masked.equals(text) ? bytes : masked.getBytes(charset);
    }

    private static Timing timing(Answer answer) {
        List<Sentence> notes = new ArrayList<>();
        answer.tls()
                .filter(tls -> !tls.version().isEmpty())
                .ifPresent(tls -> notes.add(Sentence.of("response.timing.tls-version", tls.version(), tls.cipher())));
        if (answer instanceof Answer.Reply reply) {
            notes.add(Sentence.of(
                    "response.timing.protocol",
                    reply.status().protocol(),
                    Amounts.size(reply.body().wireBytes())));
            if (reply.body().cut()) {
                notes.add(Sentence.of(
                        "response.timing.cut", Amounts.size(reply.body().size())));
            }
        }
        return Timings.of(answer.phases(), answer.trip().hops(), notes);
    }
}
