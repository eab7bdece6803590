package org.hookwright.history;

import java.util.ArrayList;
import java.util.List;
import org.hookwright.language.Sentence;
import org.hookwright.send.Phases;

/** Small things as one text each, for a column: parts divided by a sign that no text of ours holds. */
final class Flat {
    private static final char PART = '\u001f';

    private Flat() {}

    static String of(Sentence sentence) {
        StringBuilder text = new StringBuilder(sentence.key());
        for (Object argument : sentence.arguments()) {
            String kind = argument instanceof Double ? "d" : argument instanceof Number ? "n" : "t";
            text.append(PART).append(kind).append(String.valueOf(argument).replace(PART, ' '));
        }
        return text.toString();
    }

    static Sentence sentence(String text) {
        List<String> parts = parts(text);
        List<Object> arguments = new ArrayList<>();
        for (String part : parts.subList(1, parts.size())) {
            String value = part.substring(1);
            arguments.add(
                    switch (part.charAt(0)) {
                        case 'd' -> (Object) Double.valueOf(value);
                        case 'n' -> (Object) Long.valueOf(value);
                        default -> value;
                    });
        }
        return new Sentence(parts.getFirst(), arguments);
    }

    static String of(Phases phases) {
        StringBuilder text =
                new StringBuilder().append(phases.totalNanos()).append(PART).append(phases.reused());
        for (Phases.Phase phase : phases.list()) {
            text.append(PART).append(phase.kind()).append(' ');
            text.append(phase.startNanos()).append(' ').append(phase.tookNanos());
        }
        return text.toString();
    }

    static Phases phases(String text) {
        List<String> parts = parts(text);
        List<Phases.Phase> list = new ArrayList<>();
        for (String part : parts.subList(2, parts.size())) {
            String[] words = part.split(" ", -1);
            list.add(new Phases.Phase(
                    Phases.Kind.valueOf(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2])));
        }
        return new Phases(list, Long.parseLong(parts.get(0)), Boolean.parseBoolean(parts.get(1)));
    }

    static String of(List<String> lines) {
        return String.join(String.valueOf(PART), lines);
    }

    /** Texts of others, which may hold any sign. */
    static String joined(List<String> parts) {
        return of(parts.stream().map(part -> part.replace(PART, ' ')).toList());
    }

    static List<String> parts(String text) {
        return List.of(text.split(String.valueOf(PART), -1));
    }
}
