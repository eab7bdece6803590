package org.hookwright.condition;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.hookwright.language.Sentence;
import org.jspecify.annotations.Nullable;

/** Why a rule and a value cannot be compared: what counts as false without a word would be searched for long. */
public final class Trouble {
    private Trouble() {}

    /** What is wrong with the rule itself, whatever the field holds. */
    public static Optional<Sentence> of(Condition.Leaf leaf) {
        String value = leaf.value();
        return switch (leaf.operator().form()) {
            case NUMBER ->
                Numbers.read(value).isPresent() ? Optional.empty() : said("condition.trouble.rule-number", value);
            case DATE ->
                Moments.read(value).isPresent() ? Optional.empty() : said("condition.trouble.rule-date", value);
            case SPAN ->
                Moments.span(value).isPresent() ? Optional.empty() : said("condition.trouble.rule-span", value);
            case PATTERN -> pattern(value);
            case TEXT -> Optional.empty();
        };
    }

    private static Optional<Sentence> pattern(String value) {
        try {
            Pattern.compile(value);
            return Optional.empty();
        } catch (PatternSyntaxException wrong) {
            return Optional.of(Sentence.of("condition.trouble.rule-pattern", value, Math.max(0, wrong.getIndex()) + 1));
        }
    }

    static Optional<Sentence> with(Condition.Leaf leaf, @Nullable Object seen) {
        Optional<Sentence> own = of(leaf);
        if (own.isPresent() || Evaluation.isEmpty(seen)) {
            return own;
        }
        String text = Evaluation.text(seen);
        return switch (leaf.operator().form()) {
            case NUMBER -> Numbers.read(text).isPresent() ? own : said("condition.trouble.seen-number", text);
            case DATE, SPAN -> Moments.read(text).isPresent() ? own : said("condition.trouble.seen-date", text);
            case PATTERN -> isOverlong(leaf, seen) ? said("condition.trouble.overlong", leaf.value()) : own;
            case TEXT -> own;
        };
    }

    private static boolean isOverlong(Condition.Leaf leaf, @Nullable Object seen) {
        List<?> texts = seen instanceof List<?> list ? list : List.of(Evaluation.text(seen));
        try {
            Pattern pattern = Pattern.compile(leaf.value());
            for (Object text : texts) {
                var _ = pattern.matcher(new PatientText(Evaluation.text(text))).find();
            }
            return false;
        } catch (OverlongPatternException endless) {
            return true;
        }
    }

    private static Optional<Sentence> said(String key, String value) {
        return Optional.of(Sentence.of(key, value));
    }
}
