package org.hookwright.ticket;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The forms in which one value, and each of its {@link SecretParts}, travels that no reading of escapes brings back: as
 * it is, base64'd at each of its three alignments, in hexadecimal, in a header, as a host, which has no capitals, and
 * in an address, which has no backslashes. What is escaped is read by {@link Unescaped}.
 */
final class SecretForms {
    private static final int SHORTEST_BASE64 = 4;

    /** With fewer signs that every writing knows, question marks in any text would be taken for a secret. */
    private static final int LEAST_PLAIN = 6;

    private SecretForms() {}

    static Set<String> of(String value) {
        Set<String> forms = new TreeSet<>();
        SecretParts.of(value).forEach(part -> forms.addAll(written(part)));
        forms.addAll(within(value.replace("\\", "\\\\").replace("\"", "\\\"")));
        forms.addAll(within(URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20")));
        return forms;
    }

    /** A JSON text or a form, base64'd as a whole. */
    private static Set<String> within(String escaped) {
        Set<String> forms = new TreeSet<>();
        byte[] bytes = escaped.getBytes(StandardCharsets.UTF_8);
        for (int shift = 0; shift < 3; shift++) {
            forms.addAll(base64(bytes, shift));
        }
        return forms;
    }

    private static Set<String> written(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        Set<String> forms =
                new TreeSet<>(List.of(value, value.toLowerCase(Locale.ROOT), header(value), value.replace('\\', '/')));
        forms.add(HexFormat.of().formatHex(bytes));
        forms.add(HexFormat.of().withUpperCase().formatHex(bytes));
        forms.addAll(within(value));
        forms.addAll(misread(value, bytes));
        return forms;
    }

    /** As those write it who know no Hangul: a question mark for each of its signs, or a sign for each of its bytes. */
    private static Set<String> misread(String value, byte[] bytes) {
        Set<String> forms = new TreeSet<>();
        if (bytes.length > value.length()) {
            forms.add(new String(bytes, StandardCharsets.ISO_8859_1));
            String plain = value.replaceAll("\\P{ASCII}", "");
            if (plain.length() >= LEAST_PLAIN) {
                forms.add(value.replaceAll("\\P{ASCII}", "?"));
            }
        }
        return forms;
    }

    private static String header(String value) {
        return value.replaceAll("[\\x00-\\x1f\\x7f]+", " ");
    }

    /**
     * The part of the encoding that no neighbouring byte can change, when {@code shift} bytes stand before the value;
     * and with the last letter, should nothing stand behind it.
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
                forms.add(encoded.substring(from));
            }
        }
        return forms;
    }
}
