package org.hookwright.ui.history;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hookwright.history.Statistics;
import org.hookwright.history.Tally;
import org.hookwright.language.Sentence;
import org.hookwright.ui.history.Compared.Line;
import org.hookwright.ui.history.Compared.Part;
import org.hookwright.ui.history.Compared.Sign;
import org.hookwright.ui.history.Compared.Subject;
import org.hookwright.ui.response.Badge;

/** Figures and comparisons as a busy service desk has them. */
final class Made {
    private Made() {}

    static Tally tally(long sent, long failed) {
        return new Tally(
                sent,
                sent - failed,
                sent,
                Duration.ofMillis(120 + sent * 7 % 60),
                Duration.ofMillis(420 + sent * 31 % 300));
    }

    static Figures nothing(LocalDate first, LocalDate last) {
        List<Statistics.Day> days = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            days.add(new Statistics.Day(day, Tally.NONE));
        }
        return new Figures(Tally.NONE, Optional.empty(), days, List.of(), List.of(), List.of());
    }

    static Figures figures(LocalDate first, LocalDate last) {
        List<Statistics.Day> days = new ArrayList<>();
        int number = 0;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            long sent = day.getDayOfWeek().getValue() > 6 ? 0 : 20 + number * 37L % 61;
            days.add(new Statistics.Day(
                    day,
                    sent == 0 ? Tally.NONE : tally(sent, number % 5 == 1 ? 2 + number % 9 : number % 7 == 0 ? 1 : 0)));
            number++;
        }
        return new Figures(
                tally(1_204, 59),
                Optional.of(new Figures.Before(days.size(), tally(1_000, 26))),
                days,
                List.of(
                        new Statistics.Share("hooks.slack.com", tally(702, 41)),
                        new Statistics.Share("cmdb.example", tally(300, 0)),
                        new Statistics.Share("api.hubapi.example", tally(160, 18)),
                        new Statistics.Share(
                                "a-very-long-host-name.of-some-department.intranet.example:8443", tally(40, 0)),
                        new Statistics.Share("שלום.example", tally(2, 2))),
                List.of(
                        new Statistics.Share("notify_slack", tally(802, 41)),
                        new Statistics.Share("연락처 갱신", tally(402, 18))),
                causes());
    }

    static List<Figures.Cause> causes() {
        return List.of(
                new Figures.Cause(
                        "send.slack.invalid_payload.what",
                        Sentence.of("send.slack.invalid_payload.what"),
                        Optional.of(Sentence.of("send.slack.invalid_payload.next")),
                        41,
                        ListedRecords.NOW.minusSeconds(60),
                        new Figures.Mostly(new Row.Origin("긴급 티켓 → Slack", "notify_slack"), 1)),
                new Figures.Cause(
                        "send.status.429.what",
                        Sentence.of("send.status.429.what"),
                        Optional.empty(),
                        11,
                        ListedRecords.NOW.minusSeconds(90_000),
                        new Figures.Mostly(new Row.Origin("", "연락처 갱신"), 1)),
                new Figures.Cause(
                        "send.failure.reply-timeout.what",
                        Sentence.of("send.failure.reply-timeout.what", "cmdb.example", 15.0),
                        Optional.of(Sentence.of("send.failure.reply-timeout.next")),
                        4,
                        ListedRecords.NOW.minusSeconds(9_000),
                        new Figures.Mostly(new Row.Origin("자산 → CMDB", "CI 갱신"), 3)),
                new Figures.Cause(
                        "send.status.503.what",
                        Sentence.of("send.status.503.what"),
                        Optional.empty(),
                        3,
                        ListedRecords.NOW.minusSeconds(190_000),
                        new Figures.Mostly(new Row.Origin("", ""), 1)));
    }

    static Compared compared(long older, long newer) {
        return new Compared(
                new Compared.Side(
                        older,
                        ListedRecords.NOW.minusSeconds(86_000),
                        Badge.ofStatus(200),
                        new Row.Origin("긴급 티켓 → Slack", "notify_slack"),
                        "INC-4790"),
                new Compared.Side(
                        newer,
                        ListedRecords.NOW,
                        Badge.ofStatus(400),
                        new Row.Origin("긴급 티켓 → Slack", "notify_slack"),
                        "INC-4821"),
                List.of(
                        new Part(
                                Subject.REQUEST,
                                List.of(
                                        new Line(Sign.SAME, "", "POST", "POST"),
                                        new Line(
                                                Sign.SAME,
                                                "",
                                                "https://hooks.slack.com/services/••••",
                                                "https://hooks.slack.com/services/••••"))),
                        new Part(Subject.QUERY, List.of()),
                        new Part(
                                Subject.HEADERS,
                                List.of(
                                        new Line(Sign.SAME, "content-type", "application/json", "application/json"),
                                        new Line(Sign.CHANGED, "content-length", "81", "97"),
                                        new Line(Sign.ADDED, "x-trace", "", "7f3a"))),
                        new Part(
                                Subject.BODY,
                                List.of(
                                        new Line(Sign.SAME, "$.channel", "\"#oncall\"", "\"#oncall\""),
                                        new Line(
                                                Sign.CHANGED,
                                                "$.text",
                                                "\"프린터가 고장났습니다 (3층)\"",
                                                "\"프린터 \\\"3층\\\" 고장, 급합니다 (3층)\""),
                                        new Line(Sign.SAME, "$.blocks[0].type", "\"section\"", "\"section\""),
                                        new Line(Sign.SAME, "$.blocks[0].text", "\"שלום\"", "\"שלום\""),
                                        new Line(Sign.REMOVED, "$.blocks[1]", "{\"type\":\"divider\"}", ""))),
                        new Part(Subject.STATUS, List.of(new Line(Sign.CHANGED, "", "200", "400"))),
                        new Part(
                                Subject.REPLY_HEADERS,
                                List.of(new Line(Sign.SAME, "content-type", "text/html", "text/html"))),
                        new Part(Subject.REPLY, List.of(new Line(Sign.CHANGED, "1", "ok", "invalid_payload")))),
                List.of(
                        new Compared.Timed(
                                "total", Optional.of(Duration.ofMillis(131)), Optional.of(Duration.ofMillis(187))),
                        new Compared.Timed("dns", Optional.of(Duration.ofMillis(4)), Optional.empty()),
                        new Compared.Timed(
                                "wait", Optional.of(Duration.ofMillis(99)), Optional.of(Duration.ofMillis(60)))),
                false);
    }
}
