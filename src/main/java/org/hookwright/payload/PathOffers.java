package org.hookwright.payload;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The paths that lead somewhere in one reply, with every list as a whole, to be offered while one is written. */
public final class PathOffers {
    public static final PathOffers NONE = new PathOffers(List.of());

    private static final int MOST_LOOKED_AT = 50_000;
    private static final int MOST_PATHS = 1_000;
    private static final int DEEPEST = 30;
    private static final int SHOWN = 40;
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

    /**
     * One of them.
     *
     * @param count how many values it finds
     * @param example the first of them, in short; empty for what is nested
     */
    public record Offer(String path, int count, String example) {}

    private final List<Offer> offers;

    private PathOffers(List<Offer> offers) {
        this.offers = offers;
    }

    /** Walks what {@link JsonPaths#tree} gave, up to a bound. */
    public static PathOffers of(Object tree) {
        Walk walk = new Walk();
        walk.at("$", tree, 0);
        List<Offer> offers = new ArrayList<>();
        walk.counts.forEach((path, count) -> offers.add(new Offer(path, count, walk.examples.getOrDefault(path, ""))));
        return new PathOffers(offers);
    }

    public List<Offer> all() {
        return offers;
    }

    /**
     * Those that go on from what is written; a place in a list that was named stays named. Behind them those that have
     * what is written anywhere, for who knows the name alone.
     */
    public List<Offer> after(String begun) {
        String wanted = INDEX.matcher(begun).replaceAll("[*]").toLowerCase(Locale.ROOT);
        String name = wanted.startsWith("$") ? wanted.substring(1) : wanted;
        List<Offer> first = new ArrayList<>();
        List<Offer> later = new ArrayList<>();
        for (Offer offer : offers) {
            String path = offer.path().toLowerCase(Locale.ROOT);
            if (path.startsWith(wanted)) {
                first.add(named(offer, begun));
            } else if (path.contains(name)) {
                later.add(offer);
            }
        }
        first.addAll(later);
        return first;
    }

    private static Offer named(Offer offer, String begun) {
        int kept = INDEX.matcher(begun).replaceAll("[*]").length();
        return kept == begun.length() && begun.indexOf('[') < 0
                ? offer
                : new Offer(begun + offer.path().substring(kept), offer.count(), offer.example());
    }

    private static final class Walk {
        private final Map<String, Integer> counts = new LinkedHashMap<>();
        private final Map<String, String> examples = new LinkedHashMap<>();
        private int looked;

        private void at(String path, Object value, int depth) {
            looked++;
            if (looked > MOST_LOOKED_AT || depth > DEEPEST) {
                return;
            }
            if (!counts.containsKey(path) && counts.size() >= MOST_PATHS) {
                return;
            }
            counts.merge(path, 1, Integer::sum);
            switch (value) {
                case Map<?, ?> map ->
                    map.forEach((name, inner) -> at(JsonPaths.member(path, String.valueOf(name)), inner, depth + 1));
                case List<?> list -> list.forEach(inner -> at(path + "[*]", inner, depth + 1));
                case null -> examples.putIfAbsent(path, "null");
                default -> examples.putIfAbsent(path, shown(value));
            }
        }

        private static String shown(Object value) {
            String text = String.valueOf(value);
            String cut = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
            return cut.replaceAll("\\s+", " ");
        }
    }
}
