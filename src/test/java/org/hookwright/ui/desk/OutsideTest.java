package org.hookwright.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hookwright.ui.desk.FolderOfTests.file;
import static org.hookwright.ui.desk.FolderOfTests.workflow;

import java.util.ArrayList;
import java.util.List;
import org.hookwright.language.Sentence;
import org.hookwright.support.StepJobs;
import org.hookwright.workflow.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What others do to the folder while it is open here, and what is kept of what was not written. */
final class OutsideTest {
    private static final Sentence URL = Sentence.of("request.edit.url");

    private final FolderOfTests folder =
            new FolderOfTests().with("one").with("two").with("three").withNewer("newer");
    private final StepJobs jobs = new StepJobs();
    private final KeptDrafts drafts = new KeptDrafts();
    private final Desk desk = new Desk(folder, drafts, jobs);
    private final List<String> reloaded = new ArrayList<>();

    @BeforeEach
    void open() {
        desk.onReloaded(now -> reloaded.add(now.name()));
        desk.open(null);
        jobs.run();
    }

    private void typeUrl(String url) {
        desk.type(URL, call -> call.with(call.request().withUrl(url)));
    }

    private static String url(Workflow workflow) {
        return workflow.calls().getFirst().request().url();
    }

    private SaveState state() {
        return desk.saveStateProperty().getValue();
    }

    private void reload() {
        desk.reload();
        jobs.run();
    }

    @Test
    void aDraftIsKeptWhileKeysKeepComingAndGoesWithTheWriting() {
        for (int i = 0; i < 10; i++) {
            typeUrl("https://" + i);
            jobs.pass(100);
        }
        assertThat(folder.written).isZero();
        assertThat(url(drafts.of("one"))).isEqualTo("https://8");

        jobs.pass(1_000);
        assertThat(folder.written).isEqualTo(1);
        assertThat(drafts.kept).isEmpty();
    }

    @Test
    void aDraftThatIsLateDoesNotComeBackAfterItsFileWasWritten() {
        DraftLine line = new DraftLine(drafts, file("one"));
        line.discard(2);
        line.keep(1, workflow("late"));
        assertThat(drafts.kept).isEmpty();

        line.keep(3, workflow("new"));
        assertThat(drafts.kept).containsOnlyKeys(file("one"));
    }

    @Test
    void whatIsTypedDuringAConflictIsKeptAsADraftUntilThePersonChooses() {
        typeUrl("https://mine");
        folder.put(file("one"), workflow("theirs"));
        jobs.pass(1_000);
        typeUrl("https://mine/too");
        jobs.pass(1_000);
        assertThat(url(drafts.of("one"))).isEqualTo("https://mine/too");

        desk.loadTheirs();
        jobs.run();
        assertThat(drafts.kept).isEmpty();
    }

    @Test
    void aChangeOutsideIsShownAndSaidOnce() {
        folder.put(file("one"), workflow("theirs"));
        reload();
        reload();
        assertThat(reloaded).containsExactly("theirs");
    }

    @Test
    void aFileThatCanNoLongerBeReadIsAConflictAndNotOverwritten() {
        folder.withUnreadable("one");
        reload();
        assertThat(state()).isInstanceOf(SaveState.ConflictOutside.class);
        assertThat(desk.workflowProperty().get().name()).isEqualTo("one");
        typeUrl("https://mine");
        jobs.pass(1_000);
        assertThat(folder.written).isZero();

        desk.keepMine();
        jobs.run();
        assertThat(url(folder.onDisk("one"))).isEqualTo("https://mine");
    }

    @Test
    void aFileDeletedOutsideStaysHereAndIsADraftUntilItIsWrittenAgain() {
        folder.workflows.remove(file("one"));
        reload();
        assertThat(state()).isInstanceOf(SaveState.Gone.class);
        assertThat(desk.workflowProperty().get().name()).isEqualTo("one");
        assertThat(drafts.kept).containsOnlyKeys(file("one"));
        desk.saveNow();
        jobs.run();
        assertThat(folder.workflows).doesNotContainKey(file("one"));

        desk.writeAgain();
        jobs.run();
        assertThat(folder.onDisk("one").name()).isEqualTo("one");
        assertThat(state()).isInstanceOf(SaveState.Saved.class);
        assertThat(drafts.kept).isEmpty();
    }

    @Test
    void aFileDeletedOutsideIsWrittenAgainWithTheNextChange() {
        folder.workflows.remove(file("one"));
        reload();
        typeUrl("https://a");
        jobs.pass(1_000);
        assertThat(url(folder.onDisk("one"))).isEqualTo("https://a");
    }

    @Test
    void aFileDeletedOutsideAndPutBackIsAsIfNothingHadBeen() {
        Workflow before = folder.onDisk("one");
        folder.workflows.remove(file("one"));
        reload();
        folder.put(file("one"), before);
        reload();
        assertThat(state()).isInstanceOf(SaveState.Saved.class);
        assertThat(drafts.kept).isEmpty();
        assertThat(reloaded).isEmpty();
    }

    @Test
    void aFolderThatIsGoneIsSaidAndNothingShownIsDropped() {
        folder.missing = true;
        reload();
        assertThat(desk.troubleProperty().get().key()).isEqualTo("store.disk.gone");
        assertThat(desk.workflows().all()).hasSize(4);

        folder.missing = false;
        reload();
        assertThat(desk.troubleProperty().get()).isNull();
    }

    @Test
    void aFileOfANewerVersionIsLookedAtAndNeverWritten() {
        desk.chooseWorkflow(file("newer"));
        assertThat(state()).isInstanceOf(SaveState.ReadOnly.class);
        assertThat(desk.typeBody("mine")).isFalse();
        typeUrl("https://a");
        desk.rename("mine");
        jobs.pass(1_000);

        assertThat(desk.workflowProperty().get()).isEqualTo(workflow("newer"));
        assertThat(folder.written).isZero();
        assertThat(drafts.kept).isEmpty();
        assertThat(desk.hasUnsaved()).isFalse();
    }

    @Test
    void whatWasReadBeforeASaveAndIsHeardAfterItIsReadAgain() {
        typeUrl("https://a");
        desk.reload();
        jobs.work();
        desk.saveNow();
        jobs.run();

        assertThat(url(desk.workflowProperty().get())).isEqualTo("https://a");
        assertThat(reloaded).isEmpty();
    }

    @Test
    void everybodyWhoAskedForAReadingHearsOfItsEnd() {
        List<String> told = new ArrayList<>();
        desk.reload(() -> told.add("first"));
        desk.reload(() -> told.add("second"));
        jobs.run();
        assertThat(told).containsExactly("first", "second");
    }

    @Test
    void deletingTheOpenWorkflowOpensItsNeighbour() {
        desk.chooseWorkflow(file("two"));
        folder.workflows.remove(file("two"));
        desk.letGo(file("two"));
        jobs.run();
        assertThat(desk.workflowProperty().get().name()).isEqualTo("three");
        assertThat(state()).isInstanceOf(SaveState.Saved.class);
    }

    @Test
    void aDraftOfAnEarlierSittingIsWrittenAsIfTypedNow() {
        Workflow draft = workflow("two").named("from the draft");
        desk.restore(file("two"), draft);
        jobs.pass(1_000);
        assertThat(folder.onDisk("two").name()).isEqualTo("from the draft");
        assertThat(desk.workflowProperty().get()).isEqualTo(draft);
    }
}
