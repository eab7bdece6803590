package org.hookwright.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hookwright.language.Texts;
import org.hookwright.receiver.Behaviour.Act;
import org.hookwright.receiver.Behaviour.Delay;
import org.hookwright.receiver.Behaviour.RetryAfter;
import org.hookwright.workflow.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScriptReaderTest {
    @Test
    void aRuleHasAPlaceAndASequence() throws NotAScript {
        Script.Rule rule = ScriptReader.rule("POST /services/* = 503 x2, usual after 1s-3s");

        assertThat(rule.place()).isEqualTo(new Script.Place(Optional.of("POST"), "/services/", true));
        Behaviour unable = new Behaviour(new Act.Say(503, Optional.empty(), List.of(), Optional.empty()), Delay.NONE);
        assertThat(rule.steps().sequence())
                .containsExactly(
                        unable,
                        unable,
                        new Behaviour(new Act.Usual(), new Delay(Duration.ofSeconds(1), Duration.ofSeconds(3))));
        assertThat(rule.steps().loops()).isFalse();
        assertThat(rule).hasToString("POST /services/* = 503 x2, usual after 1s-3s");
    }

    @Test
    void anAnswerIsWrittenWithItsBodyAndHeaders() throws NotAScript {
        Behaviour behaviour = ScriptReader.steps(
                        "429 \"{\\\"wait\\\": 1, \\\"why\\\": \\\"x\\\"}\" header \"X-Trace: a, b\" retry-after-date 2m")
                .sequence()
                .getFirst();

        assertThat(behaviour.act())
                .isEqualTo(new Act.Say(
                        429,
                        Optional.of("{\"wait\": 1, \"why\": \"x\"}"),
                        List.of(new Header("X-Trace", "a, b")),
                        Optional.of(new RetryAfter(Duration.ofMinutes(2), true))));
    }

    @Test
    void timesMayBeWrittenInFourWays() throws NotAScript {
        assertThat(ScriptReader.steps("drip 20, drip 20s, drip 500ms, drip 2m").sequence())
                .extracting(Behaviour::act)
                .containsExactly(
                        new Act.Drip(Duration.ofSeconds(20)),
                        new Act.Drip(Duration.ofSeconds(20)),
                        new Act.Drip(Duration.ofMillis(500)),
                        new Act.Drip(Duration.ofMinutes(2)));
    }

    @Test
    void aSequenceStaysAtItsEndOrBeginsAgain() throws NotAScript {
        Script.Steps stays = ScriptReader.steps("500, 502, 200");
        Script.Steps loops = ScriptReader.steps("500, 502, 200, loop");

        assertThat(List.of(stays.place(0), stays.place(2), stays.place(9))).containsExactly(0, 2, 2);
        assertThat(List.of(loops.place(0), loops.place(3), loops.place(10))).containsExactly(0, 0, 1);
    }

    /** Each fault is said with its column, counted from 1, and with what to write. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/x|3|A rule is a path, an equals sign and steps",
                "x = 200|1|“x” is neither a method in capitals nor a path",
                "POST = 200|5|Here stands the path",
                "POST x = 200|6|“x” is neither",
                "/a b = 200|4|Nothing may follow the path",
                "/a?b = 200|3|A rule looks at the path alone",
                "/a*b = 200|3|A star stands at the end only",
                "/x =|5|Say what happens",
                "/x = 200,, 500|10|A step is missing beside this comma",
                "/x = 200,|10|A step is missing beside this comma",
                "/x = , 200|6|A step is missing beside this comma",
                "/x = 200, fail|11|There is no step “fail”",
                "/x = 700|6|700 is no status to answer with",
                "/x = 100|6|100 is no status to answer with",
                "/x = reset \"body\"|12|“body” does not fit here",
                "/x = 200 ok|10|“ok” does not fit here. Behind a status stand a body in quotes",
                "/x = 200 after|15|Something is missing behind “after”",
                "/x = 200 after soon|16|“soon” is no time",
                "/x = 200 after 1-x|18|“x” is no time",
                "/x = 200 after 3s-1s|16|The range 3s-1s ends before it begins",
                "/x = 200 after 11m|16|Nothing lasts longer than 10 minutes here",
                "/x = 200 header X|17|A header is written in quotes",
                "/x = 200 header \"Content-Length: 1\"|17|The receiver writes Content-Length itself",
                "/x = 200 \"ok|10|The quote that begins here does not end",
                "/x = 200, loop, 500|17|Nothing can follow “loop”",
                "/x = 200 x9999, 200 x9999|17|A sequence has at most 10000 places",
            })
    void whatIsNoRuleIsSaidWithItsPlace(String line, int column, String words) {
        NotAScript fault = catchThrowableOfType(NotAScript.class, () -> ScriptReader.rule(line));

        assertThat(fault).as(line).isNotNull();
        assertThat(new Texts(Locale.ENGLISH).of(fault.sentence())).startsWith("Column " + column + ": " + words);
        assertThat(new Texts(Locale.KOREAN).of(fault.sentence())).startsWith(column + "번째 글자: ");
    }

    @Test
    void aFileHasARuleALineAndSaysWhichLineIsWrong() throws NotAScriptFile {
        assertThat(ScriptReader.rules("# the pager is down\n\n/v2/enqueue = 503\r\n/* = usual\n"))
                .hasToString("[/v2/enqueue = 503, /* = usual]");
        assertThatThrownBy(() -> ScriptReader.rules("/a = 200\n/b = maybe"))
                .isInstanceOfSatisfying(
                        NotAScriptFile.class,
                        fault -> assertThat(new Texts(Locale.ENGLISH).of(fault.sentence()))
                                .startsWith("Line 2, column 6: There is no step “maybe”"));
    }
}
