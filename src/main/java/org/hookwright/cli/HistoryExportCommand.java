package org.hookwright.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hookwright.exchange.HistoryExport;
import org.hookwright.exchange.HistoryFormat;
import org.hookwright.exchange.SecretLeftException;
import org.hookwright.history.History;
import org.hookwright.history.HistoryException;
import org.hookwright.history.Query;
import org.hookwright.language.Sentence;
import org.hookwright.task.Cancellation;
import org.hookwright.ticket.Masking;
import org.hookwright.ticket.Secret;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes exchanges out of the history, the oldest first. The file is there whole or not at all. */
@Command
final class HistoryExportCommand implements Callable<Integer> {
    private static final String SECRET = "HOOKWRIGHT_SECRET_";

    private final Terminal terminal;

    @Mixin
    private HistoryOptions options = new HistoryOptions();

    @Option(
            names = "--format",
            required = true,
            paramLabel = "har|csv|csv_for_excel|json|ndjson",
            descriptionKey = "cli.option.export-format")
    private HistoryFormat format = HistoryFormat.JSON;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "cli.option.output")
    private @Nullable Path file;

    HistoryExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Refusal, HistoryException, IOException {
        Query query = options.query();
        try (History history = options.open(terminal)) {
            HistoryExport export = new HistoryExport(history, terminal.texts(), secrets());
            long written = file == null ? print(export, query) : write(export, query, file);
            terminal.complain(Sentence.of("cli.export.written", written));
            return written == 0 ? Terminal.PROBLEMS : Terminal.FINE;
        } catch (SecretLeftException left) {
            throw new Refusal(left.sentence());
        }
    }

    private long write(HistoryExport export, Query query, Path place) throws Refusal, HistoryException, IOException {
        try {
            return export.write(query, format, place, HistoryExport.Progress.IGNORED, Cancellation.never());
        } catch (SecretLeftException left) {
            throw left;
        } catch (IOException failed) {
            throw new Refusal(Sentence.of("cli.export.failed", place.toString(), String.valueOf(failed.getMessage())));
        }
    }

    private long print(HistoryExport export, Query query) throws HistoryException, IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8));
        long written = export.write(query, format, out, HistoryExport.Progress.IGNORED, Cancellation.never());
        out.flush();
        return written;
    }

    /**
     * Those of the environment's variables and of the vault where that is open or its pass phrase is given. What was
     * known as secret when it was sent is dots in the history anyway; what became one since is caught here.
     */
    private Masking secrets() {
        List<Secret> secrets = new ArrayList<>(terminal.known());
        terminal.environment().forEach((name, value) -> {
            if (name.startsWith(SECRET)) {
                secrets.add(new Secret(value));
            }
        });
        return Masking.of(secrets);
    }
}
