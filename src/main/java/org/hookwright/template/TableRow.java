package org.hookwright.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code tablerow}. */
record TableRow(
        Span span, String variable, Slice slice, @Nullable Expression columns, Block body) implements Node {
    @Override
    public boolean isBlank() {
        return false;
    }

    @Override
    public Flow render(Context context) {
        try {
            if (slice.collection().value(context) != null) {
                rows(slice.items(context), context);
            }
        } catch (LiquidError error) {
            context.error(span, error);
        }
        return Flow.ON;
    }

    private void rows(List<?> items, Context context) {
        long across = columns == null ? items.size() : Slice.whole(columns.value(context), items.size());
        Loop loop = new Loop(slice.name(), items.size(), null, Math.max(1, across));
        context.write("<tr class=\"row1\">\n", span);
        context.enter(variable, "tablerowloop", loop);
        try {
            for (Object item : items) {
                context.turn(item, span);
                context.write("<td class=\"col" + (loop.column() + 1) + "\">", span);
                Flow flow = body.render(context);
                context.write("</td>", span);
                if (flow == Flow.BREAK) {
                    break;
                }
                if (loop.isLastColumn() && !loop.isLast()) {
                    context.write("</tr>\n<tr class=\"row" + (loop.row() + 2) + "\">", span);
                }
                loop.next();
            }
        } finally {
            context.leave();
        }
        context.write("</tr>\n", span);
    }
}
