package org.hookwright.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.hookwright.history.Kept;
import org.hookwright.history.Origin;
import org.hookwright.history.Summary;
import org.hookwright.language.Sentence;
import org.hookwright.send.FailureReason;
import org.hookwright.send.Phases;

/** Exchanges such as a busy desk makes in thirty days; the same ones each time. */
final class MadeExchanges {
    static final Instant END = Instant.parse("2026-11-25T00:00:00Z");
    static final int DAYS = 30;

    /** In one exchange of a million. */
    static final String RARE = "quixotically";

    /** In one of five hundred. */
    static final String REFUND = "환불";

    private static final String[] WORKFLOWS = {
        "긴급 티켓 → Slack", "CMDB asset sync", "승인 체인", "PagerDuty on-call", "CRM contact", "Jira bridge", "Teams notice", "Audit"
    };
    private static final String[] HOSTS = {
        "hooks.slack.com", "api.hubapi.com", "events.pagerduty.com", "acme.atlassian.net", "acme.service-now.com", "localhost:9099"
    };
    private static final String[] SYLLABLES = {
        "pri", "nt", "er", "lap", "top", "net", "work", "vpn", "out", "age", "ser", "ver", "dis", "play", "mail", "box", "lic",
        "ence", "key", "board", "de", "ploy", "ment", "ac", "count", "re", "set", "pass", "word", "mon", "itor"
    };
    private static final String[] KOREAN = {
        "프린터가", "고장나서", "네트워크", "연결이", "끊어졌습니다", "비밀번호", "초기화", "요청합니다", "노트북", "교체", "승인", "부탁드립니다",
        "3층", "회의실", "모니터", "화면이", "안", "나옵니다", "계정", "잠김", "라이선스", "갱신", "배송", "확인"
    };
    private static final FailureReason.Kind[] SILENT = {
        FailureReason.Kind.REPLY_TIMEOUT,
        FailureReason.Kind.CONNECT_TIMEOUT,
        FailureReason.Kind.REFUSED,
        FailureReason.Kind.RESET_BEFORE_REPLY
    };
    private static final int[] REFUSED = {400, 401, 404, 422, 429, 500, 502, 503};

    private final Random random = new Random(20261125);
    private final int total;

    MadeExchanges(int total) {
        this.total = total;
    }

    Kept next(int index) {
        int workflow = (int) (WORKFLOWS.length * Math.pow(random.nextDouble(), 1.7));
        int step = random.nextInt(3);
        String host = HOSTS[(workflow + step) % HOSTS.length];
        String ticket = "INC-" + (10_000 + index / 40 + random.nextInt(50));
        Instant at = END.minus(Duration.ofDays(DAYS))
                .plusMillis((long) (Duration.ofDays(DAYS).toMillis() * (index / (double) total)));
        double luck = random.nextDouble();
        int status = luck < 0.92 ? 200 : luck < 0.97 ? REFUSED[random.nextInt(REFUSED.length)] : 0;
        long nanos = (long) (1e6 * Math.exp(4.2 + workflow * 0.1 + 0.6 * random.nextGaussian()));
        FailureReason reason = new FailureReason(SILENT[random.nextInt(SILENT.length)], host, 15_000);
        Sentence what = status == 0 ? reason.what() : Sentence.of("send.status." + key(status) + ".what", status, "");
        Optional<Sentence> next = status == 200
                ? Optional.empty()
                : Optional.of(
                        status == 0 ? reason.next() : Sentence.of("send.status." + key(status) + ".next", status, ""));
        String url = "https://" + host + "/services/T0" + workflow + "/hooks/" + step + "?ticket=" + ticket;
        Summary summary = new Summary(
                0,
                at,
                new Origin(WORKFLOWS[workflow], "step_" + (char) ('a' + step), ticket, random.nextInt(4) == 0 ? "Production" : "Sandbox"),
                new Summary.Target("POST", url, host),
                status == 0 ? OptionalInt.empty() : OptionalInt.of(status),
                status == 200,
                Duration.ofNanos(nanos),
                what);
        Optional<Kept.KeptReply> reply = status == 0 ? Optional.empty() : Optional.of(reply(status));
        return new Kept(
                summary,
                request(url, host, ticket, index),
                reply,
                new Phases(List.of(new Phases.Phase(Phases.Kind.WAIT, 0, nanos)), nanos, true),
                new Kept.Said(what, next));
    }

    private static String key(int status) {
        return status == 200 ? "2xx" : String.valueOf(status);
    }

    private Kept.KeptReply reply(int status) {
        String body = status == 200 ? "{\"ok\":true,\"id\":\"" + Long.toHexString(random.nextLong()) + "\"}" : "invalid_payload";
        return new Kept.KeptReply(
                "HTTP/1.1 " + status,
                List.of("Content-Type: application/json", "Server: nginx", "X-Request-Id: " + Long.toHexString(random.nextLong())),
                "application/json",
                body,
                body.length());
    }

    private String request(String url, String host, String ticket, int index) {
        return "POST " + url.substring(url.indexOf('/', 8)) + " HTTP/1.1\r\nHost: " + host
                + "\r\nContent-Type: application/json\r\nUser-Agent: Hookwright\r\nAccept-Encoding: gzip\r\n\r\n"
                + "{\"text\":\"" + ticket + ": " + sentence(index) + "\",\"priority\":\"" + (random.nextInt(4) + 1)
                + "\",\"requester\":{\"name\":\"김민지\",\"vip_user\":" + random.nextBoolean()
                + "},\"description\":\"" + sentence(index + 1) + "\",\"link\":\"https://acme.freshservice.com/a/tickets/" + index + "\"}";
    }

    private String sentence(int index) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            words.add(SYLLABLES[random.nextInt(SYLLABLES.length)] + SYLLABLES[random.nextInt(SYLLABLES.length)]);
            words.add(KOREAN[random.nextInt(KOREAN.length)]);
        }
        if (index % 500 == 0) {
            words.add("고객" + REFUND + "을");
        }
        if (index == total / 3) {
            words.add(RARE);
        }
        return String.join(" ", words);
    }
}
