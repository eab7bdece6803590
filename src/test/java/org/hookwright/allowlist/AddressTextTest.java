package org.hookwright.allowlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import org.hookwright.language.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressTextTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "' 192.0.2.7 ', 192.0.2.7",
        "192.0.2.7/32, 192.0.2.7",
        "192.0.2.0/24, 192.0.2.0/24",
        "0.0.0.0/0, 0.0.0.0/0",
        "2001:DB8::1, 2001:db8::1",
        "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "::/0, ::/0",
        "::1, ::1",
        "1::, 1::",
        "2001:db8::/32, 2001:db8::/32",
        "::ffff:192.0.2.7, 192.0.2.7",
        "::ffff:192.0.2.0/120, 192.0.2.0/24",
        "64:ff9b::192.0.2.33, 64:ff9b::c000:221"
    })
    void whatAPersonWritesIsReadAndWrittenInItsShortestForm(String written, String shortest) {
        assertThat(AddressText.read(written)).isEqualTo(new AddressText.Read.Block(AddressBlock.of(shortest)));
        assertThat(AddressBlock.of(written)).hasToString(shortest);
    }

    /** Held against the system's own reading of addresses. */
    @ParameterizedTest
    @ValueSource(strings = {"1:2:3:4:5:6:7:8", "1::8", "::2:3", "1:2::", "fe80::1:0:0:0", "0:0:1::", "1:0:0:2::3:4"})
    void versionSixIsReadAsTheSystemDoes(String written) throws Exception {
        AddressBlock block = AddressBlock.of(written);
        assertThat(block.contains(InetAddress.ofLiteral(written))).isTrue();
        assertThat(InetAddress.ofLiteral(block.address())).isEqualTo(InetAddress.ofLiteral(written));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0, allowlist.fault.empty",
        "example.com, 0, allowlist.fault.name",
        "https://192.0.2.1, 0, allowlist.fault.name",
        "192.0.2, 7, allowlist.fault.parts",
        "192.0.2.256, 8, allowlist.fault.number",
        "192.0.2.010, 8, allowlist.fault.zero",
        "192.0.2.1/33, 10, allowlist.fault.prefix",
        "192.0.2.1/, 10, allowlist.fault.prefix",
        "192.0.2.1 192.0.2.2, 9, allowlist.fault.behind",
        "192.0.2.1/32x, 0, allowlist.fault.name",
        "192.0.2.0/24/8, 12, allowlist.fault.behind",
        "192.0.2.1-9, 9, allowlist.fault.behind",
        "1:2:3, 5, allowlist.fault.groups",
        "1:2:3:4:5:6:7:8:9, 16, allowlist.fault.groups",
        "1::2::3, 4, allowlist.fault.gaps",
        "12345::, 0, allowlist.fault.group",
        "1::g, 3, allowlist.fault.group",
        "1:2:3:4:5:6:7:, 14, allowlist.fault.groups",
        "fe80::1%eth0, 7, allowlist.fault.group",
        "2001:db8::1/129, 12, allowlist.fault.prefix"
    })
    void whatIsNoAddressIsSaidWithItsPlace(String written, int at, String key) {
        assertThat(AddressText.read(written)).isInstanceOfSatisfying(AddressText.Read.Fault.class, fault -> {
            assertThat(fault.why().key()).isEqualTo(key);
            assertThat(fault.at()).isEqualTo(at);
            Texts.offered()
                    .forEach(locale -> assertThat(new Texts(locale).of(fault.why()))
                            .isNotBlank()
                            .doesNotContain("{"));
        });
    }

    @Test
    void aNetworkWithBitsBehindItsPrefixSaysTheOneThatWasMeant() {
        assertThat(AddressText.read("192.0.2.7/24"))
                .isInstanceOfSatisfying(
                        AddressText.Read.Fault.class,
                        fault -> assertThat(fault.cure()).isEqualTo("192.0.2.0/24"));
        assertThat(AddressText.read("2001:db8::1/32"))
                .isInstanceOfSatisfying(
                        AddressText.Read.Fault.class,
                        fault -> assertThat(fault.cure()).isEqualTo("2001:db8::/32"));
    }

    @Test
    void aBlockHasItsFirstAndItsLastAddressAndNoneBeyond() {
        AddressBlock block = AddressBlock.of("44.206.73.232/29");
        for (String inside : List.of("44.206.73.232", "44.206.73.239", "::ffff:44.206.73.233")) {
            assertThat(block.contains(InetAddress.ofLiteral(inside))).as(inside).isTrue();
        }
        for (String outside : List.of("44.206.73.231", "44.206.73.240", "::1", "44.206.74.232")) {
            assertThat(block.contains(InetAddress.ofLiteral(outside)))
                    .as(outside)
                    .isFalse();
        }
        assertThat(block.last()).isEqualTo("44.206.73.239");
    }
}
