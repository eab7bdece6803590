package org.hookwright.template;

import java.util.List;

/**
 * The cure for text that was pasted from a page or a mail, as separate edits to be looked at before they are made.
 *
 * @param edits in order, not overlapping; positions are those of the pasted text
 */
public record Repair(String pasted, List<Edit> edits) {
    public Repair {
        edits = List.copyOf(edits);
    }

    public static Repair of(String pasted) {
        return new Repair(pasted, new Repairing(Pasted.of(pasted)).done().edits());
    }

    public boolean isNeeded() {
        return !edits.isEmpty();
    }

    /** The text with every edit made. */
    public String repaired() {
        return repaired(edits);
    }

    /** The text with only these of its edits made. */
    public String repaired(List<Edit> chosen) {
        StringBuilder text = new StringBuilder(pasted.length());
        int from = 0;
        for (Edit edit : chosen) {
            text.append(pasted, from, edit.span().start()).append(edit.replacement());
            from = edit.span().end();
        }
        return text.append(pasted, from, pasted.length()).toString();
    }

    /** One change and its reason. */
    public record Edit(Span span, String replacement, Kind kind) {}

    /** Why a piece of pasted text is changed. */
    public enum Kind {
        BACKTICKS,
        ENTITY,
        BRACES,
        SMART_QUOTE,
        FULL_WIDTH,
        SPACE,
        LINE_BREAK
    }
}
