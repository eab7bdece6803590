package org.hookwright.ui.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.hookwright.check.Field;
import org.hookwright.check.Place;
import org.hookwright.language.Sentence;
import org.hookwright.support.EditorHandle;
import org.hookwright.support.Guard;
import org.hookwright.support.OpenDesk;
import org.hookwright.support.Pictures;
import org.hookwright.support.Windows;
import org.hookwright.template.Span;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Secret;
import org.hookwright.ticket.Ticket;
import org.hookwright.ui.body.Assistance;
import org.hookwright.ui.body.BodyContext;
import org.hookwright.ui.body.StepOutput;
import org.hookwright.ui.control.CodeEditor;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.Mark;
import org.hookwright.ui.desk.KnownReplies;
import org.hookwright.ui.request.AuthViewModel.Kind;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Header;
import org.hookwright.workflow.Method;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Guard.class)
final class RequestViewTest {
    private final OpenDesk open = new OpenDesk();
    private final RequestViewModel model = new RequestViewModel(open.desk());
    private final KnownReplies replies = new KnownReplies(open.desk(), open.jobs());
    private final AuthViewModel auth = new AuthViewModel(open.desk(), Forms.trial(open));
    private final ObjectProperty<Map<Field, List<Mark>>> marks = new SimpleObjectProperty<>(Map.of());
    private final Language language = new Language(Locale.ENGLISH);
    private int secretsAsked;
    private Stage stage;

    @BeforeEach
    void show() {
        stage = Windows.show(Windows.on(() -> make(language)), 760, 420);
    }

    @AfterEach
    void close() {
        Windows.closeAll();
    }

    private Parent make(Language spoken) {
        RequestForms forms = new RequestForms(
                new HeadersViewModel(open.desk()),
                auth,
                Forms.delivery(open.desk(), replies),
                new OutputsViewModel(open.desk(), replies, new SimpleObjectProperty<>(Map.of())),
                new FilledLine(new SimpleObjectProperty<>("http://localhost:9099/services/••••••")));
        Assistance assistance = new Assistance(spoken, new Context(open));
        return new RequestView(
                        model,
                        forms,
                        new RequestParts(new Label("{ }"), tools(), () -> secretsAsked++, new StackPane()),
                        new TemplateFields(spoken, open.jobs(), assistance::attach, marks))
                .node();
    }

    private static Label tools() {
        Label tools = new Label("Format  { } Placeholders");
        tools.setId("tools");
        return tools;
    }

    private <N extends Node> N node(String id, Class<N> kind) {
        Windows.settle();
        return Windows.on(() -> kind.cast(stage.getScene().lookup("#" + id)));
    }

    private EditorHandle editor(String id) {
        Node surface = node(id, Node.class);
        CodeEditor editor =
                Windows.on(() -> TemplateField.of(surface).orElseThrow().editor());
        return new EditorHandle(editor);
    }

    private void show(RequestViewModel.Tab tab) {
        Windows.run(() -> model.tabProperty().set(tab));
        Windows.settle();
    }

    private void key(String id, KeyCode code, KeyCombination.Modifier... held) {
        Node target = node(id, Node.class);
        Windows.run(() -> {
            target.requestFocus();
            EditorHandle.fire(target, KeyEvent.KEY_PRESSED, "", code, held);
        });
        Windows.settle();
    }

    @Test
    void theAddressIsTypedAndFollowsUndo() {
        editor("url").select(0, OpenDesk.URL.length()).type("https://b");
        assertThat(open.request().url()).isEqualTo("https://b");

        Windows.run(open.desk()::undo);
        assertThat(editor("url").text()).isEqualTo(OpenDesk.URL);
    }

    @Test
    void placeholdersAreCompletedInTheAddress() {
        EditorHandle url = editor("url").caretAt(OpenDesk.URL.length()).type("/{{ticket.sub");
        url.press(KeyCode.ENTER);
        assertThat(open.request().url()).isEqualTo(OpenDesk.URL + "/{{ticket.subject}}");
    }

    @Test
    void theAddressUnderItIsTheOneThatGoesOut() {
        assertThat(node("url-filled", TextField.class).getText()).startsWith("http://localhost:9099/services/");
    }

    @Test
    void whatIsWrongIsMarkedInTheFieldAndCanBeGoneTo() {
        Windows.run(() -> marks.set(Map.of(
                Field.URL,
                List.of(new Mark(new Span(2, 16), Mark.Weight.ERROR, Sentence.of("request.edit.url"), List.of())))));
        Windows.run(() -> model.reveal(new Place(Field.URL, new Span(2, 16))));

        CodeEditor url = Windows.on(
                () -> TemplateField.of(node("url", Node.class)).orElseThrow().editor());
        assertThat(Windows.on(() -> url.marksAt(4))).hasSize(1);
        assertThat(Windows.on(url::selection)).isEqualTo(new Span(2, 16));
    }

    @Test
    void aHeaderIsAddedByItsButtonAndWrittenAtOnce() {
        show(RequestViewModel.Tab.HEADERS);
        Windows.run(() -> node("header-add", Button.class).fire());
        assertThat(Windows.on(() -> stage.getScene().getFocusOwner().getId())).isEqualTo("header-name-2");

        Windows.run(() -> node("header-name-2", TextField.class).setText("X-New"));
        editor("header-value-2").caretAt(0).type("1");
        assertThat(open.request().headers()).last().isEqualTo(new Header("X-New", "1"));
    }

    @Test
    void manyPastedLinesBecomeAsManyHeaders() {
        show(RequestViewModel.Tab.HEADERS);
        Windows.run(() -> Clipboard.getSystemClipboard()
                .setContent(Map.of(javafx.scene.input.DataFormat.PLAIN_TEXT, "Accept: */*\nX-A: 1")));
        key("header-name-0", KeyCode.V, KeyCombination.SHORTCUT_DOWN);

        assertThat(open.request().headers())
                .contains(new Header("Accept", "*/*"), new Header("X-A", "1"))
                .hasSize(4);
    }

    @Test
    void headersAreMovedDuplicatedAndRemovedByKeys() {
        show(RequestViewModel.Tab.HEADERS);
        key("header-name-0", KeyCode.DOWN, KeyCombination.ALT_DOWN);
        assertThat(open.request().headers()).last().extracting(Header::name).isEqualTo("Content-Type");

        key("header-name-0", KeyCode.D, KeyCombination.SHORTCUT_DOWN);
        assertThat(open.request().headers()).hasSize(3);
        key("header-name-2", KeyCode.K, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        assertThat(open.request().headers()).hasSize(2);
    }

    @Test
    void aHeaderThatIsSwitchedOffStays() {
        show(RequestViewModel.Tab.HEADERS);
        Windows.run(() -> node("header-enabled-0", CheckBox.class).fire());
        assertThat(open.request().headers().getFirst().enabled()).isFalse();
        assertThat(node("tab-headers", ButtonBase.class).getText()).isEqualTo("Headers 0");
    }

    @Test
    void aSecretIsPutInByItsName() {
        show(RequestViewModel.Tab.AUTH);
        Windows.run(() -> auth.choose(Kind.BEARER));
        MenuButton pick = node("auth-value-secret", MenuButton.class);
        Windows.run(() -> pick.getItems().get(1).fire());
        assertThat(open.request().auth()).isEqualTo(new Auth.Bearer("{{secret.crm_token}}"));

        Windows.run(() -> pick.getItems().getLast().fire());
        assertThat(secretsAsked).isEqualTo(1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void anApiKeyGoesWhereItIsTold() {
        show(RequestViewModel.Tab.AUTH);
        Windows.run(() -> auth.choose(Kind.API_KEY));
        Windows.run(() -> node("auth-place", ComboBox.class).setValue(Auth.ApiKey.Place.QUERY));
        editor("auth-value").caretAt(0).type("k");
        assertThat(open.request().auth()).isEqualTo(new Auth.ApiKey(Auth.ApiKey.Place.QUERY, "X-Api-Key", "k"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void theFormFollowsWhatUndoBringsBack() {
        show(RequestViewModel.Tab.AUTH);
        Windows.run(() -> auth.choose(Kind.API_KEY));
        Windows.run(() -> node("auth-place", ComboBox.class).setValue(Auth.ApiKey.Place.QUERY));
        Windows.run(open.desk()::undo);
        assertThat(node("auth-place", ComboBox.class).getValue()).isEqualTo(Auth.ApiKey.Place.HEADER);
    }

    @Test
    @SuppressWarnings("unchecked")
    void theTimeOutSaysWhatTheHostDoes() {
        show(RequestViewModel.Tab.DELIVERY);
        Windows.run(
                () -> node("delivery-seconds", Spinner.class).getValueFactory().setValue(30));
        assertThat(open.call().delivery().timeout().toSeconds()).isEqualTo(30);
        Windows.run(() -> node("delivery-host", Button.class).fire());
        assertThat(open.call().delivery().isFreshservice()).isTrue();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aMethodIsChosenFromItsList() {
        Windows.run(() -> node("method", ComboBox.class).setValue(Method.PUT));
        assertThat(open.request().method()).isEqualTo(Method.PUT);
        Windows.run(open.desk()::undo);
        assertThat(node("method", ComboBox.class).getValue()).isEqualTo(Method.POST);
    }

    @Test
    void toolsGoUnderTheTabsWhereBothDoNotFit() {
        Label tools = Windows.on(() -> (Label) stage.getScene().lookup("#tools"));
        ButtonBase tab = node("tab-body", ButtonBase.class);
        assertThat(top(tools)).isLessThan(bottom(tab));

        Windows.run(() -> stage.setWidth(300));
        Windows.until("the tools are under the tabs", () -> top(tools) >= bottom(tab));
    }

    private static double top(Node node) {
        Windows.settle();
        return Windows.on(() -> node.localToScene(node.getLayoutBounds()).getMinY());
    }

    private static double bottom(Node node) {
        return Windows.on(() -> node.localToScene(node.getLayoutBounds()).getMaxY());
    }

    @Test
    void pictures() {
        for (RequestViewModel.Tab tab : RequestViewModel.Tab.values()) {
            picture("request-" + tab.name().toLowerCase(Locale.ROOT), tab, Kind.NONE);
        }
    }

    private void picture(String name, RequestViewModel.Tab tab, Kind kind) {
        Windows.run(() -> {
            model.tabProperty().set(tab);
            auth.choose(kind);
        });
        Pictures.take(name, 760, 420, this::make);
    }

    private record Context(OpenDesk open) implements BodyContext {
        @Override
        public ObservableValue<Scope> scope() {
            return new SimpleObjectProperty<>(new Scope(
                    open.desk().tickets().values().getFirst(),
                    open.desk().environmentProperty().getValue(),
                    Map.of("slack_path", new Secret("T0/B0/x"))));
        }

        @Override
        public ObservableValue<List<Ticket>> samples() {
            return new SimpleObjectProperty<>(open.desk().tickets().values());
        }

        @Override
        public ObservableValue<List<StepOutput>> outputs() {
            return new SimpleObjectProperty<>(List.of());
        }
    }
}
