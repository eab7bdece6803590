package org.hookwright.ui.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.hookwright.language.Sentence;
import org.hookwright.receiver.BrokenHandshake;
import org.hookwright.receiver.Comparison;
import org.hookwright.receiver.Repetition;
import org.hookwright.receiver.Reply;
import org.hookwright.receiver.ReplyWords;
import org.hookwright.receiver.Script;
import org.hookwright.receiver.Verdict;
import org.hookwright.support.Guard;
import org.hookwright.support.Pictures;
import org.hookwright.support.QuietDesktop;
import org.hookwright.support.StepJobs;
import org.hookwright.support.Windows;
import org.hookwright.ticket.Secret;
import org.hookwright.ui.control.Language;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Delivery;
import org.hookwright.workflow.Method;
import org.hookwright.workflow.Request;
import org.hookwright.workflow.Scheme;
import org.hookwright.workflow.Unknown;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Guard.class)
final class ReceiverViewTest {
    private final StepJobs jobs = new StepJobs();

    private final MapMemory memory = new MapMemory();
    private final ListShelf shelf = new ListShelf();
    private final SimpleObjectProperty<@Nullable Call> step = new SimpleObjectProperty<>();
    private final SimpleObjectProperty<Optional<String>> missed = new SimpleObjectProperty<>(Optional.empty());
    private final Aim aim = new Aim() {
        @Override
        public javafx.beans.value.ObservableValue<Optional<String>> missesProperty() {
            return missed;
        }

        @Override
        public void cure() {
            missed.set(Optional.empty());
        }
    };

    private static final Endpoint ENDPOINT = new Endpoint() {
        @Override
        public Listening start(Listen listen) {
            return new Listening("http://localhost:9099");
        }

        @Override
        public void guard(List<org.hookwright.receiver.Guard> guards) {}

        @Override
        public Map<String, Integer> kept() {
            return Map.of("hubspot", 2, "jira", 1);
        }

        @Override
        public void forgetRecords() {}

        @Override
        public String authority() {
            return "-----BEGIN CERTIFICATE-----";
        }

        @Override
        public void stop() {}

        @Override
        public void follow(Script script) {}

        @Override
        public void forget() {}
    };

    private Parent view(Language language, ReceiverViewModel model) {
        return view(language, model, new ScriptViewModel(_ -> {}, model.arrivals()));
    }

    private Parent view(Language language, ReceiverViewModel model, ScriptViewModel script) {
        return new ReceiverView(models(model, script), language, jobs, new QuietDesktop(), ZoneId.of("Asia/Seoul"))
                .node();
    }

    private ReceiverModels models(ReceiverViewModel model, ScriptViewModel script) {
        ActsViewModel acts = new ActsViewModel(ENDPOINT, model.addressProperty(), new QuietDesktop());
        acts.refresh();
        SecurityViewModel security = new SecurityViewModel(
                model,
                ENDPOINT,
                new SimpleObjectProperty<>(Map.of("slack_signing", new Secret("s"))),
                memory,
                new SecurityViewModel.Outside(jobs, new QuietDesktop(), step));
        jobs.run();
        return new ReceiverModels(model, new ScriptsViewModel(shelf, script, () -> "Script"), acts, security, aim);
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
    void picturesOfEachPart() {
        for (String part : List.of("script", "acts", "security")) {
            Pictures.take(
                    "receiver-" + part,
                    1180,
                    part.equals("script") ? 560 : 900,
                    language -> view(language, guarded(), scripted()),
                    node -> press(node, "#receiver-tab-" + part));
        }
    }

    @Test
    void picturesOfEachPartWhereThereIsLittleRoom() {
        for (String part : List.of("requests", "script", "acts", "security")) {
            Pictures.take(
                    "receiver-narrow-" + part,
                    620,
                    760,
                    language -> view(language, guarded(), scripted()),
                    node -> press(node, "#receiver-tab-" + part));
        }
    }

    @Test
    void picturesOfAClientThatDoesNotTrustAndOfBeingReachedByAll() {
        Pictures.take(
                "receiver-handshake",
                1180,
                460,
                language -> {
                    ReceiverViewModel model = filled(3);
                    model.arrived(brokenOff());
                    return view(language, model, scripted());
                },
                _ -> jobs.pass(500));
        Pictures.take("receiver-open", 1180, 900, language -> view(language, guarded(), scripted()), node -> {
            press(node, "#receiver-tab-security");
            node.applyCss();
            ((CheckBox) node.lookup("#security-everywhere")).fire();
            jobs.run();
        });
    }

    private static Arrival brokenOff() {
        Arrival one = ReceiverViewModelTest.arrival("/services/T0/B0/local");
        return Arrival.broken(new BrokenHandshake(4, one.time(), BrokenHandshake.Why.UNTRUSTED));
    }

    @Test
    void picturesOfWhatDiffers() {
        Pictures.take("receiver-differs", 1180, 560, language -> view(language, differing(), scripted()), node -> {
            press(node, "#arrival-compare");
            jobs.pass(500);
        });
        Pictures.take(
                "receiver-identical",
                900,
                420,
                language -> {
                    ReceiverViewModel model = filled(3);
                    model.compared(3, new Comparison(List.of(), Optional.empty(), 7, 212, false));
                    return view(language, model);
                },
                node -> press(node, "#arrival-compare"));
    }

    @Test
    void picturesOfWhatCameTwiceUnproven() {
        Pictures.take(
                "receiver-twice", 1180, 560, language -> view(language, twice(), scripted()), _ -> jobs.pass(500));
    }

    private static void press(Node node, String id) {
        ((ButtonBase) node.lookup(id)).fire();
    }

    private ReceiverViewModel guarded() {
        missed.set(Optional.of("Sandbox"));
        memory.keep(
                "receiver-guards",
                "/services/\tSLACK\t\tslack_signing\ttrue\n"
                        + "/erp/\tHMAC\tX-Signature\terp_key\ttrue\tSHA512\tBASE64\tsha512=\tBASE64\t"
                        + "{timestamp}.{body}\t\tX-Time\tMILLISECONDS\n/\tBASIC\tfreshservice\tcrm_pass\tfalse");
        memory.keep("receiver-certificate", "SOUND");
        return filled(3);
    }

    private ReceiverViewModel differing() {
        ReceiverViewModel model = filled(3);
        model.compared(
                3,
                new Comparison(
                        List.of(
                                new Comparison.Differs(
                                        Comparison.Kind.ADDED, "Via", "", "1.1 proxy.acme.example (squid/6.9)"),
                                new Comparison.Differs(
                                        Comparison.Kind.CHANGED,
                                        "User-Agent",
                                        "Hookwright/0.1",
                                        "Hookwright/0.1 (through proxy.acme.example, with a name that is long)"),
                                new Comparison.Differs(Comparison.Kind.MISSING, "X-Case", "CASE-4821", "")),
                        Optional.of(new Comparison.Parting(
                                21, 2, 12, "…\"name\": \"김민지 שרה\"␊…", "…\"name\": \"김민수 שרה\"␊…", 212, 214)),
                        7,
                        212,
                        false));
        return model;
    }

    private ReceiverViewModel twice() {
        ReceiverViewModel model = filled(5);
        model.arrived(again());
        return model;
    }

    private static Arrival again() {
        Arrival one = ReceiverViewModelTest.arrival("/services/T0/B0/local");
        Reply slow = new Reply.Late(Duration.ofSeconds(20), new Reply.Answer(200, "text/plain", "ok"));
        Arrival.Fate fate = new Arrival.Fate(
                0,
                ReplyWords.word(new Reply.Silence()),
                Optional.of(Sentence.of("receiver.turn.said", "/services/* = usual after 20s, silent", 2, 2, 7)),
                Optional.of(new Repetition(3, Duration.ofMinutes(3), Optional.empty(), slow).sentence()),
                "slack",
                new Verdict(
                        Verdict.Kind.NOT_PROVEN,
                        List.of(
                                Sentence.of("receiver.verdict.password"),
                                Sentence.of("receiver.verdict.lengths", 14, 18))));
        return new Arrival(6, one.time(), one.method(), one.target(), fate, one.content());
    }

    private static ScriptViewModel scripted() {
        ScriptViewModel script = new ScriptViewModel(_ -> {}, List.of());
        script.add().stepsProperty().set("usual after 20s, silent");
        script.add();
        script.add().stepsProperty().set("503, perhaps");
        return script;
    }

    @Test
    void aRuleIsWrittenAndRemovedByKeys() {
        List<Script> followed = new ArrayList<>();
        ScriptViewModel script = new ScriptViewModel(followed::add, List.of());
        Parent node = Windows.on(() -> view(new Language(Locale.ENGLISH), filled(0), script));
        Stage stage = Windows.show(node, 1100, 600);

        Windows.run(() -> ((Button) node.lookup("#receiver-script")).fire());
        Windows.settle();
        Windows.run(() -> ((Button) node.lookup("#script-add")).fire());
        TextField path = (TextField) node.lookup(".script-path");
        TextField steps = (TextField) node.lookup(".script-steps");
        assertThat(Windows.on(path::isFocused)).isTrue();
        Windows.run(() -> steps.setText("500 5"));

        Label fault = (Label) node.lookup(".script-fault");
        assertThat(fault.isVisible()).isTrue();
        assertThat(fault.getText()).startsWith("Not in force yet. Column 5: “5” does not fit here.");
        assertThat(steps.getAccessibleHelp()).isEqualTo(fault.getText());
        Windows.run(() -> steps.setText("500, 200"));
        assertThat(fault.isVisible()).isFalse();
        assertThat(((Button) node.lookup("#receiver-script")).getText()).isEqualTo("Answers by one rule");
        Windows.run(
                () -> steps.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.K, true, true, false, false)));

        assertThat(script.rows()).isEmpty();
        assertThat(node.lookup(".script-path")).isNull();
        assertThat(Windows.on(() -> node.lookup("#script-add").isFocused())).isTrue();
        assertThat(followed.getLast().rules()).isEmpty();
        Windows.run(stage::hide);
    }

    @Test
    void aRepetitionIsSaidAboveTheRequestAndInTheList() {
        Parent node = Windows.on(() -> view(new Language(Locale.ENGLISH), twice(), scripted()));
        Stage stage = Windows.show(node, 1100, 700);

        assertThat(((Label) node.lookup("#arrival-repetition")).getText()).startsWith("Got before as no. 3");
        assertThat(((Label) node.lookup("#arrival-turn")).getText()).startsWith("Rule “/services/* = usual after 20s");
        assertThat(node.lookupAll(".list-cell").stream().map(Node::getAccessibleText))
                .anySatisfy(text -> assertThat(text).startsWith("No. 6, got before: POST /services/T0/B0/local"));
        Windows.run(stage::hide);
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

    @Test
    void listeningToOthersIsWarnedOfAndAnEnvironmentThatMissesIsPointedHere() {
        ReceiverViewModel model = guarded();
        Parent node = Windows.on(() -> view(new Language(Locale.ENGLISH), model));
        Stage stage = Windows.show(node, 1100, 700);

        Windows.run(() -> press(node, "#receiver-tab-security"));
        Windows.settle();
        assertThat(node.lookup("#security-open").isVisible()).isFalse();
        Windows.run(() -> ((CheckBox) node.lookup("#security-everywhere")).fire());
        Windows.run(jobs::run);

        assertThat(node.lookup("#security-open").isVisible()).isTrue();
        assertThat(model.listenProperty().get().everywhere()).isTrue();
        assertThat(memory.recall("receiver-everywhere"))
                .as("the next start asks again")
                .isEmpty();
        assertThat(node.lookup("#receiver-astray").isVisible()).isTrue();
        Windows.run(() -> press(node, "#receiver-aim"));
        assertThat(node.lookup("#receiver-astray").isVisible()).isFalse();
        Windows.run(stage::hide);
    }

    @Test
    void whatTheOpenStepProvesIsLookedForAtOneButton() {
        Parent node = Windows.on(() -> view(new Language(Locale.ENGLISH), filled(1)));
        Stage stage = Windows.show(node, 1100, 700);
        Windows.run(() -> press(node, "#receiver-tab-security"));
        Windows.settle();
        assertThat(node.lookup("#guard-as-step").isDisabled()).isTrue();
        assertThat(node.lookup("#guard-as-step").getAccessibleHelp()).startsWith("The open step has no secret");

        Windows.run(() -> step.set(signing("{{env.slack_base}}/erp/orders")));
        assertThat(node.lookup("#guard-as-step").isDisabled()).isFalse();
        Windows.run(() -> press(node, "#guard-as-step"));

        assertThat(((TextField) node.lookup(".guard-prefix")).getText()).isEqualTo("/erp/orders");
        assertThat(((TextField) node.lookup(".guard-signed")).getText()).isEqualTo("{timestamp}.{body}");
        assertThat(((TextField) node.lookup(".guard-time")).getText()).isEqualTo("X-Time");
        assertThat(node.lookup(".guard-signed").isVisible()).isTrue();
        assertThat(Windows.on(() -> node.lookup(".guard-prefix").isFocused())).isTrue();
        assertThat(memory.recall("receiver-guards").orElse("")).contains("MILLISECONDS");
        Windows.run(stage::hide);
    }

    private static Call signing(String url) {
        Auth auth = new Auth.Hmac(
                new Scheme.FreeForm(
                        Scheme.FreeForm.USUAL.seal(),
                        "X-Sig",
                        "",
                        "{timestamp}.{body}",
                        new Scheme.Stamps("", "X-Time", Scheme.Unit.MILLISECONDS)),
                "{{secret.slack_signing}}");
        return new Call(
                "one",
                Call.Kind.WEBHOOK,
                new Request(Method.POST, url, List.of(), auth, Body.NONE),
                Delivery.FRESHSERVICE,
                false,
                Unknown.NONE);
    }

    @Test
    void aTabOfOthersStandsBehindItsOwn() {
        ReceiverViewModel model = filled(0);
        Parent node = Windows.on(() -> new ReceiverView(
                        models(model, scripted()),
                        List.of(new ReceiverTab("other", "receiver.head.clear", () -> new Label("here"))),
                        new Language(Locale.ENGLISH),
                        jobs,
                        new QuietDesktop(),
                        ZoneId.of("Asia/Seoul"))
                .node());
        Stage stage = Windows.show(node, 900, 400);

        Windows.run(() -> press(node, "#other"));

        assertThat(node.lookupAll(".label").stream()
                        .filter(Label.class::isInstance)
                        .map(label -> ((Label) label).getText()))
                .contains("here");
        Windows.run(stage::hide);
    }
}
