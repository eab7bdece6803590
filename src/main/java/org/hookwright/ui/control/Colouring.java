package org.hookwright.ui.control;

import java.util.List;

/** How a text is coloured. Safe on any thread. */
public interface Colouring {
    /** Text without colours. */
    Colouring PLAIN = new Colouring() {
        @Override
        public List<Tint> text(String text) {
            return List.of();
        }
    };

    /** JSON with placeholders in it. */
    Colouring JSON = new TemplateColouring(true);

    /** Placeholders in text of any other kind: an address, a header, XML. */
    Colouring TEMPLATE = new TemplateColouring(false);

    /** JSON as it goes out, where braces are braces. */
    Colouring FILLED_JSON = new FilledJsonColouring();

    /** The tints of a whole text, in order of their starts. */
    List<Tint> text(String text);

    /**
     * The tints of one line as if it stood alone, in order of their starts: what is shown at once while typing. Where the
     * lines around it matter, {@link #text} puts it right a moment later.
     */
    default List<Tint> line(String line) {
        return text(line);
    }
}
