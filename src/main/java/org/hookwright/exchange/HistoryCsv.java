package org.hookwright.exchange;

import java.util.List;
import org.hookwright.history.InRun;
import org.hookwright.history.Kept;
import org.hookwright.history.KeptMessage;
import org.hookwright.history.Summary;

/**
 * Exchanges as a table: RFC 4180, so lines end in CR LF and quotes are doubled. A text that a spreadsheet would take
 * for a formula has an apostrophe before it. A cell of Excel holds 32,767 characters: longer bodies are cut, and the
 * last column says so.
 */
final class HistoryCsv implements ExchangeText {
    private static final int CELL = 32_000;
    private static final String MARK = "\ufeff";
    private static final String LINE = "\r\n";

    /**
     * What begins a formula in some spreadsheet, also after its full-width forms:
     * https://owasp.org/www-community/attacks/CSV_Injection
     */
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private static final List<String> COLUMNS = List.of(
            "id",
            "time",
            "workflow",
            "step",
            "ticket",
            "environment",
            "method",
            "url",
            "host",
            "status",
            "good",
            "milliseconds",
            "meaning",
            "next",
            "run",
            "path",
            "attempt",
            "request_body",
            "reply_body",
            "cut");

    private final HistoryFormat.Words words;
    private final boolean marked;

    HistoryCsv(HistoryFormat.Words words, boolean marked) {
        this.words = words;
        this.marked = marked;
    }

    @Override
    public String head() {
        return (marked ? MARK : "") + String.join(",", COLUMNS) + LINE;
    }

    @Override
    public String between() {
        return "";
    }

    @Override
    public String foot() {
        return "";
    }

    @Override
    public String of(Kept kept) {
        String request = KeptMessage.of(kept.request()).body();
        String reply = kept.reply().map(Kept.KeptReply::body).orElse("");
        boolean cut = request.length() > CELL
                || reply.length() > CELL
                || kept.reply().map(Kept.KeptReply::isCut).orElse(false);
        return String.join(",", cells(kept, request, reply, cut)) + LINE;
    }

    private List<String> cells(Kept kept, String request, String reply, boolean cut) {
        Summary summary = kept.summary();
        return List.of(
                String.valueOf(summary.id()),
                summary.at().toString(),
                text(summary.origin().workflow()),
                text(summary.origin().step()),
                text(summary.origin().ticket()),
                text(summary.origin().environment()),
                text(summary.target().method()),
                text(summary.target().url()),
                text(summary.target().host()),
                summary.status().isPresent() ? String.valueOf(summary.status().getAsInt()) : "",
                String.valueOf(summary.good()),
                String.valueOf(summary.took().toNanos() / 1e6),
                text(words.of(kept.said().what())),
                text(kept.said().next().map(words::of).orElse("")),
                summary.run().map(run -> String.valueOf(run.run())).orElse(""),
                text(summary.run().map(InRun::path).orElse("")),
                summary.run().map(run -> String.valueOf(run.attempt())).orElse(""),
                text(start(request)),
                text(start(reply)),
                String.valueOf(cut));
    }

    private static String start(String body) {
        if (body.length() <= CELL) {
            return body;
        }
        return body.substring(0, Character.isHighSurrogate(body.charAt(CELL - 1)) ? CELL - 1 : CELL);
    }

    static String text(String value) {
        String safe = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean plain = safe.chars().noneMatch(sign -> sign == ',' || sign == '"' || sign == '\r' || sign == '\n');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
