package org.hookwright.send;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The blocks of a PEM file, RFC 7468, with the headers of RFC 1421 that older programs write above encrypted keys. Text
 * around the blocks is passed over, as everybody does.
 */
final class Pem {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----\\s*?\\R(.*?)-----END \\1-----", Pattern.DOTALL);

    private Pem() {}

    /**
     * One block.
     *
     * @param label such as {@code CERTIFICATE}
     */
    @SuppressWarnings("ArrayRecordComponent") // Read once, where it is made.
    record Block(String label, Map<String, String> headers, byte[] bytes) {
        Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }
    }

    /** All blocks in their order; those whose base64 is broken are left out. */
    static List<Block> blocks(String text) {
        List<Block> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(text);
        while (matcher.find()) {
            block(matcher.group(1), matcher.group(2)).ifPresent(blocks::add);
        }
        return blocks;
    }

    private static Optional<Block> block(String label, String inside) {
        Map<String, String> headers = new LinkedHashMap<>();
        StringBuilder base64 = new StringBuilder();
        for (String line : inside.lines().map(String::strip).toList()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
            } else {
                base64.append(line);
            }
        }
        try {
            return Optional.of(new Block(label, headers, Base64.getDecoder().decode(base64.toString())));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }
}
