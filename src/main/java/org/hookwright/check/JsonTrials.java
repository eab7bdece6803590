package org.hookwright.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hookwright.check.Culprit.Harm;
import org.hookwright.check.TicketVerdict.Breakage;
import org.hookwright.payload.JsonFault;
import org.hookwright.payload.JsonVerdict;
import org.hookwright.payload.Landing;
import org.hookwright.payload.TemplateJson;
import org.hookwright.task.Cancellation;
import org.hookwright.template.Filling;
import org.hookwright.template.Span;
import org.jspecify.annotations.Nullable;

/**
 * A JSON body tried with every sample, and whose fault it is where one of them breaks it. Not only the value at the
 * first fault is to blame: each that cannot stand where it stands is.
 */
final class JsonTrials {
    private final TemplateJson source;
    private final Set<Span> plain;
    private final Map<Span, Landing.Place> places = new HashMap<>();
    private final Map<Key, Culprit> culprits = new LinkedHashMap<>();
    private final List<Judged> judged = new ArrayList<>();

    /** One trial and its verdict, with the value that is first to blame. */
    record Judged(Trial trial, JsonVerdict verdict, Optional<Filling> cause) {
        Optional<JsonFault> fault() {
            return verdict.fault();
        }
    }

    private record Key(Span markup, Harm harm) {}

    private JsonTrials(TemplateJson source, Set<Span> plain) {
        this.source = source;
        this.plain = plain;
        int certain = source.fault().map(JsonFault::offset).orElse(Integer.MAX_VALUE);
        for (Landing landing : source.landings()) {
            if (landing.markup().start() < certain) {
                places.put(landing.markup(), landing.place());
            }
        }
    }

    /**
     * Tries them all.
     *
     * @param plain the outputs that print a value as it is, so that a backslash in what they print is one of the value
     */
    static JsonTrials of(TemplateJson source, Set<Span> plain, List<Trial> trials, Cancellation cancellation) {
        JsonTrials all = new JsonTrials(source, plain);
        for (Trial trial : trials) {
            cancellation.throwIfCancelled();
            all.judge(trial);
        }
        return all;
    }

    TemplateJson source() {
        return source;
    }

    List<Judged> judged() {
        return judged;
    }

    List<Culprit> culprits() {
        return List.copyOf(culprits.values());
    }

    Optional<Breakage> breakage(Trial trial) {
        return judged.stream()
                .filter(one -> one.trial().index() == trial.index())
                .findFirst()
                .flatMap(one -> one.fault().map(fault -> breakage(one, fault)));
    }

    private static Breakage breakage(Judged judged, JsonFault fault) {
        return new Breakage(FaultSentences.of(fault), fault.span(), fault.line(), fault.column(), judged.cause());
    }

    private void judge(Trial trial) {
        JsonVerdict verdict = JsonVerdict.of(trial.body().text());
        int fault = verdict.fault().map(JsonFault::offset).orElse(Integer.MAX_VALUE);
        Filling cause = null;
        for (Filling filling : trial.body().sources().fillings()) {
            Optional<Culprit> harmful = harm(trial, filling, verdict.isValid());
            harmful.ifPresent(culprit -> culprit.shownBy(trial));
            boolean early = filling.output().start() <= fault;
            if (!verdict.isValid() && harmful.isPresent() && cause == null && early) {
                cause = filling;
            }
        }
        if (cause == null && !verdict.isValid()) {
            cause = touching(trial, fault);
        }
        judged.add(new Judged(trial, verdict, Optional.ofNullable(cause)));
    }

    private static @Nullable Filling touching(Trial trial, int offset) {
        return trial.body().sources().atOutput(offset).orElse(null);
    }

    private Optional<Culprit> harm(Trial trial, Filling filling, boolean valid) {
        Landing.Place place = places.get(filling.source());
        if (place == null) {
            return Optional.empty();
        }
        return switch (place) {
            case STRING, KEY -> inString(trial, filling, place, valid);
            case VALUE -> valid ? Optional.empty() : asValue(trial, filling);
            case BETWEEN -> Optional.empty();
        };
    }

    private Optional<Culprit> inString(Trial trial, Filling filling, Landing.Place place, boolean valid) {
        String text = trial.body().text();
        Span output = filling.output();
        Optional<StringTrouble> trouble = StringTrouble.of(text, output.start(), output.end());
        if (trouble.equals(Optional.of(StringTrouble.HALF_CHARACTER))) {
            return Optional.of(culprit(filling, place, Harm.HALVES, trouble));
        }
        if (trouble.isPresent()) {
            Harm harm = valid ? Harm.BREAKS_OUT : Harm.BREAKS;
            return Optional.of(culprit(filling, place, harm, trouble));
        }
        boolean backslash = text.indexOf('\\', output.start(), output.end()) >= 0;
        return backslash && plain.contains(filling.source())
                ? Optional.of(culprit(filling, place, Harm.ALTERS, Optional.of(StringTrouble.BACKSLASH)))
                : Optional.empty();
    }

    private Optional<Culprit> asValue(Trial trial, Filling filling) {
        String value = filling.output().of(trial.body().text());
        if (value.isBlank()) {
            return Optional.of(culprit(filling, Landing.Place.VALUE, Harm.UNSET, Optional.empty()));
        }
        return JsonVerdict.of(value).isValid()
                ? Optional.empty()
                : Optional.of(culprit(filling, Landing.Place.VALUE, Harm.TEXT, Optional.empty()));
    }

    private Culprit culprit(Filling filling, Landing.Place place, Harm harm, Optional<StringTrouble> trouble) {
        return culprits.computeIfAbsent(
                new Key(filling.source(), harm), _ -> new Culprit(filling, place, harm, trouble.orElse(null)));
    }
}
