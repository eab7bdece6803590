package org.hookwright.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A text with placeholders, read once: immutable, safe to share between threads. Reading never fails. */
public final class Template {
    private final String source;

    private Template(String source) {
        this.source = source;
    }

    public static Template parse(String source) {
        return new Template(source);
    }

    public String source() {
        return source;
    }

    /** The coloured pieces of all placeholders and tags, in order. */
    public List<Piece> pieces() {
        return List.of();
    }

    /** Each whole output or tag, braces included, in order. */
    public List<Span> markups() {
        return List.of();
    }

    /** What is malformed, in order. */
    public List<Fault> faults() {
        return List.of();
    }

    /** Every use of a value by its path, in order. */
    public List<Reference> references() {
        return List.of();
    }

    /** What could be completed at the caret; empty outside of a placeholder. */
    public Optional<CompletionPoint> completionAt(int caret) {
        return Optional.empty();
    }

    /**
     * Fills the template in one pass.
     *
     * @param data values by name: {@code Map}, {@code List}, {@code String}, {@code Number}, {@code Boolean}, null, and
     *     {@code java.time} values
     */
    public Rendering render(Map<String, ?> data, Rules rules) {
        return new Rendering(source, new SourceMap(List.of()), List.of(), null);
    }
}
