package org.hookwright.template;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that has a value when a template is filled. */
sealed interface Expression {
    @Nullable
    Object value(Context context);

    /** What stands there as it is. */
    record Literal(@Nullable Object constant) implements Expression {
        static final Literal NOTHING = new Literal(null);

        @Override
        public @Nullable Object value(Context context) {
            return constant;
        }
    }

    /**
     * A value by its path.
     *
     * @param head the first name, or null where the first name is itself a value: {@code [name]}
     * @param keys the steps behind it; text for names, expressions for what stands in brackets
     */
    record Path(@Nullable String head, List<Object> keys) implements Expression {
        @Override
        public @Nullable Object value(Context context) {
            int from = 0;
            Object at;
            if (head != null) {
                at = context.find(head);
            } else {
                at = context.find(Values.text(key(0, context)));
                from = 1;
            }
            for (int i = from; i < keys.size() && at != null; i++) {
                Object step = keys.get(i);
                at = step instanceof Expression inner
                        ? Steps.bracket(at, inner.value(context))
                        : Steps.named(at, (String) step);
            }
            return at;
        }

        /** Whether the path stands in the source as it is shown, which was so long: names and dots and nothing else. */
        boolean isWritten(int length) {
            int shown = head == null ? 0 : head.length();
            for (Object key : keys) {
                if (!(key instanceof String name)) {
                    return false;
                }
                shown += 1 + name.length();
            }
            return shown == length;
        }

        private @Nullable Object key(int index, Context context) {
            return keys.get(index) instanceof Expression inner ? inner.value(context) : keys.get(index);
        }
    }

    /** {@code (from..to)}. */
    record Range(Expression from, Expression to) implements Expression {
        @Override
        public Object value(Context context) {
            return new Interval(
                    Numbers.of(from.value(context)).longValue(),
                    Numbers.of(to.value(context)).longValue());
        }
    }

    /** Two values compared. */
    record Comparison(String operator, Expression left, Expression right) implements Expression {
        @Override
        public Object value(Context context) {
            Object one = left.value(context);
            Object other = right.value(context);
            context.work(Values.weight(one) + Values.weight(other));
            return switch (operator) {
                case "==" -> Values.same(one, other);
                case "!=", "<>" -> !Values.same(one, other);
                case "contains" -> Values.contains(one, other);
                default -> ordered(Values.order(one, other));
            };
        }

        private boolean ordered(@Nullable Integer order) {
            if (order == null) {
                return false;
            }
            return switch (operator) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                default -> order >= 0;
            };
        }
    }

    /**
     * Conditions joined; as in Ruby, the right side binds as one. Walked and not called, since there may be any number.
     */
    record Joined(boolean and, Expression left, Expression right) implements Expression {
        @Override
        public Object value(Context context) {
            Expression at = this;
            while (at instanceof Joined joined) {
                if (Values.isTrue(joined.left.value(context)) != joined.and) {
                    return !joined.and;
                }
                at = joined.right;
            }
            return Values.isTrue(at.value(context));
        }
    }

    /** A value run through filters. */
    record Filtered(Expression input, List<FilterCall> filters) implements Expression {
        @Override
        public @Nullable Object value(Context context) {
            Object value = input.value(context);
            for (FilterCall filter : filters) {
                value = filter.apply(value, context);
            }
            return value;
        }
    }

    /** A filter with its arguments; one that is not known hands its value on, as Ruby Liquid does. */
    record FilterCall(
            Span span,
            String name,
            @Nullable Filter filter,
            List<Expression> arguments,
            Map<String, Expression> named) {
        @Nullable
        Object apply(@Nullable Object input, Context context) {
            if (filter == null) {
                context.notice(span, Notice.Kind.UNKNOWN_FILTER, name);
                return input;
            }
            Object[] values = new Object[arguments.size() + (named.isEmpty() ? 0 : 1)];
            for (int i = 0; i < arguments.size(); i++) {
                values[i] = arguments.get(i).value(context);
            }
            if (!named.isEmpty()) {
                values[arguments.size()] = Options.of(named, context);
            }
            filter.check(values.length);
            context.at(span);
            context.work(weight(input, values));
            Object result = filter.body().apply(input, values, context);
            if (result instanceof String text) {
                context.spend(text.length(), span);
            }
            return result;
        }

        private static long weight(@Nullable Object input, @Nullable Object[] arguments) {
            long weight = Values.weight(input);
            for (Object argument : arguments) {
                weight += Values.weight(argument);
            }
            return weight;
        }
    }
}
