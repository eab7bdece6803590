package org.hookwright.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hookwright.language.Sentence;

/** What a person has set, by key: language, look, sizes, what was open last. Immutable. */
public final class Settings {
    /** Nothing set: everything is as delivered. */
    public static final Settings DELIVERED = new Settings(Map.of());

    private final Map<String, String> values;

    private Settings(Map<String, String> values) {
        this.values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** What was read, and what there is to say about it. */
    public record Opened(Settings settings, Optional<Sentence> notice) {}

    /** Reads the file. One that says nothing sensible is moved aside under a name with the time, and said. */
    public static Opened open(Path file) {
        try {
            Map<String, String> values = new TreeMap<>();
            Fields root = Fields.root(Yaml.read(Utf8.text(Files.readAllBytes(file))));
            root.all().keySet().forEach(key -> values.put(key, root.text(key, "")));
            return new Opened(new Settings(values), Optional.empty());
        } catch (NoSuchFileException first) {
            return new Opened(DELIVERED, Optional.empty());
        } catch (IOException failed) {
            return new Opened(DELIVERED, Optional.of(Sentence.of("store.settings.unread", file)));
        } catch (BadFile bad) {
            return new Opened(DELIVERED, Optional.of(moveAside(file, bad.sentence())));
        }
    }

    private static Sentence moveAside(Path file, Sentence why) {
        Path aside = file.resolveSibling(file.getFileName() + "."
                + DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
                        .withZone(ZoneOffset.UTC)
                        .format(Instant.now()));
        try {
            Files.move(file, aside);
            return Sentence.of("store.settings.aside", aside, why);
        } catch (IOException failed) {
            return Sentence.of("store.settings.unread", file);
        }
    }

    public void save(Path file) throws IOException {
        Disk.write(file, Disk.bytes(Yaml.write(new TreeMap<>(values))));
    }

    public String text(String key, String otherwise) {
        return values.getOrDefault(key, otherwise);
    }

    /** A number; one that is not is as if it were not set. */
    public double number(String key, double otherwise) {
        try {
            return Double.parseDouble(values.getOrDefault(key, ""));
        } catch (NumberFormatException notSet) {
            return otherwise;
        }
    }

    public boolean flag(String key, boolean otherwise) {
        return values.containsKey(key) ? Boolean.parseBoolean(values.get(key)) : otherwise;
    }

    public Settings with(String key, Object value) {
        Map<String, String> changed = new TreeMap<>(values);
        changed.put(key, String.valueOf(value));
        return new Settings(changed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Settings settings && settings.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }
}
