package org.hookwright.ui.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hookwright.check.Field;
import org.hookwright.check.Place;
import org.hookwright.language.Sentence;
import org.hookwright.support.OpenDesk;
import org.hookwright.template.Span;
import org.hookwright.ui.request.RequestViewModel.Tab;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Method;
import org.hookwright.workflow.StepPath;
import org.junit.jupiter.api.Test;

final class RequestViewModelTest {
    private final OpenDesk open = new OpenDesk();
    private final RequestViewModel model = new RequestViewModel(open.desk());

    @Test
    void aChosenMethodIsOneStepThatCanBeTakenBack() {
        model.choose(Method.PUT);
        assertThat(model.methodProperty().getValue()).isEqualTo(Method.PUT);

        open.desk().undo();
        assertThat(model.methodProperty().getValue()).isEqualTo(Method.POST);
        open.desk().redo();
        assertThat(model.methodProperty().getValue()).isEqualTo(Method.PUT);
    }

    @Test
    void keysInTheAddressAreTakenBackTogether() {
        model.typeUrl("https://a");
        model.typeUrl("https://ab");
        open.desk().undo();

        assertThat(model.urlProperty().getValue()).isEqualTo(OpenDesk.URL);
    }

    @Test
    void aPasteBrokenOverLinesLandsInOnePieceAndIsSaid() {
        String pasted = " https://hooks.example/\n a/{{ ticket.id }}\u200b\r\n";
        assertThat(model.cleanPaste(pasted)).isEqualTo("https://hooks.example/a/{{ ticket.id }}");

        model.pasted(pasted);
        assertThat(model.pasteCleanedProperty().get()).isTrue();
        model.typeUrl("https://b");
        assertThat(model.pasteCleanedProperty().get()).isFalse();
    }

    @Test
    void aCleanPasteIsNotSpokenOf() {
        model.pasted(" https://hooks.example/a ");
        assertThat(model.pasteCleanedProperty().get()).isFalse();
    }

    @Test
    void anotherTypeKeepsWhatIsWritten() {
        model.choose(Body.Type.TEXT);
        assertThat(open.request().body().type()).isEqualTo(Body.Type.TEXT);
        assertThat(open.request().body().text()).contains("ticket.subject");
    }

    @Test
    void aPlaceIsShownOnItsTab() {
        List<Place> shown = new ArrayList<>();
        model.onReveal(shown::add);
        Place header = new Place(Field.headerValue(1), new Span(0, 3));
        model.reveal(header);
        assertThat(model.tabProperty().get()).isEqualTo(Tab.HEADERS);

        model.reveal(new Place(Field.AUTH_VALUE, new Span(0, 0)));
        assertThat(model.tabProperty().get()).isEqualTo(Tab.AUTH);
        model.reveal(new Place(Field.DELIVERY, new Span(0, 0)));
        assertThat(model.tabProperty().get()).isEqualTo(Tab.DELIVERY);
        model.reveal(new Place(Field.URL, new Span(0, 3)));
        assertThat(model.tabProperty().get()).isEqualTo(Tab.BODY);
        assertThat(shown).hasSize(4).startsWith(header);
    }

    @Test
    void renamingIsTakenBackLikeAnyOtherStep() {
        open.desk().rename("Slack");
        model.choose(Method.PATCH);
        open.desk().undo();
        assertThat(open.desk().workflowProperty().get().name()).isEqualTo("Slack");

        open.desk().undo();
        assertThat(open.desk().workflowProperty().get().name()).isEqualTo("긴급 티켓 → Slack");
        open.desk().redo();
        assertThat(open.desk().workflowProperty().get().name()).isEqualTo("Slack");
    }

    @Test
    void takingARenamingBackLeavesWhatWasTypedInTheBody() {
        open.desk().rename("Slack");
        open.desk().typeBody("{}");
        open.desk().undo();

        assertThat(open.request().body().text()).isEqualTo("{}");
        assertThat(open.desk().workflowProperty().get().name()).isEqualTo("긴급 티켓 → Slack");
    }

    @Test
    void everyCallOfTheWorkflowCanBeChosenAndKeepsItsOwnEdits() {
        open.desk()
                .editWorkflow(
                        Sentence.of("request.edit.method"),
                        workflow -> workflow.inserted(
                                StepPath.top(1),
                                List.of(workflow.calls().getFirst().named("second"))));
        assertThat(model.stepsProperty().getValue()).hasSize(2);

        model.choose(model.stepsProperty().getValue().getLast());
        model.typeUrl("https://second.example");
        assertThat(open.desk().workflowProperty().get().calls())
                .extracting(call -> call.request().url())
                .containsExactly(OpenDesk.URL, "https://second.example");

        open.desk().undo();
        assertThat(model.urlProperty().getValue()).isEqualTo(OpenDesk.URL);
        assertThat(model.stepProperty().getValue()).isEqualTo(StepPath.top(1));
        open.desk().undo();
        assertThat(model.stepsProperty().getValue()).hasSize(1);
        assertThat(model.stepProperty().getValue()).isEqualTo(StepPath.top(0));
    }
}
