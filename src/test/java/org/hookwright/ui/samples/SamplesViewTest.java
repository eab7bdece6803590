package org.hookwright.ui.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.hookwright.support.Guard;
import org.hookwright.support.Pictures;
import org.hookwright.support.StepJobs;
import org.hookwright.support.Windows;
import org.hookwright.ticket.Ticket;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Guard.class)
final class SamplesViewTest {
    private final StepJobs jobs = new StepJobs();

    private Parent view(Language language, FolderOfSamples folder, Path chosen) {
        SamplesViewModel model =
                new SamplesViewModel(folder.listed, folder, jobs, new Messages(jobs), language, folder::reload);
        Parent node = new SamplesView(model, language, jobs).node();
        model.choose(chosen);
        jobs.run();
        return node;
    }

    @Test
    void picturesOfTwelve() {
        Pictures.take("samples", 1300, 760, language -> view(language, twelve(), Path.of("3")));
    }

    @Test
    void picturesOfABrokenText() {
        Pictures.take("samples-broken", 1300, 500, language -> view(language, twelve(), Path.of("12")));
    }

    @Test
    void picturesWithoutSamples() {
        Pictures.take("samples-empty", 900, 400, language -> view(language, new FolderOfSamples(), Path.of("x")));
    }

    @Test
    void aFieldThatIsTypedIntoReachesTheFile() {
        FolderOfSamples folder = twelve();
        Parent node = Windows.on(() -> view(new Language(Locale.ENGLISH), folder, Path.of("1")));
        Stage stage = Windows.show(node, 1200, 700);

        Windows.run(() -> ((TextField) node.lookup("#sample-subject")).setText("새 제목"));
        Windows.run(jobs::run);
        Windows.run(() -> jobs.pass(1_000));

        assertThat(folder.files().get(Path.of("1"))).contains("새 제목");
        Windows.run(stage::hide);
    }

    @Test
    void lookingAtSamplesChangesNone() {
        FolderOfSamples folder = twelve();
        Map<Path, String> before = Map.copyOf(folder.files());
        Parent node = Windows.on(() -> view(new Language(Locale.ENGLISH), folder, Path.of("1")));
        Stage stage = Windows.show(node, 1200, 700);

        Windows.run(() -> jobs.pass(2_000));

        assertThat(folder.files()).isEqualTo(before);
        Windows.run(stage::hide);
    }

    private static FolderOfSamples twelve() {
        String[] subjects = {
            "VPN does not connect",
            "프린터 \"3층\" 고장",
            "<div style=\"font-size: 14px\">안녕하세요</div>",
            "C:\\Users\\minji\\log.txt",
            "🚨 שרה כהן · אין חיבור",
            "Value with {{secret.token}}",
            "노트북 교체 요청",
            "Offboarding 2026-12-01",
            "회의실 예약 시스템 오류가 계속되어 전체 임원 회의에 영향이 있습니다",
            "Badge reader, gate B",
            "Zahlungslauf fehlgeschlagen",
            "x".repeat(300)
        };
        FolderOfSamples folder = new FolderOfSamples();
        for (int i = 0; i < subjects.length; i++) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("id", "INC-" + (4810 + i));
            fields.put("subject", subjects[i]);
            fields.put("requester", Map.of("vip_user", i == 1));
            folder.with(String.valueOf(i), new Ticket("Sample " + i, Map.of("ticket", fields)));
        }
        folder.broken("12");
        return folder;
    }
}
