package org.hookwright.receiver;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How the receiver misbehaves: rules by path, of which the first that fits a request decides. What no rule fits is
 * answered as always. {@link ScriptReader} reads rules as people write them.
 *
 * @param seed of everything random in it, so that the same requests are treated the same each time
 */
public record Script(List<Rule> rules, long seed) {
    /** Nothing is scripted. */
    public static final Script NONE = new Script(List.of(), 0);

    /** No client waits longer, and no delay is. */
    public static final Duration LONGEST = Duration.ofMinutes(10);

    /** No answer is larger: 4 GB. */
    public static final long LARGEST = 4L << 30;

    public Script {
        rules = List.copyOf(rules);
    }

    /** What happens to the requests at a path, one after the other. */
    public record Rule(Place place, Steps steps) {
        /** As it is written. */
        @Override
        public String toString() {
            return place + " = " + steps.text();
        }
    }

    /**
     * Which requests are meant.
     *
     * @param method empty for any
     * @param path the whole of it, or its beginning
     */
    public record Place(Optional<String> method, String path, boolean beginning) {
        boolean fits(Received.Message message) {
            String asked = message.path();
            return method.map(message.method()::equals).orElse(true)
                    && (beginning ? asked.startsWith(path) : asked.equals(path));
        }

        /** As it is written. */
        @Override
        public String toString() {
            return method.map(name -> name + ' ').orElse("") + path + (beginning ? "*" : "");
        }
    }

    /**
     * A sequence of behaviours, one for each request.
     *
     * @param text as it is written
     * @param loops whether it begins again at its end; if not, the last goes on for ever
     */
    public record Steps(String text, List<Behaviour> sequence, boolean loops) {
        public Steps {
            sequence = List.copyOf(sequence);
        }

        /** The place of the so-manieth request in the sequence; both count from 0. */
        int place(long request) {
            int length = sequence.size();
            return (int) (loops ? request % length : Math.min(request, length - 1));
        }
    }
}
