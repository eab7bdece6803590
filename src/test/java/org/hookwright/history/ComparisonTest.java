package org.hookwright.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hookwright.history.Difference.Part;
import org.hookwright.language.Sentence;
import org.hookwright.send.Phases;
import org.junit.jupiter.api.Test;

final class ComparisonTest {
    private static Kept kept(String method, String url, String head, String body, int status, String reply) {
        Kept base = Exchanges.kept("INC-1", status, body, reply);
        Summary summary = new Summary(
                1,
                Exchanges.NOON,
                base.summary().origin(),
                new Summary.Target(method, url, "h"),
                base.summary().status(),
                true,
                Duration.ofMillis(5),
                Sentence.of("send.status.2xx.what", status));
        return new Kept(
                summary,
                method + " / HTTP/1.1\r\n" + head + "\r\n" + body,
                base.reply(),
                new Phases(List.of(new Phases.Phase(Phases.Kind.WAIT, 0, status)), 12, true),
                base.said());
    }

    private static List<Difference> bodies(String before, String after) {
        return Comparison.of(kept("POST", "u", "", before, 200, ""), kept("POST", "u", "", after, 200, ""))
                .of(Part.BODY);
    }

    @Test
    void equalExchangesDifferInNothingButWhatTheirTimesSay() {
        Kept kept = kept("POST", "https://h/a?b=c", "A: b\r\n", "{\"a\":1}", 200, "ok");
        assertThat(Comparison.of(kept, kept).differences())
                .containsExactly(
                        new Difference.Timed(
                                "total", Optional.of(Duration.ofNanos(12)), Optional.of(Duration.ofNanos(12))),
                        new Difference.Timed(
                                "wait", Optional.of(Duration.ofNanos(200)), Optional.of(Duration.ofNanos(200))));
    }

    @Test
    void methodAddressParametersHeadersAndStatusAreToldEachInItsPart() {
        Kept before = kept("POST", "https://h/a?x=1&y=2&y=3", "Accept: a\r\nX-Old: 1\r\n", "", 200, "");
        Kept after = kept("PUT", "https://h/b?y=2&y=4&z", "ACCEPT: b\r\nX-New: 1\r\n", "", 500, "");
        assertThat(Comparison.of(before, after).differences())
                .filteredOn(difference -> difference.part() != Part.TIMING)
                .containsExactly(
                        new Difference.Changed(Part.METHOD, "", "POST", "PUT"),
                        new Difference.Changed(Part.URL, "", "https://h/a", "https://h/b"),
                        new Difference.Removed(Part.PARAMETER, "x", "1"),
                        new Difference.Changed(Part.PARAMETER, "y[2]", "3", "4"),
                        new Difference.Added(Part.PARAMETER, "z", ""),
                        new Difference.Changed(Part.HEADER, "accept", "a", "b"),
                        new Difference.Removed(Part.HEADER, "x-old", "1"),
                        new Difference.Added(Part.HEADER, "x-new", "1"),
                        new Difference.Changed(Part.STATUS, "", "200", "500"));
        assertThat(Comparison.of(kept("A", "u", "", "", 0, ""), after).of(Part.STATUS))
                .containsExactly(new Difference.Added(Part.STATUS, "", "500"));
    }

    @Test
    void jsonIsComparedByWhatItMeans() {
        assertThat(bodies("{\"a\":1,\"b\":[1.0,null]}", "{ \"b\" : [1, null],\n\"a\": 1 }"))
                .isEmpty();
        assertThat(bodies(
                        "{\"a\":{\"b\":1,\"gone\":null},\"list\":[1,2,3],\"제목\":\"환불\"}",
                        "{\"list\":[0,1,2,{\"x\":1000}],\"a\":{\"b\":\"1\",\"new key\":[true]},\"제목\":\"교환\"}"))
                .containsExactly(
                        new Difference.Changed(Part.BODY, "$.a.b", "1", "\"1\""),
                        new Difference.Removed(Part.BODY, "$.a.gone", "null"),
                        new Difference.Added(Part.BODY, "$.a['new key']", "[true]"),
                        new Difference.Added(Part.BODY, "$.list[0]", "0"),
                        new Difference.Changed(Part.BODY, "$.list[3]", "3", "{\"x\":1000}"),
                        new Difference.Changed(Part.BODY, "$.제목", "\"환불\"", "\"교환\""));
        assertThat(bodies("[{\"id\":1,\"v\":\"a\"}]", "[{\"id\":1,\"v\":\"b\"}]"))
                .containsExactly(new Difference.Changed(Part.BODY, "$[0].v", "\"a\"", "\"b\""));
        assertThat(bodies("null", "{}")).containsExactly(new Difference.Changed(Part.BODY, "$", "null", "{}"));
    }

    @Test
    void otherTextIsComparedByLines() {
        assertThat(bodies("one\ntwo\nthree\nfour", "zero\none\ntwo!\nfour"))
                .containsExactly(
                        new Difference.Added(Part.BODY, "1", "zero"),
                        new Difference.Changed(Part.BODY, "3", "two", "two!"),
                        new Difference.Removed(Part.BODY, "3", "three"));
        assertThat(bodies("{\"a\":1}", "invalid_payload")).hasSize(1);
    }

    @Test
    void everyDifferenceOfTwoListsLeadsFromTheOneToTheOther() {
        Random random = new Random(7);
        for (int turn = 0; turn < 500; turn++) {
            List<Integer> one = numbers(random);
            List<Integer> other = numbers(random);
            List<Integer> made = new ArrayList<>();
            int at = 0;
            for (Alignment.Gap gap : Alignment.gaps(one, other)) {
                assertThat(gap.to() > gap.from() || gap.otherTo() > gap.otherFrom())
                        .isTrue();
                made.addAll(one.subList(at, gap.from()));
                assertThat(made).hasSize(gap.otherFrom());
                made.addAll(other.subList(gap.otherFrom(), gap.otherTo()));
                at = gap.to();
            }
            made.addAll(one.subList(at, one.size()));
            assertThat(made).isEqualTo(other);
        }
    }

    private static List<Integer> numbers(Random random) {
        return random.ints(random.nextInt(30), 0, 4).boxed().toList();
    }

    @Test
    void hugeBodiesThatHaveNothingInCommonEndInABoundedList() {
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            before.append("before ").append(i).append('\n');
            after.append("after ").append(i).append('\n');
        }
        Comparison comparison = Comparison.of(
                kept("POST", "u", "", before.toString(), 200, ""), kept("POST", "u", "", after.toString(), 200, ""));
        assertThat(comparison.cut()).isTrue();
        assertThat(comparison.of(Part.BODY)).hasSize(Comparison.MOST);
    }
}
