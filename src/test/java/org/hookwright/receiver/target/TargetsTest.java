package org.hookwright.receiver.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hookwright.workflow.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Payloads taken and refused as the targets do, each with its status and its words. */
final class TargetsTest {
    private Instant now = Instant.parse("2026-11-24T09:00:00Z");
    private final Targets targets = new Targets(() -> now);
    private final List<Header> headers = new ArrayList<>();

    private Told send(String method, String target, String body) {
        return answered(method, target, body).told();
    }

    private Targets.Answered answered(String method, String target, String body) {
        int query = target.indexOf('?');
        return targets.answer(new Asked(
                        method,
                        query < 0 ? target : target.substring(0, query),
                        query < 0 ? "" : target.substring(query + 1),
                        headers,
                        body,
                        body.getBytes(java.nio.charset.StandardCharsets.UTF_8).length))
                .orElseThrow();
    }

    private TargetsTest as(String authorization) {
        headers.removeIf(header -> header.name().equals("Authorization"));
        headers.add(new Header("Authorization", authorization));
        return this;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\":\"hi\"}|200|ok",
                "text=hi|400|invalid_payload",
                "[1]|400|invalid_payload",
                "{\"text\":\" \"}|400|no_text",
                "{\"blocks\":\"x\"}|400|invalid_blocks_format",
                "{\"blocks\":[{\"type\":\"divider\"}]}|200|ok",
                "{\"blocks\":[{\"no\":1}]}|400|invalid_blocks",
                "{\"blocks\":[{\"type\":\"sektion\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"x\"}}]}|400|invalid_blocks",
                "{\"blocks\":[{\"type\":\"image\",\"image_url\":\"https://a/b.png\"}]}|400|invalid_blocks",
                "{\"blocks\":[{\"type\":\"image\",\"image_url\":\"https://a/b.png\",\"alt_text\":\"b\"}]}|200|ok",
                "{\"blocks\":[{\"type\":\"context\",\"elements\":[]}]}|400|invalid_blocks",
                "{\"blocks\":[{\"type\":\"actions\",\"elements\":[{\"type\":\"button\"}]}]}|200|ok",
                "{\"blocks\":[{\"type\":\"header\",\"text\":{\"type\":\"plain_text\",\"text\":\"LONG\"}}]}|400|invalid_blocks",
                "{\"blocks\":[{\"type\":\"header\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"x\"}}]}|400|invalid_blocks",
                "{\"blocks\":[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"LONG\"}}]}|200|ok",
                "{\"blocks\":[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"\"}}]}|400|invalid_blocks",
            })
    void slackTakesAndRefusesMessages(String body, int status, String text) {
        Told told = send("POST", "/services/T0/B0/x", body.replace("LONG", "x".repeat(151)));

        assertThat(told.status()).isEqualTo(status);
        assertThat(told.body()).isEqualTo(text);
        assertThat(told.contentType()).startsWith("text/plain");
    }

    @Test
    void salesforceSaysOfAnUpsertThatTheRecordIsNewAndIsReadByTheSameField() {
        as("Bearer t");
        String contact = "/services/data/v60.0/sobjects/Contact/";

        Told made = send("PATCH", contact + "Email/kim@x.io", "{\"LastName\":\"Kim\"}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body()).endsWith("\"success\":true,\"errors\":[],\"created\":true}");
        assertThat(send("PATCH", "/services/data/v45.0/sobjects/Contact/Email/lee@x.io", "{\"LastName\":\"Lee\"}")
                        .body())
                .endsWith("\"errors\":[]}");
        assertThat(send("PATCH", contact + "Email/kim@x.io", "{\"LastName\":\"Kim\"}")
                        .status())
                .isEqualTo(204);
        assertThat(send("GET", contact + "Email/kim@x.io", "").body()).contains("\"LastName\":\"Kim\"");
        assertThat(send("GET", contact + "Email/no@x.io", "").status()).isEqualTo(404);
        send("POST", contact, "{\"LastName\":\"Kim\",\"Email\":\"kim@x.io\"}");
        assertThat(send("GET", contact + "Email/kim@x.io", "").status()).isEqualTo(300);
        assertThat(send("PATCH", contact + "Email/kim@x.io", "{\"LastName\":\"Kim\"}")
                        .status())
                .isEqualTo(300);
    }

    @Test
    void aFieldThatJiraDoesNotHaveIsRefused() {
        as("Basic bWU6a2V5");
        String fields = "\"project\":{\"key\":\"OPS\"},\"issuetype\":{\"name\":\"Task\"},\"summary\":\"s\"";

        Told told = send("POST", "/rest/api/3/issue", "{\"fields\":{" + fields + ",\"sumary\":\"s\"}}");
        assertThat(told.status()).isEqualTo(400);
        assertThat(told.body()).contains("\"sumary\":\"Field 'sumary' cannot be set.");
        assertThat(send("POST", "/rest/api/3/issue", "{\"fields\":{" + fields + ",\"customfield_10011\":\"s\"}}")
                        .status())
                .isEqualTo(201);
    }

    /** A password that was not filled in is what goes wrong most. */
    @ParameterizedTest
    @CsvSource({"Basic bWU6a2V5, 200", "Basic bWU6, 401", "Basic bWU=, 401", "Basic me:key, 401", "Basic OmtleQ==, 401"
    })
    void nameAndPasswordBothHaveToBeThere(String authorization, int status) {
        as(authorization);

        assertThat(send("GET", "/api/now/table/cmdb_ci?sysparm_query=name=PC", "")
                        .status())
                .isEqualTo(status);
        assertThat(send("GET", "/rest/api/3/issue/OPS-1", "").status()).isEqualTo(status == 200 ? 404 : 401);
    }

    @Test
    void aTableWithoutAQueryIsAllOfIt() {
        as("Basic bWU6a2V5");
        send("POST", "/api/now/table/incident", "{\"short_description\":\"a\"}");
        send("POST", "/api/now/table/problem", "{\"short_description\":\"b\"}");

        assertThat(send("GET", "/api/now/table/incident", "").body())
                .contains("\"a\"")
                .doesNotContain("\"b\"");
    }

    @Test
    void anAddressOfPagerDutyTakesNothingButPost() {
        assertThat(send("GET", "/v2/enqueue", "").status()).isEqualTo(405);
    }

    @Test
    void timesAreWrittenAsTheRealOnesDo() {
        now = Instant.parse("2026-11-24T09:00:00.123456789Z");
        as("Bearer t");
        assertThat(send("POST", "/crm/v3/objects/contacts", "{\"properties\":{\"email\":\"a@b.co\"}}")
                        .body())
                .contains("\"createdAt\":\"2026-11-24T09:00:00.123Z\"", "\"updatedAt\":\"2026-11-24T09:00:00.123Z\"");
        assertThat(send("PUT", "/crm/v8/Contacts/4150868000000624001", "{\"data\":[{\"Last_Name\":\"Kim\"}]}")
                        .body())
                .contains("\"Modified_Time\":\"2026-11-24T09:00:00+00:00\"");
    }

    @Test
    void slackCountsAttachmentsAndBlocks() {
        String blocks = "{\"type\":\"divider\"},".repeat(51);
        assertThat(send("POST", "/services/T/B/x", "{\"blocks\":[" + blocks + "{\"type\":\"divider\"}]}")
                        .body())
                .isEqualTo("invalid_blocks");
        String attachments = "{\"text\":\"a\"},".repeat(100);
        assertThat(send("POST", "/services/T/B/x", "{\"attachments\":[" + attachments + "{\"text\":\"a\"}]}")
                        .body())
                .isEqualTo("too_many_attachments");
    }

    @ParameterizedTest
    @CsvSource({
        "channel_not_found,404",
        "no_service,404",
        "invalid_token,403",
        "action_prohibited,403",
        "channel_is_archived,410",
        "rollup_error,500",
        "rate_limited,429"
    })
    void anAddressThatNamesSlacksErrorGetsIt(String error, int status) {
        Told told = send("POST", "/slack/services/T0/B0/" + error, "{\"text\":\"hi\"}");

        assertThat(told.status()).isEqualTo(status);
        assertThat(told.body()).isEqualTo(error);
    }

    private static final String HOOK = "/workflows/0a1b/triggers/manual/paths/invoke?api-version=2016-06-01&sig=s";
    private static final String CARD = "{\"type\":\"message\",\"attachments\":[{\"contentType\":"
            + "\"application/vnd.microsoft.card.adaptive\",\"content\":{\"type\":\"AdaptiveCard\",\"body\":[]}}]}";

    @Test
    void teamsTakesACardOfAtMost28Kilobytes() {
        assertThat(send("POST", HOOK, CARD).status()).isEqualTo(202);
        assertThat(send("POST", HOOK.replace("&sig=s", ""), CARD).status()).isEqualTo(401);
        assertThat(send("POST", HOOK, CARD + " ".repeat(28 << 10)).status()).isEqualTo(413);
        assertThat(send("POST", HOOK, "{\"text\":\"hi\"}").body()).contains("TriggerInputSchemaMismatch");
        assertThat(send("POST", HOOK, CARD.replace("AdaptiveCard", "MessageCard"))
                        .status())
                .isEqualTo(400);
        assertThat(send("POST", HOOK, "no").body()).contains("InvalidRequestContent");
    }

    @Test
    void hubSpotRemembersWhatIsChangedAndClearsWithAnEmptyText() {
        as("Bearer pat");
        String address = "/crm/v3/objects/contacts/han@example.com?idProperty=email";
        Told changed = send("PATCH", address, "{\"properties\":{\"jobtitle\":\"Lead\",\"city\":\"부산\"}}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body()).contains("\"jobtitle\":\"Lead\"", "\"city\":\"부산\"", "\"archived\":false");

        send("PATCH", address, "{\"properties\":{\"city\":\"\"}}");

        assertThat(send("GET", address, "").body()).contains("\"jobtitle\":\"Lead\"", "\"city\":null");
        String id = changed.body().replaceAll(".*?\"id\":\"(\\d+)\".*", "$1");
        assertThat(send("GET", "/hubspot/crm/v3/objects/contacts/" + id, "").body())
                .contains("han@example.com");
        assertThat(targets.kept()).containsEntry("hubspot", 1);
        targets.forget();
        assertThat(targets.kept()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "han@example.com|{\"properties\":{\"city\":\"x\"}}|404|resource not found",
                "1201|{\"properties\":{\"favourite\":\"x\"}}|400|PROPERTY_DOESNT_EXIST",
                "1201|{\"properties\":{\"email\":\"x\"}}|400|INVALID_EMAIL",
                "1201|{\"city\":\"x\"}|400|No properties found to update",
                "1201|no|400|\"category\":\"VALIDATION_ERROR\"",
                "missing@example.com?idProperty=email|{\"properties\":{\"city\":\"x\"}}|404|OBJECT_NOT_FOUND",
                "1201|{\"properties\":{\"city\":\"x\"}}|200|\"id\":\"1201\"",
            })
    void hubSpotRefusesWithItsCategory(String contact, String body, int status, String holds) {
        Told told = as("Bearer pat").send("PATCH", "/crm/v3/objects/contacts/" + contact, body);

        assertThat(told.status()).isEqualTo(status);
        assertThat(told.body()).contains(holds);
    }

    @Test
    void hubSpotTakesAPropertyOfOnesOwnOnceItIsMadeAndNoSecondContactOfAnAddress() {
        as("Bearer pat");
        String own = "{\"properties\":{\"fs_ticket\":\"4821\",\"email\":\"a@b.kr\"}}";
        assertThat(send("POST", "/crm/v3/objects/contacts", own).status()).isEqualTo(400);
        assertThat(send("POST", "/crm/v3/properties/contacts", "{\"name\":\"fs_ticket\"}")
                        .status())
                .isEqualTo(201);
        assertThat(send("POST", "/crm/v3/objects/contacts", own).status()).isEqualTo(201);
        assertThat(send("POST", "/crm/v3/objects/contacts", own).body())
                .contains("Contact already exists. Existing ID:");
        assertThat(as("Basic x").send("GET", "/crm/v3/objects/contacts/1", "").status())
                .isEqualTo(401);
    }

    @Test
    void salesforceCreatesChangesAndChangesNothingWhereSeveralMatch() {
        as("Bearer 00D");
        String upsert = "/services/data/v60.0/sobjects/Contact/Email/han@example.com";
        assertThat(send("PATCH", upsert, "{\"Title\":\"Lead\"}").body()).contains("REQUIRED_FIELD_MISSING");
        assertThat(send("PATCH", upsert, "{\"LastName\":\"Han\"}").status()).isEqualTo(201);
        assertThat(send("PATCH", upsert, "{\"Title\":\"Lead\"}")).isEqualTo(Told.bare(204));

        send(
                "POST",
                "/salesforce/services/data/v60.0/sobjects/Contact",
                "{\"LastName\":\"Han\",\"Email\":\"han@example.com\"}");
        Told several = send("PATCH", upsert, "{\"Title\":\"Chief\"}");

        assertThat(several.status()).isEqualTo(300);
        assertThat(several.body())
                .startsWith("[\"/services/data/v60.0/sobjects/Contact/003")
                .contains("\",\"/services");
        String first = several.body().replaceAll("^\\[\"([^\"]+)\".*", "$1");
        assertThat(send("GET", first, "").body()).contains("\"Title\":\"Lead\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bearer x|/Contact/0035e00000abcde|{\"Title\":\"x\"}|204|",
                "OAuth x|/Contact/0035e00000abcdeAAA|{\"Title\":\"x\"}|204|",
                "Basic x|/Contact/0035e00000abcde|{}|401|INVALID_SESSION_ID",
                "Bearer x|/Contact/short|{}|404|NOT_FOUND",
                "Bearer x|/Contact/0035e00000abcde|{|400|JSON_PARSER_ERROR",
                "Bearer x|/Contact/0035e00000abcde|{\"Shoe\":1}|400|No such column 'Shoe' on sobject of type Contact",
                "Bearer x|/Contact/0035e00000abcde|{\"Shoe__c\":1}|204|",
                "Bearer x|/Contact/0035e00000abcde|{\"LastName\":\"\"}|400|Required fields are missing: [LastName]",
                "Bearer x|/Contact/0035e00000abcde|{\"Email\":\"x\"}|400|INVALID_EMAIL_ADDRESS",
            })
    void salesforceAnswersByItsErrorCodes(String auth, String place, String body, int status, String holds) {
        Told told = as(auth).send("PATCH", "/services/data/v60.0/sobjects" + place, body);

        assertThat(told.status()).isEqualTo(status);
        assertThat(told.body()).contains(holds == null ? "" : holds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT|/Contacts/554023000000123456|{\"data\":[{\"Phone\":\"1\"}]}|200|\"code\":\"SUCCESS\"",
                "PUT|/Contacts/1|{\"data\":[{\"Phone\":\"1\"}]}|200|the id given seems to be invalid",
                "PUT|/Contacts/554023000000123456|{\"data\":[{\"Last_Name\":\"\"}]}|200|MANDATORY_NOT_FOUND",
                "PUT|/Contacts/554023000000123456|{\"data\":[{\"Email\":\"x\"}]}|200|\"expected_data_type\":\"email\"",
                "PUT|/Contacts/554023000000123456|{\"Phone\":\"1\"}|400|MANDATORY_NOT_FOUND",
                "PUT|/Contacts/554023000000123456|x|400|INVALID_DATA",
                "PUT|/Shoes/554023000000123456|{}|400|INVALID_MODULE",
                "POST|/Contacts|{\"data\":[{\"Last_Name\":\"Han\"}]}|201|record added",
            })
    void zohoSaysWhatIsWrongInsideTheData(String method, String place, String body, int status, String holds) {
        Told told = as("Zoho-oauthtoken 1000.x").send(method, "/crm/v8" + place, body);

        assertThat(told.status()).isEqualTo(status);
        assertThat(told.body()).contains(holds);
    }

    @Test
    void zohoWantsAToken() {
        assertThat(send("PUT", "/zoho/crm/v8/Contacts/554023000000123456", "{}").body())
                .contains("\"code\":\"INVALID_TOKEN\"");
    }

    @Test
    void serviceNowFindsByALookUpWhatItThenChanges() {
        as("Basic dTpw");
        String lookUp = "/api/now/table/cmdb_ci?sysparm_query=asset_tag%3DLT-1&sysparm_fields=sys_id&sysparm_limit=1";
        String id = send("GET", lookUp, "").body().replaceAll(".*\"sys_id\":\"([0-9a-f]{32})\".*", "$1");
        assertThat(send("PATCH", "/api/now/table/cmdb_ci/" + id, "{\"install_status\":\"3\"}")
                        .body())
                .contains("\"install_status\":\"3\"", "\"asset_tag\":\"LT-1\"");

        assertThat(send("GET", "/api/now/table/cmdb_ci?sysparm_query=install_status=3^asset_tag=LT-1", "")
                        .body())
                .contains(id);
        assertThat(send("GET", lookUp, "").body()).isEqualTo("{\"result\":[{\"sys_id\":\"" + id + "\"}]}");
        assertThat(send("GET", lookUp.replace("LT-1", "missing"), "").body()).isEqualTo("{\"result\":[]}");
        assertThat(send("DELETE", "/api/now/table/cmdb_ci/" + id, "").status()).isEqualTo(204);
        assertThat(send("PATCH", "/api/now/table/cmdb_ci/" + id, "{}").body()).contains("No Record found");
        assertThat(send("PATCH", "/api/now/table/cmdb_ci/LT-1", "{}").status()).isEqualTo(404);
        assertThat(as("x").send("GET", lookUp, "").body()).contains("User Not Authenticated");
    }

    private static final String EVENT = "{\"routing_key\":\"k\",\"event_action\":\"trigger\",\"dedup_key\":\"INC-1\","
            + "\"payload\":{\"summary\":\"SUMMARY\",\"source\":\"s\",\"severity\":\"critical\"}}";

    @Test
    void pagerDutyWantsItsOwnWordsAndGivesTheKeyBack() {
        assertThat(send("POST", "/v2/enqueue", EVENT).body()).contains("\"dedup_key\":\"INC-1\"");
        assertThat(send("POST", "/v2/enqueue", EVENT).status()).isEqualTo(202);
        assertThat(send("POST", "/v2/enqueue", EVENT.replace("critical", "Urgent"))
                        .body())
                .contains("'payload.severity' is invalid");
        assertThat(send("POST", "/v2/enqueue", EVENT.replace("SUMMARY", "x".repeat(1_025)))
                        .body())
                .contains("'payload.summary' is too long");
        assertThat(send("POST", "/v2/enqueue", EVENT.replace("\"k\"", "\"\"")).body())
                .contains("'routing_key' is missing");
        assertThat(send("POST", "/v2/enqueue", "{\"routing_key\":\"k\",\"event_action\":\"resolve\"}")
                        .body())
                .contains("'dedup_key' is missing");
        assertThat(send("POST", "/pagerduty/v2/enqueue", "x".repeat((512 << 10) + 1))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void pagerDutyIsCalledTooOften() {
        for (int i = 0; i < 120; i++) {
            assertThat(send("POST", "/v2/enqueue", EVENT).status()).isEqualTo(202);
        }
        assertThat(send("POST", "/v2/enqueue", EVENT).status()).isEqualTo(429);
        now = now.plusSeconds(61);
        assertThat(send("POST", "/v2/enqueue", EVENT).status()).isEqualTo(202);
    }

    private static final String ISSUE =
            "{\"fields\":{\"project\":{\"key\":\"HELP\"},\"issuetype\":{\"name\":\"Task\"},\"summary\":\"SUMMARY\"%s}}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|printer|201|\"key\":\"HELP-1\"",
                ",\"description\":{\"type\":\"doc\",\"version\":1,\"content\":[{\"type\":\"paragraph\"}]}|a|201|\"self\":\"http",
                ",\"description\":\"text\"|printer|400|must be an Atlassian Document",
                ",\"description\":{\"type\":\"doc\",\"content\":[]}|printer|400|must be an Atlassian Document",
                ",\"priority\":{\"name\":\"Urgent\"}|printer|400|The priority selected is invalid.",
                "|LONG|400|Summary can't exceed 255 characters.",
                "|a\\nb|400|newline characters",
                "|''|400|You must specify a summary",
            })
    void jiraWantsADocumentAndAShortLine(String more, String summary, int status, String holds) {
        Told told = as("Basic bWU6a2V5")
                .send(
                        "POST",
                        "/rest/api/3/issue",
                        ISSUE.formatted(more == null ? "" : more)
                                .replace("SUMMARY", summary.equals("LONG") ? "x".repeat(256) : summary));

        assertThat(told.status()).as(told.body()).isEqualTo(status);
        assertThat(told.body()).contains(holds);
    }

    @Test
    void jiraRemembersItsIssues() {
        as("Basic bWU6a2V5").send("POST", "/jira/rest/api/3/issue", ISSUE.formatted(""));
        assertThat(send("PUT", "/rest/api/3/issue/HELP-1", "{\"fields\":{\"summary\":\"new\"}}")
                        .status())
                .isEqualTo(204);
        assertThat(send("GET", "/rest/api/3/issue/10000", "").body()).contains("\"summary\":\"new\"");
        assertThat(send("GET", "/rest/api/3/issue/HELP-2", "").status()).isEqualTo(404);
        assertThat(as("none").send("GET", "/rest/api/3/issue/HELP-1", "").status())
                .isEqualTo(401);
    }

    @Test
    void aTokenIsTakenUntilItEnds() {
        headers.add(new Header("Content-Type", "application/x-www-form-urlencoded"));
        Told given = send(
                "POST",
                "/oauth2/token?expires_in=60",
                "grant_type=client_credentials&client_id=me&client_secret=s%20s");
        assertThat(given.body()).contains("\"token_type\":\"Bearer\"", "\"expires_in\":60");
        String token = given.body().replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
        as("Bearer " + token);
        assertThat(send("GET", "/crm/v3/objects/contacts/1", "").status()).isEqualTo(200);

        now = now.plus(Duration.ofSeconds(60));

        assertThat(send("GET", "/crm/v3/objects/contacts/1", "").status()).isEqualTo(401);
        assertThat(send("PATCH", "/services/data/v60.0/sobjects/Contact/0035e00000abcde", "{}")
                        .body())
                .contains("INVALID_SESSION_ID");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "grant_type=password&client_id=a&client_secret=b|400|unsupported_grant_type",
                "client_id=a|400|invalid_request",
                "grant_type=client_credentials&client_id=a|401|invalid_client",
                "grant_type=client_credentials&client_id=unknown&client_secret=b|401|invalid_client",
            })
    void theTokenEndpointRefusesInTheWordsOfTheStandard(String form, int status, String error) {
        Told told = send("POST", "/salesforce/services/oauth2/token", form);

        assertThat(told.status()).isEqualTo(status);
        assertThat(told.body()).contains("\"error\":\"" + error + '"');
        assertThat(as("Basic YTpi")
                        .send("POST", "/oauth/v1/token", "grant_type=client_credentials")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void behindATargetsNameNobodyElseAnswers() {
        assertThat(answered("POST", "/jira/services/T0/B0/x", "{\"text\":\"hi\"}"))
                .extracting(
                        Targets.Answered::target, answered -> answered.told().status())
                .containsExactly("jira", 404);
        assertThat(targets.answer(new Asked("POST", "/elsewhere", "", List.of(), "", 0)))
                .isEmpty();
    }

    @Test
    void theExamplesOwnSystemsAnswer() {
        assertThat(send("POST", "/approvals", "{\"priority\":\"Urgent\"}").body())
                .contains("\"decision\":\"approved\"");
        assertThat(send("POST", "/approvals", "{\"priority\":\"Low\"}").body()).contains("\"decision\":\"declined\"");
        assertThat(send("POST", "/cases", "{\"a\":1}").body()).contains("\"id\":\"CASE-");
        assertThat(send("PUT", "/api/v2/tickets/INC-4821", "{}").status()).isEqualTo(404);
        assertThat(send("PUT", "/api/v2/tickets/4821", "{\"responder_id\":7}").body())
                .isEqualTo("{\"ticket\":{\"id\":4821,\"responder_id\":7}}");
        assertThat(send("PUT", "/api/v2/tickets/4821", "{\"responder_id\":\"7\"}")
                        .body())
                .contains("datatype_mismatch");
    }

    @Test
    void noMoreIsRememberedThanTheLimit() {
        as("Bearer pat");
        for (int i = 1; i <= Records.MOST + 50; i++) {
            send("PATCH", "/crm/v3/objects/contacts/" + i, "{\"properties\":{\"city\":\"x\"}}");
        }
        assertThat(targets.kept()).isEqualTo(Map.of("hubspot", Records.MOST));
    }
}
