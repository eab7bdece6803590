package org.hookwright.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Network;

/** {@code environments/*.env.yaml}: plain values; secrets by name only. */
final class EnvironmentFormat implements Format<Environment> {
    @Override
    public Environment read(Fields root) {
        Map<String, String> variables = new LinkedHashMap<>();
        Fields written = root.fields("variables");
        written.all().keySet().forEach(name -> variables.put(name, written.text(name, "")));
        return new Environment(
                root.text("name"),
                variables,
                root.texts("secrets"),
                Network.PLAIN,
                root.unknown(Set.of(FileKind.VERSION_KEY, "name", "variables", "secrets"))
                        .keys());
    }

    @Override
    public Map<String, Object> write(Environment environment) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(FileKind.VERSION_KEY, FileKind.VERSION);
        tree.put("name", environment.name());
        tree.put("variables", environment.variables());
        if (!environment.secrets().isEmpty()) {
            tree.put("secrets", environment.secrets());
        }
        environment.unknown().forEach(tree::putIfAbsent);
        return tree;
    }

    @Override
    public String name(Environment environment) {
        return environment.name();
    }

    @Override
    public Environment named(Environment environment, String name) {
        return environment.named(name);
    }
}
