package org.hookwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import org.hookwright.app.Sat;
import org.hookwright.support.Guard;
import org.hookwright.support.Screenshots;
import org.hookwright.support.ScriptedTarget;
import org.hookwright.support.ScriptedTarget.Says;
import org.hookwright.support.Windows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A workflow of a person's own: its condition chosen and explained, its call written, run and seen to fail, given a
 * fallback, and run again until it is well.
 */
@ExtendWith(Guard.class)
final class WorkflowJourney {
    private static final String CALL = "call_1";
    private static final String URGENT = "INC-4815";
    private static final String HIGH = "INC-4826";

    @TempDir
    private Path home;

    private ScriptedTarget target;

    @BeforeEach
    void listen() throws IOException {
        target = new ScriptedTarget();
        target.script("/chat", List.of(new Says(503, "busy")));
    }

    @AfterEach
    void close() {
        target.close();
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void aWorkflowIsDesignedExplainedRunSeenToFailMendedAndRunAgain() {
        try (Sat sat = Sat.atTheExample(home, Locale.ENGLISH, false)) {
            DeskHandle desk = new DeskHandle(sat);
            FlowHandle flow = new FlowHandle(sat.scene());
            desk.untilOpen("Slack");
            desk.hand().key(KeyCode.N, KeyCode.CONTROL);
            desk.untilOpen("New workflow");
            explain(desk, flow);
            write(desk, flow, "/chat");
            fail(desk, flow);
            mend(desk, flow);
            runWell(desk);
            Screenshots.take(sat.scene(), "journey-workflow");
            takeBack(desk, flow);
        }
    }

    /** The condition: a starter from the samples, its answer for each ticket, and what would turn it. */
    private static void explain(DeskHandle desk, FlowHandle flow) {
        showFlow(desk);
        flow.choose("condition");
        flow.press(KeyCode.ENTER);
        desk.untilText("condition-summary", "12 of 12");
        press(desk, "starter-0");
        desk.untilText("condition-summary", "2 of 12");
        desk.chooseTicket(URGENT);
        desk.untilText("condition-why", "ticket.priority is “Urgent”");
        desk.chooseTicket(HIGH);
        desk.untilText("condition-why", "it would have fired");
        desk.chooseTicket(URGENT);
    }

    /** The address of the chosen call, typed. */
    private void write(DeskHandle desk, FlowHandle flow, String path) {
        showFlow(desk);
        flow.choose("condition");
        flow.press(KeyCode.DOWN);
        flow.press(KeyCode.ENTER);
        desk.click("url");
        desk.hand().key(KeyCode.A, KeyCode.CONTROL);
        desk.hand().write("http://127.0.0.1:" + target.port() + path);
        desk.untilText("url-filled", path);
    }

    private void fail(DeskHandle desk, FlowHandle flow) {
        desk.hand().key(KeyCode.F5);
        desk.untilText("run-state", "failed · 34 min");
        assertThat(desk.text("run-why")).contains("ticket.priority");
        assertThat(target.got()).hasSize(5);
        assertThat(flow.words(CALL)).anySatisfy(word -> assertThat(word).contains("503 × 5"));
    }

    /** A fallback by the card's menu; its address is written where it is edited. */
    private void mend(DeskHandle desk, FlowHandle flow) {
        flow.choose(CALL);
        flow.command("flow-menu-fallback");
        assertThat(flow.has("fallback")).isTrue();
        flow.choose("fallback");
        flow.press(KeyCode.ENTER);
        desk.click("url");
        desk.hand().key(KeyCode.A, KeyCode.CONTROL);
        desk.hand().write("http://127.0.0.1:" + target.port() + "/pager");
        desk.untilText("url-filled", "/pager");
        desk.hand().key(KeyCode.F5);
        desk.untilText("run-state", "with failures");
        assertThat(target.got().getLast().path()).isEqualTo("/pager");
    }

    private void runWell(DeskHandle desk) {
        target.script("/chat", List.of(new Says(503, "busy"), new Says(200, "ok")));
        desk.click("run-workflow");
        desk.untilText("run-state", "succeeded · 3 min");
        assertThat(target.got().getLast().path()).isEqualTo("/chat");
        desk.go("history");
        desk.history().untilRows(5 + 6 + 2);
        desk.go("design");
    }

    /** Everything can be undone by its name, and the runs stay in the history. */
    private static void takeBack(DeskHandle desk, FlowHandle flow) {
        flow.choose("fallback");
        desk.hand().key(KeyCode.DELETE);
        Windows.until("the fallback is gone", () -> !flow.has("fallback"));
        desk.hand().key(KeyCode.Z, KeyCode.CONTROL);
        Windows.until("the fallback is back", () -> flow.has("fallback"));
    }

    private static void showFlow(DeskHandle desk) {
        if (!desk.isThere("flow")) {
            desk.hand().key(KeyCode.F4);
        }
        desk.part("flow");
    }

    private static void press(DeskHandle desk, String id) {
        ButtonBase button = (ButtonBase) desk.part(id);
        Windows.run(button::fire);
    }
}
