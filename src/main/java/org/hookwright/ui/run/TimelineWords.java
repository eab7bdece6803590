package org.hookwright.ui.run;

import java.util.ArrayList;
import java.util.List;
import org.hookwright.language.Texts;
import org.hookwright.run.Lengths;
import org.hookwright.ui.run.Timeline.Kind;
import org.hookwright.ui.run.Timeline.Mark;

/** A timeline in words: for who hears it, and for who points at a mark. */
final class TimelineWords {
    private TimelineWords() {}

    /** One mark: what it is, from when to when, what came of it. */
    static String of(Mark mark, Texts texts) {
        String times = mark.kind() == Kind.TRY && mark.state() != Timeline.State.EXPECTED
                ? Lengths.clock(mark.from())
                : texts.of("runs.timeline.span", Lengths.clock(mark.from()), Lengths.clock(mark.to()));
        String what = mark.kind() == Kind.TRY
                ? mark.said().map(texts::of).orElse("")
                : texts.of(
                        mark.kind() == Kind.PAUSE ? "runs.timeline.pause" : "runs.timeline.wait",
                        Lengths.words(mark.to().minus(mark.from())));
        return what.isEmpty() ? times : texts.of("runs.timeline.mark", times, what);
    }

    /** Row by row. */
    static String aloud(Timeline timeline, Texts texts) {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < timeline.rows().size(); row++) {
            int index = row;
            long tries = timeline.marks().stream()
                    .filter(mark -> mark.row() == index && mark.kind() == Kind.TRY)
                    .count();
            String name = texts.of(timeline.rows().get(row).name().words());
            Mark last = timeline.marks().stream()
                    .filter(mark -> mark.row() == index)
                    .reduce((_, next) -> next)
                    .orElseThrow();
            lines.add(texts.of("runs.timeline.row", name, tries, of(last, texts)));
        }
        return String.join("\n", lines);
    }
}
