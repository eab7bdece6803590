package org.hookwright.condition;

import java.util.Locale;

/** How a value stands to a rule, in one way or the other: an operator that holds, or the opposite of one. */
enum Relation {
    IS,
    IS_NOT,
    CONTAINS,
    LACKS,
    STARTS,
    STARTS_NOT,
    INCLUDES,
    INCLUDES_NOT,
    ONE_OF,
    NONE_OF,
    EMPTY,
    FILLED,
    AT_LEAST,
    BELOW,
    AT_MOST,
    ABOVE,
    BEFORE,
    NOT_BEFORE,
    AFTER,
    NOT_AFTER,
    OLDER,
    NOT_OLDER,
    MATCHES,
    MATCHES_NOT;

    static Relation of(Condition.Leaf leaf, boolean holds) {
        boolean several = leaf.values().size() > 1;
        return switch (leaf.operator()) {
            case IS -> equality(several, holds);
            case IS_NOT -> equality(several, !holds);
            case CONTAINS -> holds ? CONTAINS : LACKS;
            case DOES_NOT_CONTAIN -> holds ? LACKS : CONTAINS;
            case STARTS_WITH -> holds ? STARTS : STARTS_NOT;
            case INCLUDES_ANY -> inclusion(several, holds);
            case INCLUDES_NONE -> inclusion(several, !holds);
            case IS_EMPTY -> holds ? EMPTY : FILLED;
            case IS_NOT_EMPTY -> holds ? FILLED : EMPTY;
            case AT_LEAST -> holds ? AT_LEAST : BELOW;
            case AT_MOST -> holds ? AT_MOST : ABOVE;
            case BEFORE -> holds ? BEFORE : NOT_BEFORE;
            case AFTER -> holds ? AFTER : NOT_AFTER;
            case OLDER_THAN -> holds ? OLDER : NOT_OLDER;
            case MATCHES -> holds ? MATCHES : MATCHES_NOT;
        };
    }

    private static Relation equality(boolean several, boolean is) {
        if (several) {
            return is ? ONE_OF : NONE_OF;
        }
        return is ? IS : IS_NOT;
    }

    private static Relation inclusion(boolean several, boolean includes) {
        if (several) {
            return includes ? ONE_OF : NONE_OF;
        }
        return includes ? INCLUDES : INCLUDES_NOT;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
