package org.hookwright.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which step, filled with what, said how. */
final class StepOptions {
    @Parameters(paramLabel = "FILE", descriptionKey = "cli.option.file")
    private Path file = Path.of("");

    @Option(names = "--step", paramLabel = "NAME", descriptionKey = "cli.option.step")
    private @Nullable String step;

    @Option(names = "--ticket", paramLabel = "NAME|FILE", descriptionKey = "cli.option.ticket")
    private @Nullable String ticket;

    @Option(names = "--env", paramLabel = "NAME", descriptionKey = "cli.option.env")
    private @Nullable String environment;

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "cli.option.format")
    private Format format = Format.TEXT;

    @Mixin
    private EveryOption every = new EveryOption();

    enum Format {
        TEXT,
        JSON
    }

    Path file() {
        return file;
    }

    @Nullable
    String step() {
        return step;
    }

    @Nullable
    String ticket() {
        return ticket;
    }

    @Nullable
    String environment() {
        return environment;
    }

    boolean isJson() {
        return format == Format.JSON;
    }

    @Override
    public String toString() {
        return file + " " + every;
    }
}
