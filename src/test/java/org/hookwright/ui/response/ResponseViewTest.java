package org.hookwright.ui.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.hookwright.language.Sentence;
import org.hookwright.support.Guard;
import org.hookwright.support.Pictures;
import org.hookwright.support.QuietDesktop;
import org.hookwright.support.StepJobs;
import org.hookwright.support.Windows;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Guard.class)
final class ResponseViewTest {
    private static final Instant START = Instant.parse("2026-11-24T05:22:07Z");

    private final StepJobs jobs = new StepJobs();
    private final ObjectProperty<Response> response = new SimpleObjectProperty<>(new Response.Nothing());
    private final QuietDesktop desktop = new QuietDesktop();
    private final ObjectProperty<Optional<Sentence>> cannotPin = new SimpleObjectProperty<>(Optional.empty());
    private final List<String> done = new ArrayList<>();
    private final BooleanProperty wrong = new SimpleBooleanProperty();
    private final AtomicInteger cancels = new AtomicInteger();

    private Parent view(Language language) {
        ResponseViewModel model =
                new ResponseViewModel(response, jobs, () -> START.plusMillis(3_200), cancels::incrementAndGet);
        ResponseView view = new ResponseView(model, language, jobs, desktop);
        Button why = new Button("Why was the data wrong?");
        why.setId("why");
        why.getStyleClass().addAll("quiet", "small");
        view.offer(new Actions(cannotPin, done), Fittings.shownWhen(why, wrong));
        return view.node();
    }

    private record Actions(ObservableValue<Optional<Sentence>> cannotPin, List<String> done) implements ReplyActions {
        @Override
        public ObservableValue<Optional<Sentence>> cannotTake() {
            return new SimpleObjectProperty<>(Optional.empty());
        }

        @Override
        public void pin() {
            done.add("pin");
        }

        @Override
        public void take() {
            done.add("take");
        }
    }

    @Test
    void aReplyCanBePinnedAndTakenFromAndAFailureCannot() {
        response.set(new Response.Ended(Exchanges.created()));
        Parent node = Windows.on(() -> view(new Language(Locale.ENGLISH)));
        Stage stage = Windows.show(node, 460, 420);
        Windows.settle();
        Button pin = Windows.on(() -> (Button) node.lookup("#response-pin"));
        Windows.run(() -> {
            pin.fire();
            ((Button) node.lookup("#response-take")).fire();
            cannotPin.set(Optional.of(Sentence.of("response.action.too-long")));
        });
        assertThat(done).containsExactly("pin", "take");
        assertThat(Windows.on(pin::isDisabled)).isTrue();

        Windows.run(() -> response.set(new Response.Ended(Exchanges.unreachable())));
        Node line = Windows.on(() -> node.lookup("#why").getParent());
        assertThat(Windows.on(() -> pin.getParent().isVisible())).isFalse();
        assertThat(Windows.on(line::isVisible)).as("nothing to offer").isFalse();
        Windows.run(() -> wrong.set(true));
        assertThat(Windows.on(line::isVisible)).isTrue();
        Windows.run(stage::hide);
    }

    @Test
    void theFocusStaysWhileARequestIsOnItsWayAndComesBackWithTheAnswer() {
        response.set(new Response.Ended(Exchanges.created()));
        Parent view = Windows.on(() -> view(new Language(Locale.ENGLISH)));
        Button first = new Button("first in the window");
        Stage stage = Windows.show(Windows.on(() -> new VBox(first, view)), 460, 420);
        Windows.settle();
        Node timing = Windows.on(() -> view.lookup("#exchange-timing"));
        Windows.run(() -> {
            ((ToggleButton) timing).fire();
            timing.requestFocus();
        });

        Windows.run(() -> response.set(new Response.Sending(START, Duration.ofSeconds(15), () -> 0)));
        Windows.settle();
        assertThat(Windows.on(() -> stage.getScene().getFocusOwner())).isSameAs(view);

        Windows.run(() -> response.set(new Response.Ended(Exchanges.created())));
        Windows.settle();
        assertThat(Windows.on(() -> stage.getScene().getFocusOwner())).isSameAs(timing);

        Windows.run(first::requestFocus);
        Windows.run(() -> response.set(new Response.Sending(START, Duration.ofSeconds(15), () -> 0)));
        Windows.settle();
        assertThat(Windows.on(() -> stage.getScene().getFocusOwner()))
                .as("focus from elsewhere is left there")
                .isSameAs(first);
        Windows.run(stage::hide);
    }

    @Test
    void picturesOfEveryState() {
        Pictures.take("response-nothing", 460, 300, this::view);
        response.set(new Response.Sending(START, Duration.ofSeconds(15), () -> 48_200));
        Pictures.take("response-sending", 460, 300, this::view);
        response.set(new Response.Cancelled(Duration.ofMillis(3_240)));
        Pictures.take("response-cancelled", 460, 300, this::view);
        response.set(new Response.Refused(Sentence.of("response.nothing.hint")));
        Pictures.take("response-refused", 460, 300, this::view);
    }

    @Test
    void picturesOfAnAnswer() {
        response.set(new Response.Ended(Exchanges.created()));
        Pictures.take("response", 460, 420, this::view, _ -> jobs.pass(500));
        wrong.set(true);
        response.set(new Response.Ended(Exchanges.refusedBySlack()));
        Pictures.take("response-why", 320, 420, this::view, _ -> jobs.pass(500));
        Pictures.take("response-timing", 460, 360, this::view, node -> press(node, "#exchange-timing"));
        Pictures.take("response-sent", 460, 360, this::view, node -> press(node, "#exchange-sent"));
        Pictures.take("response-headers", 460, 360, this::view, node -> press(node, "#exchange-headers"));
    }

    @Test
    void aFailureWithoutAReplySaysSo() {
        response.set(new Response.Ended(Exchanges.unreachable()));
        Pictures.take("response-failed", 460, 360, this::view);
    }

    @Test
    void cancelReachesTheSending() {
        response.set(new Response.Sending(START, Duration.ofSeconds(15), () -> 0));
        Parent node = Windows.on(() -> view(new Language(Locale.ENGLISH)));
        Stage stage = Windows.show(node, 460, 300);

        Windows.run(() -> ((Button) node.lookup("#sending-cancel")).fire());

        assertThat(cancels).hasValue(1);
        Windows.run(stage::hide);
    }

    @Test
    void theStatusChangesItsToneWithTheAnswer() {
        response.set(new Response.Ended(Exchanges.created()));
        Parent node = Windows.on(() -> view(new Language(Locale.ENGLISH)));
        Stage stage = Windows.show(node, 460, 300);
        Label status = (Label) Windows.on(() -> node.lookup("#exchange-status"));
        assertThat(status.getStyleClass()).contains("success");

        Windows.run(() -> response.set(new Response.Ended(Exchanges.refusedBySlack())));

        assertThat(status.getText()).isEqualTo("400");
        assertThat(status.getStyleClass()).contains("danger").doesNotContain("success");
        Windows.run(stage::hide);
    }

    @Test
    void aLongLineOfTheRequestIsFoldedAndCopiedInFull() {
        String line = "POST / HTTP/1.1\n\n" + "긴".repeat(900_000);
        ShownExchange created = Exchanges.created();
        response.set(new Response.Ended(new ShownExchange(
                created.badge(), created.meaning(), created.next(), created.reply(), created.timing(), line)));
        Parent node = Windows.on(() -> view(new Language(Locale.ENGLISH)));
        Stage stage = Windows.show(node, 460, 300);

        Windows.run(() -> press(node, "#exchange-sent"));
        jobs.run();
        Windows.run(() -> ((Button) node.lookup("#exchange-copy-sent")).fire());

        assertThat(desktop.copied()).containsExactly(line);
        Windows.run(stage::hide);
    }

    private static void press(Parent node, String id) {
        ((ToggleButton) node.lookup(id)).fire();
    }
}
