package org.hookwright.ui.flow;

import java.util.ArrayList;
import java.util.List;
import org.hookwright.language.Texts;

/**
 * A line of a card: a pattern of words in whose places stand stretches with a look of their own, so that each language
 * has them in its own order.
 *
 * @param pattern a text key
 * @param full what is said where the line itself is cut, such as the whole of a note; empty for the line itself
 */
record CardLine(String pattern, List<Run> runs, String full) {
    /** Signs that no text of a person has, one for each place of a pattern. */
    private static final char FIRST = '\uE000';

    CardLine {
        runs = List.copyOf(runs);
    }

    static CardLine of(String pattern, Run... runs) {
        return new CardLine(pattern, List.of(runs), "");
    }

    /** The stretches in the order of a language, with the words between them; those are seen whole. */
    List<Run> in(Texts texts) {
        Object[] marks = new Object[runs.size()];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = String.valueOf((char) (FIRST + i));
        }
        String said = texts.of(pattern, marks);
        List<Run> ordered = new ArrayList<>();
        StringBuilder between = new StringBuilder();
        for (int i = 0; i < said.length(); i++) {
            int place = said.charAt(i) - FIRST;
            if (place >= 0 && place < runs.size()) {
                flush(between, ordered);
                ordered.add(runs.get(place));
            } else {
                between.append(said.charAt(i));
            }
        }
        flush(between, ordered);
        return ordered;
    }

    private static void flush(StringBuilder between, List<Run> ordered) {
        if (!between.isEmpty()) {
            ordered.add(Run.of(between.toString()).whole());
            between.setLength(0);
        }
    }

    /** The line as plain text. */
    String plain(Texts texts) {
        StringBuilder plain = new StringBuilder();
        in(texts).forEach(run -> plain.append(texts.of(run.text())));
        return plain.toString();
    }

    /** What is said of it where there is room for all. */
    String whole(Texts texts) {
        return full.isEmpty() ? plain(texts) : full;
    }
}
