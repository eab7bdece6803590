package org.hookwright.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code case}: every way that matches is filled, the last one only where none before it did. */
record Case(Span span, Expression subject, List<When> whens, boolean isBlank) implements Node {
    /**
     * One way.
     *
     * @param values nothing for {@code else}
     */
    record When(@Nullable List<Expression> values, Block body) {}

    static Case of(Span span, Expression subject, List<When> whens) {
        boolean blank = whens.stream().allMatch(when -> when.body().isBlank());
        List<When> kept = blank
                ? whens.stream()
                        .map(when -> new When(when.values(), when.body().withoutText()))
                        .toList()
                : List.copyOf(whens);
        return new Case(span, subject, kept, blank);
    }

    @Override
    public Flow render(Context context) {
        Object wanted = subject.value(context);
        boolean matched = false;
        for (When when : whens) {
            List<Expression> values = when.values();
            int times = values == null ? (matched ? 0 : 1) : matches(values, wanted, context);
            matched |= values != null && times > 0;
            for (int i = 0; i < times; i++) {
                Flow flow = when.body().render(context);
                if (flow != Flow.ON) {
                    return flow;
                }
            }
        }
        return Flow.ON;
    }

    /** As in Ruby, a block is filled once for each of its values that fits. */
    private static int matches(List<Expression> values, @Nullable Object wanted, Context context) {
        int times = 0;
        for (Expression value : values) {
            times += Values.same(wanted, value.value(context)) ? 1 : 0;
        }
        return times;
    }
}
