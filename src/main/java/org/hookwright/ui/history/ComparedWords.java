package org.hookwright.ui.history;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hookwright.language.Texts;
import org.hookwright.ui.history.Compared.Line;
import org.hookwright.ui.history.Compared.Side;
import org.hookwright.ui.history.Compared.Sign;
import org.hookwright.ui.history.Compared.Timed;
import org.hookwright.ui.response.Amounts;

/** A comparison in words, on the screen and as a text to be taken along. */
final class ComparedWords {
    private final Texts texts;
    private final ZoneId zone;

    ComparedWords(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    String side(Side side) {
        List<String> facts = new ArrayList<>();
        facts.add(Moments.inFull(side.at(), zone, texts.locale()));
        for (String fact : List.of(side.origin().workflow(), side.origin().step(), side.ticket())) {
            if (!fact.isEmpty()) {
                facts.add(fact);
            }
        }
        return String.join(" · ", facts);
    }

    String head(Compared.Part part) {
        return texts.of("history.compare." + part.subject().id());
    }

    String changes(Compared.Part part) {
        if (part.lines().isEmpty()) {
            return texts.of("history.compare.none");
        }
        return texts.of("history.compare.changes", part.changes());
    }

    String phase(Timed timed) {
        return texts.of("response.timing." + timed.phase());
    }

    String time(Optional<Duration> time) {
        return time.map(took -> texts.of(Amounts.time(took))).orElse("—");
    }

    /** How much longer or shorter, with its sign. */
    String change(Timed timed) {
        if (timed.before().isEmpty() || timed.after().isEmpty()) {
            return "";
        }
        Duration by = timed.after().get().minus(timed.before().get());
        return (by.isNegative() ? "−" : "+") + texts.of(Amounts.time(by.abs()));
    }

    /** The differences as plain text; equal values are counted, not told. */
    String text(Compared compared) {
        StringBuilder text = new StringBuilder();
        text.append("− ").append(texts.of(compared.older().badge().text())).append("  ");
        text.append(side(compared.older())).append('\n');
        text.append("+ ").append(texts.of(compared.newer().badge().text())).append("  ");
        text.append(side(compared.newer())).append('\n');
        for (Compared.Part part : compared.parts()) {
            text.append('\n')
                    .append(head(part))
                    .append(": ")
                    .append(changes(part))
                    .append('\n');
            part.lines().stream().filter(line -> line.sign() != Sign.SAME).forEach(line -> add(line, text));
        }
        text.append('\n').append(texts.of("history.compare.times")).append('\n');
        for (Timed timed : compared.times()) {
            text.append("  ").append(phase(timed)).append(": ");
            text.append(time(timed.before())).append(" → ").append(time(timed.after()));
            text.append(change(timed).isEmpty() ? "" : " (" + change(timed) + ")")
                    .append('\n');
        }
        return text.toString();
    }

    private static void add(Line line, StringBuilder text) {
        String name = line.name().isEmpty() ? "" : line.name() + ": ";
        if (line.sign() != Sign.ADDED) {
            text.append("  − ").append(name).append(line.before()).append('\n');
        }
        if (line.sign() != Sign.REMOVED) {
            text.append("  + ").append(name).append(line.after()).append('\n');
        }
    }
}
