package org.hookwright.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hookwright.language.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FailureSentencesTest {
    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);
    private static final Texts KOREAN = new Texts(Locale.KOREAN);

    /** What is known of a failure beyond its host, also the little and the odd. */
    private static final Map<FailureReason.Kind, List<List<Object>>> FACTS = Map.of(
            FailureReason.Kind.CERTIFICATE_EXPIRED,
                    List.of(List.of(0L, 0L), List.of(1_000_000_000_000L, 1L), List.of(1L, 9_000L)),
            FailureReason.Kind.CERTIFICATE_NOT_YET_VALID, List.of(List.of(4_000_000_000_000L, 0L), List.of(1L, 3L)),
            FailureReason.Kind.CERTIFICATE_WRONG_HOST, List.of(List.of("*.example, 10.0.0.1, …"), List.of("–")),
            FailureReason.Kind.CERTIFICATE_ISSUER_EXPIRED, List.of(List.of(1_000_000_000_000L, 1L, "O=x\\,y")),
            FailureReason.Kind.CERTIFICATE_NAMELESS, List.of(List.of("localhost")),
            FailureReason.Kind.CERTIFICATE_SELF_SIGNED, List.of(List.of("김, 이")),
            FailureReason.Kind.CERTIFICATE_UNKNOWN_ISSUER, List.of(List.of("O=x\\,y")),
            FailureReason.Kind.PROXY_REFUSED, List.of(List.of(502)));

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
        everySentenceIsWhole(new FailureReason(kind, "crm.example:443", 15_000));
        for (String odd :
                List.of("", "{0}", "it\u2019s 'quoted' {1,number} }", "[::1]:443", "\u200f\u05d0.example", "%s\n")) {
            everySentenceIsWhole(new FailureReason(kind, odd, 0));
        }
        for (List<Object> facts : FACTS.getOrDefault(kind, List.of())) {
            everySentenceIsWhole(new FailureReason(kind, "crm.example:443", 15_000, facts));
            assertThat(FailureReason.kind(new FailureReason(kind, "x", 1, facts).what()))
                    .contains(kind);
        }
    }

    private static void everySentenceIsWhole(FailureReason reason) {
        if (reason.detail().contains("{")) {
            assertThat(ENGLISH.of(reason.what())).doesNotContain("null");
            return;
        }
        for (Texts texts : List.of(ENGLISH, KOREAN)) {
            assertThat(texts.of(reason.what())).isNotBlank().doesNotContain("null", "Exception", "{", "java.");
            assertThat(texts.of(reason.next())).isNotBlank().doesNotContain("null", "Exception", "{", "java.");
        }
        assertThat(KOREAN.of(reason.what())).containsPattern("[가-힣]");
        assertThat(KOREAN.of(reason.next())).containsPattern("[가-힣]");
    }
}
