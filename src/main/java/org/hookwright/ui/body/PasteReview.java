package org.hookwright.ui.body;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.hookwright.template.Repair;

/** Pasted text that was mangled on its way, with each repair to be looked at and left out if wished. */
public final class PasteReview {
    /** How much of the text around an edit is shown on either side. */
    private static final int AROUND = 14;

    private final Repair repair;
    private final List<Proposal> proposals;

    PasteReview(Repair repair) {
        this.repair = repair;
        this.proposals = repair.edits().stream().map(Proposal::new).toList();
    }

    Repair repair() {
        return repair;
    }

    public List<Proposal> proposals() {
        return proposals;
    }

    /** The text with the chosen repairs made. */
    String repaired() {
        List<Repair.Edit> chosen = new ArrayList<>();
        for (Proposal proposal : proposals) {
            if (proposal.chosen.get()) {
                chosen.add(proposal.edit);
            }
        }
        return repair.repaired(chosen);
    }

    String before(Proposal proposal) {
        return repair.pasted().substring(leftOf(proposal), proposal.edit.span().start());
    }

    String removed(Proposal proposal) {
        return proposal.edit.span().of(repair.pasted());
    }

    String after(Proposal proposal) {
        String pasted = repair.pasted();
        int end = proposal.edit.span().end();
        int newline = pasted.indexOf('\n', end);
        int lineEnd = newline < 0 ? pasted.length() : newline;
        return pasted.substring(end, Math.min(end + AROUND, lineEnd));
    }

    private int leftOf(Proposal proposal) {
        int start = proposal.edit.span().start();
        int lineStart = repair.pasted().lastIndexOf('\n', start - 1) + 1;
        return Math.max(lineStart, start - AROUND);
    }

    /** One repair, chosen until it is unticked. */
    public static final class Proposal {
        private final Repair.Edit edit;
        private final BooleanProperty chosen = new SimpleBooleanProperty(this, "chosen", true);

        private Proposal(Repair.Edit edit) {
            this.edit = edit;
        }

        public Repair.Edit edit() {
            return edit;
        }

        public BooleanProperty chosenProperty() {
            return chosen;
        }
    }
}
