package org.hookwright.app;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hookwright.history.Comparison;
import org.hookwright.history.Difference;
import org.hookwright.history.Kept;
import org.hookwright.history.KeptValue;
import org.hookwright.ui.history.Compared;
import org.hookwright.ui.history.Compared.Line;
import org.hookwright.ui.history.Compared.Sign;
import org.hookwright.ui.history.Compared.Subject;
import org.hookwright.ui.history.Row;

/** Two exchanges as the screen sets them against each other: what differs, and what is equal between. */
final class ComparedExchanges {
    /** Before the place of what only the older one has: the newer one may have something else there. */
    private static final String REMOVED = "-";

    private final Map<Subject, List<Line>> lines = new EnumMap<>(Subject.class);
    private final Map<Difference.Part, Map<String, Line>> differing = new EnumMap<>(Difference.Part.class);
    private final List<Compared.Timed> times = new ArrayList<>();
    private final Set<Line> told = Collections.newSetFromMap(new IdentityHashMap<>());

    private ComparedExchanges() {}

    static Compared of(Kept older, Kept newer) {
        ComparedExchanges made = new ComparedExchanges();
        Comparison comparison = Comparison.of(older, newer);
        for (Subject subject : Subject.values()) {
            made.lines.put(subject, new ArrayList<>());
        }
        comparison.differences().forEach(made::hear);
        KeptValue.of(newer, older).forEach(made::place);
        made.differing.forEach((part, left) -> left.values().forEach(line -> made.tell(part, line)));
        List<Compared.Part> parts = made.lines.entrySet().stream()
                .map(entry -> new Compared.Part(entry.getKey(), entry.getValue()))
                .toList();
        return new Compared(side(older), side(newer), parts, made.times, comparison.cut());
    }

    private void hear(Difference difference) {
        switch (difference) {
            case Difference.Added(var part, String path, String after) ->
                put(part, path, new Line(Sign.ADDED, named(part, path), "", after));
            case Difference.Removed(var part, String path, String before) ->
                put(part, REMOVED + path, new Line(Sign.REMOVED, named(part, path), before, ""));
            case Difference.Changed(var part, String path, String before, String after) ->
                put(part, path, new Line(Sign.CHANGED, named(part, path), before, after));
            case Difference.Timed(String phase, var before, var after) ->
                times.add(new Compared.Timed(phase, before, after));
        }
    }

    /** Two of them share a part and have no place within it: they bear HTTP's own names, as headers do. */
    private static String named(Difference.Part part, String path) {
        return switch (part) {
            case METHOD -> "method";
            case URL -> "URL";
            case PARAMETER, HEADER, BODY, STATUS, REPLY_HEADER, REPLY_BODY, TIMING -> path;
        };
    }

    private void put(Difference.Part part, String place, Line line) {
        differing.computeIfAbsent(part, _ -> new LinkedHashMap<>()).put(place, line);
    }

    /** A value of the newer one: equal, unless it, or what it is in, was found to differ. */
    private void place(KeptValue value) {
        Map<String, Line> found = differing.getOrDefault(value.part(), Map.of());
        Line removed = found.get(REMOVED + value.path());
        if (removed != null) {
            tell(value.part(), removed);
        }
        String place = value.path();
        while (true) {
            Line line = found.get(place);
            if (line != null) {
                tell(value.part(), line);
                return;
            }
            int outer = isBody(value.part()) ? Math.max(place.lastIndexOf('.'), place.lastIndexOf('[')) : -1;
            if (outer < 0) {
                break;
            }
            place = place.substring(0, outer);
        }
        of(value.part()).add(new Line(Sign.SAME, named(value.part(), value.path()), value.text(), value.text()));
    }

    private static boolean isBody(Difference.Part part) {
        return part == Difference.Part.BODY || part == Difference.Part.REPLY_BODY;
    }

    /** Each difference once, though many values may stand in it. */
    private void tell(Difference.Part part, Line line) {
        if (told.add(line)) {
            of(part).add(line);
        }
    }

    private List<Line> of(Difference.Part part) {
        return lines.computeIfAbsent(subject(part), _ -> new ArrayList<>());
    }

    private static Subject subject(Difference.Part part) {
        return switch (part) {
            case METHOD, URL -> Subject.REQUEST;
            case PARAMETER -> Subject.QUERY;
            case HEADER -> Subject.HEADERS;
            case BODY -> Subject.BODY;
            case STATUS, TIMING -> Subject.STATUS;
            case REPLY_HEADER -> Subject.REPLY_HEADERS;
            case REPLY_BODY -> Subject.REPLY;
        };
    }

    private static Compared.Side side(Kept kept) {
        return new Compared.Side(
                kept.summary().id(),
                kept.summary().at(),
                Shown.badge(kept.summary()),
                new Row.Origin(
                        kept.summary().origin().workflow(),
                        kept.summary().origin().step()),
                kept.summary().origin().ticket());
    }
}
