package org.hookwright.language;

import java.text.AttributedCharacterIterator;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Korean particles behind what is filled in: which of two forms is right depends on the sound that the word before ends
 * with, so a pattern writes both, as in {@code {0}은(는)}, and here the right one stays. Where the sound is not known, as
 * behind Latin letters, both stay, as is usual in print.
 */
final class Particles {
    /** The particle right behind a value, with nothing but the value's closing quotes between. */
    private static final Pattern BEHIND =
            Pattern.compile("^([”’\"']*)(은\\(는\\)|이\\(가\\)|을\\(를\\)|과\\(와\\)|와\\(과\\)|\\(으\\)로|\\(이\\)라)");

    /** After a consonant, and after a vowel. */
    private record Forms(String closed, String open) {}

    private static final Map<String, Forms> FORMS = Map.of(
            "은(는)", new Forms("은", "는"),
            "이(가)", new Forms("이", "가"),
            "을(를)", new Forms("을", "를"),
            "과(와)", new Forms("과", "와"),
            "와(과)", new Forms("과", "와"),
            "(으)로", new Forms("으로", "로"),
            "(이)라", new Forms("이라", "라"));

    private static final char FIRST_SYLLABLE = '가';
    private static final char LAST_SYLLABLE = '힣';
    private static final int ENDINGS = 28;

    /** The place of ㄹ among the endings of a syllable; 로 follows it as it follows a vowel. */
    private static final int RIEUL = 8;

    /** The endings of 영, 일, 이, 삼, 사, 오, 육, 칠, 팔, 구; tens, hundreds and thousands end with a consonant, as 영 does. */
    private static final int[] DIGITS = {21, RIEUL, 0, 16, 0, 0, 1, RIEUL, RIEUL, 0};

    private static final int UNKNOWN = -1;

    private Particles() {}

    /** Whether there is anything to choose in a pattern of a language. */
    static boolean areIn(String pattern, Locale locale) {
        return locale.getLanguage().equals(Locale.KOREAN.getLanguage())
                && FORMS.keySet().stream().anyMatch(pattern::contains);
    }

    /** The pattern filled, each particle in the form that fits; what stands within a value stays as it is. */
    static String fitted(MessageFormat pattern, Object[] values) {
        AttributedCharacterIterator parts = pattern.formatToCharacterIterator(values);
        StringBuilder out = new StringBuilder();
        while (parts.getIndex() < parts.getEndIndex()) {
            int end = parts.getRunLimit(MessageFormat.Field.ARGUMENT);
            boolean literal = parts.getAttribute(MessageFormat.Field.ARGUMENT) == null;
            StringBuilder run = new StringBuilder();
            for (char letter = parts.current(); parts.getIndex() < end; letter = parts.next()) {
                run.append(letter);
            }
            out.append(literal ? chosen(run.toString(), ending(out)) : run);
        }
        return out.toString();
    }

    private static String chosen(String literal, int ending) {
        Matcher found = BEHIND.matcher(literal);
        Forms forms = found.find() ? FORMS.get(found.group(2)) : null;
        if (forms == null || ending == UNKNOWN) {
            return literal;
        }
        boolean open = ending == 0 || (ending == RIEUL && forms.open().equals("로"));
        return found.group(1) + (open ? forms.open() : forms.closed()) + literal.substring(found.end());
    }

    /** How the last word sounds at its end: 0 for a vowel, the place of its last consonant, or unknown. */
    private static int ending(CharSequence before) {
        char last = before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
        if (last >= FIRST_SYLLABLE && last <= LAST_SYLLABLE) {
            return (last - FIRST_SYLLABLE) % ENDINGS;
        }
        return last >= '0' && last <= '9' ? DIGITS[last - '0'] : UNKNOWN;
    }
}
