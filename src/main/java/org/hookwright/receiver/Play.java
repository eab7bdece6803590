package org.hookwright.receiver;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.hookwright.receiver.Script.Rule;

/** A script while it is followed: how far each of its rules has come. Safe on any thread. */
final class Play {
    private final Clock clock;
    private final Map<Rule, Long> requests = new HashMap<>();
    private Script script = Script.NONE;

    Play(Clock clock) {
        this.clock = clock;
    }

    /** Goes by another script from now on; a rule that is in both goes on where it is. */
    synchronized void follow(Script other) {
        if (other.seed() != script.seed()) {
            requests.clear();
        }
        requests.keySet().retainAll(other.rules());
        script = other;
    }

    /** What the script says to a request; empty where it says nothing. */
    synchronized Optional<Turn> next(Received.Message message) {
        return script.rules().stream()
                .filter(rule -> rule.place().fits(message))
                .findFirst()
                .map(this::next);
    }

    private Turn next(Rule rule) {
        long request = requests.merge(rule, 1L, Long::sum);
        return new Turn(rule, request, rule.steps().place(request - 1) + 1);
    }

    synchronized Reply reply(Turn turn, Received.Message message, Reply.Answer usual) {
        long own = script.seed() ^ ((long) turn.rule().toString().hashCode() << 32) ^ turn.request();
        return turn.behaviour().reply(message.target(), usual, clock, new SplittableRandom(own));
    }
}
