package org.hookwright.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.hookwright.receiver.Receiver;
import org.hookwright.receiver.Script;
import org.hookwright.receiver.ScriptReader;
import org.hookwright.receiver.Setting;
import org.hookwright.store.FileKind;
import org.hookwright.store.Folders;
import org.hookwright.store.Stored;
import org.hookwright.store.Workspace;
import org.hookwright.task.Cancellation;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Secret;
import org.hookwright.ticket.Ticket;
import org.hookwright.ui.run.Order;
import org.hookwright.workflow.Workflow;

/**
 * A month of work with the example workspace, so that a history has something to show: its workflows are run for its
 * tickets, each request goes over a socket to a receiver that is busy at times, and only the date is made up.
 */
final class Month {
    private static final int DAYS = 30;
    private static final int MOST_A_DAY = 6;
    private static final Duration WORKING = Duration.ofHours(5);

    /** The last run's five tries take 34 minutes of the turned clock. */
    private static final Duration LATEST = Duration.ofMinutes(40);

    private static final List<String> RULES = List.of(
            "/services/* = usual after 12ms-60ms x11, 503, loop",
            "/cmdb/* = usual after 20ms-90ms x9, 429 retry-after 30, loop",
            "/* = usual after 8ms-40ms");

    private final Random chance = new Random(4821);
    private final Turned clock = new Turned();
    private final Workspace workspace;
    private final Environment environment;
    private final Map<String, Secret> secrets;

    /** A clock that stands where it is put. */
    private static final class Turned extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private Month(Workspace workspace, int port) {
        this.workspace = workspace;
        Environment sandbox = values(FileKind.ENVIRONMENT).stream()
                .filter(one -> one.name().equals("Sandbox"))
                .findFirst()
                .orElseThrow();
        environment = sandbox.with(sandbox.variables().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        value -> value.getValue().replace(":" + Receiver.PREFERRED_PORT, ":" + port))));
        secrets = sandbox.secrets().stream().collect(Collectors.toMap(name -> name, _ -> new Secret("T000/B000/demo")));
    }

    /** Works through the month that ends now; what was sent stands in the history of {@code home}. */
    static void work(Path home) throws Exception {
        Folders folders = Folders.in(home);
        OpenHistory history = new OpenHistory(
                folders.data().resolve("history.db"), () -> OpenHistory.Limits.USUAL, Errand::unexpected);
        try (Receiver receiver = listening()) {
            Month month = new Month(Workspace.at(folders.workspace()), receiver.port());
            try (EngineCourier courier = new EngineCourier(folders.data().resolve("replies"), history, month.clock)) {
                month.work(new EngineRuns(courier, history, month.clock));
            }
        } finally {
            history.close();
        }
    }

    /** At the address that the example names, where it is free. */
    private static Receiver listening() throws Exception {
        Receiver receiver;
        try {
            receiver = Receiver.start(Setting.plain(Receiver.PREFERRED_PORT), Clock.systemUTC());
        } catch (IOException _) {
            receiver = Receiver.start(Setting.plain(0), Clock.systemUTC());
        }
        receiver.follow(new Script(ScriptReader.rules(String.join("\n", RULES)), 4821));
        return receiver;
    }

    private void work(EngineRuns runs) throws Exception {
        List<Workflow> workflows = values(FileKind.WORKFLOW);
        List<Ticket> tickets = values(FileKind.TICKET);
        Instant end = Instant.now();
        for (int day = DAYS - 1; day >= 0; day--) {
            int count = 2 + chance.nextInt(MOST_A_DAY);
            for (int i = 0; i < count; i++) {
                Workflow workflow = workflows.get(chance.nextInt(workflows.size()));
                Ticket ticket = tickets.get(chance.nextInt(tickets.size()));
                Instant at = end.minus(LATEST)
                        .minus(Duration.ofDays(day))
                        .minus(WORKING.multipliedBy(count - i).dividedBy(count));
                run(runs, workflow, ticket, at);
            }
        }
        // What the example is about: a quote in a subject, tried five times, refused five times.
        run(runs, named(workflows, "Slack"), quoted(tickets), end.minus(LATEST));
    }

    private void run(EngineRuns runs, Workflow workflow, Ticket ticket, Instant at) throws Exception {
        clock.now = at;
        var _ = runs.run(
                new Order(workflow, Order.Clock.TURNED, false),
                new Scope(ticket, environment, secrets),
                _ -> {},
                Cancellation.never());
    }

    private static Workflow named(List<Workflow> workflows, String part) {
        return workflows.stream()
                .filter(workflow -> workflow.name().contains(part))
                .findFirst()
                .orElseThrow();
    }

    private static Ticket quoted(List<Ticket> tickets) {
        return tickets.stream()
                .filter(ticket -> ticket.id().equals("INC-4821"))
                .findFirst()
                .orElseThrow();
    }

    private <T> List<T> values(FileKind<T> kind) {
        return workspace.all(kind).stream()
                .map(stored -> ((Stored.Readable<T>) stored).value())
                .toList();
    }
}
