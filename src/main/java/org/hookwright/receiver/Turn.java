package org.hookwright.receiver;

import org.hookwright.language.Sentence;

/**
 * The rule that decided about a request.
 *
 * @param request counts the requests that the rule has decided about, from 1
 * @param place in the rule's sequence, from 1
 */
public record Turn(Script.Rule rule, long request, int place) {
    /** The number of places in the rule's sequence. */
    public int places() {
        return rule.steps().sequence().size();
    }

    /** Which rule it was, and where in it. */
    public Sentence sentence() {
        return Sentence.of("receiver.turn.said", rule.toString(), place, places(), request);
    }

    Behaviour behaviour() {
        return rule.steps().sequence().get(place - 1);
    }
}
