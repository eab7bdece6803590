package org.hookwright.app;

import org.hookwright.language.Sentence;
import org.hookwright.ui.control.Message;
import org.hookwright.ui.control.Messages;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.desk.Sending;

/** The way out: what is pending is written first, and what would be lost is asked about. */
final class Leaving {
    private static final String TOPIC = "quit";

    private final Desk desk;
    private final Sending sending;
    private final Messages messages;
    private final Runnable end;

    Leaving(Desk desk, Sending sending, Messages messages, Runnable end) {
        this.desk = desk;
        this.sending = sending;
        this.messages = messages;
        this.end = end;
    }

    void leave() {
        if (sending.isWaiting()) {
            ask("shell.quit.sending", () -> {
                sending.cancel();
                save();
            });
        } else {
            save();
        }
    }

    private void save() {
        desk.whenSaved(() -> {
            if (desk.hasUnsaved()) {
                ask("shell.quit.not-saved", end);
            } else {
                end.run();
            }
        });
    }

    private void ask(String key, Runnable yes) {
        messages.show(Message.of(
                TOPIC,
                Message.Level.WARNING,
                Sentence.of(key),
                new Message.Action(Sentence.of("shell.quit.now"), yes),
                new Message.Action(Sentence.of("shell.quit.stay"), () -> messages.clear(TOPIC))));
    }
}
