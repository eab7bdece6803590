package org.hookwright.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Pasted text with its entities read: one unit for each sign, which knows where it stood. What a unit was read from and
 * what it should be are kept apart, so that nothing is changed that nobody decides to change.
 */
final class Pasted {
    private static final int LONGEST_ENTITY = 9;
    private static final Map<String, Character> BRACES = Map.ofEntries(
            Map.entry("&#123;", '{'),
            Map.entry("&#125;", '}'),
            Map.entry("&#x7b;", '{'),
            Map.entry("&#x7d;", '}'),
            Map.entry("&lbrace;", '{'),
            Map.entry("&rbrace;", '}'),
            Map.entry("&lcub;", '{'),
            Map.entry("&rcub;", '}'));
    private static final Map<String, Character> OTHERS = Map.of(
            "&quot;", '"',
            "&#34;", '"',
            "&#39;", '\'',
            "&apos;", '\'',
            "&lt;", '<',
            "&gt;", '>',
            "&nbsp;", ' ',
            "&#124;", '|',
            "&amp;", '&');

    private final String source;
    private final StringBuilder signs = new StringBuilder();
    private int[] starts;
    private final List<Repair.Edit> edits = new ArrayList<>();

    private Pasted(String source) {
        this.source = source;
        starts = new int[source.length() + 1];
    }

    /**
     * Reads the entities of braces always; the others, which may be meant in a text for Slack or in HTML, only where
     * nothing but entities could have written the text's quotes.
     */
    static Pasted of(String source) {
        Pasted pasted = new Pasted(source);
        boolean all = source.indexOf('"') < 0 && (source.contains("&quot;") || source.contains("&#34;"));
        int at = 0;
        while (at < source.length()) {
            at = pasted.read(at, all);
        }
        pasted.starts[pasted.signs.length()] = source.length();
        return pasted;
    }

    private int read(int at, boolean all) {
        char sign = source.charAt(at);
        starts[signs.length()] = at;
        if (sign == '&') {
            int end = source.indexOf(';', at);
            String entity = end < 0 || end - at >= LONGEST_ENTITY ? "" : source.substring(at, end + 1);
            Character meant = BRACES.get(entity.toLowerCase(java.util.Locale.ROOT));
            meant = meant == null && all ? OTHERS.get(entity) : meant;
            if (meant != null) {
                signs.append((char) meant);
                edits.add(new Repair.Edit(new Span(at, end + 1), String.valueOf(meant), Repair.Kind.ENTITY));
                return end + 1;
            }
        }
        if (sign == '｛' || sign == '｝') {
            signs.append(sign == '｛' ? '{' : '}');
            edits.add(new Repair.Edit(new Span(at, at + 1), sign == '｛' ? "{" : "}", Repair.Kind.FULL_WIDTH));
        } else {
            signs.append(sign);
        }
        return at + 1;
    }

    String signs() {
        return signs.toString();
    }

    /** Replaces some units by a text. */
    void replace(int from, int to, String with, Repair.Kind kind) {
        Span span = new Span(starts[from], starts[to]);
        edits.removeIf(edit -> edit.span().length() > 0
                && edit.span().start() >= span.start()
                && edit.span().end() <= span.end());
        edits.add(new Repair.Edit(span, with, kind));
    }

    /** Puts a text before a unit. */
    void insert(int at, String text, Repair.Kind kind) {
        edits.add(new Repair.Edit(new Span(starts[at], starts[at]), text, kind));
    }

    List<Repair.Edit> edits() {
        edits.sort(java.util.Comparator.comparing(Repair.Edit::span));
        return edits;
    }
}
