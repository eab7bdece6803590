package org.hookwright.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hookwright.history.History;
import org.hookwright.history.Origin;
import org.hookwright.history.Query;
import org.hookwright.history.Recording;
import org.hookwright.receiver.Receiver;
import org.hookwright.send.Answer;
import org.hookwright.send.Filled;
import org.hookwright.send.Filler;
import org.hookwright.send.OkHttpSender;
import org.hookwright.send.Sender;
import org.hookwright.task.Cancellation;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Masking;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Secret;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Delivery;
import org.hookwright.workflow.Method;
import org.hookwright.workflow.Request;
import org.hookwright.workflow.Unknown;

/**
 * A hundred thousand sends, each filled, sent over a socket to the receiver, answered, masked and kept, with the
 * history at its limit from the third report on: heap, threads and files must stand still. {@code -Dbench.sends=} takes
 * another number.
 */
final class SoakBench implements Benches.Bench {
    private static final int SENDS = 100_000;
    private static final int REPORTS = 10;
    private static final long LIMIT = 20_000_000;
    private static final int TRIMMED_EACH = 1_000;

    @Override
    public void run() throws Exception {
        int sends = Integer.getInteger("bench.sends", SENDS);
        Path folder = Files.createTempDirectory("soak-bench");
        Path file = folder.resolve("history.db");
        System.out.printf("%8s %10s %8s %10s %10s %9s%n", "sends", "heap MB", "threads", "db MB", "wal MB", "kept");
        try (OkHttpSender sender = new OkHttpSender(folder);
                Receiver receiver = Receiver.start(0, Clock.systemUTC());
                History history = History.open(file).history()) {
            Scope scope = new Scope(
                    new Ticket("INC-4821", Map.of("ticket", Map.of("id", "INC-4821", "subject", "프린터 \"3층\" 고장"))),
                    new Environment("Sandbox", Map.of("base", receiver.address()), List.of("token")),
                    Map.of("token", new Secret("soak-token-4821")));
            for (int i = 0; i <= sends; i++) {
                if (i % Math.max(1, sends / REPORTS) == 0) {
                    report(i, history, file);
                }
                send(sender, history, scope);
                if (i % TRIMMED_EACH == 0) {
                    history.keep(Instant.EPOCH, LIMIT);
                }
            }
        } finally {
            delete(folder);
        }
    }

    private static void send(Sender sender, History history, Scope scope) throws Exception {
        Filled filled = new Filler().fill(call(), scope, true);
        Instant at = Instant.now();
        Answer answer = sender.send(filled.prepared(), Cancellation.never(), Sender.Progress.IGNORED);
        if (!(answer instanceof Answer.Reply)) {
            throw new IOException("A send failed: " + answer);
        }
        Origin origin = new Origin("soak", "notify", scope.ticket().id(), "Sandbox");
        Masking masking = Masking.of(scope.secrets().values());
        history.record(Recording.of(at, origin, filled.prepared(), answer, masking));
    }

    private static Call call() {
        String body = "{\"text\":\"{{ticket.subject | sanitize_html}}\",\"pad\":\"" + "x".repeat(500) + "\"}";
        Request request = new Request(
                Method.POST,
                "{{env.base}}/notify?ticket={{ticket.id}}",
                List.of(),
                new Auth.Bearer("{{secret.token}}"),
                new Body(Body.Type.JSON, body));
        return new Call("notify", Call.Kind.WEBHOOK, request, Delivery.FRESHSERVICE, false, Unknown.NONE);
    }

    private static void report(int sends, History history, Path file) throws Exception {
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        Path wal = file.resolveSibling(file.getFileName() + "-wal");
        System.out.printf(
                "%,8d %10.1f %8d %10.1f %10.1f %,9d%n",
                sends,
                (runtime.totalMemory() - runtime.freeMemory()) / 1e6,
                ManagementFactory.getThreadMXBean().getThreadCount(),
                Files.size(file) / 1e6,
                Files.exists(wal) ? Files.size(wal) / 1e6 : 0,
                history.count(Query.ALL));
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failed) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
