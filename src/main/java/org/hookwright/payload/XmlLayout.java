package org.hookwright.payload;

/**
 * Sets XML out to be read: one element a line, each level further in; text alone in an element stays beside its tags.
 * Tolerant: what is no XML comes out as it is.
 */
public final class XmlLayout {
    private static final int INDENT = 2;
    private static final int DEEPEST = 40;

    private final String source;
    private final StringBuilder out;
    private int depth;
    /** Whether nothing but text has come since a tag opened. */
    private boolean openBefore;

    private XmlLayout(String source) {
        this.source = source;
        this.out = new StringBuilder(source.length() + source.length() / 2);
    }

    public static String format(String source) {
        return new XmlLayout(source).format();
    }

    private String format() {
        int at = 0;
        while (at < source.length()) {
            int tag = source.indexOf('<', at);
            text(source.substring(at, tag < 0 ? source.length() : tag));
            if (tag < 0) {
                break;
            }
            at = tagEnd(tag);
            tag(source.substring(tag, at));
        }
        return out.toString();
    }

    private void text(String text) {
        if (!text.isBlank()) {
            if (!openBefore) {
                breakLine();
            }
            out.append(text.strip());
        }
    }

    private void tag(String tag) {
        boolean closes = tag.startsWith("</");
        boolean opens = !closes && !tag.startsWith("<!") && !tag.startsWith("<?") && !tag.endsWith("/>");
        if (closes) {
            depth = Math.max(0, depth - 1);
        }
        if (!closes || !openBefore) {
            breakLine();
        }
        out.append(tag);
        if (opens) {
            depth++;
        }
        openBefore = opens;
    }

    private int tagEnd(int tag) {
        String close = source.startsWith("<!--", tag)
                ? "-->"
                : source.startsWith("<![CDATA[", tag) ? "]]>" : source.startsWith("<?", tag) ? "?>" : "";
        if (!close.isEmpty()) {
            int end = source.indexOf(close, tag);
            return end < 0 ? source.length() : end + close.length();
        }
        char quote = 0;
        for (int i = tag + 1; i < source.length(); i++) {
            char sign = source.charAt(i);
            if (quote != 0) {
                quote = sign == quote ? 0 : quote;
            } else if (sign == '"' || sign == '\'') {
                quote = sign;
            } else if (sign == '>') {
                return i + 1;
            }
        }
        return source.length();
    }

    private void breakLine() {
        if (!out.isEmpty()) {
            out.append('\n').repeat(' ', Math.min(depth, DEEPEST) * INDENT);
        }
    }
}
