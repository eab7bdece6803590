package org.hookwright.signing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import org.hookwright.workflow.Scheme.Algorithm;
import org.hookwright.workflow.Scheme.Encoding;

/** The arithmetic: what is signed, its HMAC, and how that is written. */
final class Mac {
    private Mac() {}

    /** What is signed: the pattern with its places filled. The body's bytes go in as they are. */
    static byte[] signed(String pattern, String id, String timestamp, Content content) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(content.size() + 64);
        int at = 0;
        while (at < pattern.length()) {
            if (pattern.startsWith("\\n", at)) {
                all.write('\n');
                at += 2;
                continue;
            }
            int end = pattern.charAt(at) == '{' ? pattern.indexOf('}', at) : -1;
            byte[] part = end < 0 ? null : part(pattern.substring(at + 1, end), id, timestamp, content);
            if (part == null) {
                int sign = pattern.codePointAt(at);
                all.writeBytes(Character.toString(sign).getBytes(StandardCharsets.UTF_8));
                at += Character.charCount(sign);
            } else {
                all.writeBytes(part);
                at = end + 1;
            }
        }
        return all.toByteArray();
    }

    private static byte @org.jspecify.annotations.Nullable [] part(
            String name, String id, String timestamp, Content content) {
        return switch (name) {
            case "id" -> id.getBytes(StandardCharsets.UTF_8);
            case "timestamp" -> timestamp.getBytes(StandardCharsets.UTF_8);
            case "method" -> content.method().getBytes(StandardCharsets.UTF_8);
            case "path" -> content.path().getBytes(StandardCharsets.UTF_8);
            case "query" -> content.query().getBytes(StandardCharsets.UTF_8);
            case "body" -> content.body();
            default -> null;
        };
    }

    static byte[] of(Algorithm algorithm, byte[] key, byte[] signed) {
        String name = "Hmac" + algorithm.name();
        try {
            javax.crypto.Mac mac = javax.crypto.Mac.getInstance(name);
            // HMAC fills a short key up with zeroes, and an empty one is refused by the class: RFC 2104 §2.
            mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, name));
            return mac.doFinal(signed);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no " + name, missing);
        }
    }

    static String written(Encoding encoding, byte[] mac) {
        return switch (encoding) {
            case HEX -> HexFormat.of().formatHex(mac);
            case BASE64 -> Base64.getEncoder().encodeToString(mac);
            case BASE64URL -> Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
        };
    }
}
