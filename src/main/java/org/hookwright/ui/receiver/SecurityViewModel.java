package org.hookwright.ui.receiver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.hookwright.language.Sentence;
import org.hookwright.receiver.Setting;
import org.hookwright.receiver.tls.Flavour;
import org.hookwright.task.Jobs;
import org.hookwright.task.Outcome;
import org.hookwright.ticket.Secret;
import org.hookwright.ui.control.Desktop;
import org.hookwright.ui.shell.Memory;
import org.hookwright.workflow.Call;
import org.jspecify.annotations.Nullable;

/**
 * How the endpoint listens and what it wants to see proven; remembered over starts, but for being reached by others:
 * that is asked for anew each time.
 */
public final class SecurityViewModel {
    private static final System.Logger LOG = System.getLogger(SecurityViewModel.class.getName());
    private static final String KEPT = "receiver-";
    private static final String AUTHORITY_FILE = "hookwright-receiver.pem";

    private final ReceiverViewModel receiver;
    private final Endpoint endpoint;
    private final ObservableValue<Map<String, Secret>> secrets;
    private final Memory memory;
    private final Outside outside;
    private final ObservableList<GuardRow> guards = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Sentence>> said =
            new ReadOnlyObjectWrapper<>(this, "said", Optional.empty());

    /**
     * What it reaches beside the endpoint.
     *
     * @param step that is open, or null
     */
    public record Outside(Jobs jobs, Desktop desktop, ObservableValue<@Nullable Call> step) {}

    /** As it is remembered. */
    public SecurityViewModel(
            ReceiverViewModel receiver,
            Endpoint endpoint,
            ObservableValue<Map<String, Secret>> secrets,
            Memory memory,
            Outside outside) {
        this.receiver = receiver;
        this.endpoint = endpoint;
        this.secrets = secrets;
        this.memory = memory;
        this.outside = outside;
        receiver.listen(remembered());
        memory.recall(KEPT + "guards")
                .orElse("")
                .lines()
                .forEach(line -> GuardRow.read(line).ifPresent(row -> guards.add(listened(row))));
        secrets.subscribe(_ -> guard());
    }

    private Listen remembered() {
        Listen delivered = Listen.DELIVERED;
        Optional<Flavour> certificate = Arrays.stream(Flavour.values())
                .filter(one -> memory.recall(KEPT + "certificate").orElse("").equals(one.name()))
                .findFirst();
        return new Listen(
                (int) Math.clamp(memory.number(KEPT + "port", delivered.port()), 1, 65_535),
                false,
                certificate,
                (long) Math.clamp(memory.number(KEPT + "body", (double) delivered.largestBody()), 1.0, (double)
                        Setting.LARGEST_BODY),
                (int) Math.clamp(memory.number(KEPT + "requests", delivered.requests()), 1, Setting.MOST_REQUESTS));
    }

    public ReadOnlyObjectProperty<Listen> listenProperty() {
        return receiver.listenProperty();
    }

    /** Where it listens now. */
    public ObservableValue<Optional<Listening>> listeningProperty() {
        return receiver.listeningProperty();
    }

    /** What came of the last thing that was asked for. */
    public ReadOnlyObjectProperty<Optional<Sentence>> saidProperty() {
        return said.getReadOnlyProperty();
    }

    public void listen(Listen other) {
        memory.keep(KEPT + "port", String.valueOf(other.port()));
        memory.keep(KEPT + "certificate", other.certificate().map(Flavour::name).orElse("NONE"));
        memory.keep(KEPT + "body", String.valueOf(other.largestBody()));
        memory.keep(KEPT + "requests", String.valueOf(other.requests()));
        receiver.listen(other);
    }

    public void everywhere(boolean is) {
        Listen now = listenProperty().get();
        listen(new Listen(now.port(), is, now.certificate(), now.largestBody(), now.requests()));
    }

    public void certificate(Optional<Flavour> flavour) {
        Listen now = listenProperty().get();
        listen(new Listen(now.port(), now.everywhere(), flavour, now.largestBody(), now.requests()));
    }

    /** Wishes for another port; what is no port is not taken. Whether it is one. */
    public boolean port(String written) {
        if (!written.strip().matches("\\d{1,5}")) {
            return false;
        }
        int port = Integer.parseInt(written.strip());
        if (port < 1 || port > 65_535) {
            return false;
        }
        Listen now = listenProperty().get();
        listen(new Listen(port, now.everywhere(), now.certificate(), now.largestBody(), now.requests()));
        return true;
    }

    public void limits(long largestBody, int requests) {
        Listen now = listenProperty().get();
        listen(new Listen(now.port(), now.everywhere(), now.certificate(), largestBody, requests));
    }

    public void copyAuthority() {
        authority(pem -> {
            outside.desktop().copy(pem);
            return Sentence.of("receiver.tls.copied");
        });
    }

    public void saveAuthority() {
        Optional<Path> file = outside.desktop().whereToSave(AUTHORITY_FILE);
        if (file.isPresent()) {
            outside.jobs()
                    .wait(
                            _ -> Files.writeString(file.get(), endpoint.authority()),
                            outcome -> said.set(Optional.of(
                                    switch (outcome) {
                                        case Outcome.Done<Path>(var written) ->
                                            Sentence.of("receiver.tls.saved", written.toString());
                                        case Outcome.Failed<Path>(var cause) -> notThere(cause);
                                    })));
        }
    }

    private interface Use {
        Sentence of(String pem);
    }

    private void authority(Use use) {
        outside.jobs()
                .wait(
                        _ -> endpoint.authority(),
                        outcome -> said.set(Optional.of(
                                switch (outcome) {
                                    case Outcome.Done<String>(var pem) -> use.of(pem);
                                    case Outcome.Failed<String>(var cause) -> notThere(cause);
                                })));
    }

    private static Sentence notThere(Exception cause) {
        LOG.log(System.Logger.Level.WARNING, "The receiver's authority", cause);
        return cause instanceof IOException
                ? Sentence.of("receiver.tls.not-written")
                : Sentence.of("receiver.tls.not-made");
    }

    /** What has to be proven; the first whose path fits is in charge. */
    public ObservableList<GuardRow> guards() {
        return guards;
    }

    /** The names of the secrets that there are. */
    List<String> secretNames() {
        return List.copyOf(new TreeSet<>(secrets.getValue().keySet()));
    }

    public GuardRow addGuard() {
        GuardRow row = listened(new GuardRow());
        guards.add(row);
        changed();
        return row;
    }

    /** Whether the open step proves itself by a secret that can be looked for here. */
    ObservableValue<Boolean> provesProperty() {
        return outside.step()
                .map(step -> GuardRow.of(step.request()).isPresent())
                .orElse(false);
    }

    /** Looks for what the open step proves, before all else that was there. */
    public void guardAsStep() {
        Call step = outside.step().getValue();
        if (step != null) {
            GuardRow.of(step.request()).ifPresent(row -> {
                guards.addFirst(listened(row));
                changed();
            });
        }
    }

    public void removeGuard(GuardRow row) {
        guards.remove(row);
        changed();
    }

    private GuardRow listened(GuardRow row) {
        row.prefixProperty().subscribe((was, is) -> changed());
        row.kindProperty().subscribe((was, is) -> changed());
        row.nameProperty().subscribe((was, is) -> changed());
        row.secretProperty().subscribe((was, is) -> changed());
        row.algorithmProperty().subscribe((was, is) -> changed());
        row.encodingProperty().subscribe((was, is) -> changed());
        row.beforeProperty().subscribe((was, is) -> changed());
        row.keyProperty().subscribe((was, is) -> changed());
        row.signedProperty().subscribe((was, is) -> changed());
        row.idHeaderProperty().subscribe((was, is) -> changed());
        row.timeHeaderProperty().subscribe((was, is) -> changed());
        row.unitProperty().subscribe((was, is) -> changed());
        row.refusesProperty().subscribe((was, is) -> changed());
        return row;
    }

    private void changed() {
        memory.keep(KEPT + "guards", guards.stream().map(GuardRow::written).collect(Collectors.joining("\n")));
        guard();
    }

    private void guard() {
        Map<String, Secret> vault = secrets.getValue();
        endpoint.guard(guards.stream().flatMap(row -> row.guard(vault).stream()).toList());
    }

    static String key(Flavour flavour) {
        return "receiver.tls." + flavour.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
