package org.hookwright.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is run, for whom, on which clock, and where it is told. */
final class RunOptions {
    @Parameters(paramLabel = "FILE", descriptionKey = "cli.option.file")
    Path file = Path.of("");

    @Option(names = "--ticket", paramLabel = "NAME|FILE", descriptionKey = "cli.option.run-ticket")
    @Nullable
    String ticket;

    @Option(names = "--tickets", paramLabel = "FILE.ndjson", descriptionKey = "cli.option.tickets")
    @Nullable
    Path tickets;

    @Option(names = "--env", paramLabel = "NAME", descriptionKey = "cli.option.env")
    @Nullable
    String environment;

    @Option(names = "--clock", paramLabel = "real|turned", descriptionKey = "cli.option.clock")
    ClockKind clock = ClockKind.REAL;

    @Option(names = "--dry", descriptionKey = "cli.option.dry")
    boolean dry;

    @Option(names = "--seed", paramLabel = "NUMBER", descriptionKey = "cli.option.seed")
    long seed = 1;

    @Option(names = "--report", paramLabel = "junit.xml", descriptionKey = "cli.option.report")
    @Nullable
    Path report;

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "cli.option.format")
    StepOptions.Format format = StepOptions.Format.TEXT;

    @Mixin
    EveryOption every = new EveryOption();

    enum ClockKind {
        REAL,
        TURNED
    }
}
