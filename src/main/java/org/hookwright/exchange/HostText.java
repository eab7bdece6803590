package org.hookwright.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hookwright.language.Sentence;
import org.hookwright.template.Escape;
import org.hookwright.template.Reference;
import org.hookwright.template.Rules;
import org.hookwright.template.Span;
import org.hookwright.template.Template;
import org.hookwright.ticket.Catalogue;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.HostFilters;
import org.hookwright.ticket.Standing;

/**
 * A template as the host must be given it: values of the environment written out, secrets as gaps with their names, and
 * an escaping filter behind values where this program escapes by itself and the host does not.
 */
final class HostText {
    private static final Set<String> OURS = Set.of("env", "secret");

    private final String source;
    private final Environment environment;
    private final Escape escape;
    private final List<Sentence> remarks = new ArrayList<>();
    private final String taken;

    private HostText(String source, Environment environment, Escape escape) {
        this.source = source;
        this.environment = environment;
        this.escape = escape;
        taken = take(Template.parse(source).references());
        judge(Template.parse(taken).references());
    }

    static HostText of(String source, Environment environment) {
        return new HostText(source, environment, Escape.NONE);
    }

    /** With values escaped as the place where they land wants it. */
    static HostText of(String source, Environment environment, Escape escape) {
        return new HostText(source, environment, escape);
    }

    String taken() {
        return taken;
    }

    /** What is still to be done with the text, and what the host does differently with it. */
    List<Sentence> remarks() {
        return remarks.stream().distinct().toList();
    }

    private String take(List<Reference> references) {
        SequencedMap<Span, List<Reference>> outputs = new LinkedHashMap<>();
        references.stream()
                .filter(Reference::output)
                .forEach(reference -> outputs.computeIfAbsent(reference.markup(), _ -> new ArrayList<>())
                        .add(reference));
        StringBuilder changed = new StringBuilder(source);
        boolean added = false;
        for (List<Reference> output : outputs.sequencedValues().reversed()) {
            Reference first = output.getFirst();
            Set<String> roots = output.stream().map(HostText::root).collect(Collectors.toSet());
            if (roots.equals(Set.of("env"))) {
                put(changed, first, value(output));
            } else if (roots.contains("secret") && OURS.containsAll(roots)) {
                put(changed, first, gap(first));
            } else if (needsFilter(first)) {
                changed.insert(inside(first), " | " + filter());
                added = true;
            }
        }
        if (added) {
            remarks.add(Sentence.of("exchange.remark.escape", filter()));
        }
        return changed.toString();
    }

    private static void put(StringBuilder text, Reference reference, String value) {
        text.replace(reference.markup().start(), reference.markup().end(), value);
    }

    private static String root(Reference reference) {
        int dot = reference.path().indexOf('.');
        return dot < 0 || reference.local() ? "" : reference.path().substring(0, dot);
    }

    private static String name(Reference reference) {
        return reference.path().substring(reference.path().indexOf('.') + 1);
    }

    /** The secret's name and whatever is done to its value, which has to be done by hand. */
    private String gap(Reference reference) {
        String inside = source.substring(reference.span().end(), inside(reference));
        String gap = "‹" + name(reference) + inside + "›";
        remarks.addFirst(Sentence.of("exchange.remark.secret", gap));
        return gap;
    }

    private String value(List<Reference> output) {
        output.stream()
                .map(HostText::name)
                .filter(name -> !environment.variables().containsKey(name))
                .forEach(name -> remarks.addFirst(Sentence.of("exchange.remark.no-value", name)));
        String markup = output.getFirst().markup().of(source);
        return Template.parse(markup)
                .render(Map.of("env", environment.variables()), Rules.of(escape))
                .text();
    }

    private String filter() {
        return escape == Escape.JSON ? "sanitize_html" : "escape";
    }

    private boolean needsFilter(Reference reference) {
        boolean escaping = escape == Escape.JSON || escape == Escape.XML;
        List<Reference.FilterUse> filters = reference.filters();
        return escaping && (filters.isEmpty() || !filters.getLast().name().equals(filter()));
    }

    /** The end of what stands in the braces, before their blank and dash. */
    private int inside(Reference reference) {
        int end = reference.markup().end() - 2;
        if (source.charAt(end - 1) == '-') {
            end--;
        }
        while (end > reference.span().end() && Character.isWhitespace(source.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private void judge(List<Reference> references) {
        Set<String> left = new TreeSet<>();
        Set<String> unverified = new TreeSet<>();
        Set<String> absent = new TreeSet<>();
        Set<String> undocumented = new TreeSet<>();
        for (Reference reference : references) {
            if (OURS.contains(root(reference))) {
                left.add(reference.path());
            } else if (!reference.local() && isUnverified(reference.path())) {
                unverified.add(reference.path());
            }
            for (Reference.FilterUse filter : reference.filters()) {
                switch (HostFilters.of(filter.name())) {
                    case DOCUMENTED -> {}
                    case UNVERIFIED -> undocumented.add(filter.name());
                    case ABSENT -> absent.add(filter.name());
                }
            }
        }
        remark("exchange.remark.left", left);
        remark("exchange.remark.filter", absent);
        remark("exchange.remark.filter-unverified", undocumented);
        remark("exchange.remark.unverified", unverified);
    }

    private static boolean isUnverified(String path) {
        return Catalogue.find(path)
                .filter(placeholder -> placeholder.standing() != Standing.UNVERIFIED)
                .isEmpty();
    }

    private void remark(String key, Set<String> names) {
        if (!names.isEmpty()) {
            remarks.add(Sentence.of(key, String.join(", ", names)));
        }
    }
}
