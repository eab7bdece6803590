package org.hookwright.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.junit.jupiter.api.Test;

final class GateTest {
    private static final Gate SHUT = (_, from) -> !from.isLoopbackAddress()
            ? Optional.empty()
            : Optional.of(new Gate.Refusal(
                    new Reply.Answer(403, "text/plain", "no"), Sentence.of("allowlist.pretence.nobody")));

    private static int status(HttpClient client, Receiver receiver) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(receiver.address() + "/hook"))
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    @Test
    void whoIsNotLetInIsAnsweredBeforeAScriptTakesATurnAndTheReasonStandsBesideIt() throws Exception {
        try (Receiver receiver = Receiver.start(0);
                HttpClient client = HttpClient.newHttpClient()) {
            receiver.follow(new Script(List.of(ScriptReader.rule("/hook = 500, 200")), 0));
            receiver.gate(SHUT);
            assertThat(status(client, receiver)).isEqualTo(403);
            Received refused = receiver.requests().getFirst();
            assertThat(refused.treatment().judged().verdict().reasons())
                    .containsExactly(Sentence.of("allowlist.pretence.nobody"));
            assertThat(refused.treatment().turn()).isEmpty();
            receiver.gate(Gate.OPEN);
            assertThat(status(client, receiver)).isEqualTo(500);
            assertThat(status(client, receiver)).isEqualTo(200);
        }
    }
}
