package org.hookwright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hookwright.send.Filler;
import org.hookwright.template.Template;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Call;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class GalleryTest {
    private static final Ticket TICKET = ExampleWorkspace.tickets().getFirst();

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void theSlackAlertHasATextAndARedAttachmentWithFields(String language) {
        JsonNode slack = filled(language, "slack-urgent");

        assertThat(slack.get("text").stringValue()).isNotBlank();
        JsonNode attachment = slack.get("attachments").get(0);
        assertThat(attachment.get("color").stringValue()).isEqualTo("danger");
        assertThat(attachment.get("fields").size()).isGreaterThanOrEqualTo(4);
        for (JsonNode field : attachment.get("fields")) {
            assertThat(field.get("title").stringValue()).isNotBlank();
            assertThat(field.has("value")).isTrue();
            assertThat(field.get("short").isBoolean()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void theContactAndTheAssetSayWhatTheirTargetsAsk(String language) {
        assertThat(filled(language, "crm-contact").propertyNames())
                .contains("customer_email", "last_interaction", "issue_type", "priority_level");
        JsonNode asset = filled(language, "cmdb-asset");
        assertThat(asset.propertyNames()).contains("asset_id", "incident_reported", "issue_description", "reporter");
        assertThat(asset.get("status").stringValue()).isEqualTo("under_maintenance");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void eachHasATitleAndADescriptionInItsLanguageAndNoFault(String language) {
        List<Gallery.Entry> entries = Gallery.entries(Locale.forLanguageTag(language));
        assertThat(entries)
                .extracting(Gallery.Entry::id)
                .containsExactly(
                        "slack-urgent",
                        "crm-contact",
                        "cmdb-asset",
                        "slack-oncall",
                        "ticket-approval",
                        "vip-only",
                        "group-only",
                        "cmdb-lookup");
        for (Gallery.Entry entry : entries) {
            boolean korean = (entry.title() + entry.description()).codePoints().anyMatch(sign -> sign >= 0xAC00);
            assertThat(korean).isEqualTo(language.equals("ko"));
            for (Call call : entry.workflow().calls()) {
                for (String text :
                        List.of(call.request().url(), call.request().body().text())) {
                    assertThat(Template.parse(text).faults()).isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void bothLanguagesSendTheSameFields(String language) {
        Set<String> paths = Set.copyOf(references(language));
        assertThat(paths).isEqualTo(Set.copyOf(references("en")));
    }

    private static List<String> references(String language) {
        return Gallery.entries(Locale.forLanguageTag(language)).stream()
                .flatMap(entry -> entry.workflow().calls().stream())
                .map(call -> call.request().body().text())
                .flatMap(text -> Template.parse(text).references().stream())
                .map(reference -> reference.path())
                .toList();
    }

    private static JsonNode filled(String language, String id) {
        Call call = Gallery.entries(Locale.forLanguageTag(language)).stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow()
                .workflow()
                .calls()
                .getFirst();
        Scope scope = new Scope(TICKET, Environment.NONE, Map.of());
        return JsonMapper.shared()
                .readTree(new Filler().fill(call, scope, true).prepared().body());
    }
}
