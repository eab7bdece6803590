package org.hookwright.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text with placeholders, read once: immutable, safe to share between threads. Reading never fails; what is malformed
 * stays as text and is told by {@link #faults}.
 */
public final class Template {
    private final String source;
    private final Block root;
    private final List<Fault> faults;

    /** Gathered when first asked for: a template that is only filled does without. */
    private volatile @Nullable Notes notes;

    private Template(String source) {
        this.source = source;
        TemplateReader reader = new TemplateReader(source, null);
        root = reader.read();
        faults = reader.faults().inOrder();
    }

    public static Template parse(String source) {
        return new Template(source);
    }

    public String source() {
        return source;
    }

    /** The coloured pieces of all placeholders and tags, in order. */
    public List<Piece> pieces() {
        return notes().pieces();
    }

    /** Each whole output or tag, braces included, in order. */
    public List<Span> markups() {
        return notes().markups();
    }

    /** What is malformed, in order; the first thousand of it. */
    public List<Fault> faults() {
        return faults;
    }

    /** Every use of a value by its path, in order. */
    public List<Reference> references() {
        return notes().inOrder();
    }

    /** What could be completed at the caret; empty outside of a placeholder. */
    public Optional<CompletionPoint> completionAt(int caret) {
        return Completion.at(source, caret, notes().opaque());
    }

    private Notes notes() {
        Notes known = notes;
        if (known == null) {
            known = new Notes();
            Block unused = new TemplateReader(source, known).read();
            assert unused != null;
            notes = known;
        }
        return known;
    }

    /**
     * Fills the template in one pass. A value is never read as a template again.
     *
     * @param data values by name: {@code Map}, {@code List}, {@code String}, {@code Number}, {@code Boolean}, null, and
     *     {@code java.time} values
     */
    public Rendering render(Map<String, ?> data, Rules rules) {
        Context context = new Context(data, rules, source.length() + source.length() / 4 + 16);
        Rendering.Exceeded exceeded = null;
        try {
            root.render(context);
        } catch (Halt halt) {
            exceeded = halt.exceeded();
        }
        return new Rendering(context.written(), new SourceMap(context.fillings()), context.notices(), exceeded);
    }
}
