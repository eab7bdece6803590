package org.hookwright.ticket;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The placeholders that the host is known, or said, to have. */
public final class Catalogue {
    private static final int MOST_SUGGESTIONS = 3;

    private static final Map<String, Placeholder> EXACT = HostNames.ALL.stream()
            .filter(placeholder -> !placeholder.isPattern())
            .collect(Collectors.toMap(Placeholder::path, Function.identity(), (first, _) -> first, LinkedHashMap::new));
    private static final Map<Pattern, Placeholder> PATTERNS = HostNames.ALL.stream()
            .filter(Placeholder::isPattern)
            .collect(
                    Collectors.toMap(Catalogue::pattern, Function.identity(), (first, _) -> first, LinkedHashMap::new));

    private Catalogue() {}

    /** All of them, patterns too, those that are documented first. */
    public static List<Placeholder> all() {
        return HostNames.ALL;
    }

    /** What stands behind a path, by its name or by a pattern it fits. */
    public static Optional<Placeholder> find(String path) {
        Placeholder exact = EXACT.get(path);
        return exact != null
                ? Optional.of(exact)
                : PATTERNS.entrySet().stream()
                        .filter(entry -> entry.getKey().matcher(path).matches())
                        .map(Map.Entry::getValue)
                        .findFirst();
    }

    /** What somebody may have meant by a path that leads nowhere: at most three, the likeliest first. */
    public static List<String> suggestions(String path) {
        return suggestions(path, List.of());
    }

    /**
     * The same, with names that are known here only.
     *
     * @param others such as the paths of the samples, {@code env} and {@code secret} names
     */
    public static List<String> suggestions(String path, Collection<String> others) {
        Set<String> known = new LinkedHashSet<>(EXACT.keySet());
        known.addAll(others);
        known.remove(path);
        return Likeness.nearest(path, known, MOST_SUGGESTIONS);
    }

    private static Pattern pattern(Placeholder placeholder) {
        String path = placeholder.path();
        String name = "[\\p{L}\\p{N}_]+";
        String regex = path.endsWith(".*")
                ? Pattern.quote(path.substring(0, path.length() - 1)) + "[\\p{L}\\p{N}_.]+"
                : Pattern.quote(path).replace("*", "\\E" + name + "\\Q");
        return Pattern.compile(regex);
    }
}
