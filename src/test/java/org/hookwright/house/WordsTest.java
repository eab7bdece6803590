package org.hookwright.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts and their uses agree, in both languages. */
final class WordsTest {
    private static final Path WORDS = Path.of("src/main/resources/org/hookwright/language");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*+)\"");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(keys(WORDS, "_ko")).containsExactlyElementsOf(keys(WORDS, ""));
    }

    @Test
    void everyKeyBelongsToItsFile() throws IOException {
        List<String> strays = new ArrayList<>();
        for (Path file : files(WORDS, "")) {
            String subject = subject(file, "");
            load(file).stringPropertyNames().stream()
                    .filter(key -> !key.startsWith(subject + "."))
                    .forEach(strays::add);
        }
        assertThat(strays).isEmpty();
    }

    @Test
    void everyTextIsAPatternWithTheSamePlacesInBothLanguages() throws IOException {
        SortedMap<String, String> english = texts(WORDS, "");
        SortedMap<String, String> korean = texts(WORDS, "_ko");
        List<String> odd = new ArrayList<>();
        english.forEach((key, text) -> {
            if (!places(text).equals(places(korean.getOrDefault(key, "")))) {
                odd.add(key);
            }
        });
        assertThat(odd).isEmpty();
    }

    @Test
    void noTextHasAnApostropheThatAPatternWouldSwallow() throws IOException {
        List<String> odd = new ArrayList<>();
        for (String language : List.of("", "_ko")) {
            texts(WORDS, language).forEach((key, text) -> {
                if (text.contains("'") || text.isBlank()) {
                    odd.add(key + language);
                }
            });
        }
        assertThat(odd).isEmpty();
    }

    @Test
    void everyUsedKeyExists() throws IOException {
        assertThat(missing(WORDS, SOURCES)).isEmpty();
    }

    @Test
    void everyKeyIsUsed() throws IOException {
        assertThat(idle(WORDS, SOURCES)).as("texts that nothing says").isEmpty();
    }

    /** Each of these rules is shown to bite: by a key of one language only, one that nothing has, one nothing says. */
    @Test
    void offendersAreCaught(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("desk.properties"), "desk.read.failed = Failed\ndesk.idle.text = Idle\n");
        Files.writeString(folder.resolve("desk_ko.properties"), "desk.read.failed = 실패\n");
        Files.writeString(
                folder.resolve("Says.java"),
                "class Says { Object a = Sentence.of(\"desk.read.failed\"), b = Sentence.of(\"desk.no-such.text\"); }");
        assertThat(keys(folder, "")).isNotEqualTo(keys(folder, "_ko"));
        assertThat(missing(folder, folder)).containsExactly("desk.no-such.text");
        assertThat(idle(folder, folder)).containsExactly("desk.idle.text");
    }

    private static Set<String> missing(Path words, Path folder) throws IOException {
        Set<String> known = keys(words, "");
        Set<String> subjects =
                known.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        Pattern call = Pattern.compile(
                "(?:Sentence\\.of|texts\\(\\)\\.of|texts\\.of|\\.text|\\.say)\\(\\s*\"([a-z][a-z-]*\\.[a-zA-Z0-9_.-]*[a-zA-Z0-9_-])\"(?!\\s*\\+)");
        for (String source : sources(folder)) {
            Matcher matcher = call.matcher(source);
            while (matcher.find()) {
                if (!known.contains(matcher.group(1)) || !subjects.contains(subjectOf(matcher.group(1)))) {
                    missing.add(matcher.group(1));
                }
            }
        }
        return missing;
    }

    private static List<String> idle(Path words, Path folder) throws IOException {
        Set<String> whole = new TreeSet<>();
        Set<String> beginnings = new TreeSet<>();
        for (String source : sources(folder)) {
            Matcher matcher = LITERAL.matcher(source);
            while (matcher.find()) {
                String literal = matcher.group(1);
                whole.add(literal);
                if (literal.matches("[a-z][a-z-]*\\.(?:[a-zA-Z0-9_.-]*[.-])?")) {
                    beginnings.add(literal);
                }
            }
        }
        return keys(words, "").stream()
                .filter(key -> !whole.contains(key) && beginnings.stream().noneMatch(key::startsWith))
                .toList();
    }

    private static String subjectOf(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{(\\d+)").matcher(text);
        while (matcher.find()) {
            places.add(matcher.group(1));
        }
        assertThat(new MessageFormat(text, Locale.ROOT)).isNotNull();
        return places;
    }

    private static Set<String> keys(Path words, String language) throws IOException {
        return new TreeSet<>(texts(words, language).keySet());
    }

    private static SortedMap<String, String> texts(Path folder, String language) throws IOException {
        TreeMap<String, String> all = new TreeMap<>();
        for (Path file : files(folder, language)) {
            Properties words = load(file);
            words.stringPropertyNames().forEach(key -> all.put(key, words.getProperty(key)));
        }
        return all;
    }

    private static List<Path> files(Path folder, String language) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".properties"))
                    .filter(file -> file.toString().endsWith("_ko.properties") == language.equals("_ko"))
                    .sorted()
                    .toList();
        }
    }

    private static String subject(Path file, String language) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - (language + ".properties").length());
    }

    private static Properties load(Path file) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            words.load(reader);
        }
        return words;
    }

    private static List<String> sources(Path folder) throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.add(Files.readString(file));
            }
        }
        return sources;
    }
}
