package org.hookwright.template;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A block that has been opened and not closed yet. */
abstract sealed class Frame {
    private final String tag;
    private final Span span;
    private List<Node> nodes = new ArrayList<>();

    Frame(String tag, Span span) {
        this.tag = tag;
        this.span = span;
    }

    String tag() {
        return tag;
    }

    Span span() {
        return span;
    }

    void add(Node node) {
        nodes.add(node);
    }

    /** What has been gathered since the block, or its last branch, began. */
    Block take() {
        Block block = Block.of(span, nodes);
        nodes = new ArrayList<>();
        return block;
    }

    /** Takes a tag that divides the block; false where it does not belong there. */
    boolean divide(String name, Words words) {
        return false;
    }

    abstract Node close();

    /** The template itself. */
    static final class Root extends Frame {
        Root(Span span) {
            super("", span);
        }

        @Override
        Node close() {
            return take();
        }
    }

    /** Where a {@code liquid} tag begins: its blocks cannot close those outside. */
    static final class Border extends Frame {
        Border(Span span) {
            super("liquid", span);
        }

        @Override
        Node close() {
            return take();
        }
    }

    /** Stands for a block nested too deep: what is in it is dropped. */
    static final class Dropped extends Frame {
        Dropped(String tag, Span span) {
            super(tag, span);
        }

        @Override
        void add(Node node) {}

        @Override
        boolean divide(String name, Words words) {
            return true;
        }

        @Override
        Node close() {
            return new Node.Nothing();
        }
    }

    /** {@code if} and {@code unless}. */
    static final class ChoiceFrame extends Frame {
        private final List<Choice.Branch> branches = new ArrayList<>();
        private @Nullable Expression condition;
        private boolean wanted;
        private boolean ended;

        ChoiceFrame(String tag, Span span, Expression condition) {
            super(tag, span);
            this.condition = condition;
            wanted = tag.equals("if");
        }

        @Override
        boolean divide(String name, Words words) {
            if (!name.equals("else") && !name.equals("elsif")) {
                return false;
            }
            end();
            ended |= name.equals("else");
            condition = name.equals("else") ? null : new ExpressionReader(words).condition();
            wanted = true;
            return true;
        }

        private void end() {
            Block body = take();
            if (!ended || condition == null) {
                branches.add(new Choice.Branch(condition, wanted, body));
            }
        }

        @Override
        Node close() {
            end();
            return Choice.of(span(), branches);
        }
    }

    /** {@code case}. */
    static final class CaseFrame extends Frame {
        private final Expression subject;
        private final List<Case.When> whens = new ArrayList<>();
        private @Nullable List<Expression> values;
        private boolean begun;

        CaseFrame(Span span, Expression subject) {
            super("case", span);
            this.subject = subject;
        }

        @Override
        boolean divide(String name, Words words) {
            if (!name.equals("when") && !name.equals("else")) {
                return false;
            }
            end();
            values = name.equals("else") ? null : values(words);
            return true;
        }

        private static List<Expression> values(Words words) {
            List<Expression> values = new ArrayList<>();
            ExpressionReader reader = new ExpressionReader(words);
            do {
                values.add(reader.primary());
            } while (words.takeIf(Words.Kind.COMMA, Piece.Kind.PUNCTUATION) || takeOr(words));
            return values;
        }

        private static boolean takeOr(Words words) {
            if (words.isName("or")) {
                words.take(Piece.Kind.KEYWORD);
                return true;
            }
            return false;
        }

        private void end() {
            Block body = take();
            if (begun) {
                whens.add(new Case.When(values, body));
            }
            begun = true;
        }

        @Override
        Node close() {
            end();
            return Case.of(span(), subject, whens);
        }
    }

    /** {@code for}. */
    static final class ForFrame extends Frame {
        private final String variable;
        private final Slice slice;
        private @Nullable Block body;

        ForFrame(Span span, String variable, Slice slice) {
            super("for", span);
            this.variable = variable;
            this.slice = slice;
        }

        @Override
        boolean divide(String name, Words words) {
            if (!name.equals("else")) {
                return false;
            }
            Block gathered = take();
            body = body == null ? gathered : body;
            return true;
        }

        @Override
        Node close() {
            Block last = take();
            Block turns = body;
            return turns == null
                    ? For.of(span(), variable, slice, last, null)
                    : For.of(span(), variable, slice, turns, last);
        }
    }

    /** {@code tablerow}. */
    static final class TableRowFrame extends Frame {
        private final String variable;
        private final Slice slice;
        private final @Nullable Expression columns;

        TableRowFrame(Span span, String variable, Slice slice, @Nullable Expression columns) {
            super("tablerow", span);
            this.variable = variable;
            this.slice = slice;
            this.columns = columns;
        }

        @Override
        Node close() {
            return new TableRow(span(), variable, slice, columns, take());
        }
    }

    /** {@code capture}. */
    static final class CaptureFrame extends Frame {
        private final String name;

        CaptureFrame(Span span, String name) {
            super("capture", span);
            this.name = name;
        }

        @Override
        Node close() {
            return new Node.Capture(span(), name, take());
        }
    }

    /** {@code ifchanged}. */
    static final class IfChangedFrame extends Frame {
        IfChangedFrame(Span span) {
            super("ifchanged", span);
        }

        @Override
        Node close() {
            return new Node.IfChanged(span(), take());
        }
    }
}
