package org.hookwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.hookwright.app.Sat;
import org.hookwright.payload.JsonRoot;
import org.hookwright.receiver.Receiver;
import org.hookwright.receiver.Script;
import org.hookwright.receiver.ScriptReader;
import org.hookwright.store.FileKind;
import org.hookwright.store.Folders;
import org.hookwright.store.Workspace;
import org.hookwright.support.Guard;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What was sent is filtered, charted, compared, taken out and sent again. */
@ExtendWith(Guard.class)
final class HistoryJourney {
    @TempDir
    private Path home;

    @Test
    void twoSendsAreNarrowedComparedExportedAndSentAgain() throws Exception {
        try (Receiver receiver = Receiver.start(0)) {
            fill(receiver);
            receiver.follow(new Script(List.of(ScriptReader.rule("/services/* = 503, 200")), 0));
            try (Sat sat = Sat.down(home, Locale.ENGLISH, false)) {
                DeskHandle desk = new DeskHandle(sat);
                desk.untilText("url-filled", "/services/");
                desk.send();
                desk.untilAnswer("503");
                desk.send();
                desk.untilAnswer("200");

                desk.go("history");
                HistoryHandle history = desk.history();
                history.untilRows(2);
                history.showFailed();
                history.untilRows(1);
                history.clearAll();
                history.untilRows(2);
                history.showLastDayOfChartByKeys();
                history.untilRows(2);

                history.compareFirstByKeys();
                history.untilDiffers("503", "200");
                history.leaveComparison();

                Path file = home.resolve("out.har");
                sat.answer(file);
                history.exportByKeys();
                Windows.until("the archive is there", () -> Files.exists(file));
                Object log =
                        JsonRoot.members(Files.readString(file)).orElseThrow().get("log");
                assertThat(log)
                        .asInstanceOf(InstanceOfAssertFactories.MAP)
                        .extractingByKey("entries", InstanceOfAssertFactories.LIST)
                        .hasSize(2);

                history.sendAgain();
                Windows.until("it arrives again", () -> receiver.requests().size() == 3);
            }
        }
    }

    private void fill(Receiver receiver) throws IOException {
        Workspace workspace = Workspace.at(Folders.in(home).workspace());
        Request request = new Request(
                Method.POST,
                "{{env.base}}/services/x",
                List.of(),
                new Auth.None(),
                new Body(Body.Type.JSON, "{ \"text\": \"{{ticket.subject}}\" }"));
        Call call = new Call("notify", Call.Kind.WEBHOOK, request, Delivery.FRESHSERVICE, false, Unknown.NONE);
        workspace.create(FileKind.WORKFLOW, new Workflow("Slack", "", List.of(call), Unknown.NONE));
        workspace.create(
                FileKind.ENVIRONMENT, new Environment("Sandbox", Map.of("base", receiver.address()), List.of()));
        workspace.create(
                FileKind.TICKET, new Ticket("t", Map.of("ticket", Map.of("id", "INC-1", "subject", "고객이 환불을 요청함"))));
    }
}
