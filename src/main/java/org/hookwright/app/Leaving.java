package org.hookwright.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.task.Jobs;
import org.hookwright.ui.control.Message;
import org.hookwright.ui.control.Messages;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.desk.SaveState;
import org.hookwright.ui.desk.Sending;
import org.hookwright.ui.desk.Unsaved;
import org.hookwright.ui.run.Running;

/** The way out: what is pending is written first, and what would be lost is asked about. */
final class Leaving {
    private static final String TOPIC = "quit";
    private static final long ASK_AGAIN_MILLIS = 20;

    private final Desk desk;
    private final Sending sending;
    private final Running running;
    private final Messages messages;
    private final Jobs jobs;
    private final List<Unsaved> others = new ArrayList<>();

    Leaving(Desk desk, Sending sending, Running running, Messages messages, Jobs jobs) {
        this.desk = desk;
        this.sending = sending;
        this.running = running;
        this.messages = messages;
        this.jobs = jobs;
    }

    /** @param then ends the sitting, or opens another workspace in its place */
    void leave(Runnable then) {
        if (sending.isWaiting()) {
            ask(Sentence.of("shell.quit.sending"), () -> {
                sending.cancel();
                leave(then);
            });
        } else if (running.isGoing()) {
            ask(Sentence.of("shell.quit.running"), () -> {
                running.cancel();
                afterRun(then);
            });
        } else {
            save(then);
        }
    }

    /** The run's last entry in the history is waited for, so that it says how the run ended. */
    private void afterRun(Runnable then) {
        if (running.isGoing()) {
            jobs.later(ASK_AGAIN_MILLIS, () -> afterRun(then));
        } else {
            save(then);
        }
    }

    /** Has another screen asked before the window closes. */
    void ask(Unsaved other) {
        others.add(other);
    }

    private void save(Runnable then) {
        others.forEach(Unsaved::saveNow);
        desk.whenSaved(() -> {
            Optional<Sentence> loss =
                    others.stream().map(Unsaved::loss).flatMap(Optional::stream).findFirst();
            if (!others.stream().allMatch(Unsaved::isQuiet)) {
                jobs.later(ASK_AGAIN_MILLIS, () -> save(then));
            } else if (desk.hasUnsaved()) {
                ask(Sentence.of(isDrafted() ? "shell.quit.not-saved" : "shell.quit.nowhere"), then);
            } else if (loss.isPresent()) {
                ask(loss.get(), then);
            } else {
                then.run();
            }
        });
    }

    private boolean isDrafted() {
        return !(desk.saveStateProperty().getValue() instanceof SaveState.NotSaved(var _, var drafted)) || drafted;
    }

    private void ask(Sentence text, Runnable yes) {
        messages.show(Message.of(
                TOPIC,
                Message.Level.WARNING,
                text,
                new Message.Action(Sentence.of("shell.quit.now"), yes),
                new Message.Action(Sentence.of("shell.quit.stay"), () -> messages.clear(TOPIC))));
    }
}
