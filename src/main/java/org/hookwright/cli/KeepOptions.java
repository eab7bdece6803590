package org.hookwright.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether what is sent is kept, and where. */
final class KeepOptions {
    @Option(names = "--history", paramLabel = "FILE", descriptionKey = "cli.option.keep-in")
    @Nullable
    Path file;

    @Option(names = "--no-history", descriptionKey = "cli.option.keep-not")
    boolean none;
}
