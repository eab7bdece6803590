package org.hookwright.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Optional;
import org.hookwright.exchange.HistoryFormat;
import org.hookwright.support.StepJobs;
import org.hookwright.ui.history.ExportViewModel.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ExportViewModelTest {
    private final StepJobs jobs = new StepJobs();
    private final AskedActions actions = new AskedActions();
    private final HistoryViewModel model = new HistoryViewModel(ListedRecords.of(40), jobs, actions, new MapMemory());
    private final ExportViewModel export = model.export();

    @BeforeEach
    void show() {
        model.refresh();
        jobs.run();
    }

    @Test
    void theListIsWrittenAndSaid() {
        export.toggle();
        export.formatProperty().set(HistoryFormat.CSV);
        export.export();
        assertThat(export.stateProperty().get()).isEqualTo(new State.Writing(0, 40));
        jobs.run();

        assertThat(actions.asked).containsExactly("where csv 0", "exported out.har 3");
        assertThat(export.stateProperty().get()).isInstanceOf(State.Closed.class);
    }

    @Test
    void whereSeveralAreChosenTheyAreOfferedFirst() {
        model.pick(model.rows().subList(3, 6));
        export.toggle();
        assertThat(export.onlyPickedProperty().get()).isTrue();
        export.export();
        assertThat(actions.asked).containsExactly("where har 3");
    }

    @Test
    void whoNamesNoFileIsAskedStill() {
        actions.answer = Optional.empty();
        export.toggle();
        export.export();
        assertThat(export.stateProperty().get()).isInstanceOf(State.Asking.class);
    }

    @Test
    void progressIsShownAndNoneThatComesAfterTheEnd() {
        actions.writing = (_, progress, _) -> {
            progress.at(17, 40);
            return 40;
        };
        export.toggle();
        export.export();
        jobs.work();
        jobs.pass(0);
        assertThat(export.stateProperty().get()).isInstanceOf(State.Closed.class);
        assertThat(actions.asked).endsWith("exported out.har 40");
    }

    @Test
    void cancellingReachesTheWritingAndAsksAgain() {
        boolean[] stopped = new boolean[1];
        actions.writing = (_, _, cancellation) -> {
            cancellation.onCancel(() -> stopped[0] = true);
            return 40;
        };
        export.toggle();
        export.export();
        jobs.work();
        export.cancel();
        jobs.run();

        assertThat(stopped[0]).isTrue();
        assertThat(export.stateProperty().get()).isInstanceOf(State.Asking.class);
        assertThat(actions.asked).noneMatch(asked -> asked.startsWith("exported"));
        export.cancel();
        assertThat(export.stateProperty().get()).isInstanceOf(State.Closed.class);
    }

    @Test
    void whatGoesWrongIsSaidWithItsCure() {
        assertThat(failedBy(new AccessDeniedException("x"))).isEqualTo("history.export.denied");
        assertThat(failedBy(new java.nio.file.NoSuchFileException("x"))).isEqualTo("history.export.no-folder");
        assertThat(failedBy(new IOException("No space left on device"))).isEqualTo("history.export.disk");
        assertThat(failedBy(new IllegalStateException("odd"))).isEqualTo("history.export.failed");
    }

    private String failedBy(Exception cause) {
        actions.answer = Optional.of(Path.of("/some/where/out.har"));
        actions.writing = (_, _, _) -> {
            throw cause;
        };
        export.export();
        jobs.run();
        return export.stateProperty().get() instanceof State.Failed(var why) ? why.key() : "none";
    }
}
