package org.hookwright.ui.request;

import java.util.List;
import java.util.Locale;

/** Header names that webhooks usually carry, for completion; from the IANA registry and the targets' own pages. */
final class HeaderNames {
    private static final List<String> COMMON = List.of(
            "Accept",
            "Accept-Language",
            "Authorization",
            "Cache-Control",
            "Content-Type",
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            "Prefer",
            "User-Agent",
            "X-Api-Key",
            "X-Correlation-Id",
            "X-Request-Id",
            "X-Webhook-Secret");

    private HeaderNames() {}

    /** Those that hold what was typed, those that begin with it first; none when it is one of them already. */
    static List<String> matching(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        if (COMMON.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).equals(wanted))) {
            return List.of();
        }
        return COMMON.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(wanted))
                .sorted((one, other) -> Boolean.compare(begins(other, wanted), begins(one, wanted)))
                .toList();
    }

    private static boolean begins(String name, String wanted) {
        return name.toLowerCase(Locale.ROOT).startsWith(wanted);
    }
}
