package org.hookwright.send;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hookwright.language.Sentence;

/**
 * Teams: a workflow answers 202 before it has looked at the card, see
 * https://learn.microsoft.com/azure/logic-apps/logic-apps-http-endpoint; the older webhook of a channel answers 200
 * even where it could not deliver, see
 * https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using.
 */
final class TeamsWords implements TargetWords {
    private static final List<String> DOMAINS = List.of(
            "logic.azure.com",
            "logic.azure.us",
            "api.powerplatform.com",
            "flow.microsoft.com",
            "webhook.office.com",
            "outlook.office.com");

    @Override
    public Optional<Meaning> meaning(Told told) {
        if (told.text().contains("Microsoft Teams endpoint returned HTTP error")
                || told.text().startsWith("Webhook message delivery failed")) {
            return Optional.of(Meaning.bad("send.teams.", "undelivered", told.code(), Told.quote(told.text())));
        }
        if (!isTeams(told)) {
            return Optional.empty();
        }
        if (told.code() == 202) {
            return Optional.of(new Meaning(
                    true, Sentence.of("send.teams.taken.what"), Optional.of(Sentence.of("send.teams.taken.next"))));
        }
        Map<?, ?> error = Told.object(told.object(), "error");
        String code = Told.text(error, "code");
        if (code.isEmpty()) {
            return Optional.empty();
        }
        String quote = Told.quote(code, Told.text(error, "message"));
        return Optional.of(
                switch (code) {
                    case "TriggerInputSchemaMismatch", "InvalidRequestContent" ->
                        Meaning.bad("send.teams.", "schema", told.code(), quote);
                    case "WorkflowTriggerIsNotEnabled", "WorkflowNotFound", "WorkflowTriggerNotFound" ->
                        Meaning.bad("send.teams.", "off", told.code(), quote);
                    case "AuthorizationFailed",
                            "DirectApiAuthorizationRequired",
                            "DirectApiInvalidAuthorizationScheme" ->
                        Meaning.bad("send.teams.", "signature", told.code(), quote);
                    default -> Meaning.bad("send.teams.", "refused", told.code(), quote);
                });
    }

    private static boolean isTeams(Told told) {
        boolean flow = told.path().contains("/workflows/") && told.path().contains("/triggers/");
        return flow || DOMAINS.stream().anyMatch(told::isAt);
    }
}
