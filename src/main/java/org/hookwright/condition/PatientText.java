package org.hookwright.condition;

/**
 * A text that a regular expression may look at only so often: a pattern that tries every way through a long text ends
 * in a plain error instead of never.
 */
final class PatientText implements CharSequence {
    private static final int MOST_LOOKS = 5_000_000;

    private final String text;
    private int looks;

    PatientText(String text) {
        this.text = text;
    }

    @Override
    public char charAt(int index) {
        looks++;
        if (looks > MOST_LOOKS) {
            throw new OverlongPatternException();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
