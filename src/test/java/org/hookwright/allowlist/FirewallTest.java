package org.hookwright.allowlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FirewallTest {
    private static final AllowList LIST = new AllowList(
            Set.of(Region.EU, Region.AU),
            EnumSet.allOf(SendingKind.class),
            List.of(
                    new Own(AddressBlock.of("2001:db8:5::/48"), "사무실 'Busan' \"${x}\" $(reboot) \\ {a}"),
                    new Own(AddressBlock.of("3.74.148.0/24"), "covers a block\nof the host"),
                    new Own(AddressBlock.of("203.0.113.7"), "")),
            8443);

    @Test
    void whatAnotherLineHasInItAlreadyIsNotWrittenTwice() {
        assertThat(LIST.needed())
                .extracting(line -> line.block().toString())
                .containsExactly(
                        "3.26.254.196/30",
                        "3.64.157.0",
                        "3.74.148.0/24",
                        "3.121.144.132",
                        "13.210.88.120",
                        "13.211.193.68",
                        "18.185.243.191",
                        "52.63.16.227",
                        "52.65.121.133",
                        "203.0.113.7",
                        "2001:db8:5::/48");
    }

    @Test
    void theListKnowsWhoIsLetIn() throws Exception {
        assertThat(LIST.contains(InetAddress.ofLiteral("18.185.243.191"))).isTrue();
        assertThat(LIST.contains(InetAddress.ofLiteral("2001:db8:5:9::1"))).isTrue();
        assertThat(LIST.contains(InetAddress.ofLiteral("3.231.91.165"))).isFalse();
        assertThat(LIST.ofKinds(Set.of(SendingKind.WEBHOOK)).contains(InetAddress.ofLiteral("3.64.157.0")))
                .isFalse();
        assertThat(AllowList.NONE.contains(InetAddress.ofLiteral("127.0.0.1"))).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void everyAddressStandsInEachTextAndTheSameListGivesTheSameText(Firewall firewall) {
        String text = firewall.write(LIST);
        assertThat(firewall.write(LIST.in(EnumSet.of(Region.AU, Region.EU)))).isEqualTo(text);
        LIST.needed().forEach(line -> assertThat(text).contains(line.block().toString()));
        assertThat(text).endsWith("\n").doesNotContain("\r");
    }

    /** A note is a person's own words, or somebody else's in a workspace that was fetched. */
    @ParameterizedTest
    @EnumSource
    void aNoteCannotBreakOutOfWhereItStands(Firewall firewall) {
        String text = firewall.write(LIST);
        assertThat(text.lines().filter(line -> line.contains("reboot")))
                .allSatisfy(line -> assertThat(line)
                        .satisfiesAnyOf(
                                one -> assertThat(one).matches("allow \\S+; # .*"),
                                one -> assertThat(one).matches("[^']*'[^']*'( -j ACCEPT)?"),
                                one -> assertThat(one).doesNotContain("$", "\\", "'", "{x")));
        assertThat(text).doesNotContain("\nof the host");
    }

    @Test
    void nginxRefusesTheRestAndIsToldOfTheRealAddress() {
        assertThat(Firewall.NGINX.write(LIST))
                .contains("allow 18.185.243.191; # Freshservice EU webhooks [O]\n")
                .contains("allow 3.64.157.0; # Freshservice EU web requests [T]\n")
                .contains("set_real_ip_from")
                .contains("as of 2026-03")
                .endsWith("\ndeny all;\n");
    }

    @Test
    void thePortIsThatOfTheTarget() {
        assertThat(Firewall.UFW.write(LIST))
                .contains(" to any port 8443 ")
                .endsWith("ufw deny proto tcp from any to any port 8443\n");
        assertThat(Firewall.IPTABLES.write(LIST)).contains("--dport 8443 -j FRESHSERVICE");
        assertThat(Firewall.AWS_CLI.write(LIST)).contains("\"FromPort\": 8443, \"ToPort\": 8443");
        assertThat(Firewall.TERRAFORM.write(LIST)).contains("from_port         = 8443");
    }

    @Test
    void versionSixGoesWhereVersionSixIsKept() {
        assertThat(Firewall.IPTABLES.write(LIST))
                .contains("ip6tables -A FRESHSERVICE -s 2001:db8:5::/48 ")
                .doesNotContain("\niptables -A FRESHSERVICE -s 2001")
                .contains("ip6tables -A FRESHSERVICE -j DROP");
        assertThat(Firewall.AWS_CLI.write(LIST)).contains("{\"CidrIpv6\": \"2001:db8:5::/48\"");
        assertThat(Firewall.TERRAFORM.write(LIST)).contains("cidr_ipv6         = each.key");
    }

    @Test
    void anEmptyListLetsNobodyIn() {
        assertThat(Firewall.NGINX.write(AllowList.NONE)).contains("deny all;").doesNotContain("allow ");
        assertThat(Firewall.CLOUDFLARE.write(AllowList.NONE)).doesNotContain("{}");
        assertThat(Firewall.AWS_CLI.write(AllowList.NONE)).doesNotContain("authorize");
    }
}
