package org.hookwright.ui.part;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hookwright.language.Texts;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.RightToLeft;
import org.hookwright.ui.control.TicketCells;

/** Why the condition came out as it did for the chosen ticket, and for which of all tickets it holds. */
final class WhyFoot {
    private final ConditionViewModel model;
    private final Language language;
    private final Label why = new Label();
    private final Label tried = new Label();
    private final ToggleButton turn = new ToggleButton();
    private final VBox reason;
    private final VBox node;

    WhyFoot(ConditionViewModel model, Language language) {
        this.model = model;
        this.language = language;
        why.setId("condition-why");
        tried.setId("condition-tried");
        for (Label label : List.of(why, tried)) {
            RightToLeft.wrap(label);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        tried.getStyleClass().add("tried");
        turn.setId("condition-try");
        turn.setMnemonicParsing(false);
        turn.textProperty().bind(language.text("part.why.try"));
        turn.getStyleClass().addAll("quiet", "try");
        turn.setOnAction(_ -> model.tryChange(turn.isSelected()));
        new Fittings(language).explain(turn, language.text("part.why.try-remark"));
        reason = new VBox(why, turn, tried);
        reason.getStyleClass().add("why");
        node = new VBox(reason, strip());
        node.getStyleClass().addAll("part-foot", "line-top");
        model.marksProperty().subscribe(_ -> draw());
        model.tryingProperty().subscribe(turn::setSelected);
        language.textsProperty().subscribe(_ -> draw());
    }

    Node node() {
        return node;
    }

    private Node strip() {
        Label summary = new Label();
        summary.setId("condition-summary");
        summary.getStyleClass().addAll("muted", "small");
        summary.textProperty()
                .bind(Bindings.createStringBinding(
                        this::summary, model.ticketsProperty(), model.rootProperty(), language.textsProperty()));
        TicketCells cells = new TicketCells(
                "condition-cells",
                Bindings.createObjectBinding(
                        () -> cells(model.ticketsProperty().get(), language.texts()),
                        model.ticketsProperty(),
                        language.textsProperty()),
                model.chosenProperty(),
                model::chooseTicket);
        VBox strip = new VBox(summary, cells.node());
        strip.getStyleClass().add("ticket-strip");
        return Fittings.shownWhen(strip, model.ticketsProperty().map(tickets -> !tickets.isEmpty()));
    }

    private String summary() {
        List<TicketAnswer> all = model.ticketsProperty().get();
        long holding = all.stream().filter(TicketAnswer::holds).count();
        return language.texts().of(model.isBranch() ? "part.strip.branch" : "part.strip.workflow", holding, all.size());
    }

    private List<TicketCells.Cell> cells(List<TicketAnswer> answers, Texts texts) {
        return answers.stream().map(answer -> cell(answer, texts)).toList();
    }

    private TicketCells.Cell cell(TicketAnswer answer, Texts texts) {
        String result = texts.of(
                model.isBranch()
                        ? (answer.holds() ? "part.strip.then" : "part.strip.otherwise")
                        : (answer.holds() ? "part.strip.fires" : "part.strip.does-not-fire"));
        return new TicketCells.Cell(
                answer.holds() ? "✓" : "–",
                answer.holds() ? "sound" : "idle",
                texts.of("part.strip.cell", answer.ticket(), answer.subject(), result));
    }

    private void draw() {
        Optional<Marks> marks = model.marksProperty().get();
        boolean ticket = model.chosenProperty().get() >= 0;
        // What is a moment old is dimmed rather than taken away, so that nothing jumps while typing.
        reason.setOpacity(marks.isPresent() ? 1 : 0.45);
        marks.ifPresent(known -> {
            why.setText(String.join(
                    " ", known.because().stream().map(language.texts()::of).toList()));
            boolean turns = known.change().isPresent();
            turn.setVisible(turns);
            turn.setManaged(turns);
            tried.setVisible(known.tried());
            tried.setManaged(known.tried());
            known.change()
                    .ifPresent(change -> tried.setText(language.texts()
                            .of(known.holds() ? "part.why.tried-true" : "part.why.tried-false", change)));
        });
        reason.setVisible(ticket);
        reason.setManaged(ticket);
    }
}
