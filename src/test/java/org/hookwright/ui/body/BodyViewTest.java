package org.hookwright.ui.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.hookwright.support.EditorHandle;
import org.hookwright.support.Guard;
import org.hookwright.support.Screenshots;
import org.hookwright.support.StepJobs;
import org.hookwright.support.Windows;
import org.hookwright.template.Repair;
import org.hookwright.template.Span;
import org.hookwright.ui.control.Language;
import org.hookwright.workflow.Body;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Guard.class)
final class BodyViewTest {
    private static final String SLACK = """
            {
              "text": "새 긴급 티켓이 생성되었습니다",
              "attachments": [
                {
                  "color": "danger",
                  "fields": [
                    { "title": "티켓 ID", "value": "{{ticket.id}}", "short": true },
                    { "title": "제목", "value": "{{ticket.subject | sanitize_html}}", "short": true },
                    { "title": "담당자", "value": "" }
                  ]
                }
              ]
            }
            """;

    private final StepJobs jobs = new StepJobs();
    private final Language language = new Language(Locale.ENGLISH);
    private final Sitting sitting = new Sitting();
    private final BodyViewModel model = new BodyViewModel(sitting);
    private BodyView view;
    private EditorHandle keys;
    private Stage stage;

    @BeforeEach
    void open() {
        VBox room = Windows.on(VBox::new);
        stage = Windows.show(room, 900, 560);
        view = Windows.on(() -> {
            BodyView made = new BodyView(language, jobs, model);
            VBox.setVgrow(made.node(), Priority.ALWAYS);
            room.getChildren().setAll(made.tools(), made.node());
            return made;
        });
        keys = new EditorHandle(view.editor());
    }

    @AfterEach
    void close() {
        Windows.closeAll();
    }

    @Test
    void halfMadeSyllablesOpenNothing() {
        show("\"{{}}\"");
        keys.caretAt(3).compose("", "ㅌ").compose("", "티");
        assertThat(model.completingProperty().get()).isInstanceOf(Completing.Closed.class);
    }

    @Test
    void whatIsPastedMangledIsLookedAtFirst() {
        show("");
        Windows.run(() -> model.paste("{\"id\": \"{{ticket.id}}\"}"));
        assertThat(keys.text()).isEqualTo("{\"id\": \"{{ticket.id}}\"}");
    }

    @Test
    void everyWordChangesWithTheLanguage() {
        assertThat(((Button) stage.getScene().lookup("#body-placeholders")).getText())
                .isEqualTo("{ } Placeholders");
        Windows.run(() -> language.speak(Locale.KOREAN));
        assertThat(((Button) stage.getScene().lookup("#body-placeholders")).getText())
                .isEqualTo("{ } 플레이스홀더");
    }

    @Test
    void pictures() {
        for (Locale spoken : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            for (boolean dark : List.of(false, true)) {
                Windows.run(() -> {
                    language.speak(spoken);
                    stage.getScene().getRoot().getStyleClass().removeAll("light", "dark");
                    stage.getScene().getRoot().getStyleClass().add(dark ? "dark" : "light");
                });
                show("");
                show(SLACK);
                Windows.run(() -> jobs.pass(500));
                keys.caretAt(SLACK.indexOf("\"value\": \"\"") + 10).type("{{ticket.ag");
                Windows.run(() -> jobs.pass(500));
                Screenshots.take(stage.getScene(), "body-editor", spoken, dark);
                popups("body-completion", spoken, dark);
                keys.press(KeyCode.ESCAPE)
                        .caretAt(SLACK.indexOf("ticket.subject") + 3)
                        .press(KeyCode.F1);
                popups("body-hover", spoken, dark);
                keys.press(KeyCode.ESCAPE);
                Windows.run(() -> ((Button) stage.getScene().lookup("#body-placeholders")).fire());
                popups("body-palette", spoken, dark);
                hidePopups();
                Windows.run(() -> model.review(new Repair(
                        "{ “id”: \"`{{ticket.id&#125;}`\" }",
                        List.of(
                                new Repair.Edit(new Span(2, 3), "\"", Repair.Kind.SMART_QUOTE),
                                new Repair.Edit(new Span(5, 6), "\"", Repair.Kind.SMART_QUOTE),
                                new Repair.Edit(new Span(9, 10), "", Repair.Kind.BACKTICKS),
                                new Repair.Edit(new Span(21, 27), "}", Repair.Kind.ENTITY),
                                new Repair.Edit(new Span(28, 29), "", Repair.Kind.BACKTICKS)))));
                Screenshots.take(stage.getScene(), "body-paste", spoken, dark);
                Windows.run(model::cancelPaste);
            }
        }
    }

    private void popups(String name, Locale spoken, boolean dark) {
        Windows.settle();
        Windows.on(() -> List.copyOf(Window.getWindows())).stream()
                .filter(window -> !window.equals(stage) && window.isShowing())
                .forEach(window -> Screenshots.take(window.getScene(), name, spoken, dark));
    }

    private void hidePopups() {
        Windows.run(() -> List.copyOf(Window.getWindows()).stream()
                .filter(window -> !window.equals(stage))
                .forEach(Window::hide));
    }

    private void show(String text) {
        Windows.run(() -> model.show(new Body(Body.Type.JSON, text)));
    }
}
