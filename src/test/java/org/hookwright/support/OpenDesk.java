package org.hookwright.support;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hookwright.store.Contents;
import org.hookwright.store.SaveOutcome;
import org.hookwright.store.Stored;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Ticket;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.desk.Drafts;
import org.hookwright.ui.desk.Files;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Delivery;
import org.hookwright.workflow.Header;
import org.hookwright.workflow.Method;
import org.hookwright.workflow.Request;
import org.hookwright.workflow.Unknown;
import org.hookwright.workflow.Workflow;

/** A desk with one workflow, three tickets and two environments on it, its files in memory. */
public final class OpenDesk {
    public static final String URL = "{{env.slack_base}}/services/{{secret.slack_path}}";

    private final StepJobs jobs = new StepJobs();
    private final Desk desk = new Desk(new Folder(), new NoDrafts(), jobs);

    public OpenDesk() {
        desk.open(null);
        jobs.run();
    }

    public Desk desk() {
        return desk;
    }

    public StepJobs jobs() {
        return jobs;
    }

    /** The call as it is now. */
    public Call call() {
        return desk.callProperty().get();
    }

    public Request request() {
        return call().request();
    }

    private static Workflow workflow() {
        Request request = new Request(
                Method.POST,
                URL,
                List.of(new Header("Content-Type", "application/json"), new Header("X-Ticket", "{{ticket.id}}", false)),
                new Auth.None(),
                new Body(Body.Type.JSON, "{ \"text\": \"{{ticket.subject}}\" }"));
        Call call = new Call("notify", Call.Kind.WEBHOOK, request, Delivery.FRESHSERVICE, false, Unknown.NONE);
        return new Workflow("긴급 티켓 → Slack", "", List.of(call), Unknown.NONE);
    }

    private static Ticket ticket(String id, String subject, boolean vip) {
        return new Ticket(
                id,
                Map.of(
                        "ticket",
                        Map.of("id", id, "subject", subject, "requester", Map.of("name", "김민지", "vip_user", vip))));
    }

    private static <T> Stored<T> stored(String file, T value) {
        return new Stored.Readable<>(Path.of(file), value, "1");
    }

    private static final class Folder implements Files {
        private final List<Stored<Workflow>> workflows =
                new ArrayList<>(List.of(stored("slack.hook.yaml", workflow())));

        @Override
        public String name() {
            return "service-desk";
        }

        @Override
        public Contents read() {
            return new Contents(
                    workflows,
                    List.of(
                            stored("1.ticket.yaml", ticket("INC-4821", "프린터 \"3층\" 고장", true)),
                            stored("2.ticket.yaml", ticket("INC-4822", "VPN drops every hour", false)),
                            stored("3.ticket.yaml", ticket("SR-7", "노트북 신청", false))),
                    List.of(
                            stored(
                                    "sandbox.env.yaml",
                                    new Environment(
                                            "Sandbox",
                                            Map.of("slack_base", "http://localhost:9099"),
                                            List.of("slack_path", "crm_token"))),
                            stored("live.env.yaml", new Environment("Production", Map.of(), List.of("slack_path")))));
        }

        @Override
        public SaveOutcome<Workflow> save(Stored.Readable<Workflow> was, Workflow now) {
            return overwrite(was, now);
        }

        @Override
        public SaveOutcome<Workflow> overwrite(Stored.Readable<Workflow> was, Workflow now) {
            Stored.Readable<Workflow> saved = new Stored.Readable<>(was.file(), now, was.stamp() + "1");
            workflows.set(0, saved);
            return new SaveOutcome.Saved<>(saved);
        }
    }

    /** Takes every draft and keeps none. */
    private static final class NoDrafts implements Drafts {
        @Override
        public boolean keep(Path file, Workflow now) {
            return true;
        }

        @Override
        public void discard(Path file) {}
    }
}
