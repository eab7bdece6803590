package org.hookwright.ui.request;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hookwright.language.Sentence;
import org.hookwright.workflow.Reply;

/** Which names outputs may have, and which one suits a value. */
final class OutputNames {
    /** What a placeholder can name behind its dot. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]*");

    /** Always there: the reply's own. */
    private static final String STATUS = "status";

    private OutputNames() {}

    /** Why a name cannot be that of the output at an index. */
    static Optional<Sentence> fault(List<Reply.Output> outputs, int index, String name) {
        if (name.isBlank()) {
            return Optional.of(Sentence.of("request.outputs.name-missing"));
        }
        if (!NAME.matcher(name).matches()) {
            return Optional.of(Sentence.of("request.outputs.name-odd", name));
        }
        for (int i = 0; i < outputs.size(); i++) {
            if (i != index && outputs.get(i).name().equals(name)) {
                return Optional.of(Sentence.of("request.outputs.name-taken", name));
            }
        }
        return name.equals(STATUS) ? Optional.of(Sentence.of("request.outputs.name-status")) : Optional.empty();
    }

    /** A free name for the value at a path: its own, that of what holds it before it where that is taken. */
    static String free(List<Reply.Output> outputs, String path) {
        List<String> words = words(path);
        String name = words.isEmpty() ? "reply" : words.getLast();
        for (int i = words.size() - 2; i >= 0 && isTaken(outputs, name); i--) {
            name = words.get(i) + "_" + name;
        }
        String free = name;
        for (int number = 2; isTaken(outputs, free); number++) {
            free = name + "_" + number;
        }
        return free;
    }

    private static boolean isTaken(List<Reply.Output> outputs, String name) {
        return name.equals(STATUS)
                || outputs.stream().anyMatch(output -> output.name().equals(name));
    }

    /** The names along a path, made fit; an index goes with the name before it. */
    private static List<String> words(String path) {
        List<String> words = new java.util.ArrayList<>();
        for (String piece : path.substring(1).split("\\.|\\['|'\\]|\\[|\\]", -1)) {
            String word = piece.replaceAll("[^\\p{L}\\p{N}_-]+", "_").replaceAll("^_+|_+$", "");
            if (word.isEmpty()) {
                continue;
            }
            if (Character.isDigit(word.charAt(0)) || word.charAt(0) == '-') {
                String before = words.isEmpty() ? "item" : words.removeLast();
                words.add(before + "_" + word);
            } else {
                words.add(word);
            }
        }
        return words;
    }
}
