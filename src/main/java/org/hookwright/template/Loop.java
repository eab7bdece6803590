package org.hookwright.template;

import org.jspecify.annotations.Nullable;

/** {@code forloop} and {@code tablerowloop}. */
final class Loop {
    private final String name;
    private final long length;
    private final @Nullable Loop parent;
    private final long columns;
    private long index;

    /** A loop of so many turns; {@code columns} of a table row, or 0 in a plain loop. */
    Loop(String name, long length, @Nullable Loop parent, long columns) {
        this.name = name;
        this.length = length;
        this.parent = parent;
        this.columns = columns;
    }

    void next() {
        index++;
    }

    long column() {
        return index % columns;
    }

    long row() {
        return index / columns;
    }

    boolean isLast() {
        return index == length - 1;
    }

    boolean isLastColumn() {
        return column() == columns - 1;
    }

    @Nullable
    Object value(String key) {
        return switch (key) {
            case "index" -> index + 1;
            case "index0" -> index;
            case "rindex" -> length - index;
            case "rindex0" -> length - index - 1;
            case "first" -> index == 0;
            case "last" -> isLast();
            case "length" -> length;
            case "name" -> columns == 0 ? name : null;
            case "parentloop" -> columns == 0 ? parent : null;
            case "col" -> columns == 0 ? null : column() + 1;
            case "col0" -> columns == 0 ? null : column();
            case "row" -> columns == 0 ? null : row() + 1;
            case "col_first" -> columns == 0 ? null : column() == 0;
            case "col_last" -> columns == 0 ? null : isLastColumn();
            default -> null;
        };
    }

    @Override
    public String toString() {
        return columns == 0 ? "ForloopDrop" : "TablerowloopDrop";
    }
}
