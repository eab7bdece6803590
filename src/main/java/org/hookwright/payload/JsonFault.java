package org.hookwright.payload;

import java.util.List;
import org.hookwright.template.Span;

/**
 * A place where a text stops being JSON, or where a reader of it may stumble.
 *
 * @param span what is wrong; empty where something is missing
 * @param line from 1; a carriage return, a line feed or both together end a line
 * @param column from 1, in UTF-16 units
 * @param details what the sentence about it needs, in the order the kind documents
 */
public record JsonFault(Kind kind, Span span, int line, int column, List<String> details) {
    public JsonFault {
        details = List.copyOf(details);
    }

    public int offset() {
        return span.start();
    }

    /** What is wrong. A sign in the details is the sign itself, or {@code U+0007} where it cannot be seen. */
    public enum Kind {
        /** Nothing but white space. */
        EMPTY,
        /** A sign that starts nothing in JSON. Details: the sign. */
        UNEXPECTED,
        /** Nothing stands where a value is needed. Details: the sign that stands there instead. */
        VALUE_MISSING,
        /** A word that is not in quotes and is not true, false or null. Details: the word. */
        BARE_WORD,
        /** A name in an object is not in quotes. Details: the sign or word. */
        KEY_NOT_QUOTED,
        /** Details: the sign that stands there instead. */
        COLON_MISSING,
        /** Two values without a comma. Details: the sign that stands there instead. */
        COMMA_MISSING,
        /** A comma before a closing bracket. Details: the bracket. */
        TRAILING_COMMA,
        /** A text in single quotes. */
        SINGLE_QUOTES,
        /** A typographic quote where a straight one is needed. Details: the sign. */
        SMART_QUOTES,
        /** JSON has no comments. Details: the sign it starts with. */
        COMMENT,
        /** A line ends inside a text. */
        LINE_BREAK_IN_STRING,
        /** A control character stands in a text as it is. Details: its number. */
        CONTROL_CHARACTER,
        /** A backslash before a sign that it cannot stand before. Details: the escape. */
        BAD_ESCAPE,
        /** Details: the number. */
        BAD_NUMBER,
        /** The text ends inside a string, which opens at the span. */
        STRING_NOT_CLOSED,
        /** The text ends inside an object or array. Details: the opening bracket, its line. */
        NOT_CLOSED,
        /** A bracket of the other kind closes. Details: the bracket, the one that was needed. */
        WRONG_BRACKET,
        /** A bracket closes though none is open. Details: the bracket. */
        NOTHING_TO_CLOSE,
        /** Something stands behind the end of the value. Details: the sign. */
        TRAILING,
        /** Valid, but readers keep only one of them. Details: the name. */
        DUPLICATE_KEY,
        /** Valid, but common readers refuse it. Details: the depth they refuse. */
        TOO_DEEP
    }
}
