package org.hookwright.ui.trouble;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.hookwright.trouble.Complaint;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A button beside what has gone wrong that leads to its case. */
public final class WhyLink {
    private WhyLink() {}

    /**
     * The button; seen while there is a case.
     *
     * @param complaint the case that fits what is shown; nothing while nothing is wrong
     */
    public static Button button(
            String id, ObservableValue<Optional<Complaint>> complaint, Consumer<Complaint> ask, Language language) {
        Button why = new Fittings(language)
                .button(
                        id,
                        complaint.flatMap(found -> language.text(
                                "trouble.link." + found.map(Complaint::id).orElse("time"))),
                        () -> complaint.getValue().ifPresent(ask),
                        "quiet",
                        "small");
        why.setGraphic(new FontIcon(Feather.LIFE_BUOY));
        return Fittings.shownWhen(why, complaint.map(Optional::isPresent));
    }

    /** A view with the button in a line at its foot. */
    public static Parent under(Parent view, Button why) {
        HBox line = new HBox(why);
        line.getStyleClass().addAll("tool-line", "line-top");
        BorderPane pane = new BorderPane(view);
        pane.setMinSize(0, 0);
        pane.setBottom(Fittings.shownWhen(line, why.visibleProperty()));
        return pane;
    }
}
