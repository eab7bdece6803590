package org.hookwright.receiver.target;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that are played. A target is known by the shape of its own addresses, {@code /services/T…/B…/…}, or by its name in
 * front of them, {@code /slack/services/…}, where nothing else may answer. Safe on any thread.
 */
public final class Targets {
    private final List<Target> all;

    public Targets(InstantSource clock) {
        Tokens tokens = new Tokens(clock);
        all = List.of(
                tokens,
                new Slack(),
                new Teams(),
                new HubSpot(tokens, clock),
                new Salesforce(tokens),
                new Zoho(tokens, clock),
                new ServiceNow(tokens),
                new PagerDuty(clock),
                new Jira(tokens),
                new Freshservice(),
                new Approvals());
    }

    /** The target that answered, by its name, and its answer. */
    public record Answered(String target, Told told) {}

    /** What the target says that is addressed; empty where none is. */
    public synchronized Optional<Answered> answer(Asked asked) {
        for (Target target : all) {
            String front = '/' + target.key();
            if (asked.path().equals(front) || asked.path().startsWith(front + '/')) {
                Asked inner = asked.at(asked.path().substring(front.length()));
                Optional<Told> told = target.answer(inner).or(() -> all.getFirst().answer(inner));
                return Optional.of(new Answered(
                        target.key(),
                        told.orElseGet(() -> Told.text(
                                404, "Nothing of " + target.key() + " is played at " + inner.path() + " for "
                                        + inner.method() + ".\n"))));
            }
        }
        return all.stream()
                .flatMap(target ->
                        target.answer(asked).map(told -> new Answered(target.key(), told)).stream())
                .findFirst();
    }

    /** How much each remembers, by its name; who remembers nothing is left out. */
    public synchronized Map<String, Integer> kept() {
        Map<String, Integer> kept = new TreeMap<>();
        all.stream().filter(target -> target.kept() > 0).forEach(target -> kept.put(target.key(), target.kept()));
        return kept;
    }

    /** Begins again with nothing created or changed. */
    public synchronized void forget() {
        all.forEach(Target::forget);
    }
}
