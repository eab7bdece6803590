package org.hookwright.ui.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.receiver.Comparison;
import org.hookwright.receiver.Guard;
import org.hookwright.receiver.Receiver;
import org.hookwright.receiver.Script;
import org.hookwright.support.QuietDesktop;
import org.hookwright.support.StepJobs;
import org.hookwright.ui.response.ShownBody;
import org.junit.jupiter.api.Test;

final class ReceiverViewModelTest {
    private final StepJobs jobs = new StepJobs();
    private final QuietDesktop desktop = new QuietDesktop();
    private boolean taken;
    private int starts;
    private int stops;
    private int forgotten;

    private final Endpoint endpoint = new Endpoint() {
        @Override
        public Listening start(Listen listen) throws IOException {
            starts++;
            if (taken) {
                throw new IOException("Address already in use");
            }
            return new Listening("http://localhost:" + listen.port());
        }

        @Override
        public void stop() {
            stops++;
        }

        @Override
        public void follow(Script script) {}

        @Override
        public void guard(List<Guard> guards) {}

        @Override
        public Map<String, Integer> kept() {
            return Map.of();
        }

        @Override
        public void forgetRecords() {}

        @Override
        public String authority() {
            return "-----BEGIN CERTIFICATE-----";
        }

        @Override
        public void forget() {
            forgotten++;
        }
    };

    private final ReceiverViewModel model = new ReceiverViewModel(endpoint, jobs, desktop);

    @Test
    void bodiesOfManyRequestsDoNotFillTheMemory() {
        byte[] large = new byte[Receiver.MOST_KEPT_OF_A_BODY];
        ShownBody body = new ShownBody("text/plain", large.length, new ShownBody.Source.Bytes(large));
        for (int i = 1; i <= 40; i++) {
            Arrival like = arrival("/a" + i);
            model.arrived(new Arrival(
                    i,
                    like.time(),
                    like.method(),
                    like.target(),
                    like.fate(),
                    new Arrival.Content("", body, like.content().answer())));
        }
        assertThat(model.arrivals()).hasSize((int) (Receiver.MOST_BYTES / large.length));
        assertThat(model.arrivals().getFirst().number()).isEqualTo(40);

        model.clear();
        for (int i = 0; i < 100; i++) {
            model.arrived(arrival("/b" + i));
        }
        assertThat(model.arrivals()).as("small ones have their room again").hasSize(100);
    }

    @Test
    void switchingOnShowsTheAddressOnceItListens() {
        model.switchOn();
        assertThat(model.stateProperty().get()).isInstanceOf(ReceiverState.Switching.class);

        jobs.run();

        assertThat(model.addressProperty().getValue()).isEqualTo(Optional.of("http://localhost:9099"));
        model.copyAddress();
        assertThat(desktop.copied()).containsExactly("http://localhost:9099");
    }

    @Test
    void aSecondPressWhileSwitchingDoesNothing() {
        model.switchOn();
        model.switchOn();
        jobs.run();

        assertThat(starts).isEqualTo(1);
    }

    @Test
    void aTakenPortIsSaidAndCanBeTriedAgain() {
        taken = true;
        model.switchOn();
        jobs.run();
        assertThat(model.stateProperty().get()).isInstanceOf(ReceiverState.Failed.class);

        taken = false;
        model.switchOn();
        jobs.run();

        assertThat(model.isOnProperty().getValue()).isTrue();
    }

    @Test
    void whatArrivesIsShownUnlessAnOlderOneIsLookedAt() {
        Arrival first = arrival("/1");
        Arrival second = arrival("/2");
        Arrival third = arrival("/3");
        model.arrived(first);
        model.arrived(second);
        assertThat(model.chosenProperty().get()).isSameAs(second);

        model.choose(first);
        model.arrived(third);

        assertThat(model.chosenProperty().get()).isSameAs(first);
        assertThat(model.arrivals()).containsExactly(third, second, first);
    }

    @Test
    void theOldestAreForgotten() {
        for (int i = 0; i < ReceiverViewModel.MOST + 20; i++) {
            model.arrived(arrival("/" + i));
        }

        assertThat(model.arrivals()).hasSize(ReceiverViewModel.MOST);
        assertThat(model.arrivals().getFirst().target()).isEqualTo("/519");
    }

    @Test
    void clearingLeavesNothing() {
        model.arrived(arrival("/1"));

        model.clear();

        assertThat(model.arrivals()).isEmpty();
        assertThat(model.chosenProperty().get()).isNull();
        assertThat(forgotten).as("what comes now repeats nothing that is gone").isEqualTo(1);
    }

    @Test
    void wordsNarrowTheListAndTheChosenOneStays() {
        model.arrived(arrival("/1"));
        model.arrived(arrival("/2"));

        model.filterProperty().set("POST 400 application/JSON");

        assertThat(model.shown()).extracting(Arrival::target).containsExactly("/2");
        assertThat(model.chosenProperty().get()).extracting(Arrival::target).isEqualTo("/2");
        model.filterProperty().set("nothing like it");
        assertThat(model.shown()).isEmpty();
        model.filterProperty().set(" ");
        assertThat(model.shown()).hasSize(2);
    }

    @Test
    void listeningAnotherWaySwitchesOffAndOn() {
        model.switchOn();
        jobs.run();

        model.listen(new Listen(9_200, true, Optional.empty(), 100, 50));
        assertThat(model.stateProperty().get()).isInstanceOf(ReceiverState.Switching.class);
        jobs.run();

        assertThat(stops).isEqualTo(1);
        assertThat(model.addressProperty().getValue()).contains("http://localhost:9200");
        for (int i = 0; i < 60; i++) {
            model.arrived(arrival("/" + i));
        }
        assertThat(model.arrivals()).hasSize(50);
    }

    @Test
    void whatWasSentIsShownBesideTheArrivalThatItBelongsTo() {
        Comparison same = new Comparison(List.of(), Optional.empty(), 3, 20, false);
        model.arrived(arrival("/1"));
        model.arrived(arrival("/2"));
        assertThat(model.comparisonProperty().get()).isEmpty();

        model.compared(3, same);

        assertThat(model.comparisonProperty().get()).contains(same);
        model.choose(model.arrivals().getLast());
        assertThat(model.comparisonProperty().get()).isEmpty();
    }

    static Arrival arrival(String target) {
        byte[] body = "{\"text\":\"새 긴급 티켓\",\"value\":\"프린터 \\\"3층\\\" 고장\",\"rtl\":\"שרה\"}"
                .getBytes(StandardCharsets.UTF_8);
        return new Arrival(
                1 + Long.parseLong("0" + target.replaceAll("\\D+|\\d+(?=.*\\D)", "")),
                Instant.parse("2026-11-24T05:22:07Z"),
                "POST",
                target,
                fate(target.endsWith("2") ? 400 : 200),
                new Arrival.Content(
                        "POST " + target + " HTTP/1.1\nHost: localhost:9099\nContent-Type: application/json\n",
                        new ShownBody("application/json", body.length, new ShownBody.Source.Bytes(body)),
                        Sentence.of("receiver.said.answer", "HTTP/1.1 200 OK\nContent-Type: text/plain\n\nok")));
    }

    private static Arrival.Fate fate(int status) {
        return new Arrival.Fate(
                status,
                Sentence.of("receiver.reply.status", String.valueOf(status)),
                Optional.empty(),
                Optional.empty());
    }
}
