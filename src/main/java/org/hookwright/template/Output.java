package org.hookwright.template;

import org.jspecify.annotations.Nullable;

/**
 * A placeholder, or {@code echo}.
 *
 * @param span braces included
 * @param label the path it prints, or its source
 * @param firstName of the path, where it is one
 */
record Output(
        Span span, Expression value, String label, @Nullable String firstName) implements Node {
    @Override
    public Flow render(Context context) {
        try {
            context.print(value.value(context), this);
        } catch (LiquidError error) {
            context.error(span, error);
        }
        return Flow.ON;
    }

    @Override
    public boolean isBlank() {
        return false;
    }
}
