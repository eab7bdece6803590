package org.hookwright.cli;

import picocli.CommandLine.Option;

/** What every command takes. The language is read before the commands are, since their help is told in it. */
final class EveryOption {
    @Option(names = "--lang", paramLabel = "en|ko", descriptionKey = "cli.option.lang")
    private String language = "";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "cli.option.help")
    private boolean help;

    @Override
    public String toString() {
        return language + (help ? " help" : "");
    }
}
