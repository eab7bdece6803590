package org.hookwright.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.hookwright.ticket.Environment;

/** {@code environments/*.env.yaml}: plain values; secrets by name only. */
final class EnvironmentFormat implements Format<Environment> {
    @Override
    public Environment read(Fields root) {
        Map<String, String> variables = new LinkedHashMap<>();
        Fields written = root.fields("variables");
        written.all().keySet().forEach(name -> variables.put(name, written.text(name, "")));
        Map<String, Object> unknown = new LinkedHashMap<>(
                root.unknown(Set.of(FileKind.VERSION_KEY, "name", "variables", "secrets", NetworkFormat.KEY))
                        .keys());
        Map<String, Object> unknownOfNetwork = NetworkFormat.unknown(root);
        if (!unknownOfNetwork.isEmpty()) {
            unknown.put(NetworkFormat.KEY, unknownOfNetwork);
        }
        return new Environment(root.text("name"), variables, root.texts("secrets"), NetworkFormat.read(root), unknown);
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
        Map<String, Object> network =
                NetworkFormat.write(environment.network(), environment.unknown().get(NetworkFormat.KEY));
        if (!network.isEmpty()) {
            tree.put(NetworkFormat.KEY, network);
        }
        environment.unknown().forEach((key, value) -> {
            if (!key.equals(NetworkFormat.KEY)) {
                tree.putIfAbsent(key, value);
            }
        });
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
