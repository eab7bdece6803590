package org.hookwright.ui.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.hookwright.condition.Condition;
import org.hookwright.condition.Operator;
import org.hookwright.language.Sentence;
import org.hookwright.send.FailureReason;
import org.hookwright.support.Guard;
import org.hookwright.support.OpenDesk;
import org.hookwright.support.Screenshots;
import org.hookwright.support.Windows;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Secret;
import org.hookwright.trouble.Cases;
import org.hookwright.trouble.Complaint;
import org.hookwright.trouble.Log;
import org.hookwright.trouble.Way;
import org.hookwright.ui.control.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Guard.class)
final class TroubleViewTest {
    private static final Log SLOW = Cases.log(Cases.failed(FailureReason.Kind.REPLY_TIMEOUT, 15_002));

    private final List<Way> gone = new ArrayList<>();

    /** A desk with the screen over it. */
    private final class Made {
        private final OpenDesk open = new OpenDesk();
        private final TroubleViewModel model;
        private final Parent node;

        Made(Language language, Log log, Complaint complaint) {
            Scope scope = new Scope(
                    open.desk().ticketProperty().getValue(),
                    open.desk().environmentProperty().getValue(),
                    Map.of("slack_path", new Secret("x")));
            model = new TroubleViewModel(
                    open.desk(),
                    new SimpleObjectProperty<>(scope),
                    _ -> log,
                    gone::add,
                    open.jobs(),
                    InstantSource.fixed(Cases.NOW));
            model.complaintProperty().set(complaint);
            open.desk()
                    .editWorkflow(
                            Sentence.of("desk.edit.rename"),
                            workflow -> workflow.with(new Condition.All(List.of(
                                    new Condition.Leaf("ticket.id", Operator.IS, "inc-4821"),
                                    new Condition.Leaf("ticket.requester.vip_user", Operator.IS, "true")))));
            node = new TroubleView(model, language, ZoneId.of("Asia/Seoul")).node();
        }

        void settle() {
            open.jobs().run();
            open.jobs().pass(TroubleViewModel.QUIET_MILLIS + 1);
        }
    }

    private static <N extends Node> N find(Parent root, String id, Class<N> type) {
        return type.cast(root.lookup("#" + id));
    }

    private static String text(Parent root, String id) {
        return find(root, id, Label.class).getText();
    }

    @Test
    void theCausesAreRankedAndEachButtonLeadsOn() {
        Made made = Windows.on(() -> new Made(new Language(Locale.ENGLISH), Log.EMPTY, Complaint.NOT_FIRED));
        Stage stage = Windows.show(made.node, 1000, 700);
        Windows.run(made::settle);
        Windows.settle();
        Windows.run(() -> {
            assertThat(text(made.node, "trouble-headline")).contains("does not fire for INC-4821");
            assertThat(text(made.node, "trouble-clue-0")).contains("inc-4821");
            assertThat(made.node.lookup("#trouble-told").getOpacity())
                    .as("dimmed while it is old")
                    .isEqualTo(1);
            find(made.node, "trouble-clue-0-way-1", Button.class).fire();
        });
        assertThat(gone).hasOnlyElementsOfType(Way.ToRule.class).hasSize(1);

        Windows.run(() -> {
            find(made.node, "trouble-clue-0-way-0", Button.class).fire();
            made.settle();
        });
        Windows.run(() -> assertThat(text(made.node, "trouble-state")).isEqualTo("Nothing found"));
        Windows.run(stage::hide);
    }

    @Test
    void aCaseIsChosenByItsButtonAndShowsWhatItNeeds() {
        Made made = Windows.on(() -> new Made(new Language(Locale.ENGLISH), SLOW, Complaint.NOT_FIRED));
        Stage stage = Windows.show(made.node, 1000, 700);
        Windows.run(() -> {
            assertThat(find(made.node, "trouble-happened", ComboBox.class)
                            .getParent()
                            .isVisible())
                    .isTrue();
            find(made.node, "trouble-case-time", ToggleButton.class).fire();
            made.settle();
            assertThat(find(made.node, "trouble-happened", ComboBox.class)
                            .getParent()
                            .isVisible())
                    .isFalse();
            assertThat((List<?>)
                            find(made.node, "trouble-exchange", ComboBox.class).getItems())
                    .hasSize(2);
            assertThat(text(made.node, "trouble-headline")).contains("notify");
        });
        Windows.run(stage::hide);
    }

    @Test
    void whatWasRuledOutIsFoldedUntilAskedFor() {
        Made made = Windows.on(() -> new Made(new Language(Locale.ENGLISH), SLOW, Complaint.TIMED_OUT));
        Stage stage = Windows.show(made.node, 1000, 700);
        Windows.run(() -> {
            made.settle();
            Button fold = find(made.node, "trouble-fold", Button.class);
            assertThat(fold.getText()).startsWith("Looked at and fine:");
            Node list = made.node.lookup(".trouble-fine");
            assertThat(list.isVisible()).isFalse();
            fold.fire();
            assertThat(list.isVisible()).isTrue();
        });
        Windows.run(stage::hide);
    }

    @Test
    void everyChoiceAndButtonHasAName() {
        Made made = Windows.on(() -> new Made(new Language(Locale.KOREAN), SLOW, Complaint.DATA_WRONG));
        Stage stage = Windows.show(made.node, 1000, 700);
        Windows.run(made::settle);
        Windows.settle();
        Windows.run(() -> {
            for (Node box : made.node.lookupAll(".combo-box")) {
                assertThat(box.getAccessibleText()).as(box.getId()).isNotBlank();
            }
            for (Node button : made.node.lookupAll(".button")) {
                assertThat(((Button) button).getText()).as(button.getId()).isNotBlank();
            }
        });
        Windows.run(stage::hide);
    }

    @Test
    void picturesOfTheThreeCases() {
        for (double width : new double[] {1000, 1600}) {
            pictures("trouble-fire", Log.EMPTY, Complaint.NOT_FIRED, width);
            pictures(
                    "trouble-data", Cases.log(Cases.answered(400, 31, "invalid_payload")), Complaint.DATA_WRONG, width);
            pictures("trouble-time", SLOW, Complaint.TIMED_OUT, width);
        }
        pictures("trouble-time-nothing", Log.EMPTY, Complaint.TIMED_OUT, 1000);
    }

    @Test
    void picturesWithoutAWorkflow() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            Made made = Windows.on(() -> new Made(new Language(locale), Log.EMPTY, Complaint.NOT_FIRED));
            Stage stage = Windows.show(made.node, 1000, 420);
            Windows.run(() -> made.open.desk().letGo(java.nio.file.Path.of("slack.hook.yaml")));
            Windows.settle();
            Windows.run(() -> assertThat(text(made.node, "trouble-empty")).isNotBlank());
            Screenshots.take(Windows.on(stage::getScene), "trouble-empty", locale, false);
            Windows.run(stage::hide);
        }
    }

    private void pictures(String name, Log log, Complaint complaint, double width) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            for (boolean dark : new boolean[] {false, true}) {
                Made made = Windows.on(() -> new Made(new Language(locale), log, complaint));
                Stage stage = Windows.show(made.node, 1000, 760);
                if (dark) {
                    Windows.run(() ->
                            made.node.getStyleClass().replaceAll(style -> style.equals("light") ? "dark" : style));
                }
                Windows.run(made::settle);
                Windows.settle();
                Scene scene = Windows.on(stage::getScene);
                String look = locale.getLanguage() + (dark ? "-dark" : "-light");
                Screenshots.take(scene, name + "-" + (int) width + "-" + look, width, 760);
                Windows.run(stage::hide);
            }
        }
    }
}
