package org.hookwright.template;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Filters on numbers. */
final class NumberFilters {
    private NumberFilters() {}

    static void addTo(Map<String, Filter> all) {
        two(all, "plus", Numbers::plus);
        two(all, "minus", Numbers::minus);
        two(all, "times", Numbers::times);
        two(all, "divided_by", Numbers::divided);
        two(all, "modulo", Numbers::modulo);
        two(all, "at_least", (one, other) -> Numbers.compare(one, other) < 0 ? other : one);
        two(all, "at_most", (one, other) -> Numbers.compare(one, other) > 0 ? other : one);
        one(all, "abs", NumberFilters::abs);
        one(all, "ceil", number -> rounded(number, RoundingMode.CEILING));
        one(all, "floor", number -> rounded(number, RoundingMode.FLOOR));
        all.put("round", new Filter(0, 1, (input, arguments, _) -> round(Numbers.of(input), arguments)));
    }

    private static void one(Map<String, Filter> all, String name, UnaryOperator<Number> work) {
        all.put(name, new Filter(0, 0, (input, _, _) -> work.apply(Numbers.of(input))));
    }

    private static void two(Map<String, Filter> all, String name, BinaryOperator<Number> work) {
        all.put(
                name,
                new Filter(1, 1, (input, arguments, _) -> work.apply(Numbers.of(input), Numbers.of(arguments[0]))));
    }

    private static Number abs(Number number) {
        return Numbers.isWhole(number)
                ? Numbers.fit(Numbers.whole(number).abs())
                : Numbers.big(number).abs();
    }

    private static Number rounded(Number number, RoundingMode mode) {
        return Numbers.isWhole(number)
                ? number
                : Numbers.fit(Numbers.big(number).setScale(0, mode).toBigInteger());
    }

    private static Number round(Number number, @Nullable Object[] arguments) {
        Object given = arguments.length == 0 ? null : arguments[0];
        int digits = Math.clamp(Numbers.of(given).longValue(), -1_000, 1_000);
        if (Numbers.isWhole(number) && digits >= 0) {
            return number;
        }
        BigDecimal round = Numbers.big(number).setScale(digits, RoundingMode.HALF_UP);
        return digits > 0 ? round : Numbers.fit(round.toBigInteger());
    }
}
