package org.hookwright.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.hookwright.language.Sentence;
import org.hookwright.language.Texts;
import org.hookwright.send.Answer;
import org.hookwright.send.CredentialFiles.Looked;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Network;
import org.junit.jupiter.api.Test;

final class NetworkViewModelTest {
    private static final Instant TODAY = Instant.parse("2026-11-25T03:00:00Z");
    private static final Path OFFICE = Path.of("office.env.yaml");

    private final List<Environment> saved = new ArrayList<>();
    private final Outlook outlook = new Outlook();
    private final ObservableList<EnvironmentEntry> entries = FXCollections.observableArrayList(
            new EnvironmentEntry(OFFICE, new Environment("office", Map.of("a", "1"), List.of()), null));
    private final EnvironmentsViewModel environments = new EnvironmentsViewModel(
            entries,
            new EnvironmentShelf() {
                @Override
                public void add(String name) {}

                @Override
                public void save(Path file, Environment changed) {
                    saved.add(changed);
                }

                @Override
                public void delete(Path file) {}
            },
            outlook,
            () -> TODAY);
    private final NetworkViewModel model = environments.network();

    /** One that answers with what a test says, at once or when it is told to. */
    static final class Outlook implements NetworkOutlook {
        private Found found = new Found(Looked.NOTHING, Looked.NOTHING);
        private Consumer<Told> waiting = _ -> {};
        private String asked = "";
        private boolean stopped;

        @Override
        public void look(Network network, Consumer<Found> heard) {
            heard.accept(found);
        }

        @Override
        public void tryOut(String address, Network network, Consumer<Told> heard) {
            asked = address;
            waiting = heard;
        }

        @Override
        public void stop() {
            stopped = true;
        }

        @Override
        public Optional<String> chooseFile() {
            return Optional.of("tls/chosen.pem");
        }

        @Override
        public ObservableList<String> secrets() {
            return FXCollections.observableArrayList("proxy-word");
        }
    }

    @Test
    void everyFieldIsKeptAsItIsWritten() {
        model.chooseAuthorities();
        model.chooseCertificate();
        model.fields().keyPassword.set("key-word");
        model.fields().port.set("3128");
        model.fields().host.set(" proxy.example ");
        model.fields().user.set("kim");
        model.fields().except.set("*.office.example, 10.0.0.0/8;  crm.example");

        assertThat(saved.getLast().network())
                .isEqualTo(new Network(
                        Optional.of("tls/chosen.pem"),
                        Optional.of(new Network.ClientCertificate("tls/chosen.pem", "", "key-word")),
                        Optional.of(new Network.Proxy(
                                "proxy.example",
                                3128,
                                "kim",
                                "",
                                List.of("*.office.example", "10.0.0.0/8", "crm.example")))));
        assertThat(saved.getLast().variables()).containsOnly(Map.entry("a", "1"));
    }

    @Test
    void whatIsOnlyHalfSaidIsNotSavedAndSaysWhy() {
        model.fields().host.set("proxy.example");
        assertThat(said()).contains("The port of the proxy is a number from 1 to 65535");
        model.fields().port.set("70000");
        assertThat(said()).contains("The port");
        model.fields().host.set("http://proxy.example");
        assertThat(said()).contains("without http://");
        model.fields().host.set("");
        assertThat(said()).contains("Name the host");
        assertThat(saved).isEmpty();
        model.removeProxy();
        assertThat(model.problemProperty().get()).isNull();
        model.fields().key.set("k.pem");
        assertThat(said()).contains("Choose the certificate, too");
        assertThat(saved).isEmpty();
    }

    @Test
    void whatIsHalfWrittenStaysWhenTheListsAreReadAgain() {
        model.fields().host.set("proxy.exam");
        entries.set(0, new EnvironmentEntry(OFFICE, entries.getFirst().environment(), null));
        assertThat(model.fields().host.get()).isEqualTo("proxy.exam");
        Network other = new Network(Optional.of("new.pem"), Optional.empty(), Optional.empty());
        entries.set(
                0, new EnvironmentEntry(OFFICE, entries.getFirst().environment().with(other), null));
        assertThat(model.fields().host.get()).as("the file says something new").isEmpty();
        assertThat(model.fields().authorities.get()).isEqualTo("new.pem");
    }

    @Test
    void aValueThatIsWrittenRightAfterwardsTakesTheNetworkAlong() {
        model.chooseAuthorities();
        environments.change(0, new Variable("a", "2"));
        assertThat(saved.getLast().network().authorities()).contains("tls/chosen.pem");
        assertThat(saved.getLast().variables()).containsEntry("a", "2");
        model.fields().authorities.set("");
        assertThat(saved.getLast().variables()).containsEntry("a", "2");
    }

    @Test
    void saysOfEachCertificateWhoItIsAndHowLongItHolds() {
        outlook.found = new NetworkOutlook.Found(
                looked(
                        certificate("2026-01-01", "2026-12-07"),
                        certificate("2020-01-01", "2026-11-20"),
                        certificate("2027-01-01", "2030-01-01"),
                        certificate("2020-01-01", "2030-01-01")),
                new Looked(List.of(), Optional.of(Sentence.of("send.credential.wrong-password", "a.p12"))));
        model.chooseAuthorities();

        assertThat(words(model.authorityNotes()))
                .satisfiesExactly(
                        one -> assertThat(one).contains("Trusts Our CA, issued by Root.", "Expires in 11 days."),
                        one -> assertThat(one).contains("Expired 5 days ago."),
                        one -> assertThat(one).contains("Not valid for another 36 days."),
                        one -> assertThat(one).isEqualTo("One more certificate in this file."));
        assertThat(model.authorityNotes())
                .extracting(NetworkViewModel.Note::tone)
                .containsExactly(
                        NetworkViewModel.Note.Tone.WARNING,
                        NetworkViewModel.Note.Tone.DANGER,
                        NetworkViewModel.Note.Tone.DANGER,
                        NetworkViewModel.Note.Tone.PLAIN);
        assertThat(words(model.callerNotes()))
                .containsExactly("The password does not open “a.p12”. Correct the secret, or name another.");
    }

    @Test
    void aConnectionIsTriedByWhatTheFieldsSayAndCanBeStopped() {
        model.fields().address.set("crm.example");
        model.tryOut();
        assertThat(model.attemptProperty().get()).isEqualTo(new NetworkViewModel.Trying("https://crm.example"));
        assertThat(outlook.asked).isEqualTo("crm.example");
        NetworkOutlook.Told told = new NetworkOutlook.Told(true, List.of(Sentence.of("send.trial.direct")));
        outlook.waiting.accept(told);
        assertThat(model.attemptProperty().get()).isEqualTo(new NetworkViewModel.Ended(told));
        model.stop();
        assertThat(model.attemptProperty().get()).isEqualTo(new NetworkViewModel.Idle());
        assertThat(outlook.stopped).isTrue();
    }

    @Test
    void whatIsNoAddressIsNotTried() {
        for (String typed : List.of("", "ftp://x", "https://a b")) {
            model.fields().address.set(typed);
            model.tryOut();
            assertThat(model.attemptProperty().get())
                    .isInstanceOfSatisfying(
                            NetworkViewModel.Ended.class,
                            ended -> assertThat(ended.told().good()).isFalse());
        }
        assertThat(outlook.asked).isEmpty();
    }

    private static Looked looked(Answer.Certificate... certificates) {
        return new Looked(List.of(certificates), Optional.empty());
    }

    static Answer.Certificate certificate(String from, String until) {
        return new Answer.Certificate(
                "CN=Our CA,O=Haus", "CN=Root", Instant.parse(from + "T00:00:00Z"), Instant.parse(until + "T00:00:00Z"));
    }

    private String said() {
        return new Texts(Locale.ENGLISH).of(model.problemProperty().get());
    }

    private static List<String> words(List<NetworkViewModel.Note> notes) {
        Texts texts = new Texts(Locale.ENGLISH);
        return notes.stream().map(note -> texts.of(note.sentence())).toList();
    }
}
