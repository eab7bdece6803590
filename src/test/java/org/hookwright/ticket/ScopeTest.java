package org.hookwright.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hookwright.template.Escape;
import org.hookwright.template.Rules;
import org.hookwright.template.Template;
import org.junit.jupiter.api.Test;

final class ScopeTest {
    private static final Secret TOKEN = new Secret("T0P-S3CRET");
    private static final Scope SCOPE = new Scope(
            new Ticket(
                    "evil",
                    Map.of(
                            "ticket", Map.of("id", "INC-1", "subject", "{{secret.token}}"),
                            "helpdesk_name", "Acme",
                            "env", "not the environment")),
            new Environment("Sandbox", Map.of("base", "http://localhost"), List.of("token", "absent")),
            Map.of("token", TOKEN));

    @Test
    void aSecretIsDotsWhereItIsLookedAtAndInClearWhereItLeaves() {
        String template = "{{ secret.token }} {{ secret.absent }} {{ env.base }} {{ helpdesk_name }}";
        assertThat(filled(template, SCOPE.shown())).isEqualTo(TOKEN + "  http://localhost Acme");
        assertThat(filled(template, SCOPE.sent())).isEqualTo("T0P-S3CRET  http://localhost Acme");
        assertThat(SCOPE.shown().toString()).doesNotContain("T0P-S3CRET");
    }

    @Test
    void aPlaceholderInATicketsTextDoesNotPullASecretOut() {
        String once = filled("{{ ticket.subject }}", SCOPE.sent());
        assertThat(once).isEqualTo("{{secret.token}}");
        String captured = "{% capture a %}{{ ticket.subject }}{% endcapture %}{{ a | append: ticket.subject }}";
        assertThat(filled(captured, SCOPE.sent())).isEqualTo("{{secret.token}}{{secret.token}}");
    }

    private static String filled(String template, Map<String, Object> values) {
        return Template.parse(template).render(values, Rules.of(Escape.NONE)).text();
    }
}
