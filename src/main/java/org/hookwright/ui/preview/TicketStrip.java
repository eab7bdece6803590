package org.hookwright.ui.preview;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.hookwright.language.Texts;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.TicketCells;

/** All tickets with their verdicts, counted and a cell each. */
final class TicketStrip {
    private final VBox node;

    TicketStrip(PreviewViewModel model, Language language) {
        Label summary = new Fittings(language)
                .label(
                        model.ticketsProperty()
                                .flatMap(marks -> language.text(
                                        "preview.tickets.summary",
                                        marks.stream()
                                                .filter(TicketMark::isSound)
                                                .count(),
                                        marks.size())),
                        "muted",
                        "small");
        summary.setId("ticket-summary");
        TicketCells cells = new TicketCells(
                "ticket-cells",
                Bindings.createObjectBinding(
                        () -> cells(model.ticketsProperty().getValue(), language.texts()),
                        model.ticketsProperty(),
                        language.textsProperty()),
                model.chosenProperty(),
                model::chooseTicket);
        node = new VBox(summary, cells.node());
        node.getStyleClass().add("ticket-strip");
        Fittings.shownWhen(node, model.ticketsProperty().map(marks -> !marks.isEmpty()));
    }

    Node node() {
        return node;
    }

    private static List<TicketCells.Cell> cells(List<TicketMark> marks, Texts texts) {
        return marks.stream().map(mark -> cell(mark, texts)).toList();
    }

    private static TicketCells.Cell cell(TicketMark mark, Texts texts) {
        String fault = mark.breakage()
                .map(breakage -> texts.of("preview.tickets.fault", breakage.line(), breakage.sentence()))
                .orElseGet(() -> texts.of("preview.tickets.sound"));
        return new TicketCells.Cell(
                texts.of(mark.isSound() ? "preview.tickets.yes" : "preview.tickets.no"),
                mark.isSound() ? "sound" : "broken",
                texts.of("preview.tickets.cell", mark.ticket(), mark.subject(), fault));
    }
}
