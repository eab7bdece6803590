package org.hookwright.payload;

import static org.assertj.core.api.Assertions.assertThat;

import org.hookwright.payload.XmlFault.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class XmlVerdictTest {
    @Test
    void readsWhatIsWellFormed() {
        String text = "<?xml version=\"1.0\"?>\n<t a=\"&lt;\">가 &amp; <![CDATA[a & b]]><!-- a & b --><b/>&#10;</t>";
        assertThat(XmlVerdict.of(text).fault()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "' ', EMPTY, 1",
        "<t>R&D</t>, AMPERSAND, 5",
        "<t>a &nbsp; b</t>, AMPERSAND, 6",
        "<t>a</s>, NOT_WELL_FORMED, 7",
        "<t>a, NOT_WELL_FORMED, 5",
        "<!DOCTYPE t><t/>, DOCTYPE, 1"
    })
    void saysWhatIsWrongAndWhere(String text, Kind kind, int column) {
        XmlFault fault = XmlVerdict.of(text).fault().orElseThrow();
        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.line()).isEqualTo(1);
        assertThat(fault.column()).isEqualTo(column);
    }

    @Test
    void aControlCharacterIsNamed() {
        XmlFault fault = XmlVerdict.of("<t>\n\u0007</t>").fault().orElseThrow();
        assertThat(fault.kind()).isEqualTo(Kind.CHARACTER);
        assertThat(fault.line()).isEqualTo(2);
        assertThat(fault.details()).containsExactly("U+0007");
    }

    @Test
    void readsNoFile() {
        String text = "<!DOCTYPE t [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><t/>";
        assertThat(XmlVerdict.of(text).fault())
                .hasValueSatisfying(fault -> assertThat(fault.kind()).isEqualTo(Kind.DOCTYPE));
    }
}
