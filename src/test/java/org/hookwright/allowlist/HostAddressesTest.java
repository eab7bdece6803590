package org.hookwright.allowlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HostAddressesTest {
    private static List<String> blocks(Region region, SendingKind kind) {
        return HostAddresses.of(Set.of(region), Set.of(kind)).stream()
                .flatMap(entry -> entry.blocks().stream())
                .map(AddressBlock::toString)
                .toList();
    }

    /** Written out here once more, by the vendor's page rather than by the program. */
    @Test
    void theVendorsRangesAreTheFewestBlocksThatHaveThemAll() {
        assertThat(blocks(Region.US, SendingKind.WEBHOOK))
                .containsExactly("3.231.91.165", "50.19.156.114", "52.54.49.142", "34.193.118.206", "44.206.73.232/29");
        assertThat(blocks(Region.EU, SendingKind.WEBHOOK))
                .containsExactly("18.185.243.191", "3.121.144.132", "3.74.148.8/30");
        assertThat(blocks(Region.EUN, SendingKind.WEBHOOK))
                .containsExactly("18.99.96.100/31", "18.99.96.102", "16.170.3.97", "13.63.163.169", "51.21.98.22");
        assertThat(blocks(Region.IND, SendingKind.WEBHOOK))
                .containsExactly("15.206.221.13", "13.127.168.244", "43.204.166.208/30");
        assertThat(blocks(Region.AU, SendingKind.WEBHOOK))
                .containsExactly("13.211.193.68", "52.63.16.227", "13.210.88.120", "3.26.254.196/30");
        assertThat(blocks(Region.MEC, SendingKind.WEBHOOK))
                .containsExactly("3.28.29.34", "51.112.38.237", "3.28.159.172/30");
        assertThat(blocks(Region.US, SendingKind.WEB_REQUEST)).containsExactly("34.229.27.241");
        assertThat(blocks(Region.EUN, SendingKind.WEB_REQUEST)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"US, 12", "EU, 6", "EUN, 6", "IND, 6", "AU, 7", "MEC, 6"})
    void noAddressIsLostOrWonByBlocks(Region region, int addresses) {
        assertThat(HostAddresses.of(Set.of(region), Set.of(SendingKind.WEBHOOK)).stream()
                        .flatMap(entry -> entry.blocks().stream())
                        .map(AddressBlock::size)
                        .reduce(BigInteger.ZERO, BigInteger::add))
                .isEqualTo(BigInteger.valueOf(addresses));
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0-0, 10.0.0.0",
        "10.0.0.0-255, 10.0.0.0/24",
        "10.0.0.1-6, 10.0.0.1 10.0.0.2/31 10.0.0.4/31 10.0.0.6",
        "0.0.0.0-1, 0.0.0.0/31",
        "255.255.255.254-255, 255.255.255.254/31"
    })
    void aRangeIsCutAtTheBordersOfBlocks(String range, String blocks) {
        assertThat(String.join(
                        " ",
                        AddressRange.blocks(range).stream()
                                .map(AddressBlock::toString)
                                .toList()))
                .isEqualTo(blocks);
    }

    @Test
    void theVendorsOwnPageIsToldFromOneSeenInTranslation() {
        assertThat(HostAddresses.all())
                .allSatisfy(entry -> assertThat(entry.source().tag())
                        .isEqualTo(entry.kind() == SendingKind.WEBHOOK ? "[O]" : "[T]"));
        assertThat(HostAddresses.of(EnumSet.allOf(Region.class), EnumSet.allOf(SendingKind.class)))
                .isEqualTo(HostAddresses.all());
    }
}
