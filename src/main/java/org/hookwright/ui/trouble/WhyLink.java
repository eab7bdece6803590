package org.hookwright.ui.trouble;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.hookwright.trouble.Complaint;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line under another view while that shows something gone wrong: leads to its case. */
public final class WhyLink {
    private WhyLink() {}

    /**
     * The view with the line at its foot.
     *
     * @param id of the button
     * @param complaint the case that fits what the view shows; nothing while nothing is wrong
     */
    public static Parent under(
            Parent view,
            String id,
            ObservableValue<Optional<Complaint>> complaint,
            Consumer<Complaint> ask,
            Language language) {
        Button why = new Fittings(language)
                .button(
                        id,
                        complaint.flatMap(found -> language.text(
                                "trouble.link." + found.map(Complaint::id).orElse("time"))),
                        () -> complaint.getValue().ifPresent(ask),
                        "quiet",
                        "small");
        why.setGraphic(new FontIcon(Feather.LIFE_BUOY));
        HBox line = new HBox(why);
        line.getStyleClass().addAll("tool-line", "line-top");
        BorderPane pane = new BorderPane(view);
        pane.setMinSize(0, 0);
        pane.setBottom(seen(line, complaint));
        return pane;
    }

    private static Node seen(Node line, ObservableValue<Optional<Complaint>> complaint) {
        return Fittings.shownWhen(line, complaint.map(Optional::isPresent));
    }
}
