package org.hookwright.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the engine promises for any text at all, for tests that make up texts. */
final class Promises {
    /** Small, so that they are met often. */
    static final Limits LIMITS = new Limits(20_000, 2_000, 60, Duration.ofSeconds(20));

    static final Map<String, Object> DATA = data();

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneId.of("Asia/Seoul"));

    private Promises() {}

    private static Map<String, Object> data() {
        Map<String, Object> ticket = new HashMap<>();
        ticket.put("id", "INC-4821");
        ticket.put("subject", "Printer \"3층\" down\nnow \u2028 \ud83d\ude00 \ud800");
        ticket.put("evil", "{{secret.token}}{% if true %}");
        ticket.put("tags", List.of("a", "b", "c"));
        ticket.put("none", null);
        ticket.put("count", 12L);
        ticket.put("cost", new BigDecimal("12.50"));
        ticket.put("far", new BigDecimal("1e999999999"));
        ticket.put("least", Long.MIN_VALUE);
        ticket.put("most", Long.MAX_VALUE);
        ticket.put("created_at", "2026-11-24T09:30:00+09:00");
        ticket.put("agents", List.of(Map.of("name", "김민지", "age", 3), Map.of("name", "B", "age", 4.5)));
        ticket.put("mixed", Arrays.asList(1L, null, "x", List.of(2L, List.of(3L)), Map.of("k", "v"), true));
        return Map.of("ticket", ticket, "x", "X", "n", 3L, "secret", Map.of("token", "T0PS3CRET"));
    }

    /** Reads, colours, completes and fills a text in every way, and looks whether all that comes of it is in order. */
    static void keptFor(String source) {
        Template template = Template.parse(source);
        readingIsInOrder(template);
        for (int caret = 0; caret <= source.length(); caret += 1 + source.length() / 40) {
            int at = caret;
            template.completionAt(caret).ifPresent(point -> {
                assertThat(point.replace().touches(at)).as(source).isTrue();
                assertThat(point.replace().end()).as(source).isLessThanOrEqualTo(source.length());
                assertThat(source.substring(point.replace().start(), at)).isEqualTo(point.prefix());
            });
        }
        for (Escape escape : Escape.values()) {
            Rules rules = new Rules(escape, Set.of(), LIMITS, CLOCK);
            Rendering rendering = template.render(DATA, rules);
            fillingIsInOrder(source, rendering);
            assertThat(template.render(DATA, rules)).as(source).isEqualTo(rendering);
        }
    }

    private static void readingIsInOrder(Template template) {
        String source = template.source();
        int end = 0;
        for (Piece piece : template.pieces()) {
            assertThat(piece.span().start()).as(source).isGreaterThanOrEqualTo(end);
            end = piece.span().end();
        }
        assertThat(end).as(source).isLessThanOrEqualTo(source.length());
        List<Span> faults = template.faults().stream().map(Fault::span).toList();
        ordered(source, faults);
        ordered(source, template.references().stream().map(Reference::span).toList());
        int from = 0;
        for (Span markup : template.markups()) {
            assertThat(markup.start()).as(source).isGreaterThanOrEqualTo(from);
            assertThat(markup.end()).as(source).isLessThanOrEqualTo(source.length());
            from = markup.start();
        }
        for (Reference reference : template.references()) {
            Span markup = reference.markup();
            assertThat(reference.span().start()).as(source).isBetween(markup.start(), markup.end());
            assertThat(reference.span().end()).as(source).isBetween(markup.start(), markup.end());
            reference.filters().forEach(use -> assertThat(use.span().of(source)).isEqualTo(use.name()));
        }
    }

    private static void ordered(String source, List<Span> spans) {
        assertThat(spans).as(source).isSorted();
        assertThat(spans).as(source).allMatch(span -> span.end() <= source.length());
    }

    private static void fillingIsInOrder(String source, Rendering rendering) {
        String text = rendering.text();
        assertThat((long) text.length()).as(source).isLessThanOrEqualTo(LIMITS.output());
        int from = 0;
        for (Filling filling : rendering.sources().fillings()) {
            assertThat(filling.output().start()).as(source).isGreaterThanOrEqualTo(from);
            from = filling.output().end();
            assertThat(filling.source().end()).as(source).isLessThanOrEqualTo(source.length());
            assertThat(filling.source().length()).as(source).isPositive();
        }
        assertThat(from).as(source).isLessThanOrEqualTo(text.length());
        rendering.notices().forEach(notice -> assertThat(notice.span().end()).isLessThanOrEqualTo(source.length()));
        Rendering.Exceeded exceeded = rendering.exceeded();
        if (exceeded != null) {
            assertThat(exceeded.span().end()).as(source).isLessThanOrEqualTo(source.length());
        }
        if (!source.contains("{{") && !source.contains("{%")) {
            assertThat(text).isEqualTo(source.length() <= LIMITS.output() ? source : "");
            assertThat(rendering.sources().fillings()).isEmpty();
        }
    }

    /** Repairs a text, and looks whether the edits are in order and nothing is left to repair. */
    static void repairKeptFor(String pasted) {
        Repair repair = Repair.of(pasted);
        int from = 0;
        for (Repair.Edit edit : repair.edits()) {
            assertThat(edit.span().start()).as(pasted).isGreaterThanOrEqualTo(from);
            from = edit.span().end();
        }
        assertThat(from).as(pasted).isLessThanOrEqualTo(pasted.length());
        assertThat(repair.repaired(List.of())).isEqualTo(pasted);
        String repaired = repair.repaired();
        assertThat(Repair.of(repaired).repaired())
                .as("[%s] then [%s]", pasted, repaired)
                .isEqualTo(repaired);
    }
}
