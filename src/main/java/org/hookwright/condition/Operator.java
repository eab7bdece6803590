package org.hookwright.condition;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hookwright.language.Sentence;

/** How a field is compared. The host's own words where it has one; comparing text is case-sensitive, as there. */
public enum Operator {
    IS(Takes.ONE),
    IS_NOT(Takes.ONE),
    CONTAINS(Takes.ONE),
    DOES_NOT_CONTAIN(Takes.ONE),
    INCLUDES_ANY(Takes.SEVERAL),
    INCLUDES_NONE(Takes.SEVERAL),
    STARTS_WITH(Takes.ONE),
    IS_EMPTY(Takes.NONE),
    IS_NOT_EMPTY(Takes.NONE),
    AT_LEAST(Takes.ONE),
    AT_MOST(Takes.ONE),
    BEFORE(Takes.ONE),
    AFTER(Takes.ONE),
    OLDER_THAN(Takes.ONE),
    MATCHES(Takes.ONE);

    private static final List<Operator> TEXT = List.of(
            IS,
            IS_NOT,
            CONTAINS,
            DOES_NOT_CONTAIN,
            STARTS_WITH,
            INCLUDES_ANY,
            INCLUDES_NONE,
            IS_EMPTY,
            IS_NOT_EMPTY,
            MATCHES);
    private static final List<Operator> NUMBER = List.of(IS, IS_NOT, AT_LEAST, AT_MOST, IS_EMPTY, IS_NOT_EMPTY);
    private static final List<Operator> DATE = List.of(BEFORE, AFTER, OLDER_THAN, IS_EMPTY, IS_NOT_EMPTY);
    private static final List<Operator> YES_NO = List.of(IS, IS_NOT, IS_EMPTY, IS_NOT_EMPTY);
    private static final List<Operator> LIST =
            List.of(INCLUDES_ANY, INCLUDES_NONE, CONTAINS, DOES_NOT_CONTAIN, IS_EMPTY, IS_NOT_EMPTY);

    private final Takes takes;

    /** How many values an operator is given. */
    public enum Takes {
        NONE,
        ONE,
        SEVERAL
    }

    /** What an operator's value is. */
    public enum Form {
        /** Any text, or none at all. */
        TEXT,
        NUMBER,
        DATE,
        /** A length of time, such as {@code 3d}. */
        SPAN,
        /** A regular expression. */
        PATTERN
    }

    /** What a field holds, which decides the operators that make sense for it. */
    public enum Type {
        TEXT,
        NUMBER,
        DATE,
        YES_NO,
        LIST
    }

    Operator(Takes takes) {
        this.takes = takes;
    }

    public Takes takes() {
        return takes;
    }

    public Form form() {
        return switch (this) {
            case AT_LEAST, AT_MOST -> Form.NUMBER;
            case BEFORE, AFTER -> Form.DATE;
            case OLDER_THAN -> Form.SPAN;
            case MATCHES -> Form.PATTERN;
            case IS,
                    IS_NOT,
                    CONTAINS,
                    DOES_NOT_CONTAIN,
                    STARTS_WITH,
                    INCLUDES_ANY,
                    INCLUDES_NONE,
                    IS_EMPTY,
                    IS_NOT_EMPTY -> Form.TEXT;
        };
    }

    /** As files say it, such as {@code does_not_contain}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Operator> of(String id) {
        for (Operator operator : values()) {
            if (operator.id().equals(id)) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    /** As people say it. */
    public Sentence sentence() {
        return Sentence.of("condition.operator." + id().replace('_', '-'));
    }

    /** Those that fit a field of this type, the most usual first. */
    public static List<Operator> fitting(Type type) {
        return switch (type) {
            case TEXT -> TEXT;
            case NUMBER -> NUMBER;
            case DATE -> DATE;
            case YES_NO -> YES_NO;
            case LIST -> LIST;
        };
    }

    /** What a field is that holds such a value; text where it is empty. */
    public static Type typeOf(@org.jspecify.annotations.Nullable Object value) {
        return switch (value) {
            case null -> Type.TEXT;
            case Boolean _ -> Type.YES_NO;
            case Number _ -> Type.NUMBER;
            case List<?> _ -> Type.LIST;
            case String text when Moments.read(text).isPresent() -> Type.DATE;
            default -> Type.TEXT;
        };
    }
}
