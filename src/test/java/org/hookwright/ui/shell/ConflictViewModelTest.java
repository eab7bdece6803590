package org.hookwright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hookwright.support.StepJobs;
import org.hookwright.task.Work;
import org.hookwright.ui.shell.ConflictViewModel.Sides;
import org.junit.jupiter.api.Test;

final class ConflictViewModelTest {
    private final StepJobs jobs = new StepJobs();
    private final List<String> chosen = new ArrayList<>();
    private Optional<Work<Sides>> sides = Optional.of(_ -> new Sides("a\nb", "a\nc"));
    private final ConflictViewModel model = new ConflictViewModel(() -> sides, new Noted(), jobs);

    private final class Noted implements ConflictViewModel.Choice {
        @Override
        public void keepMine() {
            chosen.add("mine");
        }

        @Override
        public void loadTheirs() {
            chosen.add("theirs");
        }

        @Override
        public void later() {
            chosen.add("later");
        }
    }

    @Test
    void showsBothSidesAndTheFirstLineThatDiffers() {
        model.compare();
        assertThat(model.openProperty().get()).isTrue();
        jobs.run();
        assertThat(model.rowsProperty().get()).hasSize(2);
        assertThat(model.firstDifference()).isEqualTo(1);
    }

    @Test
    void everyWayOutClosesIt() {
        for (Runnable way : List.<Runnable>of(model::keepMine, model::loadTheirs, model::close)) {
            model.compare();
            way.run();
            assertThat(model.openProperty().get()).isFalse();
        }
        assertThat(chosen).containsExactly("mine", "theirs", "later");
        jobs.run();
        assertThat(model.rowsProperty().get()).isEmpty();
    }

    @Test
    void whereTheFileCannotBeReadThatIsSaidInPlaceOfTheRows() {
        sides = Optional.of(_ -> {
            throw new IOException("gone");
        });
        model.compare();
        jobs.run();
        assertThat(model.problemProperty().get().key()).isEqualTo("shell.conflict.unreadable");
    }

    @Test
    void doesNotOpenWhereThereIsNoConflict() {
        sides = Optional.empty();
        model.compare();
        assertThat(model.openProperty().get()).isFalse();
    }
}
