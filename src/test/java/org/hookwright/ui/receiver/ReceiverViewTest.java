package org.hookwright.ui.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.hookwright.support.Guard;
import org.hookwright.support.Pictures;
import org.hookwright.support.QuietDesktop;
import org.hookwright.support.StepJobs;
import org.hookwright.support.Windows;
import org.hookwright.ui.control.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Guard.class)
final class ReceiverViewTest {
    private final StepJobs jobs = new StepJobs();

    private static final Endpoint ENDPOINT = new Endpoint() {
        @Override
        public String start() {
            return "http://localhost:9099";
        }

        @Override
        public void stop() {}
    };

    private Parent view(Language language, ReceiverViewModel model) {
        return new ReceiverView(model, language, jobs, new QuietDesktop(), ZoneId.of("Asia/Seoul")).node();
    }

    private ReceiverViewModel filled(int count) {
        ReceiverViewModel model = new ReceiverViewModel(ENDPOINT, jobs, new QuietDesktop());
        model.switchOn();
        jobs.run();
        for (int i = 0; i < count; i++) {
            model.arrived(ReceiverViewModelTest.arrival("/services/T0/B0/" + i));
        }
        return model;
    }

    @Test
    void picturesOfWhatArrived() {
        Pictures.take("receiver", 1100, 560, language -> view(language, filled(9)), _ -> jobs.pass(500));
    }

    @Test
    void picturesOfListeningAndOfOff() {
        Pictures.take("receiver-empty", 900, 360, language -> view(language, filled(0)));
        Pictures.take(
                "receiver-off",
                900,
                360,
                language -> view(language, new ReceiverViewModel(ENDPOINT, jobs, new QuietDesktop())));
    }

    @Test
    void clearEmptiesTheListOnTheScreen() {
        Parent node = Windows.on(() -> view(new Language(Locale.ENGLISH), filled(4)));
        Stage stage = Windows.show(node, 900, 400);

        Windows.run(() -> ((Button) node.lookup("#receiver-clear")).fire());

        assertThat(((ListView<?>) node.lookup("#receiver-list")).getItems()).isEmpty();
        assertThat(node.lookup("#receiver-clear").isDisabled()).isTrue();
        Windows.run(stage::hide);
    }
}
