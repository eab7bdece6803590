package org.hookwright.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test that looks green and is not: an exception reached some thread, a window stayed open, a thread of ours
 * lives on. For every test of views and every journey.
 */
public final class Guard implements BeforeEachCallback, AfterEachCallback {
    private static final System.Logger LOG = System.getLogger(Guard.class.getName());
    private static final long LIMIT_NANOS = 10_000_000_000L;

    private final List<Throwable> escaped = new CopyOnWriteArrayList<>();
    private Thread.UncaughtExceptionHandler before;

    @Override
    public void beforeEach(ExtensionContext context) {
        Windows.start();
        before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler(this::escaped);
        Windows.run(() -> Thread.currentThread().setUncaughtExceptionHandler(this::escaped));
    }

    private void escaped(Thread thread, Throwable failure) {
        LOG.log(System.Logger.Level.ERROR, "Reached " + thread.getName(), failure);
        escaped.add(failure);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Windows.settle();
        List<String> open = Windows.on(() -> Window.getWindows().stream()
                .filter(Window::isShowing)
                .map(Object::toString)
                .toList());
        Windows.closeAll();
        Thread.setDefaultUncaughtExceptionHandler(before);
        assertThat(escaped).as("exceptions that reached a thread").isEmpty();
        assertThat(open).as("windows left open").isEmpty();
        assertThat(lateThreads()).as("threads of ours that live on").isEmpty();
    }

    private static List<String> lateThreads() {
        long end = System.nanoTime() + LIMIT_NANOS;
        List<String> alive = ours();
        while (!alive.isEmpty() && System.nanoTime() < end) {
            Windows.settle();
            alive = ours();
        }
        return alive;
    }

    private static List<String> ours() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(Thread::getName)
                .filter(name -> name.startsWith("hookwright-"))
                .toList();
    }
}
