package org.hookwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hookwright.app.Sat;
import org.hookwright.store.FileKind;
import org.hookwright.store.Workspace;
import org.hookwright.support.Guard;
import org.hookwright.support.Screenshots;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Delivery;
import org.hookwright.workflow.Header;
import org.hookwright.workflow.Method;
import org.hookwright.workflow.Request;
import org.hookwright.workflow.Unknown;
import org.hookwright.workflow.Workflow;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole window in both languages, both themes and three sizes; leaves a picture of each. */
@ExtendWith(Guard.class)
final class LooksJourney {
    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({
        "en, false, 960, 640",
        "en, false, 1600, 1000",
        "ko, false, 1600, 1000",
        "en, true, 1600, 1000",
        "ko, true, 1200, 760",
        "ko, true, 960, 640"
    })
    void theWindowOpensOnTheFirstWorkflow(String language, boolean dark, double width, double height) {
        fill(Workspace.at(home.resolve("workspace")));
        try (Sat sat = Sat.down(home, Locale.forLanguageTag(language), dark)) {
            DeskHandle desk = new DeskHandle(sat);
            desk.untilText("workflow-name", "Slack");
            assertThat(desk.text("url-filled")).startsWith("https://hooks.slack.com");
            String name = "desk-" + (int) width + "-" + language + (dark ? "-dark" : "-light");
            Screenshots.take(sat.scene(), name, width, height);
        }
    }

    private static void fill(Workspace workspace) {
        Request request = new Request(
                Method.POST,
                "https://hooks.slack.com/services/{{secret.slack_path}}",
                List.of(new Header("Content-Type", "application/json"), new Header("X-Ticket", "{{ticket.id}}")),
                new Auth.None(),
                new Body(Body.Type.JSON, BODY));
        Call call = new Call("notify_slack", Call.Kind.WEBHOOK, request, Delivery.FRESHSERVICE, false, Unknown.NONE);
        workspace.create(FileKind.WORKFLOW, new Workflow("긴급 티켓 → Slack", "", List.of(call), Unknown.NONE));
        workspace.create(
                FileKind.WORKFLOW, new Workflow("CRM contact", "", List.of(call), Unknown.NONE).named("하드웨어 CRM"));
        workspace.create(FileKind.ENVIRONMENT, new Environment("Sandbox", Map.of("x", "y"), List.of("slack_path")));
        for (int i = 0; i < 12; i++) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("id", "INC-48" + (21 + i));
            fields.put("subject", i == 0 ? "프린터 \"3층\" 고장" : "Ticket " + i);
            fields.put("priority", "Urgent");
            fields.put("requester", Map.of("name", "김민지", "email", "ceo@acme.example", "vip_user", i == 0));
            workspace.create(FileKind.TICKET, new Ticket("t" + i, Map.of("ticket", fields)));
        }
    }

    private static final String BODY = """
            {
              "text": "새 긴급 티켓이 생성되었습니다",
              "attachments": [
                {
                  "color": "danger",
                  "fields": [
                    { "title": "티켓 ID", "value": "{{ticket.id}}", "short": true },
                    { "title": "제목", "value": "{{ticket.subject}}", "short": true },
                    { "title": "요청자", "value": "{{ticket.requester.email}}" },
                    { "title": "우선순위", "value": "{{ticket.priority}}" }
                  ]
                }
              ]
            }
            """;
}
