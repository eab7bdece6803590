package org.hookwright.store;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.hookwright.language.Sentence;

/** Text from bytes, strictly: what is not UTF-8 is refused rather than filled with question marks and saved so. */
final class Utf8 {
    private Utf8() {}

    static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException odd) {
            throw new BadFile(Sentence.of("store.file.no-text"), odd);
        }
    }
}
