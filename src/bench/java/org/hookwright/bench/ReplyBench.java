package org.hookwright.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.hookwright.send.Answer;
import org.hookwright.send.OkHttpSender;
import org.hookwright.support.Windows;
import org.hookwright.task.Cancellation;
import org.hookwright.task.ThreadJobs;
import org.hookwright.ticket.Masking;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.response.AnswerShown;
import org.hookwright.ui.response.Response;
import org.hookwright.ui.response.ResponseView;
import org.hookwright.ui.response.ResponseViewModel;
import org.hookwright.ui.shell.UiThread;

/**
 * Replies of any size, fetched over a socket and looked at: how long the window answers nobody, and how much heap is
 * left in use, each beside a small reply of the same run.
 */
final class ReplyBench implements Benches.Bench {
    private static final int ROUNDS = 3;

    private final Path folder = scratch();
    private final ObjectProperty<Response> response = new SimpleObjectProperty<>(new Response.Nothing());

    @Override
    public void run() throws Exception {
        try (BigTarget target = new BigTarget();
                OkHttpSender sender = new OkHttpSender(folder);
                ThreadJobs jobs = new ThreadJobs(new UiThread());
                FxMeter meter = new FxMeter()) {
            Stage stage = open(jobs);
            show(target, sender, "small", meter, stage.getScene());
            System.out.println("longest: the window answered nobody, by the clock; busiest: its own work between two");
            System.out.printf("%-28s %9s %9s %9s %10s%n", "reply", "longest", "x small", "busiest", "heap, MB");
            double floor = 0;
            for (String path : BigTarget.PATHS) {
                double[] figures = new double[3];
                Percentiles longest = new Percentiles();
                Percentiles busiest = new Percentiles();
                for (int i = 0; i < (path.equals("small") ? 3 * ROUNDS : ROUNDS); i++) {
                    show(target, sender, path, meter, stage.getScene());
                    longest.add(meter.longest());
                    busiest.add(meter.busiest());
                }
                figures[0] = longest.median();
                figures[1] = busiest.median();
                figures[2] = heap();
                floor = floor == 0 ? figures[0] : floor;
                System.out.printf(
                        Locale.ROOT,
                        "%-28s %6.1f ms %8.1fx %6.1f ms %10.0f%n",
                        BigTarget.name(path),
                        figures[0],
                        figures[0] / floor,
                        figures[1],
                        figures[2]);
            }
            drip(target, sender, meter);
            Windows.run(stage::hide);
        } finally {
            remove();
        }
    }

    private Stage open(ThreadJobs jobs) {
        Language language = Windows.on(() -> new Language(Locale.ENGLISH));
        return Windows.show(
                Windows.on(() -> new ResponseView(
                                new ResponseViewModel(response, jobs, Instant::now, () -> {}),
                                language,
                                jobs,
                                new org.hookwright.support.QuietDesktop())
                        .node()),
                560,
                700);
    }

    /** Fetches a reply and looks at it in every way there is, on to its second part and to its last. */
    private void show(BigTarget target, OkHttpSender sender, String path, FxMeter meter, Scene scene) throws Exception {
        meter.forgetLongest();
        AtomicLong received = new AtomicLong();
        Windows.run(() -> response.set(new Response.Sending(Instant.now(), Duration.ofMinutes(2), received::get)));
        Answer answer = sender.send(target.request(path), new Cancellation(), received::set);
        if (!(answer instanceof Answer.Reply)) {
            throw new IllegalStateException(path + ": " + answer);
        }
        Response.Ended ended = new Response.Ended(AnswerShown.of(answer, Masking.of(List.of()), Instant.now()));
        Windows.run(() -> response.set(ended));
        settle(scene);
        for (String id : List.of("#exchange-tree", "#exchange-raw", "#exchange-pretty")) {
            if (press(scene, id)) {
                settle(scene);
            }
        }
        for (String id : List.of("#exchange-next-part", "#exchange-last-part", "#exchange-first-part")) {
            if (fire(scene, id)) {
                settle(scene);
            }
        }
        if (answer instanceof Answer.Reply reply
                && reply.body().place() instanceof org.hookwright.send.ReplyBody.Place.Disk(var file)) {
            Files.deleteIfExists(file);
        }
    }

    /** Two frames, and the jobs that were begun before them. */
    private static void settle(Scene scene) throws InterruptedException {
        CodeArea area = Windows.on(() -> (CodeArea) scene.getRoot().lookup(".styled-text-area"));
        long before = area == null ? 0 : Windows.on(area::getLength);
        long quiet = System.nanoTime();
        long seen = before;
        while (System.nanoTime() - quiet < TimeUnit.MILLISECONDS.toNanos(250)) {
            FxMeter.drawn(scene);
            long now = area == null ? 0 : Windows.on(area::getLength);
            if (now != seen) {
                seen = now;
                quiet = System.nanoTime();
            }
        }
    }

    private static boolean press(Scene scene, String id) {
        return Windows.on(() -> {
            for (Node node : scene.getRoot().lookupAll(id)) {
                if (node instanceof ToggleButton word && word.getParent().isVisible() && !word.isDisabled()) {
                    word.fire();
                    return true;
                }
            }
            return false;
        });
    }

    private static boolean fire(Scene scene, String id) {
        return Windows.on(() -> {
            Node node = scene.getRoot().lookup(id);
            if (node instanceof javafx.scene.control.Button button
                    && button.getParent().isVisible()
                    && !button.isDisabled()) {
                button.fire();
                return true;
            }
            return false;
        });
    }

    /** A reply that never ends: how long from calling it off to its end. */
    private void drip(BigTarget target, OkHttpSender sender, FxMeter meter) throws Exception {
        Percentiles ended = new Percentiles();
        meter.forgetLongest();
        long most = 0;
        for (int i = 0; i < ROUNDS; i++) {
            Cancellation cancellation = new Cancellation();
            AtomicLong received = new AtomicLong();
            Windows.run(() -> response.set(new Response.Sending(Instant.now(), Duration.ofMinutes(2), received::get)));
            AtomicLong called = new AtomicLong();
            Thread caller = Thread.ofVirtual().start(() -> {
                while (received.get() < 2_000) {
                    LockSupport.parkNanos(1_000_000);
                }
                called.set(System.nanoTime());
                cancellation.cancel();
            });
            Answer answer = sender.send(target.request("drip"), cancellation, received::set);
            ended.add(System.nanoTime() - called.get());
            caller.join();
            most = Math.max(most, received.get());
            if (!(answer instanceof Answer.Failure)) {
                throw new IllegalStateException("It ended");
            }
        }
        Windows.run(() -> response.set(new Response.Cancelled(Duration.ofSeconds(1))));
        System.out.printf(
                Locale.ROOT,
                "endless drip: called off after %,d bytes, ended %.1f ms later; the window answered nobody for %.1f ms%n",
                most,
                ended.median(),
                meter.longest() / 1e6);
    }

    private static double heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }

    private static Path scratch() {
        try {
            return Files.createTempDirectory("reply-bench");
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private void remove() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
