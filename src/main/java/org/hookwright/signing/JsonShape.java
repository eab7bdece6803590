package org.hookwright.signing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A JSON text taken apart so that it can be written in other manners; words and numbers stay as they were written. */
sealed interface JsonShape {
    /** White space as the usual writers set it. */
    enum Spacing {
        TIGHT,
        /** Python's: a blank behind each sign. */
        SPACED,
        TWO,
        FOUR,
        TAB;

        String indent() {
            return switch (this) {
                case TIGHT, SPACED -> "";
                case TWO -> "  ";
                case FOUR -> "    ";
                case TAB -> "\t";
            };
        }
    }

    /** The most members of which every order is tried: 720. */
    int MOST_REORDERED = 6;

    record Word(String text) implements JsonShape {}

    record Items(List<JsonShape> items) implements JsonShape {}

    record Members(List<Member> members) implements JsonShape {}

    record Member(String name, JsonShape value) {}

    /** Nothing where it is no JSON, or nested so deep that nobody means it. */
    static Optional<JsonShape> of(String text) {
        return new JsonShapeReader(text).read();
    }

    /** With the members of every object in the order of their names. */
    default JsonShape sorted() {
        return switch (this) {
            case Word word -> word;
            case Items(var items) ->
                new Items(items.stream().map(JsonShape::sorted).toList());
            case Members(var members) ->
                new Members(members.stream()
                        .map(member -> new Member(member.name(), member.value().sorted()))
                        .sorted(Comparator.comparing(Member::name))
                        .toList());
        };
    }

    /** With the outermost members in every other order, where they are few. */
    default List<JsonShape> reordered() {
        List<JsonShape> all = new ArrayList<>();
        if (this instanceof Members(var members) && members.size() > 1 && members.size() <= MOST_REORDERED) {
            permute(new ArrayList<>(members), 0, all);
        }
        return all;
    }

    private static void permute(List<Member> members, int from, List<JsonShape> all) {
        if (from == members.size() - 1) {
            all.add(new Members(List.copyOf(members)));
            return;
        }
        for (int i = from; i < members.size(); i++) {
            java.util.Collections.swap(members, from, i);
            permute(members, from + 1, all);
            java.util.Collections.swap(members, from, i);
        }
    }

    default String text(Spacing spacing) {
        StringBuilder out = new StringBuilder();
        write(this, spacing, 0, out);
        return out.toString();
    }

    private static void write(JsonShape shape, Spacing spacing, int depth, StringBuilder out) {
        switch (shape) {
            case Word(var text) -> out.append(text);
            case Items(var items) -> {
                out.append('[');
                for (int i = 0; i < items.size(); i++) {
                    gap(spacing, depth + 1, i == 0, out);
                    write(items.get(i), spacing, depth + 1, out);
                }
                end(spacing, depth, items.isEmpty(), out).append(']');
            }
            case Members(var members) -> {
                out.append('{');
                for (int i = 0; i < members.size(); i++) {
                    gap(spacing, depth + 1, i == 0, out);
                    out.append(members.get(i).name()).append(spacing == Spacing.TIGHT ? ":" : ": ");
                    write(members.get(i).value(), spacing, depth + 1, out);
                }
                end(spacing, depth, members.isEmpty(), out).append('}');
            }
        }
    }

    private static void gap(Spacing spacing, int depth, boolean first, StringBuilder out) {
        if (!first) {
            out.append(spacing == Spacing.SPACED ? ", " : ",");
        }
        if (!spacing.indent().isEmpty()) {
            out.append('\n').repeat(spacing.indent(), depth);
        }
    }

    private static StringBuilder end(Spacing spacing, int depth, boolean empty, StringBuilder out) {
        if (!empty && !spacing.indent().isEmpty()) {
            out.append('\n').repeat(spacing.indent(), depth);
        }
        return out;
    }
}
