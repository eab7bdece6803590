package org.hookwright.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hookwright.payload.TemplateJson;
import org.hookwright.task.Cancellation;
import org.hookwright.template.Reference;
import org.hookwright.template.Span;
import org.hookwright.template.Template;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Request;

/**
 * A call with each of its texts read once and its body filled once for every sample. Serves one check on one thread.
 */
final class Examined {
    private final CheckInput input;
    private final List<Field> fields;
    private final Map<Field, Template> templates = new HashMap<>();
    private final Fillings fillings;
    private final List<Trial> trials;
    private final Optional<JsonTrials> json;
    private final Optional<XmlTrials> xml;

    Examined(CheckInput input, Cancellation cancellation) {
        this.input = input;
        this.fields = Field.templates(input.call().request());
        this.fillings = new Fillings(input);
        for (Field field : fields) {
            templates.put(field, Template.parse(field.text(input.call().request())));
        }
        this.trials = fillings.bodies(template(Field.BODY), cancellation);
        this.json = isBody(Body.Type.JSON)
                ? Optional.of(JsonTrials.of(
                        TemplateJson.of(template(Field.BODY)), plainOutputs(), filled(trials), cancellation))
                : Optional.empty();
        this.xml = isBody(Body.Type.XML) ? Optional.of(XmlTrials.of(filled(trials), cancellation)) : Optional.empty();
    }

    private boolean isBody(Body.Type type) {
        return request().body().type() == type;
    }

    /** Those that were filled to their end. */
    private static List<Trial> filled(List<Trial> trials) {
        return trials.stream().filter(trial -> trial.body().exceeded() == null).toList();
    }

    private Set<Span> plainOutputs() {
        return input.call().escape()
                ? Set.of()
                : template(Field.BODY).references().stream()
                        .filter(reference ->
                                reference.output() && reference.filters().isEmpty())
                        .map(Reference::markup)
                        .collect(Collectors.toSet());
    }

    CheckInput input() {
        return input;
    }

    Request request() {
        return input.call().request();
    }

    /** Every text that is a template and is sent, in order. */
    List<Field> fields() {
        return fields;
    }

    Template template(Field field) {
        return templates.computeIfAbsent(field, other -> Template.parse(other.text(request())));
    }

    boolean hasMarkups(Field field) {
        return !template(field).markups().isEmpty();
    }

    /** What stands between the placeholders of a field. */
    List<Span> literals(Field field) {
        List<Span> literals = new ArrayList<>();
        int from = 0;
        for (Span markup : template(field).markups()) {
            literals.add(new Span(from, Math.max(from, markup.start())));
            from = Math.max(from, markup.end());
        }
        literals.add(new Span(from, Math.max(from, field.text(request()).length())));
        return literals;
    }

    /** The address for the first sample; empty where a part of it that is not the ticket's is not set. */
    Optional<String> filledUrl() {
        return fillings.url(template(Field.URL));
    }

    List<Trial> trials() {
        return trials;
    }

    /** The body judged as JSON, where it is meant to be that. */
    Optional<JsonTrials> json() {
        return json;
    }

    /** The body judged as XML, where it is meant to be that. */
    Optional<XmlTrials> xml() {
        return xml;
    }
}
