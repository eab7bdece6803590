package org.hookwright.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hookwright.signing.Difference.Input;
import org.hookwright.workflow.Header;

/**
 * What the headers of a request carry for a scheme.
 *
 * @param values the texts in which a signature is looked for
 * @param missing what the scheme needs and is not there
 */
record Carried(Recipe recipe, String id, String time, List<String> values, List<Difference> missing) {
    private static final Pattern PAIR = Pattern.compile("\\s*([A-Za-z0-9_]+)=([^,]*)");
    private static final Pattern LIKE_A_SIGNATURE = Pattern.compile("(?i).*(?:signature|hmac|digest).*");

    static Carried in(SignedRequest request, Recipe recipe) {
        List<Difference> missing = new ArrayList<>();
        Optional<String> value = request.header(recipe.header()).map(String::strip);
        if (value.isEmpty() || value.get().isEmpty()) {
            missing.add(noSignature(request, recipe));
        }
        String id = stamp(request, recipe.stamps().id(), recipe.signsId(), missing);
        String time = stamp(request, recipe.stamps().timestamp(), recipe.signsTime(), missing);
        List<String> values = switch (recipe.layout()) {
            case ALONE -> value.stream().toList();
            case LIST ->
                value.stream()
                        .flatMap(all -> List.of(all.split("\\s+")).stream())
                        .toList();
            case PAIRS -> value.map(Carried::pairs).orElse(List.of());
        };
        if (recipe.layout() == Recipe.Layout.PAIRS && value.isPresent()) {
            time = pair(value.get(), "t").orElse("");
            if (time.isEmpty()) {
                missing.add(Difference.of(Input.HEADER, "no-time-in-header", recipe.header()));
            }
        }
        return new Carried(recipe, id, time, values, missing);
    }

    private static String stamp(SignedRequest request, String name, boolean signed, List<Difference> missing) {
        if (name.isEmpty()) {
            return "";
        }
        Optional<String> value = request.header(name);
        if (value.isEmpty() && signed) {
            missing.add(Difference.of(Input.HEADER, "no-header", name));
        }
        return value.orElse("");
    }

    private static Difference noSignature(SignedRequest request, Recipe recipe) {
        String like = request.headers().stream()
                .map(Header::name)
                .filter(name -> LIKE_A_SIGNATURE.matcher(name).matches() && !name.equalsIgnoreCase(recipe.header()))
                .findFirst()
                .orElse("");
        return like.isEmpty()
                ? Difference.of(Input.HEADER, "no-signature", recipe.header())
                : Difference.of(Input.HEADER, "other-header", recipe.header(), like);
    }

    /** All but the time, each with its name; a text without pairs as it is. */
    private static List<String> pairs(String value) {
        List<String> pairs = new ArrayList<>();
        for (String part : value.split(",", -1)) {
            if (!part.strip().startsWith("t=")) {
                pairs.add(part.strip());
            }
        }
        return pairs;
    }

    private static Optional<String> pair(String value, String name) {
        Matcher pair = PAIR.matcher(value);
        while (pair.find()) {
            if (pair.group(1).equals(name)) {
                return Optional.of(pair.group(2).strip());
            }
        }
        return Optional.empty();
    }

    boolean isTimed() {
        return recipe.signsTime() || !time.isEmpty();
    }

    /** Whether one of the signatures is this one, written as the scheme writes it. */
    boolean fits(byte[] mac) {
        boolean fits = false;
        for (String value : values) {
            for (Reading reading : Reading.of(value, recipe)) {
                fits |= reading.isRight() && java.security.MessageDigest.isEqual(reading.mac(), mac);
            }
        }
        return fits;
    }

    /** Every way to read what is there. */
    List<Reading> readings() {
        return values.stream()
                .flatMap(value -> Reading.of(value, recipe).stream())
                .toList();
    }
}
