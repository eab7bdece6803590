package org.hookwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.hookwright.history.Kept;
import org.hookwright.history.Origin;
import org.hookwright.history.Summary;
import org.hookwright.language.Sentence;
import org.hookwright.send.Filler;
import org.hookwright.send.Phases;
import org.hookwright.send.Prepared;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Secret;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Header;
import org.hookwright.workflow.Workflow;
import org.junit.jupiter.api.Test;

final class DraftTest {
    @Test
    void aDraftSendsWhatWasSentEvenWhereAValueBroughtBraces() {
        String body = "{\"text\":\"{{secret.token}} {% if %} {{ '{{' }} } 환불\"}";
        Sentence said = Sentence.of("send.status.2xx.what", 200);
        Summary summary = new Summary(
                1,
                Instant.EPOCH,
                new Origin("w", "s", "t", "e"),
                new Summary.Target("PUT", "https://x.example/a?q=%7B%7B1", "x.example"),
                OptionalInt.of(200),
                true,
                Duration.ZERO,
                said);
        String request = "PUT /a?q=%7B%7B1 HTTP/1.1\r\nX-A: {{b}}\r\nContent-Type: application/json\r\n"
                + "X-Slack-Signature: v0=1\r\nHost: x.example\r\nContent-Length: 3\r\n\r\n" + body;
        Kept kept = new Kept(
                summary,
                request,
                Optional.empty(),
                new Phases(List.of(), 0, false),
                new Kept.Said(said, Optional.empty()));

        Workflow draft = Draft.of(kept, "draft");

        Scope scope =
                new Scope(new Ticket("", Map.of()), Environment.NONE, Map.of("token", new Secret("must not appear")));
        Prepared prepared =
                new Filler().fill(draft.calls().getFirst(), scope, true).prepared();
        assertThat(prepared.body()).isEqualTo(body);
        assertThat(prepared.url()).isEqualTo("https://x.example/a?q=%7B%7B1");
        assertThat(prepared.headers())
                .containsExactly(new Header("X-A", "{{b}}"), new Header("Content-Type", "application/json"));
    }
}
