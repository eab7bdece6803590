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

/** Texts and their uses agree, in both languages. */
final class WordsTest {
    private static final Path WORDS = Path.of("src/main/resources/org/hookwright/language");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*+)\"");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(keys("_ko")).containsExactlyElementsOf(keys(""));
    }

    @Test
    void everyKeyBelongsToItsFile() throws IOException {
        List<String> strays = new ArrayList<>();
        for (Path file : files("")) {
            String subject = subject(file, "");
            load(file).stringPropertyNames().stream()
                    .filter(key -> !key.startsWith(subject + "."))
                    .forEach(strays::add);
        }
        assertThat(strays).isEmpty();
    }

    @Test
    void everyTextIsAPatternWithTheSamePlacesInBothLanguages() throws IOException {
        SortedMap<String, String> english = texts("");
        SortedMap<String, String> korean = texts("_ko");
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
            texts(language).forEach((key, text) -> {
                if (text.contains("'") || text.isBlank()) {
                    odd.add(key + language);
                }
            });
        }
        assertThat(odd).isEmpty();
    }

    @Test
    void everyUsedKeyExists() throws IOException {
        Set<String> known = keys("");
        Set<String> subjects =
                known.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        Pattern call = Pattern.compile(
                "(?:Sentence\\.of|texts\\(\\)\\.of|texts\\.of|\\.text|\\.say)\\(\\s*\"([a-z][a-z-]*\\.[a-zA-Z0-9_.-]*[a-zA-Z0-9_-])\"(?!\\s*\\+)");
        for (String source : sources()) {
            Matcher matcher = call.matcher(source);
            while (matcher.find()) {
                if (!known.contains(matcher.group(1)) || !subjects.contains(subjectOf(matcher.group(1)))) {
                    missing.add(matcher.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyIsUsed() throws IOException {
        Set<String> whole = new TreeSet<>();
        Set<String> beginnings = new TreeSet<>();
        for (String source : sources()) {
            Matcher matcher = LITERAL.matcher(source);
            while (matcher.find()) {
                String literal = matcher.group(1);
                whole.add(literal);
                if (literal.matches("[a-z][a-z-]*\\.(?:[a-zA-Z0-9_.-]*[.-])?")) {
                    beginnings.add(literal);
                }
            }
        }
        List<String> idle = keys("").stream()
                .filter(key -> !whole.contains(key) && beginnings.stream().noneMatch(key::startsWith))
                .toList();
        assertThat(idle).as("texts that nothing says").isEmpty();
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

    private static Set<String> keys(String language) throws IOException {
        return new TreeSet<>(texts(language).keySet());
    }

    private static SortedMap<String, String> texts(String language) throws IOException {
        TreeMap<String, String> all = new TreeMap<>();
        for (Path file : files(language)) {
            Properties words = load(file);
            words.stringPropertyNames().forEach(key -> all.put(key, words.getProperty(key)));
        }
        return all;
    }

    private static List<Path> files(String language) throws IOException {
        try (Stream<Path> files = Files.list(WORDS)) {
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

    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.add(Files.readString(file));
            }
        }
        return sources;
    }
}
