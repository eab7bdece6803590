package org.hookwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.hookwright.app.Sat;
import org.hookwright.condition.Condition;
import org.hookwright.condition.Operator;
import org.hookwright.store.FileKind;
import org.hookwright.store.Folders;
import org.hookwright.store.Workspace;
import org.hookwright.support.Guard;
import org.hookwright.support.Hand;
import org.hookwright.support.ScriptedTarget;
import org.hookwright.support.ScriptedTarget.Says;
import org.hookwright.support.Windows;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Delivery;
import org.hookwright.workflow.Method;
import org.hookwright.workflow.Request;
import org.hookwright.workflow.Unknown;
import org.hookwright.workflow.Workflow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A broken workflow is asked about in each of the three cases; each time a button goes there, and a cure mends it. */
@ExtendWith(Guard.class)
final class TroubleJourney {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @TempDir
    private Path home;

    private ScriptedTarget target;

    private void fill(Delivery delivery) throws IOException {
        target = new ScriptedTarget();
        target.script("/hook", List.of(new Says(503, "busy")));
        Workspace workspace = Workspace.at(Folders.in(home).workspace());
        Request request = new Request(
                Method.POST,
                "{{env.base}}/hook",
                List.of(),
                new Auth.None(),
                new Body(Body.Type.JSON, "{ \"text\": \"{{ticket.subject}}\" }"));
        Call call = new Call("notify", Call.Kind.WEBHOOK, request, delivery, false, Unknown.NONE);
        Condition urgent = new Condition.All(List.of(new Condition.Leaf("ticket.priority", Operator.IS, "urgent")));
        workspace.create(FileKind.WORKFLOW, new Workflow("Chat", "", List.of(call), Unknown.NONE).with(urgent));
        workspace.create(
                FileKind.TICKET,
                new Ticket(
                        "t",
                        Map.of("ticket", Map.of("id", "INC-1", "priority", "Urgent", "subject", "a \"quoted\" word"))));
        workspace.create(
                FileKind.ENVIRONMENT,
                new Environment(
                        "Sandbox",
                        new TreeMap<>(Map.of("a", "x", "base", "http://127.0.0.1:" + target.port())),
                        List.of()));
    }

    @AfterEach
    void close() {
        target.close();
    }

    @Test
    void eachOfTheThreeCasesIsAnsweredGoneToAndMended() throws IOException {
        fill(Delivery.FRESHSERVICE);
        try (Sat sat = Sat.down(home, Locale.ENGLISH, false)) {
            DeskHandle desk = new DeskHandle(sat);
            desk.untilOpen("Chat");
            desk.untilTicket("INC-1");

            didNotFire(sat, desk);
            dataWrong(desk);
            failed(desk);
        }
    }

    private static void didNotFire(Sat sat, DeskHandle desk) {
        desk.go("trouble");
        desk.untilText("trouble-headline", "does not fire for INC-1");
        assertThat(desk.text("trouble-clue-0")).contains("urgent").contains("Urgent");
        desk.click("trouble-clue-0-way-1");
        desk.part("rule-0-operator");
        Windows.until(
                "the keyboard is in the rule",
                () -> isWithin(sat.scene().getFocusOwner(), "rule-0-field")
                        || isWithin(sat.scene().getFocusOwner(), "part"));

        desk.go("trouble");
        desk.untilText("trouble-headline", "does not fire for INC-1");
        desk.click("trouble-clue-0-way-0");
        desk.untilText("trouble-headline", "fires for INC-1");
        desk.untilText("trouble-state", "Nothing found");
    }

    @Test
    void eachFindingLeadsToItsVeryField() throws IOException {
        fill(Delivery.FRESHSERVICE.with(Duration.ofSeconds(40)));
        try (Sat sat = Sat.down(home, Locale.ENGLISH, false)) {
            DeskHandle desk = new DeskHandle(sat);
            desk.untilOpen("Chat");
            desk.untilTicket("INC-1");
            desk.go("trouble");
            desk.untilText("trouble-headline", "does not fire for INC-1");

            follow(sat, desk, "Open the value of base", "environment-value-1");
            follow(sat, desk, "Go to the address", "url");
            follow(sat, desk, "Compare with Freshservice…", "handoff");

            desk.hand().key(KeyCode.ESCAPE);
            target.script("/hook", List.of(new Says(403, "forbidden")));
            desk.go("design");
            desk.send();
            desk.untilAnswer("403");
            desk.click("response-why");
            desk.untilText("trouble-headline", "403");
            follow(sat, desk, "Go to Auth", "auth-kind");
            follow(sat, desk, "Go to Delivery", "delivery-seconds");
            press(desk, "Open the allow-list");
            ToggleButton allow = (ToggleButton) desk.part("receiver-tab-allow");
            assertThat(Windows.on(allow::isSelected)).isTrue();
        }
    }

    /** Presses a finding's button and waits for the keyboard to be in a part of the window. */
    private static void follow(Sat sat, DeskHandle desk, String words, String part) {
        press(desk, words);
        Windows.until(words, () -> isWithin(sat.scene().getFocusOwner(), part));
    }

    /**
     * By the keyboard: a button may stand below what is in sight. An answer that is drawn anew in that moment, because
     * the log was read again, takes the press with it, so it is made again.
     */
    private static void press(DeskHandle desk, String words) {
        desk.go("trouble");
        do {
            Windows.until(
                    "a button “" + words + "”",
                    () -> button(words)
                            .map(node -> {
                                node.requestFocus();
                                return node.isFocused();
                            })
                            .orElse(false));
            desk.hand().key(KeyCode.SPACE);
        } while (!Windows.holdsWithin(
                PATIENCE, () -> button(words).filter(Node::isFocused).isEmpty()));
    }

    private static Optional<Node> button(String words) {
        return Hand.all(".clue-ways .button")
                .filter(node -> ((Button) node).getText().equals(words))
                .findFirst();
    }

    private static boolean isWithin(Node node, String id) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (id.equals(at.getId())) {
                return true;
            }
        }
        return false;
    }

    private static void dataWrong(DeskHandle desk) {
        desk.click("trouble-case-data");
        desk.untilText("trouble-headline", "line 1, column 15");
        desk.click("trouble-clue-0-way-1");
        CodeArea body = (CodeArea) desk.part("body-editor");
        Windows.until(
                "the placeholder is selected", () -> body.getSelectedText().equals("{{ticket.subject}}"));

        desk.go("trouble");
        desk.click("trouble-clue-0-way-0");
        desk.untilText("trouble-state", "Nothing found");
        String cured = Windows.on(() -> body.getText());
        assertThat(cured).contains("| sanitize_html");
    }

    private void failed(DeskHandle desk) {
        desk.go("design");
        desk.send();
        desk.untilAnswer("503");
        desk.click("response-why");
        desk.untilText("trouble-headline", "503");
        ToggleButton chosen = (ToggleButton) desk.part("trouble-case-time");
        assertThat(Windows.on(chosen::isSelected)).isTrue();
        desk.click("trouble-clue-0-way-0");
        desk.part("history-details");
        desk.untilText("exchange-status", "503");
        desk.click("history-why");
        desk.untilText("trouble-headline", "503");

        target.script("/hook", List.of(new Says(200, "ok")));
        desk.go("design");
        desk.send();
        desk.untilAnswer("200");
        desk.go("trouble");
        desk.click("trouble-case-fire");
        desk.click("trouble-case-time");
        desk.untilText("trouble-state", "Nothing found");
    }
}
