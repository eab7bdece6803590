package org.hookwright.template;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The blocks that stand open while a template is read: what is read is added to the innermost, end tags close it, and
 * those that are never closed are noted and closed where they must end.
 */
final class OpenBlocks {
    /** Blocks within blocks; as deep as Ruby Liquid goes. */
    private static final int DEEPEST = 100;

    private static final Set<String> BLOCKS =
            Set.of("if", "unless", "case", "for", "tablerow", "capture", "ifchanged", "comment", "raw", "doc");
    private static final Set<String> DIVIDERS = Set.of("else", "elsif", "when");

    private final Faults faults;
    private final Deque<Frame> open = new ArrayDeque<>();

    /** How many of each tag stand open inside of the innermost border; those outside of it below. */
    private final Deque<Map<String, Integer>> counts = new ArrayDeque<>();

    private boolean deepFaulted;

    OpenBlocks(Span whole, Faults faults) {
        this.faults = faults;
        counts.push(new HashMap<>());
        open.push(new Frame.Root(whole));
    }

    void add(Node node) {
        open.element().add(node);
    }

    /** Takes a tag: one that opens, divides or ends a block, or is a part of its own. */
    void statement(String name, Span span, Words words) {
        if (name.startsWith("end") && BLOCKS.contains(name.substring(3))) {
            end(name, span);
        } else if (DIVIDERS.contains(name)) {
            divide(name, span, words);
        } else if (BLOCKS.contains(name) && open.size() > DEEPEST) {
            tooDeep(span);
            push(new Frame.Dropped(name, span));
        } else {
            begin(name, span, words);
        }
    }

    private void divide(String name, Span span, Words words) {
        if (!open.element().divide(name, words)) {
            faults.add(span, Fault.Kind.TAG_OUT_OF_PLACE, name);
        } else if (!(open.element() instanceof Frame.Dropped)) {
            words.expectEnd();
        }
    }

    private void begin(String name, Span span, Words words) {
        TagReader reader = new TagReader(name, span, words);
        Frame frame = reader.block();
        if (frame != null) {
            words.expectEnd();
            push(frame);
            return;
        }
        Node node = reader.single();
        if (node != null) {
            words.expectEnd();
            add(node);
        } else if (name.equals("include") || name.equals("render")) {
            faults.add(span, Fault.Kind.FILE_TAG, name);
        } else {
            faults.add(span, name.isEmpty() ? Fault.Kind.BAD_TAG_SYNTAX : Fault.Kind.UNKNOWN_TAG, name);
        }
    }

    private void tooDeep(Span span) {
        if (!deepFaulted) {
            deepFaulted = true;
            faults.add(span, Fault.Kind.TOO_DEEP, String.valueOf(DEEPEST));
            add(new Node.TooDeep(span));
        }
    }

    /** Begins a {@code liquid} tag, whose blocks cannot close those outside; false where it stands too deep. */
    boolean border(Span span) {
        if (open.size() > DEEPEST) {
            tooDeep(span);
            return false;
        }
        open.push(new Frame.Border(span));
        counts.push(new HashMap<>());
        return true;
    }

    /** Ends the innermost {@code liquid} tag and all that was left open in it. */
    void closeBorder() {
        while (!(open.element() instanceof Frame.Border)) {
            closeUnended();
        }
        counts.pop();
        Node lines = open.pop().close();
        add(lines);
    }

    /** Closes all, and gives the whole template. */
    Block end() {
        while (open.size() > 1) {
            closeUnended();
        }
        return (Block) open.pop().close();
    }

    private void end(String name, Span span) {
        String tag = name.substring(3);
        if (counts.element().getOrDefault(tag, 0) == 0) {
            faults.add(span, Fault.Kind.TAG_OUT_OF_PLACE, name);
            return;
        }
        while (!open.element().tag().equals(tag)) {
            closeUnended();
        }
        close();
    }

    private void closeUnended() {
        Frame left = open.element();
        faults.add(left.span(), Fault.Kind.BLOCK_NOT_CLOSED, left.tag());
        close();
    }

    private void push(Frame frame) {
        counts.element().merge(frame.tag(), 1, Integer::sum);
        open.push(frame);
    }

    private void close() {
        Frame frame = open.pop();
        counts.element().merge(frame.tag(), -1, Integer::sum);
        add(frame.close());
    }
}
