package org.hookwright.template;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Filters that write text in another code: HTML, addresses, base64. */
final class CodeFilters {
    private CodeFilters() {}

    static void addTo(Map<String, Filter> all) {
        plain(all, "escape", CodeFilters::html);
        plain(all, "h", CodeFilters::html);
        plain(all, "escape_once", CodeFilters::htmlOnce);
        plain(all, "strip_html", CodeFilters::withoutTags);
        plain(all, "sanitize_html", CodeFilters::sanitized);
        plain(all, "url_encode", text -> {
            StringBuilder out = new StringBuilder();
            Escapes.percent(text, out, true);
            return out.toString().replace("%7E", "~");
        });
        plain(all, "url_decode", CodeFilters::urlDecoded);
        plain(all, "base64_encode", text -> Base64.getEncoder().encodeToString(bytes(text)));
        plain(all, "base64_url_safe_encode", text -> Base64.getUrlEncoder().encodeToString(bytes(text)));
        decoder(all, "base64_decode", Base64.getDecoder());
        decoder(all, "base64_url_safe_decode", Base64.getUrlDecoder());
    }

    private static void plain(Map<String, Filter> all, String name, UnaryOperator<String> work) {
        all.put(name, new Filter(0, 0, (input, _, _) -> input == null ? null : work.apply(Values.text(input))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void decoder(Map<String, Filter> all, String name, Base64.Decoder decoder) {
        all.put(name, new Filter(0, 0, (input, _, _) -> {
            if (input != null && !(input instanceof String)) {
                throw new LiquidError("invalid base64 provided to " + name);
            }
            try {
                return new String(decoder.decode(Values.text(input)), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException broken) {
                throw new LiquidError("invalid base64 provided to " + name);
            }
        }));
    }

    private static String html(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            entity(text.charAt(i), out);
        }
        return out.toString();
    }

    private static void entity(char sign, StringBuilder out) {
        switch (sign) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.append(sign);
        }
    }

    private static String htmlOnce(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '&' && isEntity(text, i)) {
                out.append('&');
            } else {
                entity(text.charAt(i), out);
            }
        }
        return out.toString();
    }

    private static boolean isEntity(String text, int at) {
        int end = at + 1;
        while (end < text.length()
                && end - at < 33
                && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '#')) {
            end++;
        }
        return end > at + 1 && end < text.length() && text.charAt(end) == ';';
    }

    /** The vendor's filter: the tags stay, whatever would end a JSON string is escaped. */
    private static String sanitized(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        Escapes.json(text, out);
        return out.toString();
    }

    private static String withoutTags(String text) {
        String blocks = withoutBlocks(withoutBlocks(text, "<script", "</script>"), "<style", "</style>");
        String plain = withoutBlocks(blocks, "<!--", "-->");
        StringBuilder out = new StringBuilder(plain.length());
        int from = 0;
        while (true) {
            int open = plain.indexOf('<', from);
            int close = open < 0 ? -1 : plain.indexOf('>', open);
            if (close < 0) {
                return out.append(plain, from, plain.length()).toString();
            }
            out.append(plain, from, open);
            from = close + 1;
        }
    }

    private static String withoutBlocks(String text, String open, String close) {
        if (!text.contains(open)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (true) {
            int start = text.indexOf(open, from);
            int end = start < 0 ? -1 : text.indexOf(close, start);
            if (end < 0) {
                return out.append(text, from, text.length()).toString();
            }
            out.append(text, from, start);
            from = end + close.length();
        }
    }

    private static String urlDecoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw new LiquidError("invalid byte sequence in UTF-8");
        }
    }
}
