package org.hookwright.ui.control;

import java.util.function.IntPredicate;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.text.Text;

/**
 * Makes text that runs from right to left safe to be broken into lines. Where JavaFX 26.0.2 breaks inside of a run of
 * such text, its layout on Linux shapes the part before the break as if it were the whole run: it draws all of it, and
 * looks for trailing blanks before the text's beginning, which is an index out of bounds
 * (PrismTextLayout.computeTrailingSpaceWidth, which came with https://github.com/openjdk/jfx/pull/1236) that takes the
 * window's layout with it. So no run is longer than a word: the blanks between words stand between marks that make a
 * run of them, and the phrase is embedded, so that its words keep their order. For a column narrower than a word marks
 * before the text keep that look inside of it. None of the marks is drawn or read out.
 */
public final class RightToLeft {
    /** Left-to-right mark: of no width, and of another direction, so that it never becomes part of the run. */
    private static final char MARK = '\u200e';

    private static final char EMBEDDED = '\u202b';
    private static final char END = '\u202c';

    /** A blank thinner than any other, at which lines may be broken. */
    private static final char HAIR = '\u200a';

    /** In UTF-16 units: what has more letters without a blank gets one that is hardly seen. */
    private static final int LONGEST = 20;

    private RightToLeft() {}

    public static boolean isIn(String text) {
        return text.codePoints().anyMatch(RightToLeft::runsSo);
    }

    /** The same words with marks between them; a text that has none of these scripts is given back as it is. */
    public static String breakable(String text) {
        return breakable(text, true);
    }

    /**
     * The same for a node whose lines begin at the right. There the phrases need no embedding, and its end, which then
     * runs from right to left as well, would be drawn.
     */
    public static String breakableFromRight(String text) {
        return breakable(text, false);
    }

    private static String breakable(String text, boolean embedded) {
        if (!isIn(text) || text.charAt(0) == MARK) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length() * 2);
        int at = 0;
        while (at < text.length()) {
            int from = next(text, at, RightToLeft::runsSo);
            safe.append(text, at, from);
            at = endOfPhrase(text, from);
            addPhrase(text.substring(from, at), embedded, safe);
        }
        int longest = 1;
        for (String run : safe.toString().split("[\\s" + MARK + "]+", -1)) {
            longest = Math.max(longest, run.length());
        }
        return String.valueOf(MARK).repeat(longest) + safe;
    }

    /** Lets a label or button take as many lines as it needs, whatever it comes to say. */
    public static void wrap(Labeled label) {
        label.setWrapText(true);
        label.textProperty().subscribe(text -> {
            if (text != null && !label.textProperty().isBound()) {
                label.setText(breakable(text));
            }
        });
    }

    /** Breaks the lines of a text that is written, but for one that would need marks: those must not get into it. */
    public static void wrap(TextArea area) {
        area.setWrapText(!isIn(area.getText()));
        // Before the text is there; what draws the lines would keep their width until the next layout.
        area.setTextFormatter(new TextFormatter<>(change -> {
            if (area.isWrapText() && isIn(change.getControlNewText())) {
                area.setWrapText(false);
                area.lookupAll(".text").stream()
                        .filter(Text.class::isInstance)
                        .map(Text.class::cast)
                        .forEach(lines -> lines.setWrappingWidth(0));
            }
            return change;
        }));
        // Only once it is left: while the text changes, the field still draws the one before.
        area.focusedProperty().subscribe(focused -> {
            if (!focused && !isIn(area.getText())) {
                area.setWrapText(true);
            }
        });
    }

    /** Behind the last of these signs before a letter of another direction, or the line's end. */
    private static int endOfPhrase(String text, int from) {
        int limit = next(
                text,
                from,
                sign -> sign == '\n' || Character.getDirectionality(sign) == Character.DIRECTIONALITY_LEFT_TO_RIGHT);
        int end = from;
        for (int i = from; i < limit; i += Character.charCount(text.codePointAt(i))) {
            if (runsSo(text.codePointAt(i))) {
                end = i + Character.charCount(text.codePointAt(i));
            }
        }
        return end;
    }

    private static int next(String text, int from, IntPredicate wanted) {
        int at = from;
        while (at < text.length() && !wanted.test(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static void addPhrase(String phrase, boolean embedded, StringBuilder safe) {
        if (phrase.isEmpty()) {
            return;
        }
        safe.append(MARK).append(embedded ? "" + EMBEDDED + MARK : "");
        if (isDigit(phrase, 0)) {
            safe.append(HAIR);
        }
        int letters = 0;
        for (int i = 0; i < phrase.length(); i += Character.charCount(phrase.codePointAt(i))) {
            int sign = phrase.codePointAt(i);
            boolean blank = Character.isWhitespace(sign);
            if (!blank && letters >= LONGEST && Character.isLetter(sign)) {
                safe.append(MARK).append(HAIR).append(MARK);
                letters = 0;
            }
            if (blank && !isDigit(phrase, i - 1)) {
                safe.append(MARK);
            }
            safe.appendCodePoint(sign);
            if (blank && !isDigit(phrase, i + 1)) {
                safe.append(MARK);
            }
            letters = blank ? 0 : letters + 1;
        }
        safe.append(embedded ? END : MARK);
    }

    /** Arabic digits run as the marks do and would take one beside them into their run, which then is drawn. */
    private static boolean isDigit(String text, int at) {
        return at >= 0
                && at < text.length()
                && Character.getDirectionality(text.charAt(at)) == Character.DIRECTIONALITY_ARABIC_NUMBER;
    }

    private static boolean runsSo(int sign) {
        byte direction = Character.getDirectionality(sign);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                || direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
    }
}
