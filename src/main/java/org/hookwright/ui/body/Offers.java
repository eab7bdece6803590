package org.hookwright.ui.body;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Ticket;

/** Everything that can be written between braces, gathered from where it is known. */
final class Offers {
    static final Sentence OWN = Sentence.of("body.origin.sample");

    private Offers() {}

    /** What a path may begin with, each once: what earlier steps leave, then what the samples have. */
    static List<Offer> of(Scope scope, List<Ticket> samples, List<StepOutput> outputs) {
        Map<String, Offer> paths = new LinkedHashMap<>();
        outputs.stream().filter(StepOutput::usable).forEach(output -> paths.putIfAbsent(output.path(), output.offer()));
        SamplePaths.of(samples).forEach(path -> put(paths, path, OWN));
        SamplePaths.of(List.of(scope.ticket())).forEach(path -> put(paths, path, OWN));
        addEnvironment(paths, scope);
        List<Offer> all = new ArrayList<>(paths.values());
        all.addAll(FilterOffers.filters());
        all.addAll(FilterOffers.tags());
        return List.copyOf(all);
    }

    private static void addEnvironment(Map<String, Offer> paths, Scope scope) {
        Environment environment = scope.environment();
        Sentence variable = Sentence.of("body.origin.environment", environment.name());
        environment.variables().keySet().forEach(name -> put(paths, "env." + name, variable));
        Sentence secret = Sentence.of("body.origin.secret");
        environment.secrets().forEach(name -> put(paths, "secret." + name, secret));
        scope.secrets().keySet().forEach(name -> put(paths, "secret." + name, secret));
    }

    private static void put(Map<String, Offer> paths, String path, Sentence origin) {
        paths.putIfAbsent(path, Offer.path(path, Optional.empty(), origin));
    }
}
