package org.hookwright.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hookwright.payload.Landing;
import org.hookwright.template.Filling;
import org.jspecify.annotations.Nullable;

/** A placeholder whose values do harm to the JSON around it, and the samples that show it. */
final class Culprit {
    /** What the harm is. */
    enum Harm {
        /** In quotes: the value ends the string or cannot stand in it, and the whole stops being JSON. */
        BREAKS,
        /** In quotes: the value ends the string and goes on as JSON of its own, so that nobody notices. */
        BREAKS_OUT,
        /** In quotes: a backslash of the value is read as an escape, so another value arrives. */
        ALTERS,
        /** In quotes: half of a character has no form on the wire, so another value arrives. */
        HALVES,
        /** Without quotes: a text stands where only a JSON value can. */
        TEXT,
        /** Without quotes: nothing stands there. */
        UNSET
    }

    private final Filling first;
    private final Landing.Place place;
    private final Harm harm;
    private final @Nullable StringTrouble trouble;
    private final List<Trial> trials = new ArrayList<>();

    Culprit(Filling first, Landing.Place place, Harm harm, @Nullable StringTrouble trouble) {
        this.first = first;
        this.place = place;
        this.harm = harm;
        this.trouble = trouble;
    }

    void shownBy(Trial trial) {
        if (trials.isEmpty() || !trials.getLast().equals(trial)) {
            trials.add(trial);
        }
    }

    Filling first() {
        return first;
    }

    Landing.Place place() {
        return place;
    }

    Harm harm() {
        return harm;
    }

    Optional<StringTrouble> trouble() {
        return Optional.ofNullable(trouble);
    }

    List<Trial> trials() {
        return trials;
    }

    List<Integer> tickets() {
        return trials.stream().map(Trial::index).toList();
    }
}
