package org.hookwright.payload;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hookwright.payload.Page.Block;
import org.hookwright.payload.Page.Run;

/** One tolerant reading of one HTML text. Linear: each sign is passed once. */
final class PageReader {
    private static final int MOST_BLOCKS = 1_000;
    private static final Set<String> SKIPPED =
            Set.of("script", "style", "template", "noscript", "svg", "iframe", "object", "head", "canvas", "math");
    private static final Set<String> BREAKING = Set.of(
            "p", "div", "section", "article", "header", "footer", "main", "nav", "aside", "blockquote", "form",
            "fieldset", "address", "figure", "figcaption", "body", "html", "dl", "dt", "dd", "center", "details",
            "summary", "table", "thead", "tbody", "tfoot", "caption", "option", "select", "label", "button");

    private final HtmlTags tags;
    private final List<Block> blocks = new ArrayList<>();
    private final Deque<int[]> lists = new ArrayDeque<>();
    private final StringBuilder words = new StringBuilder();
    private final StringBuilder title = new StringBuilder();
    private List<Run> runs = new ArrayList<>();
    private List<List<Run>> cells = new ArrayList<>();
    private Function<List<Run>, Block> making = Block.Paragraph::new;
    private boolean inRow;
    private boolean headRow;
    private int strong;
    private int slanted;
    private int code;
    private int lines;
    private String link = "";

    PageReader(String html) {
        tags = new HtmlTags(html);
    }

    Page read() {
        while (tags.next() && blocks.size() < MOST_BLOCKS) {
            if (tags.isText()) {
                text(tags.text());
            } else {
                tag(tags.name(), tags.isClosing());
            }
        }
        boolean cut = blocks.size() >= MOST_BLOCKS;
        endRow();
        endBlock();
        return new Page(title.toString().strip(), blocks, cut);
    }

    private void text(String raw) {
        String text = HtmlTags.decoded(raw);
        if (lines > 0) {
            words.append(text);
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean blank = sign == ' ' || sign == '\n' || sign == '\t' || sign == '\r' || sign == '\f';
            if (!blank) {
                words.append(sign);
            } else if (!isAtStart() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
    }

    /** Whether a blank would begin a block. Behind other words of the block it counts. */
    private boolean isAtStart() {
        if (!words.isEmpty()) {
            return false;
        }
        if (!runs.isEmpty() && !runs.getLast().text().endsWith(" ")) {
            words.append(' ');
        }
        return true;
    }

    private void tag(String name, boolean closing) {
        if (name.equals("title") && !closing) {
            title.append(HtmlTags.decoded(tags.skipTo("title")));
        } else if (SKIPPED.contains(name)) {
            if (!closing && !name.equals("head")) {
                tags.skipTo(name);
            }
        } else if (!style(name, closing)) {
            structure(name, closing);
        }
    }

    /** Whether it is a tag that changes how words look. */
    private boolean style(String name, boolean closing) {
        switch (name) {
            case "b", "strong" -> {
                endRun();
                strong = Math.max(0, strong + (closing ? -1 : 1));
            }
            case "i", "em", "cite" -> {
                endRun();
                slanted = Math.max(0, slanted + (closing ? -1 : 1));
            }
            case "code", "kbd", "samp", "tt" -> {
                endRun();
                code = Math.max(0, code + (closing ? -1 : 1));
            }
            case "a" -> {
                endRun();
                link = closing ? "" : HtmlTags.decoded(tags.attribute("href"));
            }
            case "img" -> words.append(HtmlTags.decoded(tags.attribute("alt")));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void structure(String name, boolean closing) {
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                endBlock();
                int level = name.charAt(1) - '0';
                making = closing ? Block.Paragraph::new : found -> new Block.Heading(level, found);
            }
            case "br" -> {
                if (lines > 0) {
                    words.append('\n');
                } else {
                    endBlock();
                }
            }
            case "hr" -> {
                endBlock();
                blocks.add(new Block.Rule());
            }
            case "ul", "ol", "menu" -> list(name.equals("ol"), closing);
            case "li" -> item(closing);
            case "pre", "textarea" -> preformatted(closing);
            case "tr" -> {
                endRow();
                inRow = !closing;
            }
            case "td", "th" -> cell(name.equals("th"), closing);
            default -> {
                if (BREAKING.contains(name) && !inRow) {
                    endBlock();
                }
            }
        }
    }

    private void list(boolean numbered, boolean closing) {
        endBlock();
        if (closing) {
            lists.poll();
        } else {
            lists.push(new int[] {numbered ? 0 : -1});
        }
        making = Block.Paragraph::new;
    }

    private void item(boolean closing) {
        endBlock();
        making = Block.Paragraph::new;
        if (!closing) {
            int[] list = lists.isEmpty() ? new int[] {-1} : lists.peek();
            int depth = Math.max(1, lists.size());
            String mark = list[0] < 0 ? "•" : ++list[0] + ".";
            making = found -> new Block.Item(depth, mark, found);
        }
    }

    private void preformatted(boolean closing) {
        if (closing && lines > 0) {
            lines--;
            String text = words.toString().stripTrailing();
            words.setLength(0);
            if (!text.isBlank()) {
                blocks.add(new Block.Lines(text.startsWith("\n") ? text.substring(1) : text));
            }
        } else if (!closing) {
            endBlock();
            lines++;
        }
    }

    private void cell(boolean head, boolean closing) {
        endRun();
        if (!closing) {
            inRow = true;
            headRow = cells.isEmpty() ? head : headRow && head;
            runs = new ArrayList<>();
            cells.add(runs);
        }
    }

    private void endRow() {
        endRun();
        if (!cells.isEmpty() && cells.stream().anyMatch(cell -> !cell.isEmpty())) {
            blocks.add(new Block.Row(headRow, cells.stream().map(List::copyOf).toList()));
        }
        if (!cells.isEmpty()) {
            runs = new ArrayList<>();
        }
        cells = new ArrayList<>();
        inRow = false;
        headRow = false;
    }

    private void endRun() {
        if (lines > 0 || words.isEmpty()) {
            return;
        }
        runs.add(new Run(words.toString(), strong > 0, slanted > 0, code > 0, link));
        words.setLength(0);
    }

    private void endBlock() {
        if (lines > 0 && !words.isEmpty()) {
            blocks.add(new Block.Lines(words.toString()));
            words.setLength(0);
        }
        endRun();
        if (inRow) {
            return;
        }
        if (runs.stream().anyMatch(run -> !run.text().isBlank())) {
            blocks.add(making.apply(List.copyOf(runs)));
        }
        runs = new ArrayList<>();
    }
}
