package org.hookwright.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hookwright.language.Sentence;
import org.hookwright.store.FileKind.Parsed;
import org.hookwright.workflow.Step;

/**
 * Steps as text, to be carried from one window to another, or through a chat. The same words as in a workflow's file:
 * secrets stand in it by their names only.
 */
public final class StepText {
    private static final String STEPS = "steps";

    private StepText() {}

    /** The text for steps: the same steps, the same text. */
    public static String write(List<Step> steps) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(STEPS, StepFormat.write(steps));
        return Yaml.write(tree);
    }

    /** Reads what {@link #write} has written, a whole workflow's file, a list of steps, or one step. */
    public static Parsed<List<Step>> read(String text) {
        if (text.length() > Yaml.LARGEST) {
            return new Parsed.Problem<>(Sentence.of("store.file.too-large", text.length() / 1_000_000));
        }
        try {
            List<Step> steps = steps(Yaml.read(unfenced(text)));
            return steps.isEmpty() ? new Parsed.Problem<>(Sentence.of("store.steps.none")) : new Parsed.Value<>(steps);
        } catch (BadFile bad) {
            return new Parsed.Problem<>(bad.sentence());
        }
    }

    private static List<Step> steps(Object tree) {
        if (tree instanceof List<?>) {
            return Fields.root(Map.of(STEPS, tree)).list(STEPS, StepFormat::read);
        }
        if (!(tree instanceof Map<?, ?> map)) {
            throw new BadFile(Sentence.of("store.steps.none"));
        }
        if (map.containsKey(STEPS)) {
            return Fields.root(tree).list(STEPS, StepFormat::read);
        }
        return Fields.root(Map.of(STEPS, List.of(tree))).list(STEPS, StepFormat::read);
    }

    /** Without the marks that chats want around a text which is to stay as it is. */
    private static String unfenced(String text) {
        String stripped = text.strip();
        if (!stripped.startsWith("```") || !stripped.endsWith("```") || stripped.indexOf('\n') < 0) {
            return text;
        }
        return stripped.substring(stripped.indexOf('\n') + 1, stripped.length() - 3);
    }
}
