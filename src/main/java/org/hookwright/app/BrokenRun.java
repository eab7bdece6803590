package org.hookwright.app;

import java.util.List;
import java.util.Optional;
import org.hookwright.history.KeptRun;
import org.hookwright.language.Sentence;
import org.hookwright.task.Outcome;
import org.hookwright.ui.control.Message;
import org.hookwright.ui.shell.Memory;

/** Says once, at the next start, that the last run was broken off with the program, and how far it got. */
final class BrokenRun {
    private static final System.Logger LOG = System.getLogger(BrokenRun.class.getName());
    private static final String TOPIC = "run-broken";
    private static final String SAID = "run.broken.said";

    private final OpenHistory history;
    private final Memory memory;
    private final Surroundings around;

    BrokenRun(OpenHistory history, Memory memory, Surroundings around) {
        this.history = history;
        this.memory = memory;
        this.around = around;
    }

    /** Asks the history, off the JavaFX thread. */
    void say() {
        around.jobs().wait(_ -> history.get().runs(1), outcome -> {
            switch (outcome) {
                case Outcome.Done<List<KeptRun>>(var last) ->
                    last.stream()
                            .filter(run ->
                                    run.state() == KeptRun.State.BROKEN_OFF && run.id() != memory.number(SAID, 0))
                            .forEach(this::say);
                case Outcome.Failed<List<KeptRun>>(var cause) ->
                    LOG.log(System.Logger.Level.WARNING, "The last run is not known", cause);
            }
        });
    }

    private void say(KeptRun run) {
        memory.keep(SAID, String.valueOf(run.id()));
        around.messages().show(Message.of(TOPIC, Message.Level.WARNING, sentence(run)));
    }

    private static Sentence sentence(KeptRun run) {
        Optional<KeptRun.Last> last = run.last();
        String workflow = run.start().workflow();
        String ticket = run.start().ticket();
        return last.isPresent()
                ? Sentence.of(
                        "app.run.broken-after",
                        workflow,
                        ticket,
                        last.get().step(),
                        last.get().attempt())
                : Sentence.of("app.run.broken-before", workflow, ticket);
    }
}
