package org.hookwright.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One filling on its way: the values, what has been written, what has been spent. Used by one thread. */
final class Context {
    private static final int LOOK_AT_CLOCK_EVERY = 1_024;

    /** Characters looked through that take as long as one step. */
    private static final int A_STEP = 256;

    /** What remembering one placeholder's place costs, counted as characters. */
    private static final int A_FILLING = 16;

    private final Map<String, ?> data;
    private final Rules rules;
    private final Limits limits;
    private final long end;
    private final List<Notice> notices = new ArrayList<>();
    private final List<Filling> fillings = new ArrayList<>();
    private final Map<String, @Nullable Object> assigned = new HashMap<>();
    private final Map<String, Long> counters = new HashMap<>();
    private final Map<Object, Object> registers = new HashMap<>();
    private final List<Scope> scopes = new ArrayList<>();
    private final StringBuilder printed;
    private StringBuilder out;
    private boolean capturing;
    private long spent;
    private long turns;
    private long steps;
    private Span here = new Span(0, 0);
    private int depth;

    /** The names of a loop's turn. */
    private static final class Scope {
        private final String variable;
        private final String loopName;
        private final Loop loop;
        private @Nullable Object value;

        Scope(String variable, String loopName, Loop loop) {
            this.variable = variable;
            this.loopName = loopName;
            this.loop = loop;
        }
    }

    Context(Map<String, ?> data, Rules rules, int expected) {
        this.data = data;
        this.rules = rules;
        limits = rules.limits();
        end = System.nanoTime() + Math.min(limits.time().toNanos(), Long.MAX_VALUE / 4);
        printed = new StringBuilder(expected);
        out = printed;
    }

    Rules rules() {
        return rules;
    }

    /** Everything printed so far, whatever was being captured left out. */
    String written() {
        return printed.toString();
    }

    List<Notice> notices() {
        return notices;
    }

    List<Filling> fillings() {
        return fillings;
    }

    @Nullable
    Object find(String name) {
        for (int i = scopes.size() - 1; i >= 0; i--) {
            Scope scope = scopes.get(i);
            if (scope.variable.equals(name)) {
                return scope.value;
            }
            if (scope.loopName.equals(name)) {
                return scope.loop;
            }
        }
        if (!assigned.isEmpty()) {
            Object value = assigned.get(name);
            if (value != null || assigned.containsKey(name)) {
                return value;
            }
        }
        if (!counters.isEmpty() && counters.containsKey(name)) {
            return counters.get(name);
        }
        return data.get(name);
    }

    void assign(String name, @Nullable Object value) {
        assigned.put(name, value);
    }

    /** A counter before it is counted on; begins with the number the data has under its name. */
    long counter(String name) {
        Long now = counters.get(name);
        return now != null ? now : data.get(name) instanceof Number number ? number.longValue() : 0;
    }

    void count(String name, long value) {
        counters.put(name, value);
    }

    /** What a tag remembers from one use to the next, such as where a cycle stands. */
    Map<Object, Object> registers() {
        return registers;
    }

    void enter(String variable, String loopName, Loop loop) {
        scopes.add(new Scope(variable, loopName, loop));
    }

    void turn(@Nullable Object value, Span span) {
        scopes.getLast().value = value;
        turns++;
        if (turns > limits.turns()) {
            throw halt(Rendering.Exceeded.Kind.TURNS, span);
        }
        step(span);
    }

    void leave() {
        scopes.removeLast();
    }

    @Nullable
    Loop currentLoop() {
        for (int i = scopes.size() - 1; i >= 0; i--) {
            if (scopes.get(i).loopName.equals("forloop")) {
                return scopes.get(i).loop;
            }
        }
        return null;
    }

    void deeper(Span span) {
        step(span);
        depth++;
        if (depth > limits.depth()) {
            throw halt(Rendering.Exceeded.Kind.DEPTH, span);
        }
    }

    void shallower() {
        depth--;
    }

    void notice(Span span, Notice.Kind kind, String detail) {
        if (notices.size() < 1_000) {
            notices.add(new Notice(span, kind, List.of(detail)));
        }
    }

    void error(Span span, LiquidError error) {
        notice(span, Notice.Kind.FILTER_ERROR, error.printed());
        value(error.printed(), false, span);
    }

    /** Written text, captured text and what filters make all count. */
    void spend(long characters, Span span) {
        spent += characters;
        if (spent > limits.output()) {
            throw halt(Rendering.Exceeded.Kind.OUTPUT, span);
        }
    }

    /** Counts what a filter makes. */
    void spend(long characters) {
        spend(characters, here);
    }

    /** Ends the filling where so much more would be too much, so that a filter need not make it to find out. */
    void room(long characters) {
        if (spent + characters > limits.output()) {
            throw halt(Rendering.Exceeded.Kind.OUTPUT, here);
        }
    }

    /** Where the filling is at, for limits that are met far inside. */
    void at(Span span) {
        here = span;
    }

    /** Counts so many characters, or their like, as looked through, and looks at the clock now and then. */
    void work(long characters) {
        steps += characters / A_STEP;
        step(here);
    }

    /** Looks at the clock now and then. */
    void step(Span span) {
        here = span;
        steps++;
        if (steps >= LOOK_AT_CLOCK_EVERY) {
            steps = 0;
            if (System.nanoTime() - end > 0) {
                throw halt(Rendering.Exceeded.Kind.TIME, span);
            }
        }
    }

    void text(String source, int from, int to) {
        if (spent + to - from > limits.output()) {
            throw halt(Rendering.Exceeded.Kind.OUTPUT, new Span(from, to));
        }
        spent += to - from;
        out.append(source, from, to);
    }

    void write(String text, Span span) {
        spend(text.length(), span);
        out.append(text);
    }

    /** Prints a placeholder's value as the place asks, and remembers where it went. */
    void print(@Nullable Object value, Output output) {
        int from = out.length();
        if ((long) fillings.size() * A_FILLING > limits.output()) {
            throw halt(Rendering.Exceeded.Kind.OUTPUT, output.span());
        }
        boolean trusted = output.firstName() != null && rules.trusted().contains(output.firstName());
        value(Values.text(value), trusted, output.span());
        if (!capturing) {
            fillings.add(new Filling(output.span(), new Span(from, out.length()), output.label(), value == null));
        }
        step(output.span());
    }

    /** Writes a value as the place asks where it lands; what is captured has not landed yet. */
    void value(String text, boolean trusted, Span span) {
        if (trusted || capturing || rules.escape() == Escape.NONE) {
            write(text, span);
            return;
        }
        room(text.length());
        int from = out.length();
        Escapes.write(rules.escape(), text, out);
        int length = out.length() - from;
        if (spent + length > limits.output()) {
            out.setLength(from);
        }
        spend(length, span);
    }

    /** Runs something, and takes back what it wrote where that is what the last such part wrote. */
    void unlessSame(Runnable writing) {
        int from = out.length();
        int filled = fillings.size();
        writing.run();
        String text = out.substring(from);
        if (text.equals(registers.put(Node.IfChanged.class, text))) {
            out.setLength(from);
            fillings.subList(Math.min(filled, fillings.size()), fillings.size()).clear();
        }
    }

    /** Runs something with its output kept apart, and gives that back. */
    String capture(Runnable writing) {
        StringBuilder before = out;
        boolean within = capturing;
        out = new StringBuilder();
        capturing = true;
        try {
            writing.run();
            return out.toString();
        } finally {
            out = before;
            capturing = within;
        }
    }

    private static Halt halt(Rendering.Exceeded.Kind kind, Span span) {
        return new Halt(new Rendering.Exceeded(kind, span));
    }
}
