package org.hookwright.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hookwright.history.History;
import org.hookwright.history.HistoryException;
import org.hookwright.history.Query;
import org.hookwright.language.Sentence;
import org.hookwright.store.Folders;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which exchanges of which history. */
final class HistoryOptions {
    private static final Pattern AGO = Pattern.compile("(\\d{1,6})([dhm])");
    private static final Map<String, Duration> UNITS =
            Map.of("d", Duration.ofDays(1), "h", Duration.ofHours(1), "m", Duration.ofMinutes(1));
    private static final Pattern STATUS = Pattern.compile("([1-5])xx|none");

    @Option(names = "--search", paramLabel = "WORDS", descriptionKey = "cli.option.search")
    private String words = "";

    @Option(names = "--since", paramLabel = "TIME", descriptionKey = "cli.option.since")
    private @Nullable String since;

    @Option(names = "--until", paramLabel = "TIME", descriptionKey = "cli.option.until")
    private @Nullable String until;

    @Option(names = "--status", paramLabel = "2xx|…|none", split = ",", descriptionKey = "cli.option.status")
    private List<String> statuses = new ArrayList<>();

    @Option(names = "--failed", descriptionKey = "cli.option.failed")
    private boolean failed;

    @Option(names = "--timed-out", descriptionKey = "cli.option.timed-out")
    private boolean timedOut;

    @Option(names = "--workflow", paramLabel = "NAME", descriptionKey = "cli.option.history-workflow")
    private @Nullable String workflow;

    @Option(names = "--step", paramLabel = "NAME", descriptionKey = "cli.option.history-step")
    private @Nullable String step;

    @Option(names = "--target", paramLabel = "HOST", descriptionKey = "cli.option.history-target")
    private @Nullable String host;

    @Option(names = "--ticket", paramLabel = "ID", descriptionKey = "cli.option.history-ticket")
    private @Nullable String ticket;

    @Option(names = "--env", paramLabel = "NAME", descriptionKey = "cli.option.history-env")
    private @Nullable String environment;

    @Option(names = "--cause", paramLabel = "KEY", descriptionKey = "cli.option.cause")
    private @Nullable String cause;

    @Option(names = "--run", paramLabel = "NUMBER", descriptionKey = "cli.option.run")
    private @Nullable Long run;

    @Option(names = "--history", paramLabel = "FILE", descriptionKey = "cli.option.history")
    private @Nullable Path file;

    @Mixin
    private EveryOption every = new EveryOption();

    /** The history; one that is not there is not made, and a broken one is left to the window, which puts it aside. */
    History open(Terminal terminal) throws Refusal, HistoryException {
        Path place = file == null ? Folders.ofSystem().data().resolve("history.db") : file;
        if (!Files.isRegularFile(place)) {
            throw new Refusal(Sentence.of("cli.history.none", place.toString()));
        }
        return History.openAsItIs(place);
    }

    Query query() throws Refusal {
        Query query = Query.ALL.words(words).statuses(classes());
        query = failed ? query.failedOnly() : query;
        query = timedOut ? query.timedOutOnly() : query;
        query = narrowed(query, since == null ? null : moment(since), Query::since);
        query = narrowed(query, until == null ? null : moment(until), Query::until);
        query = narrowed(query, workflow, Query::workflow);
        query = narrowed(query, step, Query::step);
        query = narrowed(query, host, Query::host);
        query = narrowed(query, ticket, Query::ticket);
        query = narrowed(query, environment, Query::environment);
        query = narrowed(query, cause, Query::cause);
        return run == null ? query : query.run(run);
    }

    private static <T> Query narrowed(Query query, @Nullable T value, BiFunction<Query, T, Query> by) {
        return value == null ? query : by.apply(query, value);
    }

    private List<Integer> classes() throws Refusal {
        List<Integer> classes = new ArrayList<>();
        for (String status : statuses) {
            Matcher matcher = STATUS.matcher(status.toLowerCase(Locale.ROOT));
            if (!matcher.matches()) {
                throw new Refusal(Sentence.of("cli.history.no-status", status));
            }
            classes.add(matcher.group(1) == null ? 0 : Integer.parseInt(matcher.group(1)));
        }
        return classes;
    }

    /** A day, a moment, or how long ago. */
    private static Instant moment(String text) throws Refusal {
        Matcher ago = AGO.matcher(text);
        if (ago.matches()) {
            return Instant.now()
                    .minus(Objects.requireNonNull(UNITS.get(ago.group(2)), "a unit of the pattern")
                            .multipliedBy(Long.parseLong(ago.group(1))));
        }
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(ZoneId.systemDefault()).toInstant();
        } catch (DateTimeParseException odd) {
            throw new Refusal(Sentence.of("cli.history.no-time", text));
        }
    }

    @Override
    public String toString() {
        return words + " " + every;
    }
}
