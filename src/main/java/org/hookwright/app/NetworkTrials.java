package org.hookwright.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.ObservableList;
import org.hookwright.language.Sentence;
import org.hookwright.send.Answer;
import org.hookwright.send.CredentialFiles;
import org.hookwright.send.OkHttpSender;
import org.hookwright.send.ReplyBody;
import org.hookwright.send.Route;
import org.hookwright.send.Sender;
import org.hookwright.send.Trial;
import org.hookwright.task.Cancellation;
import org.hookwright.task.Jobs;
import org.hookwright.task.Latest;
import org.hookwright.task.Outcome;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Network;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Secret;
import org.hookwright.ticket.Ticket;
import org.hookwright.ui.control.Desktop;
import org.hookwright.ui.settings.NetworkOutlook;

/** Looks into the files of a network and tries connections, in jobs. */
final class NetworkTrials implements NetworkOutlook {
    private static final System.Logger LOG = System.getLogger(NetworkTrials.class.getName());

    private final Path workspace;
    private final Supplier<Map<String, Secret>> secrets;
    private final ObservableList<String> names;
    private final Desktop desktop;
    private final Latest looking;
    private final Latest trying;

    NetworkTrials(
            Path workspace,
            Supplier<Map<String, Secret>> secrets,
            ObservableList<String> names,
            Jobs jobs,
            Desktop desktop) {
        this.workspace = workspace;
        this.secrets = secrets;
        this.names = names;
        this.desktop = desktop;
        looking = new Latest(jobs);
        trying = new Latest(jobs);
    }

    @Override
    public void look(Network network, Consumer<Found> heard) {
        Route route = route(network);
        looking.wait(
                _ -> new Found(
                        CredentialFiles.authorities(workspace, network), CredentialFiles.caller(workspace, route)),
                outcome -> {
                    switch (outcome) {
                        case Outcome.Done(var found) -> heard.accept(found);
                        case Outcome.Failed(var cause) ->
                            LOG.log(System.Logger.Level.ERROR, "A network's files", cause);
                    }
                });
    }

    @Override
    public void tryOut(String address, Network network, Consumer<Told> heard) {
        Route route = route(network);
        trying.wait(cancellation -> tried(address, route, cancellation), outcome -> {
            switch (outcome) {
                case Outcome.Done(var told) -> heard.accept(told);
                case Outcome.Failed(var cause) -> {
                    LOG.log(System.Logger.Level.ERROR, "A connection to try", cause);
                    heard.accept(new Told(
                            false, List.of(Sentence.of("app.files.failed", String.valueOf(cause.getMessage())))));
                }
            }
        });
    }

    private Told tried(String address, Route route, Cancellation cancellation) throws IOException {
        Path folder = Files.createTempDirectory("hookwright-trial");
        try (OkHttpSender sender = new OkHttpSender(folder, workspace)) {
            Answer answer = sender.send(Trial.of(address, route), cancellation, Sender.Progress.IGNORED);
            if (answer instanceof Answer.Reply reply
                    && reply.body().place() instanceof ReplyBody.Place.Disk(var file)) {
                Files.deleteIfExists(file);
            }
            return new Told(answer instanceof Answer.Reply, Trial.said(answer, route.network()));
        } finally {
            Files.deleteIfExists(folder);
        }
    }

    private Route route(Network network) {
        return Route.of(new Scope(new Ticket("", Map.of()), Environment.NONE.with(network), secrets.get()));
    }

    @Override
    public void stop() {
        trying.cancel();
    }

    @Override
    public Optional<String> chooseFile() {
        return desktop.chooseFile().map(this::named);
    }

    private String named(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        Path base = workspace.toAbsolutePath().normalize();
        return (whole.startsWith(base) ? base.relativize(whole) : whole)
                .toString()
                .replace('\\', '/');
    }

    @Override
    public ObservableList<String> secrets() {
        return names;
    }
}
