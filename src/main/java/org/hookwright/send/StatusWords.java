package org.hookwright.send;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hookwright.language.Sentence;

/** What a status means where the body says no more. */
final class StatusWords {
    private static final Set<Integer> EXPLAINED = Set.of(
            300, 304, 400, 401, 403, 404, 405, 406, 408, 409, 410, 411, 413, 414, 415, 422, 429, 500, 501, 502, 503,
            504);

    /**
     * What a network before the target says that did not reach it:
     * https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/.
     */
    private static final Set<Integer> OF_CLOUDFLARE = Set.of(520, 521, 522, 523, 524, 525, 526, 530);

    private static final Set<String> UNPACKED = Set.of("gzip", "x-gzip", "identity");

    private StatusWords() {}

    /** How the keys of the sentences go on that are about a status that is no success. */
    static String word(int code) {
        return EXPLAINED.contains(code) ? String.valueOf(code) : code / 100 + "xx";
    }

    static Meaning of(Answer.Reply reply) {
        int code = reply.status().code();
        if (code >= 200 && code < 300) {
            return success(reply, code);
        }
        if (code < 100 || code > 599) {
            return Meaning.bad("send.status.", "odd", code, "");
        }
        if (code >= 300 && code < 400 && code != 304) {
            Optional<String> to = reply.header("Location").filter(location -> !location.isBlank());
            String word = code == 300 ? "300" : to.isPresent() ? "3xx" : "3xx-nowhere";
            return Meaning.bad("send.status.", word, code, to.orElse(""));
        }
        if (OF_CLOUDFLARE.contains(code)) {
            return Meaning.bad("send.status.", "52x", code, "");
        }
        return Meaning.bad("send.status.", word(code), code, "");
    }

    private static Meaning success(Answer.Reply reply, int code) {
        if (code == 202) {
            return new Meaning(
                    true, Sentence.of("send.status.202.what"), Optional.of(Sentence.of("send.status.202.next")));
        }
        String key = reply.body().size() == 0 ? "send.status.2xx-empty.what" : "send.status.2xx.what";
        Optional<Sentence> packed = reply.body().size() == 0
                ? Optional.empty()
                : packing(reply).map(how -> Sentence.of("send.packed.next", how));
        return new Meaning(true, Sentence.of(key, code), packed);
    }

    /** How the body is packed, where it is not unpacked here. */
    private static Optional<String> packing(Answer.Reply reply) {
        return reply.header("Content-Encoding")
                .map(said -> said.strip().toLowerCase(Locale.ROOT))
                .filter(said -> !said.isEmpty() && !UNPACKED.contains(said));
    }

    /** What a target means that asks to wait; empty where it does not say for how long. */
    static Optional<Meaning> wait(Answer.Reply reply, Told told) {
        int code = told.code();
        if (code != 429 && code != 503) {
            return Optional.empty();
        }
        String said = CommonWords.said(told);
        Sentence next = said.isEmpty() ? Sentence.of("send.wait.next") : Sentence.of("send.wait.said", said);
        return pause(reply).map(pause -> new Meaning(false, asked(code, pause), Optional.of(next)));
    }

    /** RFC 9110, section 10.2.3: seconds, or a date, which is counted from the reply's own clock. */
    private static Optional<Duration> pause(Answer.Reply reply) {
        String after = reply.header("Retry-After").orElse("").strip();
        if (after.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(after)));
        }
        try {
            ZonedDateTime until = ZonedDateTime.parse(after, DateTimeFormatter.RFC_1123_DATE_TIME);
            ZonedDateTime now =
                    ZonedDateTime.parse(reply.header("Date").orElse("").strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
            Duration pause = Duration.between(now, until);
            return Optional.of(pause.isNegative() ? Duration.ZERO : pause);
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    private static Sentence asked(int code, Duration pause) {
        String key = "send.wait." + code;
        long seconds = pause.toSeconds();
        if (seconds < 120) {
            return Sentence.of(key + "-seconds", seconds);
        }
        return seconds < 7_200
                ? Sentence.of(key + "-minutes", Math.ceilDiv(seconds, 60))
                : Sentence.of(key + "-hours", Math.ceilDiv(seconds, 3_600));
    }
}
