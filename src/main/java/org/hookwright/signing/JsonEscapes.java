package org.hookwright.signing;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JSON text with other escapes for the same signs, as the writers of other languages set them. */
final class JsonEscapes {
    private static final Pattern CODE = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u([0-9A-Fa-f]{4})");

    private JsonEscapes() {}

    /** Nothing beyond ASCII: Python's way. */
    static String ascii(String json) {
        StringBuilder text = new StringBuilder(json.length() + 16);
        for (int at = 0; at < json.length(); at++) {
            char sign = json.charAt(at);
            text.append(sign > 0x7e ? String.format(Locale.ROOT, "\\u%04x", (int) sign) : String.valueOf(sign));
        }
        return text.toString();
    }

    /** No codes where the sign itself can stand. */
    static String plain(String json) {
        return CODE.matcher(json).replaceAll(code -> {
            char sign = (char) Integer.parseInt(code.group(2), 16);
            boolean needed = sign < ' ' || sign == '"' || sign == '\\';
            return Matcher.quoteReplacement(needed ? code.group() : code.group(1) + sign);
        });
    }

    /** Signs of HTML as codes: Go's way. */
    static String html(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    /** The whole text as one JSON string: what comes of writing JSON twice. */
    static String quoted(String json) {
        return '"'
                + json.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t")
                + '"';
    }
}
