package org.hookwright.ui.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.hookwright.language.Sentence;
import org.hookwright.support.EditorHandle;
import org.hookwright.support.Guard;
import org.hookwright.support.OpenDesk;
import org.hookwright.support.Pictures;
import org.hookwright.support.Windows;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.desk.KnownReplies;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Method;
import org.hookwright.workflow.Reply;
import org.hookwright.workflow.Retry;
import org.hookwright.workflow.Success;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tabs about what comes after sending: outputs and delivery. */
@ExtendWith(Guard.class)
final class ChainTabsViewTest {
    private static final String BODY = "{\"result\": {\"sys_id\": \"46d44a23a9fe\", \"number\": \"INC0010112\","
            + " \"state\": 1, \"active\": true, \"closed at\": null,"
            + " \"tags\": [\"vip\", \"3층\"]}}";

    private final OpenDesk open = new OpenDesk();
    private final KnownReplies replies = new KnownReplies(open.desk(), open.jobs());
    private final RequestViewModel model = new RequestViewModel(open.desk());
    private final Language language = new Language(Locale.ENGLISH);
    private boolean below;
    private Stage stage;

    @BeforeEach
    void show() {
        stage = Windows.show(Windows.on(() -> make(language)), 760, 700);
    }

    @AfterEach
    void close() {
        Windows.closeAll();
    }

    private Parent make(Language spoken) {
        RequestForms forms = new RequestForms(
                new HeadersViewModel(open.desk()),
                new AuthViewModel(open.desk(), Forms.trial(open)),
                Forms.delivery(open.desk(), replies),
                new OutputsViewModel(open.desk(), replies, new SimpleObjectProperty<>(Map.of())),
                new FilledLine(new SimpleObjectProperty<>("https://cmdb.example/api/incident")));
        return new RequestView(
                        model,
                        forms,
                        new RequestParts(new Label(""), new Label(""), () -> {}, new StackPane()),
                        new TemplateFields(spoken, open.jobs(), _ -> {}, new SimpleObjectProperty<>(Map.of())))
                .node();
    }

    private <N extends Node> N node(String id, Class<N> kind) {
        Windows.settle();
        return Windows.on(() -> kind.cast(stage.getScene().lookup("#" + id)));
    }

    private void tab(RequestViewModel.Tab tab) {
        Windows.run(() -> model.tabProperty().set(tab));
        Windows.settle();
    }

    private void edit(java.util.function.UnaryOperator<Call> change) {
        Windows.run(() -> open.desk().edit(Sentence.of("request.edit.kind"), change));
        work();
    }

    private void work() {
        Windows.run(() -> open.jobs().run());
        Windows.settle();
    }

    private void webRequestWithReply() {
        edit(call ->
                call.with(Call.Kind.WEB_REQUEST).with(call.reply().with(Optional.of(new Reply.Sample(201, BODY)))));
    }

    private void press(String id, KeyCode code, KeyCombination.Modifier... held) {
        Node target = node(id, Node.class);
        Windows.run(() -> {
            target.requestFocus();
            EditorHandle.fire(target, KeyEvent.KEY_PRESSED, "", code, held);
        });
        work();
    }

    private List<Reply.Output> outputs() {
        return open.call().reply().outputs();
    }

    @Test
    void aValueOfTheTreeIsTakenByEnterAndStandsThereWithItsValue() {
        webRequestWithReply();
        tab(RequestViewModel.Tab.OUTPUTS);
        Windows.run(() -> node("reply-tree", TreeView.class).getSelectionModel().select(2));
        press("reply-tree", KeyCode.ENTER);

        assertThat(outputs()).containsExactly(new Reply.Output("sys_id", "$.result.sys_id"));
        assertThat(node("output-said-0", Label.class).getText()).isEqualTo("= 46d44a23a9fe");
        assertThat(node("tab-outputs", ToggleButton.class).getText()).isEqualTo("Outputs 1");
    }

    @Test
    void aPathIsTypedAndWhatIsWrongWithItStandsUnderIt() {
        webRequestWithReply();
        tab(RequestViewModel.Tab.OUTPUTS);
        Windows.run(() -> node("output-add", Button.class).fire());
        TextField path = node("output-path-0", TextField.class);
        Windows.run(() -> {
            path.requestFocus();
            path.setText("$.result[");
        });
        assertThat(node("output-said-0", Label.class).getText()).contains("Place 9");

        Windows.run(() -> path.setText("$.result.number"));
        assertThat(node("output-said-0", Label.class).getText())
                .as("a reply is known, which is being read")
                .doesNotContain("No reply");
        work();
        assertThat(node("output-said-0", Label.class).getText()).isEqualTo("= INC0010112");
    }

    @Test
    void aNameIsTakenWhenItIsFinished() {
        webRequestWithReply();
        edit(call -> call.with(call.reply().with(List.of(new Reply.Output("id", "$.result.sys_id")))));
        tab(RequestViewModel.Tab.OUTPUTS);
        TextField name = node("output-name-0", TextField.class);
        Windows.run(() -> {
            name.requestFocus();
            name.setText("not a name");
        });
        assertThat(node("output-said-0", Label.class).getText()).contains("not a name");
        assertThat(outputs().getFirst().name()).isEqualTo("id");

        Windows.run(() -> name.setText("sys"));
        assertThat(outputs().getFirst().name()).isEqualTo("id");
        press("output-name-0", KeyCode.ENTER);
        Windows.run(() -> name.fireEvent(new javafx.event.ActionEvent()));
        assertThat(outputs().getFirst().name()).isEqualTo("sys");
    }

    @Test
    void outputsAreMovedAndRemovedByKeys() {
        edit(call -> call.with(call.reply().with(List.of(new Reply.Output("a", "$.a"), new Reply.Output("b", "$.b")))));
        tab(RequestViewModel.Tab.OUTPUTS);
        press("output-path-0", KeyCode.DOWN, KeyCombination.ALT_DOWN);
        assertThat(outputs()).extracting(Reply.Output::name).containsExactly("b", "a");
        press("output-path-1", KeyCode.K, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        assertThat(outputs()).extracting(Reply.Output::name).containsExactly("b");
    }

    @Test
    void aWebhookSaysWhyAndBecomesAWebRequest() {
        tab(RequestViewModel.Tab.OUTPUTS);
        assertThat(node("outputs-webhook", Node.class).isVisible()).isTrue();
        Windows.run(() -> node("outputs-web-request", Button.class).fire());
        assertThat(open.call().kind()).isEqualTo(Call.Kind.WEB_REQUEST);
        assertThat(node("outputs-webhook", Node.class).isVisible()).isFalse();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aReplyIsWrittenByHandAndUnpinnedAgain() {
        tab(RequestViewModel.Tab.OUTPUTS);
        Windows.run(() -> node("reply-write", Button.class).fire());
        work();
        assertThat(node("sample-body", Node.class).getParent().isVisible()).isTrue();
        Windows.run(() -> node("sample-status", Spinner.class).getValueFactory().setValue(202));
        assertThat(open.call().reply().sample().orElseThrow().status()).isEqualTo(202);

        Windows.run(() -> node("reply-unpin", Button.class).fire());
        work();
        assertThat(open.call().reply().sample()).isEmpty();
        assertThat(node("reply-nothing", Node.class).isVisible()).isTrue();
    }

    @Test
    @SuppressWarnings("unchecked")
    void ownRulesAreWrittenInTheForm() {
        tab(RequestViewModel.Tab.DELIVERY);
        Windows.run(() -> node("delivery-rules-own", RadioButton.class).fire());
        Windows.run(() -> {
            node("delivery-retries", Spinner.class).getValueFactory().setValue(3);
            node("delivery-interval", Spinner.class).getValueFactory().setValue(2);
            node("delivery-interval-unit", ComboBox.class).setValue(LengthField.Unit.MINUTES);
            node("delivery-growth", ComboBox.class).setValue(Retry.Growth.EXPONENTIAL);
            node("delivery-on-network", CheckBox.class).fire();
        });
        Retry.Custom rules = (Retry.Custom) open.call().delivery().retry();
        assertThat(rules.times()).isEqualTo(3);
        assertThat(rules.interval()).hasMinutes(2);
        assertThat(rules.growth()).isEqualTo(Retry.Growth.EXPONENTIAL);
        assertThat(rules.on()).doesNotContain(Retry.On.NETWORK);
        assertThat(node("delivery-worst", Label.class).getText())
                .isEqualTo("Up to 4 tries, 15 min in the worst case; then the run ends.");

        Windows.run(open.desk()::undo);
        assertThat(node("delivery-on-network", CheckBox.class).isSelected()).isTrue();
    }

    @Test
    void whatIsNoStatusStandsUnderTheField() {
        tab(RequestViewModel.Tab.DELIVERY);
        Windows.run(() -> node("success-status", TextField.class).setText("2xx, 3"));
        assertThat(node("success-status-fault", Label.class).getText()).contains("Place 6", "3");
        Windows.run(() -> node("success-status", TextField.class).setText("2xx, 304"));
        assertThat(node("success-status-fault", Label.class).isVisible()).isFalse();
        assertThat(open.call().reply().success().status().contains(304)).isTrue();
    }

    @Test
    void theWarningOfARepetitionIsCuredInPlace() {
        edit(call -> call.with(call.request().with(List.of()).with(Method.POST)));
        tab(RequestViewModel.Tab.DELIVERY);
        assertThat(node("delivery-warnings", Node.class).isVisible()).isTrue();
        Windows.run(() -> node("delivery-cure", Button.class).fire());
        assertThat(open.call().delivery().idempotencyHeader()).isEqualTo("Idempotency-Key");
        assertThat(node("delivery-warnings", Node.class).isVisible()).isFalse();
    }

    @Test
    void picturesOfOutputs() {
        Windows.run(() -> model.tabProperty().set(RequestViewModel.Tab.OUTPUTS));
        picture("request-outputs-empty", 480);
        webRequestWithReply();
        edit(call -> call.with(call.reply()
                .with(List.of(
                        new Reply.Output("sys_id", "$.result.sys_id"),
                        new Reply.Output("first_tag", "$.result.tags[0]"),
                        new Reply.Output("owner", "$.result.owner..")))));
        picture("request-outputs", 640);
    }

    @Test
    void picturesOfDelivery() {
        edit(call -> call.with(call.request().with(List.of()))
                .with(call.delivery().with(Retry.Custom.USUAL.times(4).growing(Retry.Growth.EXPONENTIAL)))
                .with(call.reply()
                        .with(new Success(
                                Success.StatusSet.SUCCESSFUL, Optional.of(new Success.BodyRule.At("$.ok", "true"))))
                        .with(new Reply.OnFailure.Fallback(List.of(call.named("page_oncall"))))
                        .with(Optional.of(new Reply.Sample(200, "{\"ok\": false}")))));
        Windows.run(() -> model.tabProperty().set(RequestViewModel.Tab.DELIVERY));
        picture("request-delivery-custom", 880);
        below = true;
        picture("request-delivery-custom-below", 880);
    }

    private void picture(String name, double height) {
        // The screen of the toolkit without a display is 1,000 high.
        Pictures.take(name, 700, height, this::make, this::scroll);
        Pictures.take(name + "-narrow", 380, height + 100, this::make, this::scroll);
    }

    private void scroll(Parent shown) {
        if (below && shown.lookup("#delivery") instanceof ScrollPane pane) {
            pane.setVvalue(1);
        }
    }
}
