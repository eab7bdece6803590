package org.hookwright.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hookwright.language.Texts;
import org.hookwright.workflow.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bodies of the shapes that the targets document, each with what it comes to. The documents are named in the classes.
 */
final class MeaningTest {
    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);
    private static final Texts KOREAN = new Texts(Locale.KOREAN);
    private static final String ANYWHERE = "localhost:9099";

    static Stream<Arguments> failures() {
        return Stream.of(
                arguments(
                        "pos.example",
                        400,
                        "<html><head><title>400 No required SSL certificate was sent</title></head></html>",
                        "send.failure.client-certificate-wanted",
                        "certificate of the sender"),
                arguments(
                        "pos.example",
                        400,
                        "<html><head><title>400 The SSL certificate error</title></head></html>",
                        "send.failure.client-certificate-refused",
                        "refused the certificate"),
                arguments(
                        "pos.example",
                        400,
                        "<html><head><title>400 The plain HTTP request was sent to HTTPS port</title></head></html>",
                        "send.failure.tls-port",
                        "speaks HTTPS"),
                arguments(
                        "pos.example",
                        400,
                        "Reason: You're speaking plain HTTP to an SSL-enabled server port.<br />",
                        "send.failure.tls-port",
                        "speaks HTTPS"),
                arguments(
                        "pos.example",
                        400,
                        "Client sent an HTTP request to an HTTPS server.",
                        "send.failure.tls-port",
                        "speaks HTTPS"),
                arguments(
                        ANYWHERE,
                        400,
                        "This port speaks TLS, and plain HTTP came: the address must begin with https://.",
                        "send.failure.tls-port",
                        "speaks HTTPS"),
                arguments(
                        ANYWHERE,
                        400,
                        "<html><head><title>400 Request Header Or Cookie Too Large</title></head></html>",
                        "send.server.head",
                        "headers"),
                arguments(ANYWHERE, 431, "", "send.server.head", "headers"),
                arguments(ANYWHERE, 302, "", "send.status.3xx-nowhere", "where to"),
                arguments(ANYWHERE, 522, "", "send.status.52x", "could not reach it"),
                arguments(ANYWHERE, 400, "invalid_payload\n", "send.slack.invalid_payload", "JSON"),
                arguments(ANYWHERE, 403, "action_prohibited", "send.slack.action_prohibited", "allow"),
                arguments(ANYWHERE, 404, "channel_not_found", "send.slack.channel_not_found", "channel"),
                arguments(ANYWHERE, 410, "channel_is_archived", "send.slack.channel_is_archived", "archived"),
                arguments(ANYWHERE, 500, "rollup_error", "send.slack.rollup_error", "Slack"),
                arguments(ANYWHERE, 403, "posting_to_general_channel_denied", "send.slack.posting_to", "general"),
                arguments("hooks.slack.com", 400, "missing_text_or_fallback", "send.slack.api", "missing_text"),
                arguments(
                        "slack.com",
                        200,
                        "{\"ok\":false,\"error\":\"missing_scope\",\"needed\":\"chat:write\"}",
                        "send.slack.api",
                        "chat:write"),
                arguments(
                        "prod-12.koreacentral.logic.azure.com:443",
                        400,
                        "{\"error\":{\"code\":\"TriggerInputSchemaMismatch\",\"message\":\"The input body for trigger"
                                + " 'manual' of type 'Request' did not match its schema definition.\"}}",
                        "send.teams.schema",
                        "did not match its schema"),
                arguments(
                        "prod-12.koreacentral.logic.azure.com",
                        401,
                        "{\"error\":{\"code\":\"DirectApiAuthorizationRequired\",\"message\":\"The request must be"
                                + " authenticated only by Shared Access scheme.\"}}",
                        "send.teams.signature",
                        "Shared Access"),
                arguments(
                        "acme.webhook.office.com",
                        200,
                        "Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 429"
                                + " with ContextId MS-CV=1.0..",
                        "send.teams.undelivered",
                        "HTTP error 429"),
                arguments(
                        "api.hubapi.com",
                        400,
                        "{\"status\":\"error\",\"message\":\"Property values were not valid\",\"correlationId\":\"aeb5\","
                                + "\"category\":\"VALIDATION_ERROR\",\"errors\":[{\"message\":\"Property \\\"tier\\\" does"
                                + " not exist\",\"code\":\"PROPERTY_DOESNT_EXIST\",\"context\":{\"propertyName\":[\"tier\"]}},"
                                + "{\"message\":\"hoch was not one of the allowed options\",\"code\":\"INVALID_OPTION\","
                                + "\"context\":{\"propertyName\":[\"lifecyclestage\"]}}]}",
                        "send.hubspot.validation",
                        "lifecyclestage: hoch was not one of the allowed options"),
                arguments(
                        ANYWHERE,
                        404,
                        "{\"status\":\"error\",\"message\":\"resource not found\",\"category\":\"OBJECT_NOT_FOUND\"}",
                        "send.hubspot.missing",
                        "resource not found"),
                arguments(
                        "acme.my.salesforce.com",
                        300,
                        "[\"/services/data/v61.0/sobjects/Contact/003A\",\"/services/data/v61.0/sobjects/Contact/003B\"]",
                        "send.salesforce.several",
                        "(2)"),
                arguments(
                        ANYWHERE,
                        400,
                        "[{\"message\":\"Required fields are missing: [LastName]\",\"errorCode\":"
                                + "\"REQUIRED_FIELD_MISSING\",\"fields\":[\"LastName\"]}]",
                        "send.salesforce.refused",
                        "REQUIRED_FIELD_MISSING: Required fields are missing: [LastName] (LastName)"),
                arguments(
                        ANYWHERE,
                        401,
                        "[{\"message\":\"Session expired or invalid\",\"errorCode\":\"INVALID_SESSION_ID\"}]",
                        "send.salesforce.session",
                        "Session expired"),
                arguments(
                        "www.zohoapis.com",
                        200,
                        "{ \"data\" : [ {\"code\":\"SUCCESS\",\"details\":{\"id\":\"55\"},\"message\":\"record updated\","
                                + "\"status\" : \"success\"}, {\"code\":\"INVALID_DATA\",\"details\":{\"expected_data_type\":"
                                + "\"email\",\"api_name\":\"Email\"},\"message\":\"invalid data\",\"status\" : \"error\"} ] }",
                        "send.zoho.inside",
                        "INVALID_DATA · invalid data · Email → email"),
                arguments(
                        "www.zohoapis.com",
                        401,
                        "{\"code\":\"INVALID_TOKEN\",\"details\":{},\"message\":\"invalid oauth token\",\"status\":\"error\"}",
                        "send.zoho.token",
                        "invalid oauth token"),
                arguments(
                        "acme.service-now.com",
                        404,
                        "{\"error\":{\"message\":\"No Record found\",\"detail\":\"Record doesn't exist or ACL restricts the"
                                + " record retrieval\"},\"status\":\"failure\"}",
                        "send.servicenow.missing",
                        "No Record found · Record doesn't exist"),
                arguments(
                        "events.pagerduty.com",
                        400,
                        "{\"status\":\"invalid event\",\"message\":\"Event object is invalid\",\"errors\":[\"'payload."
                                + "severity' is invalid (must be one of the following: 'critical', 'warning', 'error' or"
                                + " 'info')\"]}",
                        "send.pagerduty.severity",
                        "payload.severity"),
                arguments(
                        ANYWHERE,
                        400,
                        "{\"status\":\"invalid event\",\"message\":\"Event object is invalid\",\"errors\":[\"Length of"
                                + " 'routing_key' is incorrect (should be 32 characters)\"]}",
                        "send.pagerduty.key",
                        "32 characters"),
                arguments(
                        "acme.atlassian.net",
                        400,
                        "{\"errorMessages\":[],\"errors\":{\"description\":\"Operation value must be an Atlassian Document"
                                + " (see the Atlassian Document Format)\"}}",
                        "send.jira.document",
                        "description: Operation value"),
                arguments(
                        ANYWHERE,
                        404,
                        "{\"errorMessages\":[\"Issue does not exist or you do not have permission to see it.\"],"
                                + "\"errors\":{}}",
                        "send.jira.missing",
                        "Issue does not exist"),
                arguments(
                        ANYWHERE,
                        422,
                        "{\"type\":\"https://crm.example/probs/range\",\"title\":\"Out of range\",\"status\":422,"
                                + "\"detail\":\"impact is 7, and 1 to 3 are known\"}",
                        "send.said.refused",
                        "Out of range · impact is 7"),
                arguments(
                        ANYWHERE,
                        400,
                        "{\"error\":\"invalid_client\",\"error_description\":\"Unknown client\"}",
                        "send.said.refused",
                        "invalid_client · Unknown client"),
                arguments(ANYWHERE, 500, "{\"message\":\"고객을 찾지 못했습니다\"}", "send.said.failed", "고객을 찾지 못했습니다"),
                arguments(ANYWHERE, 200, "{\"error\":\"no such asset\"}", "send.said.inside", "no such asset"),
                arguments(
                        ANYWHERE,
                        200,
                        "{\"data\":null,\"errors\":[{\"message\":\"Cannot query field x\"}]}",
                        "send.said.inside",
                        "Cannot query field x"),
                arguments(ANYWHERE, 200, "{\"success\":false}", "send.status.error-inside", "200"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aRefusalIsUnderstoodAndQuotedWithTheNextStep(String host, int code, String body, String key, String quote) {
        Meaning meaning = Meaning.of(reply(host, code, body));

        assertThat(meaning.good()).isFalse();
        assertThat(meaning.what().key()).startsWith(key);
        assertThat(ENGLISH.of(meaning.what())).contains(quote);
        for (Texts texts : List.of(ENGLISH, KOREAN)) {
            assertThat(texts.of(meaning.what())).doesNotContain("{", "null");
            assertThat(texts.of(meaning.next().orElseThrow())).isNotBlank().doesNotContain("{", "null");
        }
        assertThat(KOREAN.of(meaning.next().orElseThrow())).containsPattern("[가-힣]");
    }

    static Stream<Arguments> successes() {
        return Stream.of(
                arguments("hooks.slack.com", 200, "ok", "send.status.2xx"),
                arguments("slack.com", 200, "{\"ok\":true,\"channel\":\"C1\"}", "send.status.2xx"),
                arguments("prod-1.westeurope.logic.azure.com", 202, "", "send.teams.taken"),
                arguments("acme.webhook.office.com", 200, "1", "send.status.2xx"),
                arguments("acme.my.salesforce.com", 204, "", "send.status.2xx-empty"),
                arguments(
                        "www.zohoapis.com",
                        200,
                        "{\"data\":[{\"code\":\"SUCCESS\",\"details\":{},\"message\":\"record updated\",\"status\":\"success\"}]}",
                        "send.status.2xx"),
                arguments("acme.service-now.com", 200, "{\"result\":{\"sys_id\":\"1\"}}", "send.status.2xx"),
                arguments(
                        "events.pagerduty.com",
                        202,
                        "{\"status\":\"success\",\"message\":\"Event processed\",\"dedup_key\":\"INC-4821\"}",
                        "send.pagerduty.taken"),
                arguments("acme.atlassian.net", 201, "{\"id\":\"10000\",\"key\":\"OPS-1\"}", "send.status.2xx"),
                arguments(ANYWHERE, 200, "{\"error\":null,\"errors\":[],\"id\":1}", "send.status.2xx"),
                arguments(ANYWHERE, 200, "{\"error\":false}", "send.status.2xx"));
    }

    @ParameterizedTest
    @MethodSource("successes")
    void aSuccessStaysOne(String host, int code, String body, String key) {
        Meaning meaning = Meaning.of(reply(host, code, body));

        assertThat(meaning.good()).isTrue();
        assertThat(meaning.what().key()).startsWith(key);
    }

    @Test
    void aSleepingInstanceIsNoSuccess() {
        Meaning meaning = Meaning.of(reply(
                "dev1.service-now.com",
                200,
                "<html><body>Your instance is hibernating.</body></html>",
                new Header("Content-Type", "text/html")));

        assertThat(meaning.good()).isFalse();
        assertThat(meaning.what().key()).isEqualTo("send.servicenow.asleep.what");
    }

    @Test
    void howLongToWaitIsSaidAsATime() {
        assertThat(waits(429, new Header("Retry-After", "30"))).contains("30 s");
        assertThat(waits(429, new Header("Retry-After", "301"))).contains("6 min");
        assertThat(waits(503, new Header("retry-after", "10800"))).contains("3 h");
        assertThat(waits(
                        429,
                        new Header("Date", "Tue, 24 Nov 2026 05:22:07 GMT"),
                        new Header("Retry-After", "Tue, 24 Nov 2026 05:22:52 GMT")))
                .contains("45 s");
        assertThat(waits(429, new Header("Retry-After", "soon"))).isEqualTo("Too many requests (429).");
    }

    @Test
    void aReplyThatIsPackedInAWayNotKnownHereSaysHowToGetItOtherwise() {
        Meaning packed = Meaning.of(reply(ANYWHERE, 200, "\u000b\u0002hi", new Header("Content-Encoding", "br")));
        assertThat(packed.good()).isTrue();
        assertThat(ENGLISH.of(packed.next().orElseThrow())).contains("“br”", "Accept-Encoding");
        assertThat(Meaning.of(reply(ANYWHERE, 200, "{}", new Header("Content-Encoding", "gzip")))
                        .next())
                .isEmpty();
    }

    @Test
    void whoAsksToWaitIsQuotedToo() {
        Meaning meaning = Meaning.of(reply(
                "api.hubapi.com",
                429,
                "{\"status\":\"error\",\"message\":\"You have reached your ten_secondly_rolling limit.\","
                        + "\"category\":\"RATE_LIMITS\"}",
                new Header("Retry-After", "10")));

        assertThat(ENGLISH.of(meaning.next().orElseThrow())).contains("ten_secondly_rolling");
    }

    @Test
    void aLongExplanationIsCut() {
        Meaning meaning = Meaning.of(reply(ANYWHERE, 400, "{\"message\":\"" + "x".repeat(5_000) + "\"}"));

        assertThat(ENGLISH.of(meaning.what())).hasSizeLessThan(400).contains("x…");
    }

    private static String waits(int code, Header... headers) {
        return ENGLISH.of(Meaning.of(reply(ANYWHERE, code, "", headers)).what());
    }

    private static Answer.Reply reply(String host, int code, String body, Header... headers) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        List<Header> all = new ArrayList<>(List.of(headers));
        String type = all.stream()
                .filter(header -> header.name().equals("Content-Type"))
                .map(Header::value)
                .findFirst()
                .orElse("application/json");
        return new Answer.Reply(
                new Answer.Trip(
                        new Sent("POST /x HTTP/1.1", List.of(new Header("Host", host)), ""),
                        new Phases(List.of(), 1, false),
                        Optional.empty()),
                new Answer.StatusLine("HTTP/1.1", code, ""),
                all,
                new ReplyBody(type, bytes.length, bytes.length, false, new ReplyBody.Place.Memory(bytes)));
    }
}
