package org.hookwright.ui.response;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Separator;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.hookwright.payload.Page;
import org.hookwright.payload.Page.Block;
import org.hookwright.payload.Page.Run;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.RightToLeft;
import org.jspecify.annotations.Nullable;

/** What an HTML page says: its words in blocks. Nothing is fetched, nothing runs, no link leads anywhere. */
final class PageView {
    private static final double INDENT = 18;

    private final Language language;
    private final ListView<Block> blocks = new ListView<>();
    private final BorderPane node = new BorderPane(blocks);

    PageView(ObservableValue<Optional<Page>> page, Language language) {
        this.language = language;
        Fittings fit = new Fittings(language);
        blocks.setId("exchange-page");
        blocks.getStyleClass().add("page");
        blocks.accessibleTextProperty().bind(language.text("response.page.name"));
        blocks.setCellFactory(_ -> new Cell());
        Label title = fit.label(page.map(now -> now.map(Page::title).orElse("")), "strong");
        title.setId("exchange-page-title");
        HBox head = new HBox(title);
        head.getStyleClass().add("page-title");
        Fittings.shownWhen(
                head, page.map(now -> now.isPresent() && !now.get().title().isEmpty()));
        Label note = fit.paragraph(
                page.flatMap(now -> language.text(
                        now.isPresent() && now.get().blocks().isEmpty()
                                ? "response.page.empty"
                                : now.isPresent() && now.get().cut() ? "response.page.cut" : "response.page.note")),
                "muted",
                "small");
        HBox foot = new HBox(note);
        foot.getStyleClass().addAll("tool-line", "line-top");
        node.setTop(head);
        node.setBottom(foot);
        page.subscribe(now -> blocks.getItems().setAll(now.map(Page::blocks).orElse(List.of())));
    }

    Node node() {
        return node;
    }

    private final class Cell extends ListCell<Block> {
        Cell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Block block, boolean empty) {
            super.updateItem(block, empty);
            setGraphic(empty || block == null ? null : drawn(block));
            setAccessibleText(empty || block == null ? null : words(block));
        }
    }

    private Region drawn(Block block) {
        return switch (block) {
            case Block.Heading(var level, var runs) -> flow(runs, "page-h" + Math.min(level, 4));
            case Block.Paragraph(var runs) -> flow(runs, "page-text");
            case Block.Item(var depth, var mark, var runs) -> {
                Label sign = new Label(mark);
                sign.getStyleClass().add("muted");
                sign.setMinWidth(Region.USE_PREF_SIZE);
                Region words = flow(runs, "page-text");
                HBox.setHgrow(words, Priority.ALWAYS);
                HBox item = new HBox(6, sign, words);
                item.setPadding(new Insets(0, 0, 0, (depth - 1) * INDENT));
                yield item;
            }
            case Block.Lines(var text) -> {
                TextFlow lines = turned(new TextFlow(new Text(RightToLeft.breakableFromRight(text))), text);
                lines.getStyleClass().addAll("page-lines", "code");
                yield lines;
            }
            case Block.Row(var head, var cells) -> row(head, cells);
            case Block.Rule _ -> new Separator();
        };
    }

    private Region row(boolean head, List<List<Run>> cells) {
        HBox row = new HBox();
        row.getStyleClass().add(head ? "page-head-row" : "page-row");
        for (List<Run> cell : cells) {
            Region words = flow(cell, "page-text");
            words.setPrefWidth(100);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            row.getChildren().add(words);
        }
        return row;
    }

    private Region flow(List<Run> runs, String style) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add(style);
        for (Run run : runs) {
            Text text = new Text(RightToLeft.breakableFromRight(run.text()));
            text.getStyleClass().add("page-run");
            if (run.strong()) {
                text.getStyleClass().add("page-strong");
            }
            if (run.slanted()) {
                text.getStyleClass().add("page-slanted");
            }
            if (run.code()) {
                text.getStyleClass().add("code");
            }
            flow.getChildren().add(text);
            if (!run.link().isEmpty()) {
                text.getStyleClass().add("page-link");
                if (!run.link().equals(run.text().strip())) {
                    Text where = new Text(language.texts().of("response.page.link", run.link()));
                    where.getStyleClass().add("page-where");
                    flow.getChildren().add(where);
                }
            }
        }
        return turned(flow, words(runs));
    }

    /** Begins at the right where its words do. */
    private static TextFlow turned(TextFlow flow, String words) {
        if (RightToLeft.isIn(words)) {
            flow.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        }
        return flow;
    }

    private static String words(Block block) {
        return switch (block) {
            case Block.Heading(var _, var runs) -> words(runs);
            case Block.Paragraph(var runs) -> words(runs);
            case Block.Item(var _, var mark, var runs) -> mark + " " + words(runs);
            case Block.Lines(var text) -> text;
            case Block.Row(var _, var cells) ->
                String.join(", ", cells.stream().map(PageView::words).toList());
            case Block.Rule _ -> "";
        };
    }

    private static String words(List<Run> runs) {
        return String.join("", runs.stream().map(Run::text).toList());
    }
}
