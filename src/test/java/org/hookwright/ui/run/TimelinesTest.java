package org.hookwright.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.hookwright.language.Texts;
import org.hookwright.run.Lengths;
import org.hookwright.ui.run.Timeline.Kind;
import org.hookwright.ui.run.Timeline.Mark;
import org.hookwright.workflow.Workflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TimelinesTest {
    private final Workflow workflow = Flows.chain("http://localhost");
    private final Texts english = new Texts(Locale.ENGLISH);

    @Test
    void stepsAreNumberedAsTheyAreDrawn() {
        StepNames names = new StepNames(workflow);

        assertThat(names.order().stream().map(path -> english.of(names.line(path))))
                .containsExactly(
                        "1 Register in ERP",
                        "2 Branch",
                        "2a Ask finance lead",
                        "2b Ask approval",
                        "↯ Mail manager",
                        "Wait 10 min",
                        "3 Assign by reply");
    }

    @Test
    void theWorstCaseTakesTheLongerWayAndSaysWhereTheFallbackBegins() {
        Timeline worst = Timelines.worst(workflow);

        assertThat(worst.rows())
                .extracting(Timeline.Row::step)
                .containsExactly(Flows.REGISTER, Flows.ASK, Flows.MAIL, Flows.PAUSE, Flows.ASSIGN);
        // 15 s; four tries of 15 s with 30, 60 and 120 s between them; 15 s, 10 min, 15 s.
        assertThat(worst.worst()).contains(Duration.ofSeconds(15 + 60 + 210 + 15 + 600 + 15));
        assertThat(worst.fallback()).contains(Duration.ofSeconds(15 + 60 + 210));
        assertThat(worst.marks().stream().filter(mark -> mark.row() == 1).map(Mark::kind))
                .containsExactly(Kind.TRY, Kind.PAUSE, Kind.TRY, Kind.PAUSE, Kind.TRY, Kind.PAUSE, Kind.TRY);
    }

    @Test
    void oneStepAloneBeginsAtNought() {
        Timeline worst = Timelines.worst(workflow, Flows.ASK);

        assertThat(worst.rows()).extracting(Timeline.Row::step).containsExactly(Flows.ASK, Flows.MAIL);
        assertThat(worst.marks().getFirst().from()).isEqualTo(Duration.ZERO);
        assertThat(worst.worst()).contains(Duration.ofSeconds(60 + 210 + 15));
        assertThat(Timelines.worst(workflow, Flows.ASK.in(org.hookwright.workflow.StepPath.Slot.THEN, 7)))
                .isEqualTo(Timeline.EMPTY);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0:00, 0 s",
        "900, 0:00, 0.9 s",
        "210000, 3:30, 3 min 30 s",
        "810000, 13:30, 13 min 30 s",
        "3840000, 1:04:00, 1 h 4 min",
        "90061000, 25:01:01, 1 d 1 h",
        "15000, 0:15, 15 s"
    })
    void timesAreSaidAsPeopleReadThem(long millis, String clock, String words) {
        assertThat(Lengths.clock(Duration.ofMillis(millis))).isEqualTo(clock);
        assertThat(english.of(Lengths.words(Duration.ofMillis(millis)))).isEqualTo(words);
    }

    @Test
    void whatIsDrawnCanBeHeard() {
        assertThat(List.of(TimelineWords.aloud(Timelines.worst(workflow, Flows.ASK), english)
                        .split("\n")))
                .containsExactly(
                        "Ask approval: 4 tries, 4:15 – 4:30: try, 15 s at most",
                        "Mail manager: 1 try, 4:30 – 4:45: try, 15 s at most");
    }
}
