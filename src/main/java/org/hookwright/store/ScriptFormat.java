package org.hookwright.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.hookwright.language.Sentence;

/** {@code receiver/*.script.yaml}: a rule a line, as a person writes it. */
final class ScriptFormat implements Format<KeptScript> {
    @Override
    public KeptScript read(Fields root) {
        return new KeptScript(
                root.text("name"),
                seed(root),
                root.texts("rules"),
                root.unknown(Set.of(FileKind.VERSION_KEY, "name", "seed", "rules"))
                        .keys());
    }

    private static long seed(Fields root) {
        try {
            return Long.parseLong(root.text("seed", "0"));
        } catch (NumberFormatException none) {
            throw new BadFile(Sentence.of("store.place.whole", root.path("seed")), none);
        }
    }

    @Override
    public Map<String, Object> write(KeptScript script) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(FileKind.VERSION_KEY, FileKind.VERSION);
        tree.put("name", script.name());
        if (script.seed() != 0) {
            tree.put("seed", script.seed());
        }
        tree.put("rules", script.rules());
        script.unknown().forEach(tree::putIfAbsent);
        return tree;
    }

    @Override
    public String name(KeptScript script) {
        return script.name();
    }

    @Override
    public KeptScript named(KeptScript script, String name) {
        return script.named(name);
    }
}
