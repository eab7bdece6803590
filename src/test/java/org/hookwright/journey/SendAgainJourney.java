package org.hookwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.hookwright.app.Sat;
import org.hookwright.history.History;
import org.hookwright.history.Kept;
import org.hookwright.history.Origin;
import org.hookwright.history.Summary;
import org.hookwright.language.Sentence;
import org.hookwright.receiver.Received;
import org.hookwright.receiver.Receiver;
import org.hookwright.send.Phases;
import org.hookwright.store.FileKind;
import org.hookwright.store.FileVault;
import org.hookwright.store.Folders;
import org.hookwright.store.Workspace;
import org.hookwright.support.Guard;
import org.hookwright.support.Windows;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Secret;
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

/** A send is found in the history by a word of two syllables and sent again, its secret filled in anew. */
@ExtendWith(Guard.class)
final class SendAgainJourney {
    private static final String SECRET = "T000/B000/환불-4821";

    @TempDir
    private Path home;

    @Test
    void whatIsFoundInTheHistoryIsSentAgain() throws Exception {
        try (Receiver receiver = Receiver.start(0)) {
            fill(receiver);
            try (Sat sat = Sat.down(home, Locale.ENGLISH, false)) {
                DeskHandle desk = new DeskHandle(sat);
                desk.untilText("url-filled", "/services/");
                desk.send();
                desk.untilAnswer("200");

                desk.go("history");
                desk.history().search("환불");
                desk.history().untilRows(1);
                desk.history().openFirst();
                desk.history().sendAgain();

                Windows.until("it arrives again", () -> receiver.requests().size() == 2);
                desk.untilAnswer("200");
                Received first = receiver.requests().getFirst();
                Received again = receiver.requests().getLast();
                assertThat(again.body()).isEqualTo(first.body());
                assertThat(again.message().header("Authorization")).isEqualTo("Bearer " + SECRET);
            }
        }
    }

    @Test
    void theStepThatWasSentGoesOutAgainThoughItIsNotTheFirstAndHadNoEnvironment() throws Exception {
        try (Receiver receiver = Receiver.start(0)) {
            fill(receiver);
            Workspace workspace = Workspace.at(Folders.in(home).workspace());
            workspace.create(
                    FileKind.WORKFLOW,
                    new Workflow("Two", "", List.of(call("first", receiver), call("second", receiver)), Unknown.NONE));
            try (History history =
                    History.open(Folders.in(home).data().resolve("history.db")).history()) {
                history.record(sent("second", receiver));
            }
            try (Sat sat = Sat.down(home, Locale.ENGLISH, false)) {
                DeskHandle desk = new DeskHandle(sat);
                desk.untilText("url-filled", "/services/");

                desk.go("history");
                desk.history().untilRows(1);
                desk.history().openFirst();
                desk.history().sendAgain();

                Windows.until("it arrives", () -> !receiver.requests().isEmpty());
                desk.untilAnswer("200");
                assertThat(receiver.requests().getFirst().message().path()).isEqualTo("/second");
            }
        }
    }

    private static Call call(String name, Receiver receiver) {
        Request request = new Request(
                Method.POST,
                receiver.address() + "/" + name,
                List.of(),
                new Auth.None(),
                new Body(Body.Type.JSON, "{ \"a\": 1 }"));
        return new Call(name, Call.Kind.WEBHOOK, request, Delivery.FRESHSERVICE, false, Unknown.NONE);
    }

    private static Kept sent(String step, Receiver receiver) {
        Sentence said = Sentence.of("send.status.2xx.what", 200);
        Summary summary = new Summary(
                0,
                Instant.parse("2026-11-24T09:00:00Z"),
                new Origin("Two", step, "INC-1", ""),
                new Summary.Target("POST", receiver.address() + "/" + step, "localhost"),
                OptionalInt.of(200),
                true,
                Duration.ofMillis(5),
                said);
        return new Kept(
                summary,
                "POST /" + step + " HTTP/1.1\r\n\r\n{}",
                Optional.of(new Kept.KeptReply("HTTP/1.1 200 OK", List.of(), "text/plain", "ok", 2)),
                new Phases(List.of(), 5_000_000, false),
                new Kept.Said(said, Optional.empty()));
    }

    private void fill(Receiver receiver) throws IOException {
        Folders folders = Folders.in(home);
        Workspace workspace = Workspace.at(folders.workspace());
        Request request = new Request(
                Method.POST,
                "{{env.base}}/services/x",
                List.of(),
                new Auth.Bearer("{{secret.token}}"),
                new Body(Body.Type.JSON, "{ \"text\": \"{{ticket.subject}}\" }"));
        Call call = new Call("notify", Call.Kind.WEBHOOK, request, Delivery.FRESHSERVICE, false, Unknown.NONE);
        workspace.create(FileKind.WORKFLOW, new Workflow("Slack", "", List.of(call), Unknown.NONE));
        workspace.create(
                FileKind.ENVIRONMENT, new Environment("Sandbox", Map.of("base", receiver.address()), List.of("token")));
        workspace.create(
                FileKind.TICKET, new Ticket("t", Map.of("ticket", Map.of("id", "INC-1", "subject", "고객이 환불을 요청함"))));
        FileVault.in(folders.config()).put("token", new Secret(SECRET));
    }
}
