package org.hookwright.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TextsTest {
    private static final Texts KOREAN = new Texts(Locale.KOREAN);

    @ParameterizedTest
    @CsvSource({
        "“{0}”은(는) 열립니다, 긴급 티켓, “긴급 티켓”은 열립니다",
        "“{0}”은(는) 열립니다, 승인 요청서, “승인 요청서”는 열립니다",
        "{0}이(가) 있습니다, INC-4821, INC-4821이 있습니다",
        "{0}이(가) 있습니다, INC-4815, INC-4815가 있습니다",
        "{0}을(를) 엽니다, 파일, 파일을 엽니다",
        "{0}과(와) 비교합니다, 값, 값과 비교합니다",
        "{0}(으)로 응답했습니다, 400, 400으로 응답했습니다",
        "{0}(으)로 응답했습니다, 502, 502로 응답했습니다",
        "{0}(으)로 응답했습니다, 서울, 서울로 응답했습니다",
        "{0}(으)로 응답했습니다, 201, 201로 응답했습니다",
        "{0}(이)라는 필드, 이름, 이름이라는 필드",
        "{0}(이)라는 필드, 주소, 주소라는 필드",
        "{0}은(는) 열립니다, Slack, Slack은(는) 열립니다",
        "“{0}”은(는) 열립니다, 긴급 → Slack, “긴급 → Slack”은(는) 열립니다",
        "{0}에 있습니다, 을(를), 을(를)에 있습니다"
    })
    void aParticleFitsTheWordBefore(String pattern, String value, String said) {
        assertThat(Particles.fitted(new MessageFormat(pattern, Locale.KOREAN), new Object[] {value}))
                .isEqualTo(said);
    }

    @Test
    void whatAValueSaysItselfStaysAsItIs() {
        assertThat(KOREAN.of("trouble.fire.slip", "은(는)", "조사 이(가)")).contains("“은(는)”", "“조사 이(가)”");
    }

    @Test
    void particlesFitWithinSentencesThatAreFilledIntoOthers() {
        Sentence inner = Sentence.of("trouble.cure.value", "긴급");
        assertThat(KOREAN.of(Sentence.of("trouble.fire.namesake", "승인", 2))).startsWith("이 작업 공간에 “승인”이라는");
        assertThat(KOREAN.of(inner)).isEqualTo("“긴급”으로 고치기");
    }
}
