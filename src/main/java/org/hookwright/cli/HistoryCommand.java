package org.hookwright.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hookwright.exchange.HistoryJson;
import org.hookwright.history.History;
import org.hookwright.history.HistoryException;
import org.hookwright.history.Query;
import org.hookwright.history.Summary;
import org.hookwright.language.Sentence;
import org.hookwright.task.Cancellation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists exchanges, the newest first. Ends with problems where there is none such. */
@Command
final class HistoryCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    private final Terminal terminal;

    @Mixin
    private HistoryOptions options = new HistoryOptions();

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "cli.option.format")
    private StepOptions.Format format = StepOptions.Format.TEXT;

    @Option(names = "--limit", paramLabel = "NUMBER", descriptionKey = "cli.option.limit")
    private int limit = 50;

    HistoryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Refusal, HistoryException {
        Query query = options.query();
        try (History history = options.open(terminal)) {
            List<Summary> page = history.page(query, 0, Math.max(1, limit));
            History.Count found = history.found(query, Cancellation.never());
            if (format == StepOptions.Format.JSON) {
                terminal.out().println(Json.of(tree(page, found)));
            } else {
                page.forEach(this::print);
                terminal.complain(Sentence.of(
                        found.exact() ? "cli.history.found" : "cli.history.found-more", page.size(), found.number()));
            }
            return page.isEmpty() ? Terminal.PROBLEMS : Terminal.FINE;
        }
    }

    private void print(Summary summary) {
        String status = summary.status().isPresent() ? String.valueOf(summary.status().getAsInt()) : "–";
        terminal.out()
                .println(terminal.texts()
                        .of(Sentence.of(
                                "cli.history.line",
                                summary.id(),
                                TIME.format(summary.at()),
                                status,
                                summary.took().toMillis(),
                                summary.origin().workflow() + " / "
                                        + summary.origin().step(),
                                summary.origin().ticket(),
                                summary.target().method() + " "
                                        + summary.target().url(),
                                summary.said())));
    }

    private Map<String, Object> tree(List<Summary> page, History.Count found) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("found", found.number());
        tree.put("exact", found.exact());
        tree.put(
                "exchanges",
                page.stream()
                        .map(summary -> {
                            Map<String, Object> one = HistoryJson.tree(summary);
                            one.put("meaning", terminal.texts().of(summary.said()));
                            return one;
                        })
                        .toList());
        return tree;
    }
}
