package org.hookwright.signing;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hookwright.signing.Difference.Input;
import org.hookwright.ticket.Secret;
import org.hookwright.workflow.Scheme.Algorithm;
import org.hookwright.workflow.Scheme.Unit;

/**
 * Looks for what a signature fits: first one thing changed, then two at once. Bounded by the body's size, so that a
 * hostile request costs no more than a usual one.
 */
final class Search {
    /** Beyond this only one thing at a time is changed. */
    private static final int MOST_FOR_PAIRS = 64 * 1024;

    /** Times in the neighbourhood: a clock that was read twice, or, in seconds, a retry that was not signed anew. */
    private static final int TIMES_AROUND = 900;

    private final Recipe recipe;
    private final Carried carried;
    private final SignedRequest request;
    private final Instant now;
    private final List<Reading> readings;

    Search(Recipe recipe, Carried carried, SignedRequest request, Instant now) {
        this.recipe = recipe;
        this.carried = carried;
        this.request = request;
        this.now = now;
        readings = carried.readings();
    }

    /** One guess at an input, with what it would mean if it were right; nothing for the input as it should be. */
    record Guess<T>(Optional<Difference> means, T value) {
        Guess(Difference means, T value) {
            this(Optional.of(means), value);
        }

        static <T> Guess<T> right(T value) {
            return new Guess<>(Optional.empty(), value);
        }
    }

    List<Difference> differences(Secret secret, Map<String, Secret> others) {
        if (readings.isEmpty()) {
            return List.of(unreadable());
        }
        Guesses guesses = new Guesses(
                Keys.of(recipe, secret, others),
                Rewritings.of(request.content().body()),
                Texts.of(recipe, carried, request),
                algorithms());
        Optional<List<Difference>> found = singles(guesses);
        if (found.isEmpty() && request.content().size() <= MOST_FOR_PAIRS) {
            found = guesses.keys().stream()
                    .findFirst()
                    .flatMap(this::times)
                    .or(() -> reordered(guesses))
                    .or(() -> pairs(guesses));
        }
        return found.orElseGet(() -> List.of(unknown()));
    }

    /** All that is tried. The first of each list is the input as it should be. */
    record Guesses(
            List<Guess<byte[]>> keys,
            List<Guess<byte[]>> bodies,
            List<Guess<Text>> texts,
            List<Guess<Algorithm>> algorithms) {}

    /** What is signed around the body. */
    record Text(String pattern, String id, String time, Content content) {
        byte[] over(byte[] body) {
            return Mac.signed(pattern, id, time, content.with(body));
        }
    }

    private Optional<List<Difference>> singles(Guesses all) {
        Guess<byte[]> key = all.keys().getFirst();
        Guess<byte[]> body = all.bodies().getFirst();
        Guess<Text> text = all.texts().getFirst();
        Guess<Algorithm> algorithm = all.algorithms().getFirst();
        return first(all.keys(), other -> tried(other, body, text, algorithm))
                .or(() -> first(all.algorithms(), other -> tried(key, body, text, other)))
                .or(() -> first(all.texts(), other -> tried(key, body, other, algorithm)))
                .or(() -> first(all.bodies(), other -> tried(key, other, text, algorithm)));
    }

    private Optional<List<Difference>> pairs(Guesses all) {
        Guess<byte[]> key = all.keys().getFirst();
        Guess<byte[]> body = all.bodies().getFirst();
        Guess<Text> text = all.texts().getFirst();
        Guess<Algorithm> algorithm = all.algorithms().getFirst();
        return first(all.keys(), k -> first(all.bodies(), b -> tried(k, b, text, algorithm)))
                .or(() -> first(all.keys(), k -> first(all.texts(), t -> tried(k, body, t, algorithm))))
                .or(() -> first(all.keys(), k -> first(all.algorithms(), a -> tried(k, body, text, a))))
                .or(() -> first(all.texts(), t -> first(all.bodies(), b -> tried(key, b, t, algorithm))))
                .or(() -> first(all.texts(), t -> first(all.algorithms(), a -> tried(key, body, t, a))))
                .or(() -> first(all.bodies(), b -> first(all.algorithms(), a -> tried(key, b, text, a))));
    }

    /** Another order of members is tried with each usual spacing; there are many, so only where they are few. */
    private Optional<List<Difference>> reordered(Guesses all) {
        return first(
                Rewritings.reordered(request.content().body()),
                body -> tried(
                        all.keys().getFirst(),
                        body,
                        all.texts().getFirst(),
                        all.algorithms().getFirst()));
    }

    private Optional<List<Difference>> times(Guess<byte[]> key) {
        if (!recipe.signsTime()) {
            return Optional.empty();
        }
        Algorithm algorithm = recipe.seal().algorithm();
        List<Long> centres = new ArrayList<>();
        if (recipe.stamps().unit() == Unit.SECONDS) {
            centres.add(now.getEpochSecond());
        }
        Clockwork.number(carried.time()).ifPresent(centres::addFirst);
        for (long centre : centres) {
            for (int away = 1; away <= TIMES_AROUND; away++) {
                for (long time : List.of(centre - away, centre + away)) {
                    Text text = new Text(recipe.signed(), carried.id(), Long.toString(time), request.content());
                    Difference means =
                            Difference.of(Input.TIMESTAMP, "time-other", Long.toString(time), carried.time());
                    Optional<List<Difference>> found = tried(
                            key,
                            Guess.right(request.content().body()),
                            new Guess<>(means, text),
                            Guess.right(algorithm));
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static <T> Optional<List<Difference>> first(
            List<Guess<T>> guesses, java.util.function.Function<Guess<T>, Optional<List<Difference>>> attempt) {
        for (Guess<T> guess : guesses) {
            Optional<List<Difference>> found = attempt.apply(guess);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<List<Difference>> tried(
            Guess<byte[]> key, Guess<byte[]> body, Guess<Text> text, Guess<Algorithm> algorithm) {
        byte[] mac = Mac.of(algorithm.value(), key.value(), text.value().over(body.value()));
        return readings.stream()
                .filter(reading -> MessageDigest.isEqual(reading.mac(), mac))
                .min(Comparator.comparingInt(reading -> reading.odd().size()))
                .map(reading -> told(reading, List.of(key, body, text, algorithm)));
    }

    private static List<Difference> told(Reading reading, List<Guess<?>> guesses) {
        List<Difference> all = new ArrayList<>();
        guesses.forEach(guess -> guess.means().ifPresent(all::add));
        all.addAll(reading.odd());
        return all;
    }

    private List<Guess<Algorithm>> algorithms() {
        Algorithm right = recipe.seal().algorithm();
        List<Guess<Algorithm>> guesses = new ArrayList<>(List.of(Guess.right(right)));
        for (Algorithm other : Algorithm.values()) {
            if (other != right) {
                guesses.add(new Guess<>(Difference.of(Input.ALGORITHM, "algorithm", name(other), name(right)), other));
            }
        }
        return guesses;
    }

    static String name(Algorithm algorithm) {
        return algorithm.name().replace("SHA", "SHA-");
    }

    private Difference unreadable() {
        String value = request.header(recipe.header()).orElse("");
        return Difference.of(Input.ENCODING, "unreadable", recipe.header(), Clockwork.shortened(value));
    }

    private Difference unknown() {
        return Difference.of(Input.UNKNOWN, recipe.signsId() ? "unknown-with-id" : "unknown", recipe.header());
    }
}
