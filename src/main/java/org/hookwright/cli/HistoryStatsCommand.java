package org.hookwright.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hookwright.history.History;
import org.hookwright.history.HistoryException;
import org.hookwright.history.Query;
import org.hookwright.history.Statistics;
import org.hookwright.history.Tally;
import org.hookwright.language.Sentence;
import org.hookwright.task.Cancellation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How it went: success and response times by day, target and step, and what went wrong. */
@Command
final class HistoryStatsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private HistoryOptions options = new HistoryOptions();

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "cli.option.format")
    private StepOptions.Format format = StepOptions.Format.TEXT;

    @Option(names = "--days", paramLabel = "NUMBER", descriptionKey = "cli.option.days")
    private int days = 30;

    HistoryStatsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Refusal, HistoryException {
        Query query = options.query();
        ZoneId zone = ZoneId.systemDefault();
        LocalDate last = LocalDate.now(zone);
        try (History history = options.open(terminal)) {
            Statistics statistics = history.statistics(
                    query, zone, last.minusDays(Math.max(1, days) - 1L), last, Cancellation.never());
            if (format == StepOptions.Format.JSON) {
                terminal.out().println(Json.of(tree(statistics)));
            } else {
                print(statistics);
            }
            return statistics.total().sent() == 0 ? Terminal.PROBLEMS : Terminal.FINE;
        }
    }

    private void print(Statistics statistics) {
        say("cli.stats.total", statistics.total());
        terminal.out().println(terminal.texts().of("cli.stats.days"));
        for (Statistics.Day day : statistics.days()) {
            if (day.tally().sent() > 0) {
                say(day.day().toString(), day.tally());
            }
        }
        terminal.out().println(terminal.texts().of("cli.stats.targets"));
        statistics.targets().forEach(share -> say(share.name(), share.tally()));
        terminal.out().println(terminal.texts().of("cli.stats.steps"));
        statistics.steps().forEach(share -> say(share.name(), share.tally()));
        if (!statistics.causes().isEmpty()) {
            terminal.out().println(terminal.texts().of("cli.stats.causes"));
        }
        for (Statistics.Cause cause : statistics.causes()) {
            say(Sentence.of("cli.stats.cause", cause.count(), cause.what(), cause.key()));
            cause.next().ifPresent(next -> say(Sentence.of("cli.stats.next", next)));
        }
    }

    private void say(String name, Tally tally) {
        String shown = name.startsWith("cli.") ? terminal.texts().of(name) : name;
        say(Sentence.of(
                "cli.stats.line",
                shown,
                tally.sent(),
                Math.floor(tally.rate().orElse(0) * 1_000) / 10,
                tally.median().toMillis(),
                tally.p95().toMillis()));
    }

    private void say(Sentence sentence) {
        terminal.out().println(terminal.texts().of(sentence));
    }

    private Map<String, Object> tree(Statistics statistics) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("total", tree(statistics.total()));
        tree.put(
                "days",
                statistics.days().stream()
                        .map(day -> named("day", day.day().toString(), day.tally()))
                        .toList());
        tree.put(
                "targets",
                statistics.targets().stream()
                        .map(share -> named("target", share.name(), share.tally()))
                        .toList());
        tree.put(
                "steps",
                statistics.steps().stream()
                        .map(share -> named("step", share.name(), share.tally()))
                        .toList());
        tree.put("causes", statistics.causes().stream().map(this::tree).toList());
        return tree;
    }

    private Map<String, Object> tree(Statistics.Cause cause) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("cause", cause.key());
        tree.put("count", cause.count());
        tree.put("newest", cause.newest().toString());
        tree.put("meaning", terminal.texts().of(cause.what()));
        cause.next().ifPresent(next -> tree.put("next", terminal.texts().of(next)));
        return tree;
    }

    private static Map<String, Object> named(String what, String name, Tally tally) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(what, name);
        tree.putAll(tree(tally));
        return tree;
    }

    private static Map<String, Object> tree(Tally tally) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("sent", tally.sent());
        tree.put("good", tally.good());
        tree.put("answered", tally.answered());
        tree.put("medianMilliseconds", tally.median().toNanos() / 1e6);
        tree.put("p95Milliseconds", tally.p95().toNanos() / 1e6);
        return tree;
    }
}
