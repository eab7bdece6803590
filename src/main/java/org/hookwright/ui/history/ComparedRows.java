package org.hookwright.ui.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hookwright.ui.history.Compared.Line;
import org.hookwright.ui.history.Compared.Part;
import org.hookwright.ui.history.Compared.Sign;
import org.hookwright.ui.history.Compared.Subject;

/** The rows in which a comparison is shown: what is equal is folded until somebody wants to see it. */
final class ComparedRows {
    /** One row. */
    sealed interface ShownRow {
        /** The head of a part. */
        record Head(Part part) implements ShownRow {}

        /** A value of both. */
        record Value(Line line) implements ShownRow {}

        /** So many equal values that are folded away, or the way to fold them again. */
        record Equal(Subject subject, int count, boolean open) implements ShownRow {}

        /** The head over the times. */
        record TimesHead() implements ShownRow {}

        /** How long something took. */
        record Times(Compared.Timed timed) implements ShownRow {}
    }

    private ComparedRows() {}

    /** @param open parts whose equal values are shown */
    static List<ShownRow> of(Compared compared, Set<Subject> open) {
        List<ShownRow> rows = new ArrayList<>();
        for (Part part : compared.parts()) {
            rows.add(new ShownRow.Head(part));
            add(part, open.contains(part.subject()), rows);
        }
        rows.add(new ShownRow.TimesHead());
        compared.times().forEach(timed -> rows.add(new ShownRow.Times(timed)));
        return rows;
    }

    private static void add(Part part, boolean open, List<ShownRow> rows) {
        int equal = 0;
        for (Line line : part.lines()) {
            if (line.sign() == Sign.SAME && !open) {
                equal++;
                continue;
            }
            equal = fold(part, equal, rows);
            rows.add(new ShownRow.Value(line));
        }
        fold(part, equal, rows);
        if (open && part.lines().stream().anyMatch(line -> line.sign() == Sign.SAME)) {
            rows.add(new ShownRow.Equal(part.subject(), 0, true));
        }
    }

    private static int fold(Part part, int equal, List<ShownRow> rows) {
        if (equal > 0) {
            rows.add(new ShownRow.Equal(part.subject(), equal, false));
        }
        return 0;
    }
}
