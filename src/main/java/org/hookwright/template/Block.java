package org.hookwright.template;

import java.util.List;

/** Parts in a row. */
record Block(Span span, List<Node> nodes, boolean isBlank) implements Node {
    static Block of(Span span, List<Node> nodes) {
        boolean blank = true;
        for (Node node : nodes) {
            blank &= node.isBlank();
        }
        return new Block(span, List.copyOf(nodes), blank);
    }

    /** Without its text, where all of it is white space. */
    Block withoutText() {
        return new Block(
                span, nodes.stream().filter(node -> !(node instanceof Text)).toList(), isBlank);
    }

    /** What a part could not do and did not say itself is said here, and the filling goes on behind it. */
    private Flow rendered(Node node, Context context) {
        try {
            return node.render(context);
        } catch (LiquidError error) {
            context.error(span, error);
            return Flow.ON;
        }
    }

    @Override
    public Flow render(Context context) {
        context.deeper(span);
        try {
            for (Node node : nodes) {
                Flow flow = rendered(node, context);
                if (flow != Flow.ON) {
                    return flow;
                }
            }
            return Flow.ON;
        } finally {
            context.shallower();
        }
    }
}
