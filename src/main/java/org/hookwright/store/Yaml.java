package org.hookwright.store;

import java.util.Map;
import org.hookwright.language.Sentence;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Trees from and to YAML; JSON is read as the YAML it is. Bounded, because a file may come from anywhere. */
final class Yaml {
    /** Characters of one file, aliases resolved: a workspace is written by people. */
    static final int LARGEST = 20_000_000;

    private static final YAMLMapper MAPPER = YAMLMapper.builder(YAMLFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(200)
                            .maxStringLength(LARGEST)
                            .maxDocumentLength(LARGEST)
                            .build())
                    .build())
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLWriteFeature.LITERAL_BLOCK_STYLE)
            .enable(YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();

    private Yaml() {}

    /** @throws BadFile with line and column */
    static Object read(String text) {
        if (text.lines().map(String::strip).allMatch(line -> line.isEmpty() || line.startsWith("#"))) {
            throw new BadFile(Sentence.of("store.file.empty"));
        }
        try {
            Object tree = MAPPER.readValue(text, Object.class);
            if (tree == null) {
                throw new BadFile(Sentence.of("store.file.empty"));
            }
            return tree;
        } catch (JacksonException broken) {
            var place = broken.getLocation();
            throw place == null || place.getLineNr() < 1
                    ? new BadFile(Sentence.of("store.file.no-yaml"), broken)
                    : new BadFile(Sentence.of("store.file.syntax", place.getLineNr(), place.getColumnNr()), broken);
        }
    }

    static String write(Map<String, Object> tree) {
        return MAPPER.writeValueAsString(tree);
    }
}
