package org.hookwright.send;

import java.util.Locale;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.hookwright.language.Sentence;

/** Whether a filled address or header can go out, and if not, why. */
final class Addresses {
    private static final String TOKEN_SIGNS = "!#$%&'*+-.^_`|~";

    private Addresses() {}

    /** What became of an address. */
    sealed interface Read {}

    record Good(HttpUrl url) implements Read {}

    record Bad(Sentence why) implements Read {}

    static Read read(String filled) {
        String address = filled.strip();
        if (address.isEmpty()) {
            return new Bad(Sentence.of("send.obstacle.no-url"));
        }
        if (address.indexOf('\n') >= 0 || address.indexOf('\r') >= 0) {
            return new Bad(Sentence.of("send.obstacle.url-line-break"));
        }
        String lower = address.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
            return new Bad(Sentence.of("send.obstacle.url-scheme"));
        }
        HttpUrl url = HttpUrl.parse(address);
        return url == null ? new Bad(Sentence.of("send.obstacle.url-malformed")) : new Good(url);
    }

    static Optional<Sentence> headerTrouble(String name, String value) {
        String stripped = name.strip();
        if (stripped.isEmpty()) {
            return Optional.of(Sentence.of("send.obstacle.header-unnamed"));
        }
        for (int i = 0; i < stripped.length(); i++) {
            char sign = stripped.charAt(i);
            boolean letter =
                    (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9');
            if (!letter && TOKEN_SIGNS.indexOf(sign) < 0) {
                return Optional.of(Sentence.of("send.obstacle.header-name", stripped, String.valueOf(sign)));
            }
        }
        return value.chars().anyMatch(sign -> (sign < ' ' && sign != '\t') || sign == 0x7f)
                ? Optional.of(Sentence.of("send.obstacle.header-value", stripped))
                : Optional.empty();
    }
}
