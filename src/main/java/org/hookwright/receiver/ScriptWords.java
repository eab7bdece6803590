package org.hookwright.receiver;

import java.util.ArrayList;
import java.util.List;
import org.hookwright.language.Sentence;

/** The words of a rule: apart by blanks, steps apart by commas; in quotes both are signs like others. */
final class ScriptWords {
    private final String text;
    private int next;

    ScriptWords(String text) {
        this.text = text;
    }

    /**
     * One word.
     *
     * @param text without its quotes
     * @param quoted whether it stood in quotes
     */
    record Word(int at, int end, String text, boolean quoted) {
        boolean is(String word) {
            return !quoted && text.equals(word);
        }
    }

    /** Every word, where commas mean nothing. */
    List<Word> all() throws NotAScript {
        List<Word> words = new ArrayList<>();
        for (skip(); next < text.length(); skip()) {
            words.add(word(""));
        }
        return words;
    }

    /** The words of each step. */
    List<List<Word>> steps() throws NotAScript {
        List<List<Word>> steps = new ArrayList<>();
        List<Word> step = new ArrayList<>();
        for (skip(); next < text.length(); skip()) {
            if (text.charAt(next) != ',') {
                step.add(word(","));
                continue;
            }
            if (step.isEmpty()) {
                throw new NotAScript(next, Sentence.of("receiver.script.no-step"));
            }
            steps.add(step);
            step = new ArrayList<>();
            next++;
        }
        if (!step.isEmpty()) {
            steps.add(step);
        } else if (!steps.isEmpty()) {
            throw new NotAScript(text.length(), Sentence.of("receiver.script.no-step"));
        }
        return steps;
    }

    private void skip() {
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
    }

    private Word word(String ends) throws NotAScript {
        int from = next;
        if (text.charAt(next) == '"') {
            String inside = quoted();
            return new Word(from, next, inside, true);
        }
        while (next < text.length()
                && !Character.isWhitespace(text.charAt(next))
                && ends.indexOf(text.charAt(next)) < 0) {
            next++;
        }
        return new Word(from, next, text.substring(from, next), false);
    }

    private String quoted() throws NotAScript {
        int from = next;
        StringBuilder inside = new StringBuilder();
        for (next++; next < text.length() && text.charAt(next) != '"'; next++) {
            if (text.charAt(next) == '\\' && next + 1 < text.length()) {
                next++;
                inside.append(text.charAt(next) == 'n' ? '\n' : text.charAt(next));
            } else {
                inside.append(text.charAt(next));
            }
        }
        if (next >= text.length()) {
            throw new NotAScript(from, Sentence.of("receiver.script.quote"));
        }
        next++;
        return inside.toString();
    }
}
