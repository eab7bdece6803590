package org.hookwright.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hookwright.ui.desk.FolderOfTests.file;

import java.util.ArrayList;
import java.util.List;
import org.hookwright.language.Sentence;
import org.hookwright.support.StepJobs;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Method;
import org.junit.jupiter.api.Test;

final class DeskTest {
    private static final Sentence URL = Sentence.of("request.edit.url");
    private static final Sentence METHOD = Sentence.of("request.edit.method");

    private final FolderOfTests folder =
            new FolderOfTests().with("one").with("two").withTicket("INC-1").withTicket("INC-2");
    private final StepJobs jobs = new StepJobs();
    private final KeptDrafts drafts = new KeptDrafts();
    private final Desk desk = new Desk(folder, drafts, jobs);

    private void open() {
        desk.open(null);
        jobs.run();
    }

    private void typeUrl(String url) {
        desk.type(URL, call -> call.with(call.request().withUrl(url)));
    }

    private String url() {
        Call call = desk.callProperty().get();
        return call == null ? "" : call.request().url();
    }

    private String urlOnDisk(String name) {
        return folder.onDisk(name).calls().getFirst().request().url();
    }

    @Test
    void opensTheFirstWorkflowWithTheFirstTicket() {
        open();

        assertThat(desk.workflowProperty().get().name()).isEqualTo("one");
        assertThat(desk.ticketProperty().getValue().id()).isEqualTo("INC-1");
    }

    @Test
    void opensTheWorkflowThatWasOpenLastTime() {
        desk.open(file("two"));
        jobs.run();

        assertThat(desk.workflowProperty().get().name()).isEqualTo("two");
    }

    @Test
    void isNotReadyBeforeTheFolderWasRead() {
        desk.open(null);
        jobs.work();
        assertThat(desk.readyProperty().get()).isFalse();

        jobs.hear();
        assertThat(desk.readyProperty().get()).isTrue();
    }

    @Test
    void writesAMomentAfterTheLastKeyAndOnlyOnce() {
        open();
        typeUrl("https://a");
        jobs.pass(500);
        typeUrl("https://ab");
        jobs.pass(500);
        assertThat(folder.written).isZero();
        assertThat(desk.saveStateProperty().getValue()).isInstanceOf(SaveState.Pending.class);

        jobs.pass(300);
        assertThat(folder.written).isEqualTo(1);
        assertThat(urlOnDisk("one")).isEqualTo("https://ab");
        assertThat(desk.saveStateProperty().getValue()).isInstanceOf(SaveState.Saved.class);
    }

    @Test
    void whatIsTypedWhileTheFileIsWrittenIsWrittenToo() {
        open();
        typeUrl("https://a");
        desk.saveNow();
        jobs.work();
        typeUrl("https://ab");
        jobs.hear();
        assertThat(desk.saveStateProperty().getValue()).isInstanceOf(SaveState.Pending.class);

        jobs.pass(1_000);
        assertThat(urlOnDisk("one")).isEqualTo("https://ab");
    }

    @Test
    void choosingAnotherWorkflowWritesTheFirstAtOnce() {
        open();
        typeUrl("https://a");
        desk.chooseWorkflow(file("two"));
        jobs.run();

        assertThat(urlOnDisk("one")).isEqualTo("https://a");
        assertThat(desk.workflowProperty().get().name()).isEqualTo("two");
    }

    private void conflict() {
        open();
        typeUrl("https://mine");
        folder.put(file("one"), FolderOfTests.workflow("theirs"));
        jobs.pass(1_000);
    }

    @Test
    void aChangeMadeOutsideIsNeverOverwrittenInSilence() {
        conflict();
        assertThat(folder.onDisk("one").name()).isEqualTo("theirs");
        assertThat(desk.saveStateProperty().getValue()).isInstanceOf(SaveState.ConflictOutside.class);
        typeUrl("https://mine/too");
        jobs.pass(1_000);
        assertThat(folder.onDisk("one").name()).isEqualTo("theirs");
    }

    @Test
    void keepingMineWritesOverTheirs() {
        conflict();
        desk.keepMine();
        jobs.run();

        assertThat(urlOnDisk("one")).isEqualTo("https://mine");
        assertThat(desk.saveStateProperty().getValue()).isInstanceOf(SaveState.Saved.class);
    }

    @Test
    void loadingTheirsShowsTheirs() {
        conflict();
        desk.loadTheirs();
        jobs.run();

        assertThat(desk.workflowProperty().get().name()).isEqualTo("theirs");
        assertThat(desk.saveStateProperty().getValue()).isInstanceOf(SaveState.Saved.class);
        assertThat(desk.undoNameProperty().get()).isNull();
    }

    @Test
    void aChangeOutsideIsShownWhenNothingWasEditedHere() {
        open();
        folder.put(file("one"), FolderOfTests.workflow("theirs"));
        desk.reload();
        jobs.run();

        assertThat(desk.workflowProperty().get().name()).isEqualTo("theirs");
    }

    @Test
    void whatWasSavedHereIsNoChangeFromOutside() {
        open();
        typeUrl("https://a");
        jobs.pass(1_000);
        desk.reload();
        jobs.run();

        assertThat(url()).isEqualTo("https://a");
        assertThat(desk.undoNameProperty().get()).isEqualTo(URL);
    }

    @Test
    void aFullDiskIsSaidAndADraftIsKeptUntilItCanBeWritten() {
        open();
        folder.full = true;
        typeUrl("https://a");
        jobs.pass(1_000);
        assertThat(desk.saveStateProperty().getValue()).isInstanceOf(SaveState.NotSaved.class);
        assertThat(drafts.kept).containsOnlyKeys(file("one"));
        assertThat(desk.hasUnsaved()).isTrue();

        folder.full = false;
        desk.saveNow();
        jobs.run();
        assertThat(urlOnDisk("one")).isEqualTo("https://a");
        assertThat(desk.hasUnsaved()).isFalse();
    }

    @Test
    void whatCouldNotBeSavedIsStillThereAfterLookingAtAnother() {
        open();
        folder.full = true;
        typeUrl("https://a");
        jobs.pass(1_000);
        desk.chooseWorkflow(file("two"));
        jobs.run();
        desk.chooseWorkflow(file("one"));

        assertThat(url()).isEqualTo("https://a");
    }

    @Test
    void aFileThatCannotBeReadStaysInTheListAndOpensNothing() {
        folder.withUnreadable("torn");
        open();
        desk.chooseWorkflow(file("torn"));
        jobs.run();

        assertThat(desk.workflows().all()).hasSize(3);
        assertThat(desk.callProperty().get()).isNull();
        typeUrl("https://a");
        jobs.pass(1_000);
        assertThat(folder.written).isZero();
    }

    @Test
    void keysThatFollowEachOtherAreUndoneTogetherAndOtherStepsApart() {
        open();
        typeUrl("https://a");
        typeUrl("https://ab");
        desk.edit(METHOD, call -> call.with(call.request().with(Method.PUT)));
        assertThat(desk.undoNameProperty().get()).isEqualTo(METHOD);

        desk.undo();
        assertThat(desk.callProperty().get().request().method()).isEqualTo(Method.POST);
        assertThat(url()).isEqualTo("https://ab");
        desk.undo();
        assertThat(url()).isEqualTo("https://example.com/");
        desk.redo();
        desk.redo();
        assertThat(url()).isEqualTo("https://ab");
        assertThat(desk.callProperty().get().request().method()).isEqualTo(Method.PUT);
    }

    @Test
    void undoOfTheRequestLeavesWhatWasTypedInTheBody() {
        open();
        typeUrl("https://a");
        desk.typeBody("{\"text\": 1}");
        desk.undo();

        assertThat(url()).isEqualTo("https://example.com/");
        assertThat(desk.callProperty().get().request().body().text()).isEqualTo("{\"text\": 1}");
    }

    @Test
    void quittingWritesWhatIsPendingFirst() {
        open();
        typeUrl("https://a");
        List<String> said = new ArrayList<>();
        desk.whenSaved(() -> said.add(urlOnDisk("one")));
        assertThat(said).isEmpty();
        jobs.pass(100);

        assertThat(said).containsExactly("https://a");
    }

    @Test
    void onAFullDiskQuittingTriesOnceAndThenAsks() {
        open();
        folder.full = true;
        typeUrl("https://a");
        jobs.pass(1_000);
        int tried = folder.tried;
        List<Boolean> said = new ArrayList<>();
        desk.whenSaved(() -> said.add(desk.hasUnsaved()));
        jobs.pass(1_000);
        assertThat(said).containsExactly(true);
        assertThat(folder.tried).isEqualTo(tried + 1);
    }

    @Test
    void threeThousandWorkflowsAreOneListChange() {
        for (int i = 0; i < 3_000; i++) {
            folder.with("w" + i);
        }
        List<Integer> changes = new ArrayList<>();
        desk.workflows()
                .all()
                .subscribe(() -> changes.add(desk.workflows().all().size()));
        open();

        assertThat(changes).containsExactly(3_002);
    }
}
