package org.hookwright.ui.shell;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.hookwright.language.Sentence;
import org.hookwright.ui.control.Language;
import org.jspecify.annotations.Nullable;

/** One ticket: id, subject, whether it is a VIP's, and whether the payload holds for it. */
final class TicketCell extends ListCell<TicketChoice> {
    private final Language language;
    private final Label id = new Label();
    private final Label subject = new Label();
    private final Label vip = new Label();
    private final Label verdict = new Label();
    private final HBox row = new HBox(id, subject, vip, verdict);

    TicketCell(Language language) {
        this.language = language;
        id.getStyleClass().add("strong");
        id.setMinWidth(84);
        HBox.setHgrow(subject, Priority.ALWAYS);
        subject.setMaxWidth(Double.MAX_VALUE);
        subject.setMinWidth(0);
        subject.setPrefWidth(120);
        vip.getStyleClass().addAll("chip", "warning");
        vip.setMinWidth(Region.USE_PREF_SIZE);
        verdict.setMinWidth(24);
        row.getStyleClass().add("chooser-row");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable TicketChoice choice, boolean empty) {
        super.updateItem(choice, empty);
        if (empty || choice == null) {
            setGraphic(null);
            return;
        }
        id.setText(choice.id());
        Sentence trouble = choice.trouble();
        subject.setText(trouble == null ? choice.subject() : language.texts().of(trouble));
        subject.getStyleClass().remove("danger-text");
        if (trouble != null) {
            subject.getStyleClass().add("danger-text");
        }
        vip.setText(language.texts().of("shell.ticket.vip"));
        vip.setVisible(choice.vip());
        vip.setManaged(choice.vip());
        mark(choice.valid());
        setGraphic(row);
        setAccessibleText(choice.id() + " " + subject.getText());
    }

    private void mark(@Nullable Boolean valid) {
        verdict.getStyleClass().setAll("label", "verdict");
        if (valid != null) {
            verdict.getStyleClass().add(valid ? "success-text" : "danger-text");
        }
        String key = valid == null ? "shell.ticket.unknown" : valid ? "shell.ticket.valid" : "shell.ticket.invalid";
        verdict.setText(language.texts().of(key));
    }
}
