package org.hookwright.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a template, ready to be filled. */
sealed interface Node
        permits Node.Text,
                Node.Nothing,
                Node.Interrupt,
                Node.TooDeep,
                Node.Assign,
                Node.Capture,
                Node.Counter,
                Node.IfChanged,
                Node.Cycle,
                Output,
                Choice,
                Case,
                For,
                TableRow,
                Block {
    /** How filling goes on behind a part. */
    enum Flow {
        ON,
        BREAK,
        CONTINUE
    }

    Flow render(Context context);

    /** Whether it prints nothing but white space: a block of such parts prints nothing at all. */
    boolean isBlank();

    /** The template's own text, a range of the source. */
    record Text(String source, int from, int to) implements Node {
        @Override
        public Flow render(Context context) {
            context.text(source, from, to);
            return Flow.ON;
        }

        @Override
        public boolean isBlank() {
            for (int i = from; i < to; i++) {
                if (!Character.isWhitespace(source.charAt(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** What leaves no trace: comments, documentation. */
    record Nothing() implements Node {
        @Override
        public Flow render(Context context) {
            return Flow.ON;
        }

        @Override
        public boolean isBlank() {
            return true;
        }
    }

    /** {@code break} and {@code continue}. */
    record Interrupt(Flow flow) implements Node {
        @Override
        public Flow render(Context context) {
            return flow;
        }

        @Override
        public boolean isBlank() {
            return true;
        }
    }

    /** Where blocks were nested deeper than anyone goes: filling ends here. */
    record TooDeep(Span span) implements Node {
        @Override
        public Flow render(Context context) {
            throw new Halt(new Rendering.Exceeded(Rendering.Exceeded.Kind.DEPTH, span));
        }

        @Override
        public boolean isBlank() {
            return false;
        }
    }

    /** {@code assign}. */
    record Assign(Span span, String name, Expression value) implements Node {
        @Override
        public Flow render(Context context) {
            try {
                context.assign(name, value.value(context));
            } catch (LiquidError error) {
                context.error(span, error);
            }
            context.step(span);
            return Flow.ON;
        }

        @Override
        public boolean isBlank() {
            return true;
        }
    }

    /** {@code capture}. */
    record Capture(Span span, String name, Block body) implements Node {
        @Override
        public Flow render(Context context) {
            Flow[] flow = {Flow.ON};
            String text = context.capture(() -> flow[0] = body.render(context));
            context.assign(name, text);
            return flow[0];
        }

        @Override
        public boolean isBlank() {
            return true;
        }
    }

    /** {@code increment} and {@code decrement}. */
    record Counter(Span span, String name, boolean up) implements Node {
        @Override
        public Flow render(Context context) {
            long now = context.counter(name);
            context.count(name, up ? now + 1 : now - 1);
            context.write(String.valueOf(up ? now : now - 1), span);
            return Flow.ON;
        }

        @Override
        public boolean isBlank() {
            return false;
        }
    }

    /** {@code ifchanged}. */
    record IfChanged(Span span, Block body) implements Node {
        @Override
        public Flow render(Context context) {
            Flow[] flow = {Flow.ON};
            context.unlessSame(() -> flow[0] = body.render(context));
            return flow[0];
        }

        @Override
        public boolean isBlank() {
            return body.isBlank();
        }
    }

    /**
     * {@code cycle}.
     *
     * @param group names the cycle; where there is none the values' own source does
     */
    record Cycle(Span span, @Nullable Expression group, String source, List<Expression> values) implements Node {
        private record Key(String name) {}

        @Override
        public Flow render(Context context) {
            Key key = new Key(group == null ? source : group(group, context));
            int at = context.registers().get(key) instanceof Integer next ? next : 0;
            if (!values.isEmpty()) {
                if (at < values.size()) {
                    context.value(Values.text(values.get(at).value(context)), false, span);
                }
                context.registers().put(key, at + 1 >= values.size() ? 0 : at + 1);
            }
            return Flow.ON;
        }

        /** Kept for each of its values, so it counts as if it were printed. */
        private String group(Expression expression, Context context) {
            String name = "group " + Values.text(expression.value(context));
            context.spend(name.length(), span);
            return name;
        }

        @Override
        public boolean isBlank() {
            return false;
        }
    }
}
