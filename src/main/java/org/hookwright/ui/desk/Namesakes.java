package org.hookwright.ui.desk;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Names that stand twice in a list: they are told apart by their files, all others stand as they are. */
public final class Namesakes {
    private final Set<String> doubled = new HashSet<>();

    public static Namesakes among(Stream<String> names) {
        Namesakes namesakes = new Namesakes();
        Set<String> seen = new HashSet<>();
        names.filter(name -> !seen.add(name)).forEach(namesakes.doubled::add);
        return namesakes;
    }

    public boolean has(String name) {
        return doubled.contains(name);
    }

    /** A name as it stands in a list, with its file where another has the same. */
    public String apart(String name, Path file) {
        return has(name) ? name + " (" + file.getFileName() + ")" : name;
    }
}
