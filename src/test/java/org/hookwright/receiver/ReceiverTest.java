package org.hookwright.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReceiverTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private Receiver receiver;

    @BeforeEach
    void start() throws IOException {
        receiver = Receiver.start(0);
    }

    @AfterEach
    void stop() {
        receiver.close();
        client.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\":\"hello\"}|200|ok",
                "{\"attachments\":[{\"fallback\":\"x\"}]}|200|ok",
                "{\"blocks\":[{\"type\":\"divider\"}]}|200|ok",
                "{\"text\":\"\"}|400|no_text",
                "{\"attachments\":[]}|400|no_text",
                "{\"text\":null}|400|no_text",
                "{}|400|no_text",
                "{\"text\":\"a \"quoted\" word\"}|400|invalid_payload",
                "[1]|400|invalid_payload",
                "null|400|invalid_payload",
                "''|400|invalid_payload",
                "payload=%7B%22text%22%3A%22hi%22%7D|400|invalid_payload",
            })
    void answersLikeSlackBelowServices(String body, int status, String word) throws Exception {
        HttpResponse<String> answer = post("/services/T1/B2/x", "application/json", body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo(word);
    }

    @Test
    void takesTheFormFieldThatSlackTakes() throws Exception {
        String form = "application/x-www-form-urlencoded";

        assertThat(post("/services/x", form, "payload=%7B%22text%22%3A%22hi%22%7D")
                        .body())
                .isEqualTo("ok");
        assertThat(post("/services/x", form, "payload=%zz").body()).isEqualTo("invalid_payload");
    }

    @Test
    void givesAnAccountOfWhatArrivesElsewhere() throws Exception {
        assertThat(post("/crm/\"x\"?a=1".replace("\"", "%22"), "text/plain", "환불")
                        .body())
                .isEqualTo("{\"received\":true,\"method\":\"POST\",\"path\":\"/crm/%22x%22?a=1\",\"bytes\":6}");
    }

    @Test
    void keepsWhatArrivedByteForByteAndTellsOfIt() throws Exception {
        BlockingQueue<Received> heard = new LinkedBlockingQueue<>();
        receiver.onRequest(heard::add);

        post("/services/x?token=1", "application/json", "{\"text\":\"환불 \u0000\"}");

        Received received = heard.poll(10, TimeUnit.SECONDS);
        assertThat(received).isEqualTo(receiver.requests().getFirst());
        assertThat(received.message().target()).isEqualTo("/services/x?token=1");
        assertThat(received.message().path()).isEqualTo("/services/x");
        assertThat(received.message().header("content-TYPE")).isEqualTo("application/json");
        assertThat(received.body().utf8()).isEqualTo("{\"text\":\"환불 \u0000\"}");
        assertThat(received.isCut()).isFalse();
        assertThat(answer(received).body()).isEqualTo("invalid_payload");
        assertThat(received.head().utf8())
                .startsWith("POST /services/x?token=1 HTTP/1.1\r\n")
                .endsWith("\r\n\r\n");
        assertThat(received).asString().doesNotContain("token");
    }

    @Test
    void dropsTheOldestWhenThereAreTooMany() throws Exception {
        for (int i = 0; i <= Receiver.MOST_REQUESTS; i++) {
            post("/" + i, "text/plain", "x");
        }

        assertThat(receiver.requests()).hasSize(Receiver.MOST_REQUESTS);
        assertThat(receiver.requests().getFirst().message().target()).isEqualTo("/1");

        receiver.clear();
        assertThat(receiver.requests()).isEmpty();
    }

    @Test
    void cutsWhatItKeepsOfALargeBody() throws Exception {
        String large = "x".repeat(Receiver.MOST_KEPT_OF_A_BODY + 10);

        assertThat(post("/large", "text/plain", large).body()).contains("\"bytes\":" + large.length());

        Received received = receiver.requests().getFirst();
        assertThat(received.body().size()).isEqualTo(Receiver.MOST_KEPT_OF_A_BODY);
        assertThat(received.isCut()).isTrue();
    }

    @Test
    void takesAnotherPortWhereTheWishedOneIsTaken() throws Exception {
        try (Receiver second = Receiver.start(receiver.port())) {
            assertThat(second.port()).isNotEqualTo(receiver.port()).isPositive();
            assertThat(second.address()).isEqualTo("http://localhost:" + second.port());
        }
    }

    private static Reply.Answer answer(Received received) {
        return (Reply.Answer) received.reply();
    }

    private HttpResponse<String> post(String target, String type, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(receiver.address() + target))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
