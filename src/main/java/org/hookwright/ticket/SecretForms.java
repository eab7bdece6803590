package org.hookwright.ticket;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The forms in which one value travels: as it is, in the parts of an address, as a form field, base64'd at each of its
 * three alignments, inside of JSON and XML, in a header, and as a host, which has no capitals.
 */
final class SecretForms {
    /** What an address encodes in its path and in its query; letters beyond ASCII are in both. RFC 3986, and habit. */
    private static final String IN_PATH = " \"<>^`{}|";

    private static final String IN_QUERY = " \"'<>";
    private static final Pattern CODE = Pattern.compile("%[0-9A-F]{2}");
    private static final Pattern JSON_CODE = Pattern.compile("\\\\u[0-9A-F]{4}");
    private static final int SHORTEST_BASE64 = 4;

    private SecretForms() {}

    static Set<String> of(String value) {
        String form = URLEncoder.encode(value, StandardCharsets.UTF_8);
        Set<String> encoded = new TreeSet<>(List.of(
                form,
                form.replace("+", "%20"),
                form.replace("+", "%20").replace("%7E", "~"),
                address(value, true),
                address(value, false)));
        Set<String> forms = new TreeSet<>(encoded);
        encoded.forEach(code -> forms.add(lower(CODE, code)));
        forms.addAll(List.of(value, value.toLowerCase(Locale.ROOT), header(value), xml(value, "&#39;")));
        forms.addAll(List.of(xml(value, "&apos;"), xml(value, "'"), json(value, false)));
        forms.addAll(List.of(json(value, true), lower(JSON_CODE, json(value, true))));
        forms.add(json(value, false).replace("/", "\\/"));
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        for (int shift = 0; shift < 3; shift++) {
            forms.addAll(base64(bytes, shift));
        }
        return forms;
    }

    private static String lower(Pattern codes, String text) {
        return codes.matcher(text)
                .replaceAll(code ->
                        java.util.regex.Matcher.quoteReplacement(code.group().toLowerCase(Locale.ROOT)));
    }

    /** In an address that was put in its final form: only what cannot stand there is encoded. */
    private static String address(String value, boolean path) {
        StringBuilder text = new StringBuilder();
        boolean inPath = path;
        for (int at = 0; at < value.length(); ) {
            int sign = value.codePointAt(at);
            int next = at + Character.charCount(sign);
            inPath &= sign != '?';
            boolean odd = sign < ' ' || sign >= 0x7f || (inPath ? IN_PATH : IN_QUERY).indexOf(sign) >= 0;
            if (odd) {
                for (byte octet : value.substring(at, next).getBytes(StandardCharsets.UTF_8)) {
                    text.append(String.format(Locale.ROOT, "%%%02X", octet & 0xff));
                }
            } else {
                text.append(inPath && sign == '\\' ? "/" : Character.toString(sign));
            }
            at = next;
        }
        return text.toString();
    }

    private static String header(String value) {
        return value.replaceAll("[\\x00-\\x1f\\x7f]+", " ");
    }

    private static String xml(String value, String apostrophe) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", apostrophe);
    }

    private static String json(String value, boolean ascii) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < value.length(); at++) {
            char sign = value.charAt(at);
            switch (sign) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                default -> {
                    boolean coded = sign < ' ' || (ascii && sign > 0x7e) || sign == '\u2028' || sign == '\u2029';
                    text.append(coded ? String.format(Locale.ROOT, "\\u%04X", (int) sign) : String.valueOf(sign));
                }
            }
        }
        return text.toString();
    }

    /**
     * The part of the encoding that no neighbouring byte can change, when {@code shift} bytes stand before the value.
     */
    private static List<String> base64(byte[] bytes, int shift) {
        byte[] shifted = new byte[bytes.length + shift];
        System.arraycopy(bytes, 0, shifted, shift, bytes.length);
        int from = shift == 0 ? 0 : shift + 1;
        List<String> forms = new ArrayList<>();
        for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
            String encoded = encoder.withoutPadding().encodeToString(shifted);
            int to = shifted.length % 3 == 0 ? encoded.length() : encoded.length() - 1;
            if (to - from >= SHORTEST_BASE64) {
                forms.add(encoded.substring(from, to));
            }
        }
        return forms;
    }
}
