package org.hookwright.signing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hookwright.language.Sentence;
import org.hookwright.signing.Difference.Input;
import org.hookwright.workflow.Scheme.Encoding;

/**
 * One way to read a text as the bytes of a signature.
 *
 * @param odd in what the text is not written as the scheme writes it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
record Reading(byte[] mac, List<Difference> odd) {
    /** The lengths of the four hashes. */
    private static final Set<Integer> LENGTHS = Set.of(20, 32, 48, 64);

    private static final Pattern PREFIX = Pattern.compile("([A-Za-z][A-Za-z0-9-]{0,15}\\s*[=,:]\\s*)(.+)");
    private static final Pattern HEX = Pattern.compile("(?:[0-9A-Fa-f]{2})+");

    boolean isRight() {
        return odd.isEmpty();
    }

    static List<Reading> of(String value, Recipe recipe) {
        List<Reading> readings = new ArrayList<>();
        String prefix = recipe.prefix();
        if (value.startsWith(prefix)) {
            read(value.substring(prefix.length()), recipe, List.of(), readings);
        }
        Matcher other = PREFIX.matcher(value);
        if (other.matches() && !other.group(1).equals(prefix)) {
            Difference odd = prefix.isEmpty()
                    ? Difference.of(Input.PREFIX, "prefix-more", other.group(1).strip(), recipe.header())
                    : Difference.of(Input.PREFIX, "prefix-other", other.group(1).strip(), prefix);
            read(other.group(2), recipe, List.of(odd), readings);
        }
        if (!prefix.isEmpty() && !value.startsWith(prefix)) {
            read(
                    value,
                    recipe,
                    List.of(Difference.of(Input.PREFIX, "prefix-missing", prefix, recipe.header())),
                    readings);
        }
        return readings;
    }

    private static void read(String given, Recipe recipe, List<Difference> odd, List<Reading> readings) {
        String text = given.strip();
        Encoding right = recipe.seal().encoding();
        if (HEX.matcher(text).matches()) {
            boolean lower = text.equals(text.toLowerCase(java.util.Locale.ROOT));
            boolean upper = text.equals(text.toUpperCase(java.util.Locale.ROOT));
            String name = right != Encoding.HEX ? "encoding" : lower ? "" : upper ? "upper-case" : "mixed-case";
            add(KeyForm.hex(text), named(odd, name, Encoding.HEX, right), readings);
        }
        boolean url = text.indexOf('-') >= 0 || text.indexOf('_') >= 0;
        boolean plain = text.indexOf('+') >= 0 || text.indexOf('/') >= 0;
        Encoding written =
                url ? Encoding.BASE64URL : plain ? Encoding.BASE64 : right == Encoding.HEX ? Encoding.BASE64 : right;
        Optional<byte[]> bytes = KeyForm.base64(text);
        String name = written != right ? "encoding" : unpadded(text, right) ? "unpadded" : "";
        add(bytes, named(odd, name, written, right), readings);
        bytes.map(inner -> new String(inner, StandardCharsets.US_ASCII))
                .filter(inner -> HEX.matcher(inner).matches())
                .ifPresent(inner -> add(KeyForm.hex(inner), named(odd, "encoded-twice", written, right), readings));
    }

    private static boolean unpadded(String text, Encoding right) {
        return right == Encoding.BASE64 && text.length() % 4 != 0;
    }

    private static List<Difference> named(List<Difference> odd, String name, Encoding written, Encoding right) {
        if (name.isEmpty()) {
            return odd;
        }
        List<Difference> more = new ArrayList<>(odd);
        more.add(Difference.of(Input.ENCODING, name, word(written), word(right)));
        return more;
    }

    private static Sentence word(Encoding encoding) {
        return Sentence.of(
                switch (encoding) {
                    case HEX -> "signing.encoding.hex";
                    case BASE64 -> "signing.encoding.base64";
                    case BASE64URL -> "signing.encoding.base64url";
                });
    }

    private static void add(Optional<byte[]> mac, List<Difference> odd, List<Reading> readings) {
        mac.filter(bytes -> LENGTHS.contains(bytes.length)).ifPresent(bytes -> readings.add(new Reading(bytes, odd)));
    }
}
