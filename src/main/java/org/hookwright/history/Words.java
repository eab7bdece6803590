package org.hookwright.history;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the search index knows of a text: its words, that is, runs of ASCII letters and digits, and of all other signs
 * that are no blanks. SQLite's own {@code ascii} tokenizer divides a text at the same places.
 */
final class Words {
    /** Of each part of an exchange: what stands further back is not searched. */
    static final int SEARCHED = 100_000;

    /** A longer run is entered in pieces that overlap by half, so that what is looked for lies within one of them. */
    private static final int LONGEST = 32;

    private static final int STEP = LONGEST / 2;

    /** What of a word that is looked for surely lies within one piece. */
    private static final int SURE = STEP + 1;

    private Words() {}

    /** As texts are compared: composed, and in small letters. */
    static String folded(String text) {
        String start = text.length() > SEARCHED ? text.substring(0, SEARCHED) : text;
        return whole(Normalizer.normalize(start, Normalizer.Form.NFC)).toLowerCase(Locale.ROOT);
    }

    /** Half of a pair cannot be kept; it is a question mark on disk, and here too. */
    private static String whole(String text) {
        return text.chars().anyMatch(sign -> Character.isSurrogate((char) sign))
                ? new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                : text;
    }

    /** Each word once. */
    static Set<String> of(List<String> folded) {
        Set<String> words = new LinkedHashSet<>();
        for (String text : folded) {
            for (int at = 0; at < text.length(); ) {
                int end = end(text, at);
                if (end > at) {
                    enter(text.substring(at, end), words);
                }
                at = end + 1;
            }
        }
        return words;
    }

    private static void enter(String run, Set<String> words) {
        int start = 0;
        for (; run.length() - start > LONGEST; start += STEP) {
            words.add(piece(run, start, start + LONGEST));
        }
        words.add(piece(run, start, run.length()));
    }

    /** A part that cuts through no pair. */
    private static String piece(String run, int from, int to) {
        int start = Character.isLowSurrogate(run.charAt(from)) ? from - 1 : from;
        int end = to < run.length() && Character.isLowSurrogate(run.charAt(to)) ? to - 1 : to;
        return run.substring(start, end);
    }

    /** What of a run can be looked for in the index. */
    static String sure(String run) {
        return run.length() <= SURE ? run : piece(run, 0, SURE);
    }

    /** What is asked for, word by word, folded. */
    static List<String> asked(String words) {
        List<String> asked = new ArrayList<>();
        for (String word : folded(words).split("[\\s\\u00a0\\u3000]+", -1)) {
            if (!word.isEmpty()) {
                asked.add(word);
            }
        }
        return asked;
    }

    /** The runs that a word which is asked for consists of. */
    static List<String> runs(String word) {
        List<String> runs = new ArrayList<>();
        for (int at = 0; at < word.length(); ) {
            int end = end(word, at);
            if (end > at) {
                runs.add(word.substring(at, end));
            }
            at = end + 1;
        }
        return runs;
    }

    private static int end(String text, int start) {
        int end = start;
        while (end < text.length() && belongs(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean belongs(char sign) {
        if (sign < 0x80) {
            return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9');
        }
        return !Character.isWhitespace(sign) && !Character.isSpaceChar(sign);
    }
}
