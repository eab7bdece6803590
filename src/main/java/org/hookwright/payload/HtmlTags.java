package org.hookwright.payload;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes HTML apart into tags and the text between them, one after the other. */
final class HtmlTags {
    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});?");
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "’"),
            Map.entry("nbsp", "\u00a0"),
            Map.entry("copy", "©"),
            Map.entry("reg", "®"),
            Map.entry("trade", "™"),
            Map.entry("hellip", "…"),
            Map.entry("mdash", "—"),
            Map.entry("ndash", "–"),
            Map.entry("middot", "·"),
            Map.entry("bull", "•"),
            Map.entry("laquo", "«"),
            Map.entry("raquo", "»"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("euro", "€"),
            Map.entry("times", "×"),
            Map.entry("rarr", "→"),
            Map.entry("larr", "←"));

    private final String html;
    private int at;
    private boolean text;
    private String piece = "";
    private String name = "";
    private boolean closing;

    HtmlTags(String html) {
        this.html = html;
    }

    /** Goes on to the next piece; comments and declarations are passed by. */
    boolean next() {
        while (at < html.length()) {
            if (html.charAt(at) != '<' || !startsTag(at + 1)) {
                int from = at;
                at = nextTag(at + 1);
                text = true;
                piece = html.substring(from, at);
                return true;
            }
            if (html.startsWith("<!--", at)) {
                int end = html.indexOf("-->", at + 4);
                at = end < 0 ? html.length() : end + 3;
            } else if (html.startsWith("<!", at) || html.startsWith("<?", at)) {
                at = closed(at);
            } else {
                tag();
                return true;
            }
        }
        return false;
    }

    boolean isText() {
        return text;
    }

    String text() {
        return piece;
    }

    String name() {
        return name;
    }

    boolean isClosing() {
        return closing;
    }

    /** An attribute of the tag at hand; empty where it has none. */
    String attribute(String wanted) {
        Matcher found = Pattern.compile("(?i)\\s" + wanted + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]+))")
                .matcher(piece);
        if (!found.find()) {
            return "";
        }
        return found.group(1) != null ? found.group(1) : found.group(2) != null ? found.group(2) : found.group(3);
    }

    /** Passes everything up to the closing tag of this name, and gives it back. */
    String skipTo(String closed) {
        int end = html.indexOf("</", at);
        while (end >= 0 && !html.regionMatches(true, end + 2, closed, 0, closed.length())) {
            end = html.indexOf("</", end + 2);
        }
        String between = html.substring(at, end < 0 ? html.length() : end);
        at = end < 0 ? html.length() : closed(end);
        return between;
    }

    private void tag() {
        int from = at;
        at = closed(at);
        text = false;
        piece = html.substring(from, at);
        closing = piece.startsWith("</");
        int start = closing ? 2 : 1;
        int end = start;
        while (end < piece.length() && Character.isLetterOrDigit(piece.charAt(end))) {
            end++;
        }
        name = piece.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private boolean startsTag(int index) {
        return index < html.length()
                && (Character.isLetter(html.charAt(index)) || "!?/".indexOf(html.charAt(index)) >= 0);
    }

    private int nextTag(int from) {
        int open = html.indexOf('<', from);
        return open < 0 ? html.length() : open;
    }

    /** Behind the sign that closes a tag; a quote may hold one. */
    private int closed(int open) {
        char quote = 0;
        for (int i = open; i < html.length(); i++) {
            char sign = html.charAt(i);
            if (quote != 0) {
                quote = sign == quote ? 0 : quote;
            } else if ((sign == '"' || sign == '\'') && html.charAt(i - 1) == '=') {
                quote = sign;
            } else if (sign == '>') {
                return i + 1;
            }
        }
        return html.length();
    }

    static String decoded(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        return ENTITY.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(sign(found.group(1), found.group())));
    }

    private static String sign(String entity, String whole) {
        if (!entity.startsWith("#")) {
            return NAMED.getOrDefault(entity.toLowerCase(Locale.ROOT), whole);
        }
        boolean hex = entity.length() > 1 && Character.toLowerCase(entity.charAt(1)) == 'x';
        int number = Integer.parseInt(entity.substring(hex ? 2 : 1), hex ? 16 : 10);
        boolean shown = Character.isValidCodePoint(number) && number >= ' ' && !(number >= 0xD800 && number <= 0xDFFF);
        return shown ? Character.toString(number) : "\ufffd";
    }
}
