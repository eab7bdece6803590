package org.hookwright.ui.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Consumer;
import org.hookwright.run.Moment;
import org.hookwright.run.RunClock;
import org.hookwright.run.RunEnd;
import org.hookwright.run.Runner;
import org.hookwright.send.Answer;
import org.hookwright.send.FailureReason;
import org.hookwright.send.Filler;
import org.hookwright.send.Phases;
import org.hookwright.send.Prepared;
import org.hookwright.send.ReplyBody;
import org.hookwright.send.Sender;
import org.hookwright.send.Sent;
import org.hookwright.task.Cancellation;
import org.hookwright.ticket.Scope;
import org.hookwright.ui.response.Badge;
import org.hookwright.ui.response.Exchanges;
import org.hookwright.ui.response.ShownExchange;
import org.hookwright.workflow.Header;

/** Runs workflows in earnest against targets that answer as scripted, without a network. */
public final class ScriptedRuns implements Runs {
    private static final Instant NOON = Instant.parse("2026-11-24T05:22:07Z");

    private final Path folder;
    private final Map<String, Deque<Integer>> script = new HashMap<>();
    private final List<Order> orders = new ArrayList<>();
    private final List<String> tickets = new ArrayList<>();
    private final List<Cancellation> cancellations = new ArrayList<>();
    private final List<Long> opened = new ArrayList<>();
    private Consumer<Moment> also = _ -> {};
    private int sent;
    private boolean forgotten;

    /** @param folder for the bodies of replies */
    public ScriptedRuns(Path folder) {
        this.folder = folder;
    }

    /** The statuses by which requests to this path are answered, the last one for ever; 201 where nothing is said. */
    public ScriptedRuns script(String path, Integer... statuses) {
        script.put(path, new ArrayDeque<>(List.of(statuses)));
        return this;
    }

    /** From now on nothing that was sent can be opened again. */
    public void forget() {
        forgotten = true;
    }

    /** Someone who hears every moment first, on the thread that runs. */
    public void also(Consumer<Moment> heard) {
        also = heard;
    }

    public List<Order> orders() {
        return orders;
    }

    public List<String> tickets() {
        return tickets;
    }

    public List<Cancellation> cancellations() {
        return cancellations;
    }

    public List<Long> opened() {
        return opened;
    }

    @Override
    public RunEnd run(Order order, Scope scope, Consumer<Heard> heard, Cancellation cancellation) throws IOException {
        orders.add(order);
        tickets.add(Running.label(scope.ticket()));
        cancellations.add(cancellation);
        RunClock clock = RunClock.turned(Clock.fixed(NOON, ZoneOffset.UTC));
        Runner runner = order.dry()
                ? Runner.dry(new Filler(), clock, new Random(1))
                : Runner.sending(new Filler(), sender(), clock, new Random(1));
        return runner.run(
                order.workflow(),
                scope,
                moment -> {
                    also.accept(moment);
                    heard.accept(heard(moment));
                },
                cancellation);
    }

    private Heard heard(Moment moment) {
        if (moment instanceof Moment.Tried tried && tried.exchange().isPresent()) {
            Badge badge = switch (tried.exchange().get().answer()) {
                case Answer.Reply reply -> Badge.ofStatus(reply.status().code());
                case Answer.Failure _ -> Badge.failed(org.hookwright.language.Sentence.of("response.badge.no-reply"));
            };
            return new Heard(
                    moment,
                    Optional.of(new Attempt(badge, OptionalLong.of(++sent), Optional.empty(), Optional.empty())));
        }
        return Heard.of(moment);
    }

    @Override
    public ShownExchange open(long record) {
        if (forgotten) {
            throw new IllegalArgumentException("as scripted");
        }
        opened.add(record);
        return Exchanges.created();
    }

    private Sender sender() {
        return (request, cancellation, _) -> {
            if (cancellation.isCancelled()) {
                return failure(request, FailureReason.Kind.CANCELLED);
            }
            String path = request.url().replaceFirst("https?://[^/]*", "");
            Deque<Integer> left = script.getOrDefault(path, new ArrayDeque<>(List.of(201)));
            int status = left.size() > 1 ? left.removeFirst() : left.getFirst();
            return status == 0 ? failure(request, FailureReason.Kind.REFUSED) : reply(request, status);
        };
    }

    private static Answer failure(Prepared request, FailureReason.Kind kind) {
        return new Answer.Failure(
                new Answer.Trip(sent(request), new Phases(List.of(), 1, false), Optional.empty()),
                new FailureReason(kind, "here", 1));
    }

    private Answer reply(Prepared request, int status) {
        try {
            Path body = Files.writeString(folder.resolve("reply.json"), "{\"id\": 88120}");
            List<Header> headers = status == 429 ? List.of(new Header("Retry-After", "180")) : List.of();
            return new Answer.Reply(
                    new Answer.Trip(sent(request), new Phases(List.of(), 1, false), Optional.empty()),
                    new Answer.StatusLine("HTTP/1.1", status, ""),
                    headers,
                    new ReplyBody("application/json", 13, 13, false, new ReplyBody.Place.Disk(body)));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static Sent sent(Prepared request) {
        return new Sent("POST / HTTP/1.1", List.of(), request.body());
    }
}
