package org.hookwright.app;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import org.hookwright.language.Sentence;
import org.hookwright.send.Sent;
import org.hookwright.store.FileKind;
import org.hookwright.store.Folders;
import org.hookwright.store.Workspace;
import org.hookwright.ticket.Secret;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.receiver.ActsViewModel;
import org.hookwright.ui.receiver.Arrival;
import org.hookwright.ui.receiver.ReceiverModels;
import org.hookwright.ui.receiver.ReceiverTab;
import org.hookwright.ui.receiver.ReceiverView;
import org.hookwright.ui.receiver.ReceiverViewModel;
import org.hookwright.ui.receiver.ScriptViewModel;
import org.hookwright.ui.receiver.ScriptsViewModel;
import org.hookwright.ui.receiver.SecurityViewModel;
import org.hookwright.ui.shell.Memory;
import org.jspecify.annotations.Nullable;

/** The receiver, switched on with the program so that the first send has somewhere to go. */
final class ReceiverWiring implements AutoCloseable {
    private static final String CHOSEN = "receiver-script";

    private final Surroundings around;
    private final Memory memory;
    private final LocalReceiver receiver;
    private final ScriptFiles files;
    private final ReceiverModels models;
    private final Workspace workspace;
    private final AllowListWiring allowed;
    private @Nullable ReceiverView view;

    /** What of the program it works on. */
    record Ground(
            Desk desk,
            Workspace workspace,
            Folders folders,
            Memory memory,
            ObservableValue<Map<String, Secret>> secrets) {}

    ReceiverWiring(Ground ground, Surroundings around) {
        this.around = around;
        this.memory = ground.memory();
        this.workspace = ground.workspace();
        // A listener is called before the model is there only if a request beats the constructor, and then waits its
        // turn.
        receiver = new LocalReceiver(
                arrival -> around.jobs().later(0, () -> arrived(arrival)),
                ground.folders().config(),
                around.clock());
        allowed = new AllowListWiring(workspace.folder(), around, receiver::gate);
        ReceiverViewModel model = new ReceiverViewModel(receiver, around.jobs(), around.desktop());
        files = new ScriptFiles(workspace, around.jobs(), around.messages());
        ScriptsViewModel scripts = new ScriptsViewModel(
                files,
                new ScriptViewModel(receiver::follow, model.arrivals()),
                () -> around.language().texts().of(Sentence.of("receiver.scripts.new-name")));
        files.show(scripts);
        models = new ReceiverModels(
                model,
                scripts,
                new ActsViewModel(receiver, model.addressProperty(), around.desktop()),
                new SecurityViewModel(
                        model,
                        receiver,
                        ground.secrets(),
                        memory,
                        new SecurityViewModel.Outside(
                                around.jobs(), around.desktop(), ground.desk().callProperty())),
                new Aiming(ground.desk(), workspace, receiver, model.addressProperty(), around));
    }

    private void arrived(Arrival arrival) {
        models.receiver().arrived(arrival);
        models.acts().refresh();
    }

    void switchOn() {
        models.receiver().switchOn();
        files.reload(() -> {
            memory.recall(CHOSEN).ifPresent(file -> models.scripts().chooseAgain(Path.of(file)));
            models.scripts()
                    .onChoice(chosen ->
                            memory.keep(CHOSEN, chosen.map(Path::toString).orElse("none")));
        });
    }

    /** Reads the scripts again where one of these files, or its folder, is one. */
    void changed(Set<Path> changed) {
        allowed.changed(changed);
        Path folder = workspace.folder().resolve(FileKind.SCRIPT.folder());
        if (changed.stream().anyMatch(file -> file.startsWith(folder) || folder.startsWith(file))) {
            files.reload(() -> {});
        }
    }

    /** Told of what the program has sent, on the thread that sent it; begun then. */
    void sent(Instant begun, Sent sent) {
        receiver.sent(begun, sent)
                .ifPresent(compared -> around.jobs()
                        .later(0, () -> models.receiver().compared(compared.number(), compared.comparison())));
    }

    /** The port while it listens, or null. */
    ObservableValue<@Nullable Integer> portProperty() {
        return models.receiver()
                .addressProperty()
                .map(address -> address.map(ReceiverWiring::port).orElse(null));
    }

    private static Integer port(String address) {
        return java.net.URI.create(address).getPort();
    }

    Parent screen(List<ReceiverTab> more) {
        List<ReceiverTab> all = new ArrayList<>(more);
        all.add(allowed.tab());
        ReceiverView made = new ReceiverView(
                models, all, around.language(), around.jobs(), around.desktop(), ZoneId.systemDefault());
        view = made;
        return made.node();
    }

    /** Shows, on the screen of the receiver, who is let in. */
    void showAllowList() {
        if (view != null) {
            view.choose(AllowListWiring.TAB);
        }
    }

    @Override
    public void close() {
        allowed.close();
        receiver.close();
    }
}
