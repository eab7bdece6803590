package org.hookwright.ui.body;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.hookwright.ui.control.Callout;
import org.hookwright.ui.control.CodeEditor;
import org.hookwright.ui.control.Language;

/** All placeholders, to be searched and put in at the caret. */
final class Palette {
    private static final double WIDTH = 520;
    private static final double HEIGHT = 340;
    private static final double ROW = 28;

    private final BodyViewModel model;
    private final CodeEditor editor;
    private final TextField search = new TextField();
    private final ListView<Offer> list = new ListView<>();
    private final OfferFooter footer;
    private final VBox content;
    private final Callout callout;

    Palette(Language language, BodyViewModel model, CodeEditor editor) {
        this.model = model;
        this.editor = editor;
        this.footer = new OfferFooter(language, model);
        this.content = new VBox(search, list, footer.node());
        this.callout = new Callout("palette")
                .wearing(Palette.class.getResource("body.css").toExternalForm())
                .closingOutside();
        content.getStyleClass().add("palette-content");
        content.setPrefSize(WIDTH, HEIGHT);
        search.setId("palette-search");
        search.promptTextProperty().bind(language.text("body.palette.search"));
        search.accessibleTextProperty().bind(language.text("body.palette.search"));
        search.textProperty().subscribe(_ -> fill());
        list.setId("palette-list");
        list.setFixedCellSize(ROW);
        list.accessibleTextProperty().bind(language.text("body.palette.name"));
        list.setCellFactory(_ -> cell(language));
        list.getSelectionModel().selectedItemProperty().subscribe(offer -> {
            if (offer != null) {
                footer.show(offer);
            }
        });
        content.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    void open(Node owner, Bounds below) {
        search.clear();
        fill();
        callout.show(content, owner, below);
        search.requestFocus();
    }

    void fill() {
        String begun = search.getText().strip();
        List<Offer> fitting = model.offers().stream()
                .filter(offer -> offer.kind() == Offer.Kind.PATH)
                .filter(offer -> Rank.of(begun, offer.text()) != Rank.NONE)
                .sorted(Comparator.comparingInt(offer -> Rank.of(begun, offer.text())))
                .toList();
        list.getItems().setAll(fitting);
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        if (!fitting.isEmpty()) {
            footer.show(fitting.getFirst());
        }
    }

    private OfferCell cell(Language language) {
        OfferCell cell =
                new OfferCell(language, () -> model.context().scope().getValue().shown());
        cell.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2 && !cell.isEmpty()) {
                insert(cell.getItem());
            }
        });
        new OfferDrag(cell, editor, this::insertAt);
        return cell;
    }

    private void pressed(KeyEvent event) {
        int selected = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case ESCAPE -> close();
            case ENTER -> {
                if (list.getSelectionModel().getSelectedItem() != null) {
                    insert(list.getSelectionModel().getSelectedItem());
                }
            }
            case DOWN -> select(selected + 1);
            case UP -> select(selected - 1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void select(int index) {
        int there = Math.clamp(index, 0, Math.max(0, list.getItems().size() - 1));
        list.getSelectionModel().select(there);
        list.scrollTo(Math.max(0, there - 3));
    }

    private void insert(Offer offer) {
        close();
        model.insertPlaceholder(offer.text());
    }

    private void insertAt(Offer offer, int offset) {
        close();
        editor.select(offset, offset);
        model.insertPlaceholder(offer.text());
    }

    private void close() {
        callout.hide();
        editor.focusTarget().requestFocus();
    }
}
