package org.hookwright.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hookwright.language.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FailureSentencesTest {
    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);
    private static final Texts KOREAN = new Texts(Locale.KOREAN);

    @Test
    void everyStatusHasItsMeaningInBothLanguagesAlsoThoseThatHttpDoesNotKnow() {
        for (int code = 100; code < 1_000; code++) {
            Answer.Reply reply = new Answer.Reply(
                    new Answer.Trip(
                            new Sent("POST / HTTP/1.1", List.of(), ""),
                            new Phases(List.of(), 1, false),
                            Optional.empty()),
                    new Answer.StatusLine("HTTP/1.1", code, ""),
                    List.of(),
                    new ReplyBody("", 0, 0, false, new ReplyBody.Place.Memory(new byte[0])));
            Meaning meaning = Meaning.of(reply);
            assertThat(meaning.good()).isEqualTo(code / 100 == 2);
            for (Texts texts : List.of(ENGLISH, KOREAN)) {
                assertThat(texts.of(meaning.what()))
                        .contains(String.valueOf(code))
                        .doesNotContain("null");
                meaning.next()
                        .ifPresent(
                                next -> assertThat(texts.of(next)).isNotBlank().doesNotContain("null"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aKindIsKnownAgainByItsSentence(FailureReason.Kind kind) {
        assertThat(FailureReason.kind(new FailureReason(kind, "x", 1).what())).contains(kind);
    }

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
