package org.hookwright.signing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.hookwright.workflow.Scheme;

/** How a secret's text becomes the bytes of a key. */
enum KeyForm {
    TEXT,
    BASE64,
    HEX,
    /** Base64, with or without {@code whsec_} before it: Standard Webhooks. */
    WHSEC;

    static final String WHSEC_PREFIX = "whsec_";

    static KeyForm of(Scheme.Key key) {
        return switch (key) {
            case TEXT -> TEXT;
            case BASE64 -> BASE64;
            case HEX -> HEX;
        };
    }

    /** The key, or nothing where the text is not written in this form. */
    Optional<byte[]> key(String secret) {
        return switch (this) {
            case TEXT -> Optional.of(secret.getBytes(StandardCharsets.UTF_8));
            case BASE64 -> base64(secret);
            case HEX -> hex(secret);
            case WHSEC -> base64(stripped(secret));
        };
    }

    static String stripped(String secret) {
        return secret.startsWith(WHSEC_PREFIX) ? secret.substring(WHSEC_PREFIX.length()) : secret;
    }

    /** Both alphabets, with or without the padding. */
    static Optional<byte[]> base64(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/')));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    static Optional<byte[]> hex(String text) {
        try {
            return Optional.of(HexFormat.of().parseHex(text));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }
}
