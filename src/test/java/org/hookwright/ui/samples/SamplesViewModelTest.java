package org.hookwright.ui.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hookwright.ui.samples.FolderOfSamples.ticket;

import java.nio.file.Path;
import java.util.Locale;
import org.hookwright.support.StepJobs;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SamplesViewModelTest {
    private final StepJobs jobs = new StepJobs();
    private final Messages messages = new Messages(jobs);
    private final FolderOfSamples folder = new FolderOfSamples()
            .with("a", ticket("Plain", "INC-1", "VPN"))
            .with("b", ticket("Quotes", "INC-2", "Printer \"3rd\""));
    private final SamplesViewModel model =
            new SamplesViewModel(folder.listed, folder, jobs, messages, new Language(Locale.ENGLISH), folder::reload);

    @BeforeEach
    void read() {
        jobs.run();
    }

    @Test
    void theFirstSampleIsOpenAsFieldsAndAsText() {
        assertThat(model.chosenProperty().get().id()).isEqualTo("INC-1");
        assertThat(model.textProperty().get()).isEqualTo("Plain|VPN|INC-1");
        assertThat(TicketField.SUBJECT.in(model.ticketProperty().get())).isEqualTo("VPN");
    }

    @Test
    void aFieldChangesTheTextAndThenTheFile() {
        model.set(TicketField.SUBJECT, "한글");
        jobs.run();
        assertThat(model.textProperty().get()).isEqualTo("Plain|한글|INC-1");
        assertThat(model.stateProperty().get()).isInstanceOf(EditState.Pending.class);

        rest();

        assertThat(folder.files().get(Path.of("a"))).isEqualTo("Plain|한글|INC-1");
        assertThat(model.stateProperty().get()).isInstanceOf(EditState.Saved.class);
    }

    @Test
    void theTextChangesTheFieldsAndThenTheFile() {
        model.type("Plain|typed|INC-9");
        rest();

        assertThat(TicketField.ID.in(model.ticketProperty().get())).isEqualTo("INC-9");
        assertThat(folder.files().get(Path.of("a"))).isEqualTo("Plain|typed|INC-9");
    }

    @Test
    void aTextThatIsNoTicketIsSaidWithItsLineAndNotWritten() {
        model.type("Plain");
        rest();

        assertThat(model.stateProperty().get())
                .isInstanceOfSatisfying(
                        EditState.Broken.class,
                        broken -> assertThat(broken.line()).isEqualTo(3));
        assertThat(folder.files().get(Path.of("a"))).isEqualTo("Plain|VPN|INC-1");
    }

    @Test
    void aChangeFromOutsideIsNeverOverwrittenInSilence() {
        model.set(TicketField.SUBJECT, "mine");
        folder.outside("a", ticket("Plain", "INC-1", "theirs"));
        rest();
        assertThat(model.stateProperty().get()).isInstanceOf(EditState.Conflict.class);
        assertThat(folder.files().get(Path.of("a"))).contains("theirs");

        model.keepMine();
        jobs.run();

        assertThat(folder.files().get(Path.of("a"))).contains("mine");
        assertThat(model.stateProperty().get()).isInstanceOf(EditState.Saved.class);
    }

    @Test
    void theirsCanBeLoadedInstead() {
        model.set(TicketField.SUBJECT, "mine");
        folder.outside("a", ticket("Plain", "INC-1", "theirs"));
        rest();

        model.loadTheirs();
        jobs.run();

        assertThat(model.textProperty().get()).contains("theirs");
        assertThat(TicketField.SUBJECT.in(model.ticketProperty().get())).isEqualTo("theirs");
    }

    @Test
    void aChangeFromOutsideIsShownWhenNothingWasEditedHere() {
        folder.outside("a", ticket("Plain", "INC-1", "theirs"));
        folder.reload();
        jobs.run();

        assertThat(model.textProperty().get()).contains("theirs");
    }

    @Test
    void leavingASampleWritesItAtOnce() {
        model.set(TicketField.SUBJECT, "quick");
        jobs.run();

        model.choose(Path.of("b"));
        jobs.run();

        assertThat(folder.files().get(Path.of("a"))).contains("quick");
        assertThat(model.textProperty().get()).startsWith("Quotes");
    }

    @Test
    void aFullDiskIsSaidAndTheTextKept() {
        folder.full = true;
        model.set(TicketField.SUBJECT, "kept");
        rest();

        assertThat(model.stateProperty().get()).isInstanceOf(EditState.NotSaved.class);
        assertThat(model.textProperty().get()).contains("kept");
    }

    @Test
    void aNewSampleIsChosenAndACopyToo() {
        model.add();
        jobs.run();
        assertThat(model.chosenProperty().get().name()).isEqualTo("New sample");

        model.duplicate();
        jobs.run();

        assertThat(model.chosenProperty().get().name()).isEqualTo("New sample (copy)");
        assertThat(model.samples()).hasSize(4);
    }

    @Test
    void deletingCanBeTakenBack() {
        model.choose(Path.of("b"));
        jobs.run();
        model.delete();
        jobs.run();
        assertThat(model.samples()).hasSize(1);
        assertThat(model.chosenProperty().get().name()).isEqualTo("Plain");

        messages.shown().getFirst().actions().getFirst().act().run();
        jobs.run();

        assertThat(model.samples()).hasSize(2);
        assertThat(model.chosenProperty().get().name()).isEqualTo("Quotes");
    }

    @Test
    void whatCannotBeDeletedIsSaid() {
        folder.full = true;

        model.delete();
        jobs.run();

        assertThat(model.samples()).hasSize(2);
        assertThat(messages.shown()).hasSize(1);
    }

    @Test
    void aFileThatCannotBeReadIsListedWithItsReasonAndCannotBeEdited() {
        folder.broken("c");
        model.choose(Path.of("c"));
        jobs.run();

        assertThat(model.chosenProperty().get().problem()).isPresent();
        assertThat(model.canEditProperty().getValue()).isFalse();
        assertThat(model.textProperty().get()).isEqualTo("{");
    }

    /** The keys rest for so long that everything pending is read and written. */
    private void rest() {
        jobs.run();
        jobs.pass(1_000);
    }

    @Test
    void clearingAFieldUnsetsItsValue() {
        assertThat(TicketField.SUBJECT.with(ticket("n", "i", "s"), "").values())
                .extractingByKey("ticket")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("subject", null);
    }
}
