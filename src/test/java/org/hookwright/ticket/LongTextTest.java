package org.hookwright.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class LongTextTest {
    private static final String SECRET = "s3cr&t/\"va\\lue\"";
    private static final Masking MASKING = Masking.of(List.of(new Secret(SECRET)));

    private static String masked(String text) throws IOException {
        StringWriter masked = new StringWriter();
        LongText.mask(MASKING, new StringReader(text), masked);
        return masked.toString();
    }

    /** So many of so many forms, at odd places, that some of them lie across each border between two stretches. */
    @Test
    void whatIsMaskedInStretchesIsWhatWouldBeMaskedAtOnce() throws IOException {
        String json = SECRET.replace("\\", "\\\\").replace("\"", "\\\"");
        List<String> forms = List.of(SECRET, json, URLEncoder.encode(json, StandardCharsets.UTF_8), SECRET + SECRET);
        SplittableRandom random = new SplittableRandom(7);
        StringBuilder text = new StringBuilder();
        while (text.length() < 700_000) {
            text.append(forms.get(random.nextInt(forms.size())))
                    .append("x".repeat(random.nextInt(20)))
                    .append(random.nextInt(9) == 0 ? "\n" : "");
        }
        assertThat(masked(text.toString())).isEqualTo(MASKING.mask(text.toString()));
    }

    @Test
    void aSecretAtTheVeryEndOfALongTextIsFound() throws IOException {
        String plain = "a%20\\n&amp;".repeat(60_000);
        assertThat(LongText.hasSecret(MASKING, new StringReader(plain))).isFalse();
        assertThat(LongText.hasSecret(MASKING, new StringReader(plain + SECRET)))
                .isTrue();
        assertThat(masked(plain + SECRET)).isEqualTo(plain + Masking.DOTS);
        assertThat(masked(plain)).isEqualTo(plain);
    }

    @Test
    void withNothingSecretATextStaysAsItIs() throws IOException {
        StringWriter same = new StringWriter();
        LongText.mask(Masking.NONE, new StringReader(SECRET), same);
        assertThat(same).hasToString(SECRET);
    }
}
