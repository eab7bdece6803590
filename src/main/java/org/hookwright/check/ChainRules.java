package org.hookwright.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hookwright.language.Sentence;
import org.hookwright.payload.JsonPaths;
import org.hookwright.template.Reference;
import org.hookwright.template.Template;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Chain;
import org.hookwright.workflow.Reply;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.Workflow;

/** Values of earlier replies: taken where the host gives none, named before they are there, or never taken at all. */
final class ChainRules {
    private ChainRules() {}

    static void examine(Workflow workflow, StepPath path, Call call, List<FlowProblem> found) {
        outputs(path, call, found);
        List<Call> before = Chain.before(workflow, path);
        Set<String> said = new LinkedHashSet<>();
        for (Field field : Field.templates(call.request())) {
            for (Reference reference :
                    Template.parse(field.text(call.request())).references()) {
                if (!reference.local() && said.add(reference.path())) {
                    named(workflow, path, before, reference.path(), found);
                }
            }
        }
    }

    private static void outputs(StepPath path, Call call, List<FlowProblem> found) {
        if (call.kind() == Call.Kind.WEBHOOK && !call.reply().outputs().isEmpty()) {
            found.add(new FlowProblem(
                    "chain.webhook-reply",
                    Severity.WARNING,
                    Optional.of(path),
                    Sentence.of("check.chain.webhook-reply", call.name()),
                    List.of(asWebRequest(path))));
        }
        for (Reply.Output output : call.reply().outputs()) {
            JsonPaths.fault(output.path())
                    .ifPresent(why -> found.add(new FlowProblem(
                            "chain.path",
                            Severity.ERROR,
                            Optional.of(path),
                            Sentence.of("check.chain.path", output.name(), why),
                            List.of())));
        }
    }

    private static FlowProblem.FlowCure asWebRequest(StepPath path) {
        return new FlowProblem.FlowCure(
                Sentence.of("check.cure.web-request"),
                workflow -> workflow.at(path).orElse(null) instanceof Call call
                        ? workflow.with(path, call.with(Call.Kind.WEB_REQUEST))
                        : workflow);
    }

    private static void named(
            Workflow workflow, StepPath path, List<Call> before, String reference, List<FlowProblem> found) {
        int dot = reference.indexOf('.');
        if (dot < 0) {
            return;
        }
        String name = reference.substring(0, dot);
        String output = reference.substring(dot + 1).replaceFirst("[.\\[].*", "");
        Optional<Call> source =
                before.stream().filter(call -> call.name().equals(name)).findFirst();
        if (source.isEmpty()) {
            if (workflow.call(name).isPresent()) {
                found.add(problem("chain.not-yet", Severity.ERROR, path, List.of(), braced(reference), name));
            }
            return;
        }
        if (source.get().kind() == Call.Kind.WEBHOOK) {
            StepPath where = workflow.pathOf(name).orElse(path);
            found.add(problem(
                    "chain.fire-and-forget",
                    Severity.ERROR,
                    path,
                    List.of(asWebRequest(where)),
                    braced(reference),
                    name));
            return;
        }
        boolean taken = output.equals("status")
                || source.get().reply().outputs().stream()
                        .anyMatch(one -> one.name().equals(output));
        if (!taken) {
            found.add(problem("chain.no-output", Severity.ERROR, path, List.of(), braced(reference), name, output));
        }
    }

    private static FlowProblem problem(
            String code, Severity severity, StepPath path, List<FlowProblem.FlowCure> cures, Object... details) {
        return new FlowProblem(code, severity, Optional.of(path), Sentence.of("check." + code, details), cures);
    }

    /** As it stands in the template: a pattern of words cannot hold braces of its own. */
    private static String braced(String reference) {
        return "{{" + reference + "}}";
    }
}
