package org.hookwright.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.hookwright.check.BodyVerdict;
import org.hookwright.check.TicketVerdict;
import org.hookwright.language.Sentence;
import org.hookwright.support.StepJobs;
import org.hookwright.task.Cancellation;
import org.hookwright.template.Rendering;
import org.hookwright.template.SourceMap;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Secret;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.StepPath;
import org.junit.jupiter.api.Test;

final class AnalystTest {
    private final FolderOfTests folder =
            new FolderOfTests().with("one").withTicket("INC-1").withTicket("INC-2");
    private final StepJobs jobs = new StepJobs();
    private final Desk desk = new Desk(folder, new KeptDrafts(), jobs);
    private final SimpleObjectProperty<Map<String, Secret>> secrets = new SimpleObjectProperty<>(Map.of());
    private final SimpleObjectProperty<Map<String, Map<String, Object>>> results = new SimpleObjectProperty<>(Map.of());
    private final List<String> checked = new ArrayList<>();
    private final Analyst<String> analyst = new Analyst<>(desk, secrets, results, new EchoingJudge(), "", jobs);

    private void open() {
        desk.open(null);
        jobs.run();
        jobs.pass(Analyst.QUIET_MILLIS);
        checked.clear();
    }

    private String shown() {
        Analysis analysis = analyst.analysisProperty().get();
        return analysis == null ? "" : analysis.body().text();
    }

    @Test
    void thePreviewFollowsTheKeyWithoutWaitingForTheChecks() {
        open();
        desk.typeBody("{1");
        jobs.run();

        assertThat(shown()).isEqualTo("{1 for INC-1");
        assertThat(checked).isEmpty();
    }

    @Test
    void theEditedStepSeesTheRepliesOfThoseBeforeItOnly() {
        open();
        desk.editWorkflow(
                Sentence.of("request.edit.kind"),
                workflow -> workflow.inserted(
                        StepPath.top(0), List.of(workflow.calls().getFirst().named("before"))));
        jobs.run();
        results.set(Map.of("before", Map.of("id", 7), "step", Map.of("id", 8)));
        assertThat(analyst.wholeScopeProperty().get().results()).containsOnlyKeys("before", "step");

        desk.choose(new Spot.At(StepPath.top(1)));
        assertThat(analyst.scopeProperty().get().results()).containsOnlyKeys("before");
        desk.choose(new Spot.At(StepPath.top(0)));
        assertThat(analyst.scopeProperty().get().results()).isEmpty();
    }

    @Test
    void theVerdictOfTheChosenTicketComesWithTheKeyToo() {
        open();
        desk.typeBody("[1,");
        jobs.run();

        assertThat(analyst.analysisProperty().get().breakage()).isPresent();
        assertThat(checked).isEmpty();
    }

    @Test
    void theChecksComeOnceWhenTheKeysRest() {
        open();
        desk.typeBody("{1");
        jobs.pass(100);
        desk.typeBody("{12");
        jobs.pass(100);
        desk.typeBody("{123");
        jobs.pass(Analyst.QUIET_MILLIS);

        assertThat(checked).containsExactly("{123");
        assertThat(analyst.reportProperty().get()).isEqualTo("2 tickets");
    }

    @Test
    void anOutrunFillingIsNeverShown() {
        open();
        desk.typeBody("{1");
        jobs.work();
        desk.typeBody("{12");
        jobs.hear();
        assertThat(shown()).isEqualTo("{} for INC-1");

        jobs.run();
        assertThat(shown()).isEqualTo("{12 for INC-1");
    }

    @Test
    void anotherTicketGivesAnotherFilling() {
        open();
        desk.chooseTicket(Path.of("INC-2.ticket.yaml"));
        jobs.run();

        assertThat(shown()).isEqualTo("{} for INC-2");
    }

    @Test
    void aNewSecretIsAReasonToLookAgain() {
        open();
        long before = analyst.analysisProperty().get().version();
        secrets.set(Map.of("token", new Secret("x")));
        jobs.run();

        assertThat(analyst.analysisProperty().get().version()).isGreaterThan(before);
        assertThat(analyst.scopeProperty().get().secrets()).containsKey("token");
    }

    private final class EchoingJudge implements Judge<String> {
        @Override
        public Rendering url(Call call, Scope scope) {
            return rendering(call.request().url());
        }

        @Override
        public Rendering body(Call call, Scope scope) {
            return rendering(
                    call.request().body().text() + " for " + scope.ticket().id());
        }

        @Override
        public Optional<TicketVerdict.Breakage> breakage(Call call, Rendering body) {
            return BodyVerdict.of(call.request().body(), body);
        }

        @Override
        public String check(Call call, List<Ticket> tickets, Scope scope, Cancellation cancellation) {
            checked.add(call.request().body().text());
            return tickets.size() + " tickets";
        }

        private static Rendering rendering(String text) {
            return new Rendering(text, new SourceMap(List.of()), List.of(), null);
        }
    }
}
