package org.hookwright.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StandInsTest {
    private static final String EVENT =
            "{\"routing_key\":\"k\",\"event_action\":\"trigger\",\"payload\":{\"summary\":\"s\",\"source\":\"h\",\"severity\":\"";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "POST|/v2/enqueue|$critical\"},\"dedup_key\":\"INC-1\"}|202|\"dedup_key\":\"INC-1\"",
                "POST|/v2/enqueue|$critical\"}}|202|\"status\":\"success\"",
                "POST|/v2/enqueue|$Urgent\"}}|400|'payload.severity' is invalid",
                "POST|/v2/enqueue|{\"event_action\":\"trigger\"}|400|'routing_key' is missing or blank",
                "POST|/v2/enqueue|{\"routing_key\":\"k\"}|400|'event_action' must be one of",
                "POST|/v2/enqueue|{\"routing_key\":\"k\",\"event_action\":\"trigger\"}|400|'payload.summary' is missing",
                "POST|/v2/enqueue|no|400|invalid event",
                "GET|/api/now/table/cmdb_ci?sysparm_query=asset_tag=A1&sysparm_limit=1||200|\"sys_id\":\"",
                "GET|/api/now/table/cmdb_ci?sysparm_query=asset_tag%3DA1||200|\"sys_id\":\"",
                "GET|/api/now/table/cmdb_ci?sysparm_query=asset_tag=||200|{\"result\":[]}",
                "GET|/api/now/table/cmdb_ci||200|{\"result\":[]}",
                "PATCH|/api/now/table/cmdb_ci/|{}|404|No Record found",
                "PATCH|/api/now/table/cmdb_ci/A1|{}|404|No Record found",
                "PATCH|/api/now/table/cmdb_ci/0123456789abcdef0123456789abcdef|{\"install_status\":\"3\"}|200|\"install_status\":\"3\"",
                "PUT|/api/v2/tickets/4821|{\"responder_id\":7}|200|{\"ticket\":{\"id\":4821,\"responder_id\":7}}",
                "PUT|/api/v2/tickets/INC-4821|{}|404|without INC- before it",
                "PUT|/api/v2/tickets/4821|{\"responder_id\":\"7\"}|400|datatype_mismatch",
                "PUT|/api/v2/tickets/4821|{\"responder_id\": }|400|invalid_json",
                "POST|/cases|{\"a\":1}|201|\"id\":\"CASE-",
                "POST|/cases|a|400|no JSON object",
                "POST|/approvals|{\"priority\":\"Urgent\"}|201|\"decision\":\"approved\",\"assignee\":{\"id\":21000417",
                "POST|/approvals|{\"priority\":\"Low\"}|201|\"decision\":\"declined\"",
                "GET|/approvals||200|\"received\":true",
            })
    void answersAsTheTargetOfAnExampleWould(String method, String target, String body, int status, String holds) {
        String sent = body == null ? "" : body.replace("$", EVENT);
        Bytes bytes = Bytes.of(sent.getBytes(java.nio.charset.StandardCharsets.UTF_8));

        Reply.Answer answer =
                Answers.to(new Received.Message(method, target, "HTTP/1.1", List.of()), bytes, bytes.size());

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).contains(holds);
        assertThat(Answers.to(new Received.Message(method, target, "HTTP/1.1", List.of()), bytes, bytes.size()))
                .as("the same request gets the same ids")
                .isEqualTo(answer);
    }
}
