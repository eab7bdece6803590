package org.hookwright.app;

import java.util.concurrent.Executor;
import org.hookwright.language.Sentence;
import org.hookwright.ui.control.Desktop;
import org.hookwright.ui.control.Message;
import org.hookwright.ui.control.Messages;

/**
 * Hears of every exception that nobody has caught: the log gets its trace, the window says where that is. The same one
 * is said once, so that a defect of the window's own drawing does not call itself forth.
 */
final class Defects implements Thread.UncaughtExceptionHandler {
    private static final System.Logger LOG = System.getLogger(Defects.class.getName());

    private final LogFile log;
    private final Messages messages;
    private final Desktop desktop;
    private final Executor ui;
    private final Traces traces = new Traces();

    Defects(LogFile log, Messages messages, Desktop desktop, Executor ui) {
        this.log = log;
        this.messages = messages;
        this.desktop = desktop;
        this.ui = ui;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        LOG.log(System.Logger.Level.ERROR, "Uncaught on " + thread.getName(), failure);
        if (traces.isNew(failure)) {
            ui.execute(this::say);
        }
    }

    private void say() {
        messages.show(Message.of(
                "defect",
                Message.Level.DANGER,
                Sentence.of("shell.defect.text", log.file().toString()),
                new Message.Action(Sentence.of("shell.defect.open"), () -> desktop.open(log.file()))));
    }
}
