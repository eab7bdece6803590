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
import org.junit.jupiter.api.io.TempDir;

/** What the sources themselves must keep: colours in one sheet, rooms instead of halls, a word about each package. */
final class SourcesTest {
    private static final int MOST_LINES = 400;

    /** In two pieces, or this file would offend itself. */
    private static final String LATER = "TO" + "DO";

    private static final Path JAVA = Path.of("src/main/java");
    private static final Path SHEETS = Path.of("src/main/resources/org/hookwright/ui");
    private static final Path TOKENS = SHEETS.resolve("tokens.css");
    private static final Pattern COLOUR = Pattern.compile(
            "#[0-9a-fA-F]{3,8}\\b|\\brgba?\\(|\\bhsba?\\(|:\\s*(?:white|black|red|green|blue|gray|grey|orange)\\b");
    private static final Pattern COLOUR_IN_CODE = Pattern.compile(
            "javafx\\.scene\\.paint\\.Color|Color\\.(?:web|rgb|[A-Z]{3,})\\b|\"-fx-[^\"]*#[0-9a-fA-F]{3}");

    @Test
    void coloursStandInTheTokenSheetOnly() throws IOException {
        assertThat(strayColours(SHEETS, JAVA)).isEmpty();
    }

    @Test
    void noFileIsAHall() throws IOException {
        assertThat(halls(JAVA)).as("files of more than 400 lines").isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() throws IOException {
        assertThat(silentPackages(JAVA)).isEmpty();
    }

    @Test
    void nothingIsLeftForLater() throws IOException {
        assertThat(leftForLater(Path.of("src"))).isEmpty();
    }

    @Test
    void offendersAreCaught(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("stray.css"), ".a { -fx-fill: #1a2b3c; }\n.b { -fx-fill: -hw-text; }\n");
        Files.writeString(
                folder.resolve("Offender.java"),
                "class Offender { Object colour = Color.web(name); }\n// " + LATER + ": later\n" + "\n".repeat(400));
        assertThat(strayColours(folder, folder))
                .anySatisfy(line -> assertThat(line).contains("stray.css:1"))
                .anySatisfy(line -> assertThat(line).contains("Offender.java:1"))
                .hasSize(2);
        assertThat(halls(folder)).hasSize(1);
        assertThat(silentPackages(folder)).containsExactly(folder);
        assertThat(leftForLater(folder)).hasSize(1);
    }

    /** What would break lines without the marks that the toolkit needs for text that runs from right to left. */
    @Test
    void textIsWrappedWhereTextThatRunsFromRightToLeftIsSafe() throws IOException {
        List<String> odd = new ArrayList<>();
        for (Path source : below(Path.of("src/main/java"), ".java")) {
            if (!Files.readString(source).contains("RightToLeft.")) {
                odd.addAll(
                        linesWith(source, Pattern.compile("setWrapText\\(true\\)|new TextFlow\\(|setWrappingWidth")));
            }
        }
        odd.removeIf(line -> line.contains("ui/control/RightToLeft.java"));
        assertThat(odd).isEmpty();
    }

    private static List<String> strayColours(Path sheets, Path sources) throws IOException {
        List<String> odd = new ArrayList<>();
        for (Path sheet : below(sheets, ".css")) {
            if (!sheet.equals(TOKENS)) {
                odd.addAll(linesWith(sheet, COLOUR));
            }
        }
        for (Path source : below(sources, ".java")) {
            odd.addAll(linesWith(source, COLOUR_IN_CODE));
        }
        return odd;
    }

    private static List<String> halls(Path sources) throws IOException {
        List<String> halls = new ArrayList<>();
        for (Path source : below(sources, ".java")) {
            long lines = Files.readString(source).lines().count();
            if (lines > MOST_LINES) {
                halls.add(source + ": " + lines);
            }
        }
        return halls;
    }

    private static List<Path> silentPackages(Path sources) throws IOException {
        List<Path> silent = new ArrayList<>();
        for (Path folder :
                below(sources, ".java").stream().map(Path::getParent).distinct().toList()) {
            Path word = folder.resolve("package-info.java");
            if (!Files.exists(word)
                    || !Files.readString(word).contains("NullMarked")
                    || !Files.readString(word).startsWith("/**")) {
                silent.add(folder);
            }
        }
        return silent;
    }

    private static List<String> leftForLater(Path sources) throws IOException {
        Pattern later = Pattern.compile("(?://|\\*).*\\b(?:" + LATER + "|FIX" + "ME|XX" + "X)\\b");
        List<String> left = new ArrayList<>();
        for (Path source : below(sources, ".java")) {
            left.addAll(linesWith(source, later));
        }
        return left;
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
