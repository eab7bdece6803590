package org.hookwright.template;

import java.nio.charset.StandardCharsets;

/** Writes a value as the place where it lands wants it. */
final class Escapes {
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private Escapes() {}

    static void write(Escape escape, String text, StringBuilder out) {
        switch (escape) {
            case NONE -> out.append(text);
            case JSON -> json(text, out);
            case URL -> percent(text, out, false);
            case FORM -> percent(text, out, true);
            case HEADER -> header(text, out);
            case XML -> xml(text, out);
        }
    }

    static void json(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> {
                    if (sign < ' ' || sign == '\u2028' || sign == '\u2029' || isLone(text, i)) {
                        unicode(sign, out);
                    } else {
                        out.append(sign);
                    }
                }
            }
        }
    }

    private static boolean isLone(String text, int at) {
        char sign = text.charAt(at);
        if (Character.isHighSurrogate(sign)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(sign) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    private static void unicode(char sign, StringBuilder out) {
        out.append("\\u")
                .append(HEX[sign >> 12 & 15])
                .append(HEX[sign >> 8 & 15])
                .append(HEX[sign >> 4 & 15])
                .append(HEX[sign & 15]);
    }

    static void percent(String text, StringBuilder out, boolean plusForSpace) {
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char sign = (char) (octet & 0xff);
            boolean letter =
                    (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9');
            if (letter || sign == '-' || sign == '.' || sign == '_' || (sign == '~' && !plusForSpace)) {
                out.append(sign);
            } else if (sign == ' ' && plusForSpace) {
                out.append('+');
            } else {
                out.append('%').append(HEX[sign >> 4]).append(HEX[sign & 15]);
            }
        }
    }

    private static void header(String text, StringBuilder out) {
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean control = sign < ' ' || sign == 0x7f;
            if (!control) {
                out.append(sign);
            } else if (!blank) {
                out.append(' ');
            }
            blank = control;
        }
    }

    private static void xml(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    boolean control = sign < ' ' && sign != '\t' && sign != '\n' && sign != '\r';
                    if (!control && sign != '\uFFFE' && sign != '\uFFFF' && !isLone(text, i)) {
                        out.append(sign);
                    }
                }
            }
        }
    }
}
