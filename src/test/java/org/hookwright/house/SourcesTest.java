package org.hookwright.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the sources themselves must keep: colours in one sheet, rooms instead of halls, a word about each package. */
final class SourcesTest {
    private static final Path JAVA = Path.of("src/main/java");
    private static final Path SHEETS = Path.of("src/main/resources/org/hookwright/ui");
    private static final Path TOKENS = SHEETS.resolve("tokens.css");
    private static final Pattern COLOUR = Pattern.compile(
            "#[0-9a-fA-F]{3,8}\\b|\\brgba?\\(|\\bhsba?\\(|:\\s*(?:white|black|red|green|blue|gray|grey|orange)\\b");
    private static final Pattern COLOUR_IN_CODE = Pattern.compile(
            "javafx\\.scene\\.paint\\.Color|Color\\.(?:web|rgb|[A-Z]{3,})\\b|\"-fx-[^\"]*#[0-9a-fA-F]{3}");

    @Test
    void coloursStandInTheTokenSheetOnly() throws IOException {
        List<String> odd = new ArrayList<>();
        for (Path sheet : below(SHEETS, ".css")) {
            if (!sheet.equals(TOKENS)) {
                odd.addAll(linesWith(sheet, COLOUR));
            }
        }
        for (Path source : below(JAVA, ".java")) {
            odd.addAll(linesWith(source, COLOUR_IN_CODE));
        }
        assertThat(odd).isEmpty();
    }

    @Test
    void noFileIsAHall() throws IOException {
        List<String> halls = new ArrayList<>();
        for (Path source : below(JAVA, ".java")) {
            long lines = Files.readString(source).lines().count();
            if (lines > 400) {
                halls.add(source + ": " + lines);
            }
        }
        assertThat(halls).as("files of more than 400 lines").isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() throws IOException {
        List<Path> silent = new ArrayList<>();
        for (Path folder : folders()) {
            Path word = folder.resolve("package-info.java");
            if (!Files.exists(word)
                    || !Files.readString(word).contains("NullMarked")
                    || !Files.readString(word).startsWith("/**")) {
                silent.add(folder);
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void nothingIsLeftForLater() throws IOException {
        Pattern later = Pattern.compile("\\b(?:TODO|FIXME|XXX)\\b");
        List<String> left = new ArrayList<>();
        for (Path source : below(Path.of("src"), ".java")) {
            if (!source.endsWith("SourcesTest.java")) {
                left.addAll(linesWith(source, later));
            }
        }
        assertThat(left).isEmpty();
    }

    private static List<String> linesWith(Path file, Pattern pattern) throws IOException {
        List<String> found = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (pattern.matcher(lines.get(i)).find()) {
                found.add(file + ":" + (i + 1) + " " + lines.get(i).strip());
            }
        }
        return found;
    }

    private static List<Path> folders() throws IOException {
        return below(JAVA, ".java").stream().map(Path::getParent).distinct().toList();
    }

    private static List<Path> below(Path folder, String ending) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
