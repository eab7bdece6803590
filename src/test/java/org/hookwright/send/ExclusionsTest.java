package org.hookwright.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExclusionsTest {
    @ParameterizedTest
    @CsvSource({
        "'', crm.example, false",
        "crm.example, crm.example, true",
        "CRM.example, crm.EXAMPLE., true",
        "crm.example, www.crm.example, false",
        "*.crm.example, www.crm.example, true",
        ".crm.example, a.b.crm.example, true",
        "*.crm.example, crm.example, false",
        "*.crm.example, evilcrm.example, false",
        "*, crm.example, true",
        "10.1.2.3, 10.1.2.3, true",
        "10.1.0.0/16, 10.1.200.3, true",
        "10.1.0.0/16, 10.2.0.1, false",
        "10.1.0.0/12, 10.15.0.1, true",
        "10.1.0.0/12, 10.16.0.1, false",
        "10.0.0.0/8, crm.example, false",
        "fd00::/8, fd12::1, true",
        "fd00::/8, '[fd12::1]', true",
        "fd00::/8, fe80::1, false",
        "[::2], ::2, true",
        "10.0.0.0/nonsense, 10.0.0.1, false",
        "10.0.0.0/nonsense, 10.0.0.0, true",
        "' crm.example ;; ', crm.example, true"
    })
    void knowsWhoIsReachedWithoutTheProxy(String except, String host, boolean matches) {
        assertThat(new Exclusions(Arrays.asList(except.split(";"))).matches(host))
                .isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({"localhost", "LOCALHOST", "hooks.localhost", "127.0.0.1", "127.9.9.9", "::1", "[::1]"})
    void thisMachineIsReachedWithoutItUnlessItIsAskedFor(String host) {
        assertThat(new Exclusions(java.util.List.of()).matches(host)).isTrue();
        assertThat(new Exclusions(java.util.List.of("!localhost")).matches(host))
                .isFalse();
    }
}
