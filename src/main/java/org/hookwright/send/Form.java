package org.hookwright.send;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A form body: fields one a line where they are written, joined by ampersands on the wire. */
final class Form {
    private Form() {}

    /** The lines as {@code application/x-www-form-urlencoded}; what the values brought is encoded already. */
    static String joined(String lines) {
        StringBuilder wire = new StringBuilder(lines.length());
        for (String line : lines.lines().toList()) {
            if (!line.isBlank()) {
                wire.append(wire.isEmpty() ? "" : "&");
                encode(line.strip(), wire);
            }
        }
        return wire.toString();
    }

    private static void encode(String line, StringBuilder wire) {
        for (byte octet : line.getBytes(StandardCharsets.UTF_8)) {
            char sign = (char) (octet & 0xff);
            if (sign == ' ') {
                wire.append('+');
            } else if (sign > ' ' && sign < 0x7f && "\"<>^`{|}#\\".indexOf(sign) < 0) {
                wire.append(sign);
            } else {
                wire.append(String.format(Locale.ROOT, "%%%02X", (int) sign));
            }
        }
    }
}
