package org.hookwright.ticket;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a value travels without the rest. A secret stands in an address as it is, so the target reads its escapes,
 * and says the read value back; an address that is a secret as a whole, as those of webhooks are, goes out without its
 * host in the request's first line; and a sign that ends a parameter or the address cuts it.
 *
 * <p>Only what looks made by chance is taken alone: words that any address has would blacken what is no secret.
 */
final class SecretParts {
    /** Longer values are keys and certificates, which no address is made of. */
    private static final int LONGEST = 4_000;

    private static final int LEAST_CUT = 8;
    private static final int LEAST_PIECE = 16;
    private static final int LEAST_PLACE = 20;

    /** With a scheme and a user or without, a host, and what follows it. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:[a-zA-Z][a-zA-Z0-9+.-]*://)?(?:([^/?#\\s@]*)@)?"
                    + "(?:localhost|[\\w-]+(?:\\.[\\w-]+)+|[\\w-]+(?=:\\d)|\\[[0-9a-fA-F:]+])(?::\\d+)?([/?].*)",
            Pattern.DOTALL);

    private SecretParts() {}

    /** The value itself and what is known of it when it is read or cut. */
    static Set<String> of(String value) {
        Set<String> all = new TreeSet<>(List.of(value));
        Unescaped plain = Unescaped.of(value);
        for (Unescaped.Kind kind : List.of(Unescaped.Kind.PERCENT, Unescaped.Kind.FORM)) {
            Unescaped read = plain.read(kind);
            all.add(new String(read.text(), 0, read.length()));
        }
        if (value.length() <= LONGEST) {
            for (String one : List.copyOf(all)) {
                cut(one, all);
                address(one, all);
            }
        }
        all.removeIf(part -> part.length() < Masking.SHORTEST);
        return all;
    }

    private static void cut(String value, Set<String> parts) {
        for (String piece : value.split("[&#]", -1)) {
            if (piece.length() >= LEAST_CUT && isByChance(piece)) {
                parts.add(piece);
            }
        }
    }

    private static void address(String value, Set<String> parts) {
        Matcher matcher = ADDRESS.matcher(value);
        if (!matcher.matches()) {
            return;
        }
        Optional.ofNullable(matcher.group(1)).ifPresent(parts::add);
        String place = matcher.group(2);
        String sent = place.substring(0, place.indexOf('#') < 0 ? place.length() : place.indexOf('#'));
        List<String> pieces = new ArrayList<>(List.of(sent.split("[/?&=;]")));
        if (sent.length() >= LEAST_PLACE
                || pieces.stream().anyMatch(piece -> piece.length() >= LEAST_CUT && isByChance(piece))) {
            parts.add(sent);
        }
        pieces.removeIf(piece -> piece.length() < LEAST_PIECE || !isByChance(piece));
        parts.addAll(pieces);
    }

    /** Letters and digits mixed, or signs that no address has by itself. */
    private static boolean isByChance(String piece) {
        boolean letter = piece.chars().anyMatch(Character::isLetter);
        boolean digit = piece.chars().anyMatch(Character::isDigit);
        return (letter && digit) || !StandardCharsets.US_ASCII.newEncoder().canEncode(piece);
    }
}
