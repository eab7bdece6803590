package org.hookwright.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hookwright.allowlist.AllowList;
import org.hookwright.language.Sentence;
import org.hookwright.receiver.Gate;
import org.hookwright.receiver.Reply;
import org.hookwright.send.ReceiverWords;
import org.hookwright.store.AllowListFile;
import org.hookwright.task.Job;
import org.hookwright.task.Outcome;
import org.hookwright.ui.allowlist.AllowListShelf;
import org.hookwright.ui.allowlist.AllowListView;
import org.hookwright.ui.allowlist.AllowListViewModel;
import org.hookwright.ui.allowlist.Pretence;
import org.hookwright.ui.control.Message;
import org.hookwright.ui.receiver.ReceiverTab;
import org.jspecify.annotations.Nullable;

/** The allow-list of the workspace: read when it is first looked at, written a moment after its last change. */
final class AllowListWiring implements AllowListShelf {
    static final String TAB = "receiver-tab-allow";
    private static final System.Logger LOG = System.getLogger(AllowListWiring.class.getName());
    private static final String TOPIC = "allow-list";
    private static final long QUIET_MILLIS = 300;

    private final AllowListFile file;
    private final Surroundings around;
    private final Consumer<Gate> gate;
    private final AllowListViewModel model;
    private AllowListFile.@Nullable Opened opened;
    private @Nullable AllowList wanted;
    private @Nullable Job due;
    private boolean writing;

    /** @param gate takes what stands before the receiver */
    AllowListWiring(Path workspace, Surroundings around, Consumer<Gate> gate) {
        this.file = new AllowListFile(workspace);
        this.around = around;
        this.gate = gate;
        this.model = new AllowListViewModel(this, around.desktop());
    }

    ReceiverTab tab() {
        return new ReceiverTab(TAB, "allowlist.tab.word", () -> {
            read();
            return new AllowListView(model, around.language()).node();
        });
    }

    /** Reads the file again where it is one of those that were changed outside. */
    void changed(Set<Path> files) {
        if (opened != null && files.contains(file.path()) && wanted == null) {
            read();
        }
    }

    private void read() {
        around.jobs().wait(_ -> file.read(), outcome -> {
            switch (outcome) {
                case Outcome.Done(var now) -> show(now);
                case Outcome.Failed(var cause) -> failed(cause);
            }
        });
    }

    private void show(AllowListFile.Opened now) {
        boolean same = opened != null && opened.stamp().equals(now.stamp());
        opened = now;
        if (!same) {
            model.show(now.list(), now.trouble().orElse(null));
        }
    }

    @Override
    public void keep(AllowList list) {
        wanted = list;
        if (due != null) {
            due.cancel();
        }
        due = around.jobs().later(QUIET_MILLIS, this::write);
    }

    /** One write after the other, always of the newest state. */
    private void write() {
        AllowList now = wanted;
        AllowListFile.Opened was = opened;
        if (now == null || was == null || writing) {
            return;
        }
        wanted = null;
        writing = true;
        around.jobs().wait(_ -> file.save(now, was), outcome -> {
            writing = false;
            switch (outcome) {
                case Outcome.Done<AllowListFile.Saved>(AllowListFile.Saved.Done(var written)) -> opened = written;
                case Outcome.Done<AllowListFile.Saved>(AllowListFile.Saved.Changed(var outside)) -> {
                    wanted = null;
                    show(outside);
                    say(Message.Level.WARNING, Sentence.of("allowlist.file.changed"));
                }
                case Outcome.Failed<AllowListFile.Saved>(var cause) -> failed(cause);
            }
            write();
        });
    }

    @Override
    public void play(Optional<Pretence> pretence) {
        gate.accept(pretence.<Gate>map(now -> (_, from) -> refusal(isHere(from) ? now : now.from(from)))
                .orElse(Gate.OPEN));
    }

    /** Whether it is an address of this machine; one that cannot be looked up is another's. */
    private static boolean isHere(InetAddress from) {
        try {
            return from.isLoopbackAddress() || NetworkInterface.getByInetAddress(from) != null;
        } catch (SocketException unknown) {
            LOG.log(System.Logger.Level.DEBUG, "The addresses of this machine", unknown);
            return false;
        }
    }

    private static Optional<Gate.Refusal> refusal(Pretence now) {
        if (now.letsIn()) {
            return Optional.empty();
        }
        Sentence why = now.sender()
                .map(sender -> Sentence.of("allowlist.pretence.refused", sender.getHostAddress()))
                .orElseGet(() -> Sentence.of("allowlist.pretence.nobody"));
        // The answer's own words: whoever sends reads there what kept it out.
        String said = now.sender()
                .map(sender -> ReceiverWords.notListed(sender.getHostAddress()))
                .orElseGet(ReceiverWords::nobody);
        return Optional.of(new Gate.Refusal(new Reply.Answer(403, "text/plain; charset=utf-8", said + "\n"), why));
    }

    @Override
    public void save(Path target, String text) {
        around.jobs().wait(_ -> Files.write(target, text.getBytes(StandardCharsets.UTF_8)), outcome -> {
            switch (outcome) {
                case Outcome.Done(var written) ->
                    around.messages()
                            .showPassing(Message.of(
                                    TOPIC,
                                    Message.Level.SUCCESS,
                                    Sentence.of("allowlist.saved.text", written.toString())));
                case Outcome.Failed(var cause) -> {
                    LOG.log(System.Logger.Level.WARNING, "A snippet", cause);
                    say(
                            Message.Level.DANGER,
                            Sentence.of(
                                    "allowlist.saved.failed", target.toString(), String.valueOf(cause.getMessage())));
                }
            }
        });
    }

    /** Writes what is not written yet. Blocks for one small file: for the end of a sitting. */
    void close() {
        if (due != null && wanted != null && opened != null && !writing) {
            due.cancel();
            try {
                var _ = file.save(wanted, opened);
            } catch (IOException failed) {
                LOG.log(System.Logger.Level.WARNING, "The allow-list is not kept", failed);
            }
        }
    }

    private void failed(Exception cause) {
        LOG.log(System.Logger.Level.WARNING, "The allow-list", cause);
        say(Message.Level.DANGER, Sentence.of("allowlist.file.failed", String.valueOf(cause.getMessage())));
    }

    private void say(Message.Level level, Sentence sentence) {
        around.messages().show(Message.of(TOPIC, level, sentence));
    }
}
