package org.hookwright.app;

import java.nio.file.Path;
import java.util.List;
import org.hookwright.language.Sentence;
import org.hookwright.task.Outcome;
import org.hookwright.ui.control.Message;
import org.hookwright.ui.desk.Desk;

/** Offers at the start what an earlier sitting could not write any more. A draft that is not decided on stays. */
final class DraftBanners {
    private static final System.Logger LOG = System.getLogger(DraftBanners.class.getName());

    private final DraftFolder drafts;
    private final Desk desk;
    private final FilingShelf shelf;
    private final Surroundings around;

    DraftBanners(DraftFolder drafts, Desk desk, FilingShelf shelf, Surroundings around) {
        this.drafts = drafts;
        this.desk = desk;
        this.shelf = shelf;
        this.around = around;
    }

    /** @param left what was put aside before anything was edited */
    void offer(List<DraftFolder.Left> left) {
        left.forEach(this::offer);
    }

    private void offer(DraftFolder.Left draft) {
        around.messages()
                .show(Message.of(
                        "draft-" + draft.kept().getFileName(),
                        Message.Level.WARNING,
                        Sentence.of("shell.draft.text", draft.workflow().name()),
                        new Message.Action(Sentence.of("shell.draft.restore"), () -> restore(draft)),
                        new Message.Action(Sentence.of("shell.draft.discard"), () -> discard(draft))));
    }

    /** What the file says meanwhile is kept as its backup; a file that is gone is made again. */
    private void restore(DraftFolder.Left draft) {
        Path file = draft.file();
        if (desk.workflows().find(file).isPresent()) {
            desk.restore(file, draft.workflow());
            desk.whenSaved(() -> {
                if (!desk.hasUnsaved()) {
                    discard(draft);
                }
            });
        } else {
            shelf.create(draft.workflow(), () -> discard(draft));
        }
    }

    private void discard(DraftFolder.Left draft) {
        around.jobs()
                .wait(
                        _ -> {
                            drafts.discard(draft);
                            return draft;
                        },
                        outcome -> {
                            if (outcome instanceof Outcome.Failed<DraftFolder.Left>(var cause)) {
                                LOG.log(System.Logger.Level.WARNING, "A draft stays behind", cause);
                            }
                        });
    }
}
