package org.hookwright.ui.response;

/** A message as it stood on the wire, made so that every sign of it can be seen. */
public final class WireText {
    private static final char PICTURES = '\u2400';

    private WireText() {}

    /**
     * The ends of the head's lines are lines' ends; in the body a carriage return, and everywhere any other sign that
     * cannot be seen, stands as its picture.
     */
    public static String visible(String message) {
        int body = message.indexOf("\r\n\r\n");
        String head = body < 0 ? message : message.substring(0, body + 4);
        String rest = body < 0 ? "" : message.substring(body + 4);
        return pictured(head.replace("\r\n", "\n")) + pictured(rest);
    }

    private static String pictured(String text) {
        if (text.chars().noneMatch(WireText::isHidden)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            shown.append(!isHidden(sign) ? sign : sign == 0x7F ? '\u2421' : (char) (PICTURES + sign));
        }
        return shown.toString();
    }

    private static boolean isHidden(int sign) {
        return (sign < ' ' && sign != '\n' && sign != '\t') || sign == 0x7F;
    }
}
