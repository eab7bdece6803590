package org.hookwright.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code for}. */
record For(
        Span span,
        String variable,
        Slice slice,
        Block body,
        @Nullable Block otherwise) implements Node {
    static For of(Span span, String variable, Slice slice, Block body, @Nullable Block otherwise) {
        boolean blank = body.isBlank() && (otherwise == null || otherwise.isBlank());
        return blank
                ? new For(span, variable, slice, body.withoutText(), otherwise == null ? null : otherwise.withoutText())
                : new For(span, variable, slice, body, otherwise);
    }

    @Override
    public boolean isBlank() {
        return body.isBlank() && (otherwise == null || otherwise.isBlank());
    }

    @Override
    public Flow render(Context context) {
        List<?> items;
        try {
            items = slice.items(context);
        } catch (LiquidError error) {
            context.error(span, error);
            return Flow.ON;
        }
        if (items.isEmpty()) {
            return otherwise == null ? Flow.ON : otherwise.render(context);
        }
        Loop loop = new Loop(slice.name(), items.size(), context.currentLoop(), 0);
        context.enter(variable, "forloop", loop);
        try {
            for (Object item : items) {
                context.turn(item, span);
                if (body.render(context) == Flow.BREAK) {
                    break;
                }
                loop.next();
            }
        } finally {
            context.leave();
        }
        return Flow.ON;
    }
}
