package org.hookwright.payload;

import java.util.List;

/**
 * What an HTML page says, without how it looks: blocks of words, one below the other.
 *
 * @param title may be empty
 * @param cut whether the page goes on behind the last block
 */
public record Page(String title, List<Block> blocks, boolean cut) {
    public Page {
        blocks = List.copyOf(blocks);
    }

    /** One block. */
    public sealed interface Block {
        /**
         * A heading.
         *
         * @param level 1 to 6
         */
        record Heading(int level, List<Run> runs) implements Block {}

        /** Words as they flow. */
        record Paragraph(List<Run> runs) implements Block {}

        /**
         * An item of a list.
         *
         * @param depth 1 for the outermost list
         * @param mark a number with a dot, or a bullet
         */
        record Item(int depth, String mark, List<Run> runs) implements Block {}

        /** Text with its own lines and blanks. */
        record Lines(String text) implements Block {}

        /**
         * A row of a table.
         *
         * @param head whether its cells are headings
         */
        record Row(boolean head, List<List<Run>> cells) implements Block {}

        /** A line across. */
        record Rule() implements Block {}
    }

    /**
     * Words that look alike.
     *
     * @param link where they lead to; empty where they do not
     */
    public record Run(String text, boolean strong, boolean slanted, boolean code, String link) {}

    /** Reads any text as HTML; nothing of it is fetched or run, and what is not understood is left out. */
    public static Page of(String html) {
        return new PageReader(html).read();
    }
}
