package org.hookwright.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.hookwright.receiver.Receiver;
import org.hookwright.store.FileKind;
import org.hookwright.store.SaveOutcome;
import org.hookwright.store.Stored;
import org.hookwright.store.Workspace;
import org.hookwright.task.Outcome;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Network;
import org.hookwright.ui.control.Message;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.receiver.Aim;
import org.hookwright.ui.receiver.Endpoint;

/**
 * Points the chosen environment at the receiver: values that begin with an address of this computer near the port that
 * the receiver wishes for, and where it speaks TLS the authority that it is trusted by.
 */
final class Aiming implements Aim {
    private static final System.Logger LOG = System.getLogger(Aiming.class.getName());
    private static final Pattern HERE = Pattern.compile("^https?://(?:localhost|127\\.0\\.0\\.1):(\\d{1,5})(?=/|$)");
    private static final int NEAR = 20;
    private static final String AUTHORITY = "receiver/receiver-authority.pem";

    private final Desk desk;
    private final Workspace workspace;
    private final Endpoint endpoint;
    private final Surroundings around;
    private final ObservableValue<Optional<String>> address;
    private final ObservableValue<Optional<String>> misses;

    Aiming(
            Desk desk,
            Workspace workspace,
            Endpoint endpoint,
            ObservableValue<Optional<String>> address,
            Surroundings around) {
        this.desk = desk;
        this.workspace = workspace;
        this.endpoint = endpoint;
        this.address = address;
        this.around = around;
        var chosen = desk.environments().chosenProperty();
        misses = Bindings.createObjectBinding(
                () -> chosen.get() instanceof Stored.Readable<Environment> stored
                                && address.getValue()
                                        .filter(at -> !aimed(stored.value(), at).equals(stored.value()))
                                        .isPresent()
                        ? Optional.of(stored.value().name())
                        : Optional.empty(),
                chosen,
                address);
    }

    @Override
    public ObservableValue<Optional<String>> missesProperty() {
        return misses;
    }

    @Override
    public void cure() {
        Optional<String> at = address.getValue();
        if (at.isPresent() && desk.environments().chosenProperty().get() instanceof Stored.Readable<Environment> was) {
            Environment now = aimed(was.value(), at.get());
            around.jobs().wait(_ -> save(was, now), outcome -> {
                switch (outcome) {
                    case Outcome.Done<SaveOutcome<Environment>>(var saved) -> {
                        if (saved instanceof SaveOutcome.NotSaved<Environment>(var why)) {
                            around.messages().show(Message.of("aim", Message.Level.DANGER, why));
                        }
                        desk.reload();
                    }
                    case Outcome.Failed<SaveOutcome<Environment>>(var cause) -> {
                        LOG.log(System.Logger.Level.WARNING, "Pointing the environment at the receiver", cause);
                        around.messages()
                                .show(Message.of(
                                        "aim",
                                        Message.Level.DANGER,
                                        org.hookwright.language.Sentence.of("receiver.tls.not-written")));
                    }
                }
            });
        }
    }

    private SaveOutcome<Environment> save(Stored.Readable<Environment> was, Environment now) throws IOException {
        if (now.network().authorities().equals(Optional.of(AUTHORITY))) {
            Path file = workspace.folder().resolve(AUTHORITY);
            Files.createDirectories(workspace.folder().resolve("receiver"));
            Files.writeString(file, endpoint.authority());
        }
        return workspace.save(FileKind.ENVIRONMENT, was, now);
    }

    /** An authority of the person's own is left in its place. */
    static Environment aimed(Environment environment, String address) {
        Map<String, String> values = new LinkedHashMap<>();
        environment.variables().forEach((name, value) -> values.put(name, aimed(value, address)));
        Environment aimed = environment.with(values);
        Network network = environment.network();
        boolean means = values.values().stream().anyMatch(value -> value.startsWith(address));
        return means && address.startsWith("https:") && network.authorities().isEmpty()
                ? aimed.with(new Network(Optional.of(AUTHORITY), network.certificate(), network.proxy()))
                : aimed;
    }

    private static String aimed(String value, String address) {
        Matcher here = HERE.matcher(value);
        if (!here.find()) {
            return value;
        }
        int port = Integer.parseInt(here.group(1));
        boolean near = port >= Receiver.PREFERRED_PORT && port <= Receiver.PREFERRED_PORT + NEAR;
        return near || value.startsWith(address.replaceFirst("^https?", value.startsWith("https") ? "https" : "http"))
                ? address + value.substring(here.end())
                : value;
    }
}
