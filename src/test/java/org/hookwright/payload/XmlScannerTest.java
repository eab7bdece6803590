package org.hookwright.payload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.hookwright.template.Span;
import org.hookwright.template.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class XmlScannerTest {
    private static List<String> words(String text) {
        return XmlScanner.pieces(text, Template.parse(text).markups()).stream()
                .map(piece -> piece.kind() + " " + piece.span().of(text))
                .toList();
    }

    @Test
    void namesEachPieceOfADocument() {
        assertThat(words("<?xml version=\"1.0\"?><s:a 이름='1 > 0'><![CDATA[<b>]]></s:a>"))
                .containsExactly(
                        "PUNCTUATION <?xml version=\"1.0\"?>",
                        "PUNCTUATION <",
                        "NAME s:a",
                        "ATTRIBUTE 이름",
                        "PUNCTUATION =",
                        "VALUE '1 > 0'",
                        "PUNCTUATION >",
                        "PUNCTUATION <![CDATA[",
                        "PUNCTUATION ]]>",
                        "PUNCTUATION </",
                        "NAME s:a",
                        "PUNCTUATION >");
    }

    @Test
    void aPlaceholderIsAHoleWhereverItStands() {
        assertThat(words("<{{env.tag}} a=\"{{ticket.id}}\">{{x}}"))
                .containsExactly(
                        "PUNCTUATION <", "ATTRIBUTE a", "PUNCTUATION =", "VALUE \"", "VALUE \"", "PUNCTUATION >");
    }

    @ParameterizedTest
    @CsvSource({"'a < b', ERROR <", "'a & b', ERROR &", "'&#x1F600;', 'ENTITY &#x1F600;'", "'<', ERROR <"})
    void aSignThatOughtToBeWrittenOtherwiseIsTold(String text, String expected) {
        assertThat(words(text)).containsExactly(expected);
    }

    @Test
    void anyTextGoesThroughInOrderAndWithinItself() {
        String signs = "<>/!-?[]\"'&;={}% a\n한\ud83d\ude00";
        Random random = new Random(7);
        for (int turn = 0; turn < 5_000; turn++) {
            StringBuilder made = new StringBuilder();
            for (int i = random.nextInt(24); i > 0; i--) {
                made.append(signs.charAt(random.nextInt(signs.length())));
            }
            String text = made.toString();
            int last = 0;
            for (XmlPiece piece : XmlScanner.pieces(text, Template.parse(text).markups())) {
                Span span = piece.span();
                assertThat(span.start()).as(text).isGreaterThanOrEqualTo(last).isLessThan(span.end());
                last = span.end();
            }
            assertThat(last).as(text).isLessThanOrEqualTo(text.length());
        }
    }
}
