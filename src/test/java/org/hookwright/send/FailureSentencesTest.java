package org.hookwright.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.hookwright.language.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FailureSentencesTest {
    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);
    private static final Texts KOREAN = new Texts(Locale.KOREAN);

    @ParameterizedTest
    @EnumSource
    void everyFailureSaysWhatHappenedAndWhatToDoInBothLanguages(FailureReason.Kind kind) {
        FailureReason reason = new FailureReason(kind, "crm.example:443", 15_000);

        for (Texts texts : List.of(ENGLISH, KOREAN)) {
            assertThat(texts.of(reason.what())).isNotBlank().doesNotContain("null", "Exception", "{", "java.");
            assertThat(texts.of(reason.next())).isNotBlank().doesNotContain("null", "Exception", "{", "java.");
        }
        assertThat(KOREAN.of(reason.what())).containsPattern("[가-힣]");
        assertThat(KOREAN.of(reason.next())).containsPattern("[가-힣]");
    }
}
