package org.hookwright.ui.response;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hookwright.payload.PictureHead;
import org.hookwright.ui.control.Colouring;

/** What a body is, by its bytes rather than by its type: errors come with any type. */
enum BodyKind {
    JSON("json", Look.PRETTY, Look.TREE, Look.RAW),
    XML("xml", Look.PRETTY, Look.RAW),
    HTML("html", Look.SEEN, Look.RAW),
    PICTURE("png", Look.SEEN, Look.RAW),
    TEXT("txt", Look.RAW),
    /** Bytes that are no text. */
    BINARY("bin", Look.RAW);

    /** So many of a body's first bytes say what it is. */
    static final int LOOKED_AT = 64 * 1024;

    private static final Pattern TAG = Pattern.compile("<[a-zA-Z!][^<>]*>");

    private final String ending;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed.
    private final List<Look> looks;

    BodyKind(String ending, Look... looks) {
        this.ending = ending;
        this.looks = List.of(looks);
    }

    /** How it can be looked at, the best first. */
    List<Look> looks() {
        return looks;
    }

    /** What the name of its file ends with. */
    String ending() {
        return ending;
    }

    /** How its text is coloured. */
    Colouring colouring() {
        return switch (this) {
            case JSON -> Colouring.FILLED_JSON;
            case XML -> Colouring.FILLED_XML;
            case HTML -> Colouring.HTML;
            case PICTURE, TEXT, BINARY -> Colouring.PLAIN;
        };
    }

    boolean isText() {
        return this != PICTURE && this != BINARY;
    }

    /** Reads the first bytes. */
    static BodyKind of(String contentType, byte[] head) {
        String type = contentType.toLowerCase(Locale.ROOT);
        if (PictureHead.of(head).isPresent()) {
            return PICTURE;
        }
        Charset charset = BodyViewModel.charset(contentType);
        if (isBinary(head, charset)) {
            return BINARY;
        }
        String text = new String(head, charset).stripLeading();
        String start = text.substring(0, Math.min(text.length(), 200)).toLowerCase(Locale.ROOT);
        if (start.startsWith("{") || start.startsWith("[") || (type.contains("json") && !start.startsWith("<"))) {
            return JSON;
        }
        boolean page = start.startsWith("<!doctype html") || start.startsWith("<html");
        if (page || (type.contains("html") && TAG.matcher(text).find())) {
            return HTML;
        }
        return start.startsWith("<?xml") || (type.contains("xml") && start.startsWith("<")) ? XML : TEXT;
    }

    private static boolean isBinary(byte[] head, Charset charset) {
        if (charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")) {
            return false;
        }
        int odd = 0;
        for (byte sign : head) {
            if (sign == 0) {
                return true;
            }
            boolean control = sign > 0 && sign < ' ' && sign != '\n' && sign != '\r' && sign != '\t' && sign != 0x1B;
            odd += control ? 1 : 0;
        }
        if (charset.equals(StandardCharsets.UTF_8)) {
            odd += (int) new String(head, charset)
                    .chars()
                    .filter(sign -> sign == '\ufffd')
                    .count();
        }
        return odd > head.length / 20;
    }
}
