package org.hookwright.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * The conformance cases of golden-liquid (jg-rp/golden-liquid, MIT), where the file is at hand: it is data of others
 * and not part of this project. Cases that read other files (include, render) are left out, as this engine reads none.
 */
final class GoldenLiquidTest {
    private static final int FLOOR = 1_019;
    private static final Path REPORT = Path.of("target", "golden-liquid.txt");

    @Test
    void theConformanceCasesPass() throws IOException {
        Optional<Path> file = Stream.of(
                        System.getProperty("golden.liquid", ""),
                        "../shared/data/golden_liquid.json",
                        "../../shared/data/golden_liquid.json")
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .filter(Files::exists)
                .findFirst();
        if (file.isEmpty()) {
            System.out.println("golden-liquid: the file is not here (-Dgolden.liquid=FILE), nothing was compared");
            return;
        }
        Tally tally = new Tally();
        for (Map<?, ?> test : cases(file.get())) {
            tally.add(test, trouble(test));
        }
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, tally.report());
        System.out.println(tally.report());
        assertThat(tally.passed).isGreaterThanOrEqualTo(FLOOR);
    }

    private static List<Map<?, ?>> cases(Path file) throws IOException {
        Map<?, ?> root = JsonMapper.shared().readValue(Files.readString(file), Map.class);
        List<Map<?, ?>> cases = new ArrayList<>();
        for (Object test : (List<?>) Objects.requireNonNull(root.get("tests"))) {
            Map<?, ?> map = (Map<?, ?>) test;
            List<?> tags = tags(map);
            if (!tags.contains("include tag") && !tags.contains("render tag")) {
                cases.add(map);
            }
        }
        return cases;
    }

    private static List<?> tags(Map<?, ?> test) {
        return test.get("tags") instanceof List<?> tags ? tags : List.of();
    }

    /** What is wrong, or an empty text. */
    @SuppressWarnings("unchecked")
    private static String trouble(Map<?, ?> test) {
        Template template = Template.parse(String.valueOf(test.get("template")));
        Map<String, ?> data = test.get("data") instanceof Map<?, ?> map ? (Map<String, ?>) map : Map.of();
        Rules rules = Rules.of(Escape.NONE).with(Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC));
        Rendering rendering = template.render(data, rules);
        if (Boolean.TRUE.equals(test.get("invalid"))) {
            boolean refused = !template.faults().isEmpty()
                    || rendering.notices().stream().anyMatch(notice -> notice.kind() == Notice.Kind.FILTER_ERROR);
            return refused ? "" : "should be refused, gave " + rendering.text();
        }
        List<?> wanted = test.get("results") instanceof List<?> several ? several : List.of(test.get("result"));
        return wanted.contains(rendering.text()) ? "" : "wanted " + wanted + ", gave [" + rendering.text() + "]";
    }

    private static final class Tally {
        private final Map<String, int[]> byTag = new TreeMap<>();
        private final List<String> failures = new ArrayList<>();
        private int all;
        private int passed;

        void add(Map<?, ?> test, String trouble) {
            all++;
            passed += trouble.isEmpty() ? 1 : 0;
            if (!trouble.isEmpty()) {
                failures.add(
                        test.get("name") + ": " + trouble + "   " + test.get("template") + "   " + test.get("data"));
            }
            for (Object tag : tags(test)) {
                int[] count = byTag.computeIfAbsent(String.valueOf(tag), _ -> new int[2]);
                count[0] += trouble.isEmpty() ? 1 : 0;
                count[1]++;
            }
        }

        String report() {
            StringBuilder report = new StringBuilder("golden-liquid: " + passed + " of " + all + "\n");
            byTag.forEach((tag, count) -> report.append("  %-28s %d of %d%n".formatted(tag, count[0], count[1])));
            failures.forEach(
                    failure -> report.append("  failed: ").append(failure).append('\n'));
            return report.toString();
        }
    }
}
