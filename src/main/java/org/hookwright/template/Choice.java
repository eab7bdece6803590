package org.hookwright.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code if} and {@code unless}. */
record Choice(Span span, List<Branch> branches, boolean isBlank) implements Node {
    /**
     * One way.
     *
     * @param condition nothing for {@code else}
     * @param wanted false for the first branch of {@code unless}
     */
    record Branch(@Nullable Expression condition, boolean wanted, Block body) {}

    static Choice of(Span span, List<Branch> branches) {
        boolean blank = branches.stream().allMatch(branch -> branch.body().isBlank());
        List<Branch> kept = blank
                ? branches.stream()
                        .map(branch -> new Branch(
                                branch.condition(),
                                branch.wanted(),
                                branch.body().withoutText()))
                        .toList()
                : List.copyOf(branches);
        return new Choice(span, kept, blank);
    }

    @Override
    public Flow render(Context context) {
        for (Branch branch : branches) {
            Expression condition = branch.condition();
            try {
                if (condition != null && Values.isTrue(condition.value(context)) != branch.wanted()) {
                    continue;
                }
            } catch (LiquidError error) {
                context.error(span, error);
                return Flow.ON;
            }
            return branch.body().render(context);
        }
        return Flow.ON;
    }
}
