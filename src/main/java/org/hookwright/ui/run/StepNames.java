package org.hookwright.ui.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.run.Lengths;
import org.hookwright.workflow.Branch;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Step;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.StepPath.Slot;
import org.hookwright.workflow.Wait;
import org.hookwright.workflow.Workflow;

/**
 * What the steps of a workflow are called where there is one line for each: a number that says where it stands, and its
 * name. Steps of a branch bear its number and a letter, fallbacks a sign of their own, waits neither.
 */
public final class StepNames {
    private final Map<StepPath, Name> names = new LinkedHashMap<>();

    /** A step's number, or the sign it bears in the place of one, and its name. */
    public record Name(String number, Sentence words) {}

    /** What stands before a fallback. */
    static final String FALLBACK = "↯";

    public StepNames(Workflow workflow) {
        number(workflow.steps(), StepPath::top, "", Style.DIGITS);
    }

    /** How the numbers of a list go on. */
    private enum Style {
        DIGITS,
        THEN,
        OTHERWISE,
        FALLBACK
    }

    /** In the order in which they stand, outer ones before inner ones. */
    public List<StepPath> order() {
        return List.copyOf(names.keySet());
    }

    /** The name of the step at a place, if there is one. */
    public Optional<Name> of(StepPath path) {
        return Optional.ofNullable(names.get(path));
    }

    /** The name of the step at a place; its place where there is none. */
    public Name at(StepPath path) {
        Name name = names.get(path);
        return name == null ? new Name("", Sentence.of("runs.step.named", path.toString())) : name;
    }

    /** Number and name in one. */
    public Sentence line(StepPath path) {
        Name name = at(path);
        return name.number().isEmpty() ? name.words() : Sentence.of("runs.step.numbered", name.number(), name.words());
    }

    /** Where a list's places are. */
    private interface Places {
        StepPath at(int index);
    }

    private void number(List<Step> steps, Places places, String before, Style style) {
        long counted = steps.stream().filter(step -> !(step instanceof Wait)).count();
        int count = 0;
        for (int i = 0; i < steps.size(); i++) {
            StepPath path = places.at(i);
            Step step = steps.get(i);
            count += step instanceof Wait ? 0 : 1;
            String number = number(before, style, counted > 1 ? String.valueOf(count) : "");
            names.put(path, new Name(sign(step, number, style), words(step)));
            switch (step) {
                case Branch branch -> {
                    number(branch.then(), at -> path.in(Slot.THEN, at), number, Style.THEN);
                    number(branch.otherwise(), at -> path.in(Slot.OTHERWISE, at), number, Style.OTHERWISE);
                }
                case Call call ->
                    number(call.reply().fallback(), at -> path.in(Slot.ON_FAILURE, at), number, Style.FALLBACK);
                case Wait _ -> {}
            }
        }
    }

    private static String number(String before, Style style, String count) {
        return switch (style) {
            case DIGITS -> count.isEmpty() ? "1" : count;
            case THEN -> before + 'a' + count;
            case OTHERWISE -> before + 'b' + count;
            case FALLBACK -> before + FALLBACK + count;
        };
    }

    private static String sign(Step step, String number, Style style) {
        return switch (step) {
            case Wait _ -> "";
            case Call _ -> style == Style.FALLBACK ? FALLBACK : number;
            case Branch _ -> number;
        };
    }

    private static Sentence words(Step step) {
        if (!step.name().isEmpty()) {
            return Sentence.of("runs.step.named", step.name());
        }
        return switch (step) {
            case Wait wait -> Sentence.of("runs.step.wait", Lengths.words(wait.length()));
            case Branch _ -> Sentence.of("runs.step.branch");
            case Call _ -> Sentence.of("runs.step.named", step.name());
        };
    }
}
