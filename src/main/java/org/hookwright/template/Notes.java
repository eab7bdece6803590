package org.hookwright.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What colouring, completion and checks want to know of a template, gathered while it is read. */
final class Notes {
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Span> markups = new ArrayList<>();
    private final List<Span> opaque = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final Set<String> locals = new HashSet<>(Set.of("forloop", "tablerowloop"));
    private Span markup = new Span(0, 0);
    private boolean output;

    void begin(Span span, boolean printed) {
        markup = span;
        output = printed;
        markups.add(span);
    }

    /** A region in which nothing is read: the inside of a comment or of raw text. */
    void opaque(Span span) {
        opaque.add(span);
    }

    void piece(int from, int to, Piece.Kind kind) {
        if (to > from) {
            pieces.add(new Piece(new Span(from, to), kind));
        }
    }

    void local(String name) {
        locals.add(name);
    }

    /** How many references there are, to add filters to those that come. */
    int references() {
        return references.size();
    }

    void reference(Span span, String path, String firstName) {
        references.add(new Reference(span, markup, path, List.of(), output, locals.contains(firstName)));
    }

    /** Makes a reference that began with its first name the whole path. */
    void extend(int index, Span span, String path) {
        Reference plain = references.get(index);
        references.set(
                index, new Reference(span, plain.markup(), path, plain.filters(), plain.output(), plain.local()));
    }

    /** Says which filters the value of a reference goes through. */
    void filtered(int index, List<Reference.FilterUse> filters) {
        Reference plain = references.get(index);
        references.set(
                index,
                new Reference(plain.span(), plain.markup(), plain.path(), filters, plain.output(), plain.local()));
    }

    /** Drops what was noted from a place on, which is read again in another way. */
    void backTo(int from) {
        while (!pieces.isEmpty() && pieces.getLast().span().start() >= from) {
            pieces.removeLast();
        }
        while (!markups.isEmpty() && markups.getLast().start() >= from) {
            markups.removeLast();
        }
        while (!references.isEmpty() && references.getLast().span().start() >= from) {
            references.removeLast();
        }
    }

    List<Piece> pieces() {
        List<Piece> sorted = new ArrayList<>(pieces);
        sorted.sort(Comparator.comparing(Piece::span));
        List<Piece> apart = new ArrayList<>(sorted.size());
        int end = 0;
        for (Piece piece : sorted) {
            if (piece.span().start() >= end) {
                apart.add(piece);
                end = piece.span().end();
            }
        }
        return List.copyOf(apart);
    }

    List<Span> markups() {
        return markups.stream().sorted().toList();
    }

    List<Span> opaque() {
        return List.copyOf(opaque);
    }

    List<Reference> inOrder() {
        return references.stream().sorted(Comparator.comparing(Reference::span)).toList();
    }
}
