package org.hookwright.signing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hookwright.signing.Difference.Input;
import org.hookwright.signing.Search.Guess;
import org.hookwright.signing.Search.Text;
import org.hookwright.workflow.Header;
import org.hookwright.workflow.Scheme.Unit;

/** What may have been signed around the body by mistake: other parts, another id, the time in another unit. */
final class Texts {
    private static final List<String> PATTERNS = List.of(
            "{body}",
            "{timestamp}.{body}",
            "{id}.{timestamp}.{body}",
            "v0:{timestamp}:{body}",
            "{id}.{body}",
            "{timestamp}{body}",
            "{body}.{timestamp}",
            "{body}{timestamp}",
            "{timestamp}:{body}",
            "{id}{timestamp}{body}",
            "{method}{path}{body}",
            "{path}{body}");

    private final Recipe recipe;
    private final Carried carried;
    private final SignedRequest request;
    private final List<Guess<Text>> guesses = new ArrayList<>();

    private Texts(Recipe recipe, Carried carried, SignedRequest request) {
        this.recipe = recipe;
        this.carried = carried;
        this.request = request;
    }

    static List<Guess<Text>> of(Recipe recipe, Carried carried, SignedRequest request) {
        Texts texts = new Texts(recipe, carried, request);
        texts.guesses.add(Guess.right(texts.text(recipe.signed(), carried.id(), carried.time())));
        texts.times();
        texts.ids();
        texts.patterns();
        texts.lines();
        return texts.guesses;
    }

    private Text text(String pattern, String id, String time) {
        return new Text(pattern, id, time, request.content());
    }

    private void times() {
        if (!recipe.signsTime()) {
            return;
        }
        String time = carried.time();
        boolean inSeconds = recipe.stamps().unit() == Unit.SECONDS;
        add(
                Difference.of(Input.TIMESTAMP, inSeconds ? "time-signed-millis" : "time-seconds", time),
                recipe.signed(),
                carried.id(),
                time + "000");
        if (time.length() > 3) {
            String seconds = time.substring(0, time.length() - 3);
            add(
                    Difference.of(Input.TIMESTAMP, inSeconds ? "time-millis" : "time-signed-seconds", time),
                    recipe.signed(),
                    carried.id(),
                    seconds);
        }
        add(Difference.of(Input.TIMESTAMP, "time-unsigned", time), recipe.signed(), carried.id(), "");
    }

    private void ids() {
        if (!recipe.signsId()) {
            return;
        }
        Set<String> tried = new LinkedHashSet<>(Set.of(carried.id()));
        for (Header header : request.headers()) {
            if (tried.add(header.value())) {
                Difference means = Difference.of(
                        Input.ID, "id-other", header.name(), recipe.stamps().id());
                add(means, recipe.signed(), header.value(), carried.time());
            }
        }
        String id = recipe.stamps().id();
        add(
                Difference.of(Input.ID, "id-case", id),
                recipe.signed(),
                carried.id().toLowerCase(Locale.ROOT),
                carried.time());
        add(
                Difference.of(Input.ID, "id-case", id),
                recipe.signed(),
                carried.id().toUpperCase(Locale.ROOT),
                carried.time());
        add(
                Difference.of(Input.ID, "id-case", id),
                recipe.signed(),
                carried.id().strip(),
                carried.time());
        add(Difference.of(Input.ID, "id-empty", id), recipe.signed(), "", carried.time());
    }

    private void patterns() {
        for (String pattern : PATTERNS) {
            boolean known = (!pattern.contains("{id}") || !carried.id().isEmpty())
                    && (!pattern.contains("{timestamp}") || !carried.time().isEmpty());
            if (known && !pattern.equals(recipe.signed())) {
                Difference means = Difference.of(Input.PATTERN, "pattern", pattern, recipe.signed());
                add(means, pattern, carried.id(), carried.time());
            }
        }
    }

    /** The method in small letters, the path with or without its query: where they are signed. */
    private void lines() {
        String signed = recipe.signed();
        if (signed.contains("{method}")) {
            String small = request.content().method().toLowerCase(Locale.ROOT);
            add(
                    Difference.of(Input.PATTERN, "method-case"),
                    signed.replace("{method}", small),
                    carried.id(),
                    carried.time());
        }
        if (signed.contains("{path}")) {
            for (String other : List.of("{path}?{query}", "")) {
                String pattern = signed.replace("{path}", other);
                add(Difference.of(Input.PATTERN, "pattern", pattern, signed), pattern, carried.id(), carried.time());
            }
        }
    }

    private void add(Difference means, String pattern, String id, String time) {
        guesses.add(new Guess<>(means, text(pattern, id, time)));
    }
}
