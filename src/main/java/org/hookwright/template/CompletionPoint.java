package org.hookwright.template;

/**
 * What could be completed at a caret.
 *
 * @param replace what a choice would replace: the begun word, before and behind the caret
 * @param prefix the begun word up to the caret
 * @param closed whether the placeholder's closing braces stand already
 */
public record CompletionPoint(Kind kind, Span replace, String prefix, boolean closed) {
    /** Which list fits. */
    public enum Kind {
        PATH,
        FILTER,
        TAG
    }
}
