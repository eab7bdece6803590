package org.hookwright.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.TilePane;
import javafx.stage.Stage;
import org.hookwright.support.Guard;
import org.hookwright.support.Pictures;
import org.hookwright.support.StepJobs;
import org.hookwright.support.Windows;
import org.hookwright.template.Span;
import org.hookwright.ui.control.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Guard.class)
final class PreviewViewTest {
    private static final String TEMPLATE = """
            {
              "text": "새 긴급 티켓이 생성되었습니다",
              "attachments": [
                {
                  "color": "danger",
                  "fields": [
                    { "title": "티켓 ID", "value": "{{ticket.id}}", "short": true },
                    { "title": "제목", "value": "{{ticket.subject}}", "short": true },
                    { "title": "요청자", "value": "{{ticket.requester.name}}" },
                    { "title": "우선순위", "value": "{{ticket.priority}}" },
                    { "title": "담당자", "value": "{{ticket.agent.name}}" }
                  ]
                }
              ]
            }
            """;

    private final StepJobs jobs = new StepJobs();
    private final ObjectProperty<Preview> preview = new SimpleObjectProperty<>(new Preview.NoTicket());
    private final ObjectProperty<List<TicketMark>> tickets = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Integer> chosen = new SimpleObjectProperty<>(2);

    private Parent view(Language language) {
        PreviewViewModel model = new PreviewViewModel(preview, tickets, chosen, new Preview.Actions() {
            @Override
            public void revealSource(Span source) {}

            @Override
            public void chooseTicket(int index) {
                chosen.set(index);
            }
        });
        model.linkFromSource(TEMPLATE.indexOf("ticket.priority"));
        return new PreviewView(model, language, jobs).node();
    }

    @Test
    void picturesOfABrokenBody() {
        preview.set(
                Samples.broken(Samples.filled(TEMPLATE, "INC-4821", "프린터 \"3층\" 고장", "שרה כהן", "Urgent", null), 1));
        tickets.set(marks(12));

        Pictures.take("preview", 460, 560, this::view);
    }

    @Test
    void picturesOfTwoHundredTickets() {
        preview.set(Samples.filled(TEMPLATE, "INC-4821", "VPN", "Ada Lovelace", "Low", "박서준"));
        tickets.set(marks(200));

        Pictures.take("preview-200-tickets", 460, 560, this::view);
    }

    @Test
    void picturesWithoutATicket() {
        Pictures.take("preview-empty", 460, 400, this::view);
    }

    @Test
    void arrowKeysChooseAmongTheTickets() {
        preview.set(Samples.filled("{}"));
        tickets.set(marks(12));
        Parent node = Windows.on(() -> view(new Language(Locale.ENGLISH)));
        Stage stage = Windows.show(node, 460, 500);
        Windows.settle();

        Windows.run(() -> {
            TilePane cells = (TilePane) node.lookup("#ticket-cells");
            cells.fireEvent(key(KeyCode.RIGHT));
            cells.fireEvent(key(KeyCode.RIGHT));
            cells.fireEvent(key(KeyCode.LEFT));
        });

        assertThat(chosen.get()).isEqualTo(3);
        Label cell = (Label) Windows.on(() -> node.lookup(".ticket-cell:chosen"));
        assertThat(cell.getAccessibleText()).contains("INC-4803");
        Windows.run(stage::hide);
    }

    @Test
    void aClickOnACellChoosesItsTicket() {
        preview.set(Samples.filled("{}"));
        tickets.set(marks(12));
        Parent node = Windows.on(() -> view(new Language(Locale.ENGLISH)));
        Stage stage = Windows.show(node, 460, 500);
        Windows.settle();

        Windows.run(() -> {
            Node cell = ((TilePane) node.lookup("#ticket-cells")).getChildren().get(6);
            cell.fireEvent(click(cell));
        });

        assertThat(chosen.get()).isEqualTo(6);
        Windows.run(stage::hide);
    }

    @Test
    void eachCellSaysItsOwnVerdictAndChangesWithIt() {
        preview.set(Samples.filled("{}"));
        tickets.set(marks(12));
        Parent node = Windows.on(() -> view(new Language(Locale.ENGLISH)));
        Stage stage = Windows.show(node, 460, 500);
        assertThat(broken(node)).isEqualTo(2);

        Windows.run(() -> tickets.set(marks(12).stream()
                .map(mark -> Samples.mark(mark.ticket(), mark.subject(), true))
                .toList()));

        assertThat(broken(node)).isZero();
        assertThat(((Label) Windows.on(() -> node.lookup("#ticket-summary"))).getText())
                .contains("12");
        Windows.run(stage::hide);
    }

    private static long broken(Parent node) {
        return Windows.on(() -> node.lookupAll(".ticket-cell").stream()
                .filter(cell -> cell.getStyleClass().contains("broken"))
                .count());
    }

    private static MouseEvent click(Node on) {
        return new MouseEvent(
                on,
                on,
                MouseEvent.MOUSE_CLICKED,
                4,
                4,
                4,
                4,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    @Test
    void theVerdictSaysTheLineAndIsReachedByKeyboard() {
        preview.set(Samples.broken(Samples.filled(TEMPLATE, "1", "\"", "a", "b", "c"), 1));
        Parent node = Windows.on(() -> view(new Language(Locale.ENGLISH)));
        Stage stage = Windows.show(node, 460, 500);

        Button badge = (Button) Windows.on(() -> node.lookup("#preview-verdict"));

        assertThat(badge.getText()).isEqualTo("broken · line 8");
        assertThat(badge.isFocusTraversable()).isTrue();
        Windows.run(stage::hide);
    }

    @Test
    void theTextFollowsEveryChange() {
        preview.set(Samples.filled(TEMPLATE, "INC-1", "a", "b", "c", "d"));
        Parent node = Windows.on(() -> view(new Language(Locale.ENGLISH)));
        Stage stage = Windows.show(node, 460, 500);

        Windows.run(() -> preview.set(Samples.filled(TEMPLATE, "INC-2222", "a", "b", "c", "d")));
        Windows.settle();

        Node text = Windows.on(() -> node.lookup("#preview-text"));
        assertThat(Windows.on(() -> text.lookupAll(".text").stream()
                        .map(Object::toString)
                        .filter(shown -> shown.contains("INC-2222"))
                        .count()))
                .isEqualTo(1);
        Windows.run(stage::hide);
    }

    private static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    private static List<TicketMark> marks(int count) {
        List<TicketMark> marks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            marks.add(Samples.mark("INC-" + (4800 + i), "프린터 \"3층\" 고장", i % 12 != 2 && i % 12 != 6));
        }
        return marks;
    }
}
