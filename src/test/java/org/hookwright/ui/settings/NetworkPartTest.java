package org.hookwright.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.hookwright.language.Sentence;
import org.hookwright.send.CredentialFiles.Looked;
import org.hookwright.support.Guard;
import org.hookwright.support.Pictures;
import org.hookwright.support.Windows;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Network;
import org.hookwright.ui.control.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Guard.class)
final class NetworkPartTest {
    private static final Instant TODAY = Instant.parse("2026-11-25T03:00:00Z");
    private static final Network WHOLE = new Network(
            Optional.of("tls/회사-인증기관.pem"),
            Optional.of(new Network.ClientCertificate("tls/caller.pem", "tls/caller.key", "caller-key")),
            Optional.of(new Network.Proxy(
                    "proxy.office.example", 3128, "kim", "proxy-word", List.of("*.office.example", "10.0.0.0/8"))));

    /** Finds the same in every file, and answers a trial at once. */
    private record Outlook(Found found, Told told) implements NetworkOutlook {
        @Override
        public void look(Network network, Consumer<Found> heard) {
            heard.accept(network.equals(Network.PLAIN) ? new Found(Looked.NOTHING, Looked.NOTHING) : found);
        }

        @Override
        public void tryOut(String address, Network network, Consumer<Told> heard) {
            heard.accept(told);
        }

        @Override
        public void stop() {}

        @Override
        public Optional<String> chooseFile() {
            return Optional.of("chosen.pem");
        }

        @Override
        public ObservableList<String> secrets() {
            return FXCollections.observableArrayList("caller-key", "proxy-word", "slack-path");
        }
    }

    private static final EnvironmentShelf SHELF = new EnvironmentShelf() {
        @Override
        public void add(String name) {}

        @Override
        public void save(Path file, Environment changed) {}

        @Override
        public void delete(Path file) {}
    };

    private static Parent part(Language language, Network network, NetworkOutlook outlook) {
        EnvironmentsViewModel model = new EnvironmentsViewModel(
                FXCollections.observableArrayList(new EnvironmentEntry(
                        Path.of("office.env.yaml"),
                        new Environment("office", Map.of("crm_base", "https://crm.office.example"), List.of())
                                .with(network),
                        null)),
                SHELF,
                outlook,
                () -> TODAY);
        VBox page = new VBox(new EnvironmentsPart(model, language).node());
        page.getStyleClass().addAll("settings-page", "settings");
        page.getStylesheets()
                .add(NetworkPart.class
                        .getResource("/org/hookwright/ui/settings/settings.css")
                        .toExternalForm());
        return page;
    }

    static NetworkOutlook good() {
        return new Outlook(
                new NetworkOutlook.Found(
                        new Looked(
                                List.of(
                                        NetworkViewModelTest.certificate("2024-01-01", "2034-01-01"),
                                        NetworkViewModelTest.certificate("2024-01-01", "2026-12-07")),
                                Optional.empty()),
                        new Looked(
                                List.of(),
                                Optional.of(Sentence.of("send.credential.wrong-password", "tls/caller.key")))),
                new NetworkOutlook.Told(
                        false,
                        List.of(
                                Sentence.of("send.failure.proxy-login.what", "proxy.office.example:3128", 0.2),
                                Sentence.of("send.failure.proxy-login.next", "proxy.office.example:3128", 0.2))));
    }

    @Test
    void pictures() {
        Pictures.take("settings-network", 880, 760, language -> part(language, WHOLE, good()), NetworkPartTest::tried);
        Pictures.take("settings-network-narrow", 520, 900, language -> part(language, WHOLE, good()), _ -> {});
        Pictures.take("settings-network-empty", 880, 640, language -> part(language, Network.PLAIN, good()));
    }

    private static void tried(Parent node) {
        ((TextField) node.lookup("#network-address")).setText("https://crm.office.example");
        ((Button) node.lookup("#network-try")).fire();
    }

    @Test
    void everythingCanBeReachedByTheKeyboardAndHasAName() {
        Parent node = Windows.on(() -> part(new Language(Locale.ENGLISH), WHOLE, good()));
        Stage stage = Windows.show(node, 880, 760);
        Windows.settle();
        List<Node> controls = Windows.on(() -> node.lookup("#network").lookupAll("*").stream()
                .filter(it -> it.getId() != null && it.getId().startsWith("network-"))
                .filter(it -> it instanceof TextField || it instanceof Button || it instanceof ComboBox)
                .toList());
        assertThat(controls).hasSizeGreaterThan(14).allSatisfy(it -> {
            assertThat(it.isFocusTraversable()).isTrue();
            boolean named = it.getAccessibleText() != null
                    || (it instanceof Button button && !button.getText().isEmpty());
            assertThat(named).as(((Control) it).getId()).isTrue();
        });
        Windows.run(() -> ((Button) node.lookup("#network-remove-certificate")).fire());
        assertThat(Windows.on(() -> ((TextField) node.lookup("#network-key")).getText()))
                .isEmpty();
        assertThat(Windows.on(() -> node.lookup("#network-remove-certificate").isVisible()))
                .isFalse();
        Windows.run(() -> ((ComboBox<?>) node.lookup("#network-proxy-password"))
                .getSelectionModel()
                .select(0));
        Windows.run(stage::hide);
    }
}
