package org.hookwright.ui.history;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.DateCell;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.converter.LocalDateStringConverter;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.jspecify.annotations.Nullable;

/** A period of one's own: from a day to a day, asked for beside the chips of the usual ones. */
final class OwnPeriod {
    private final HistoryViewModel model;
    private final Supplier<LocalDate> today;
    private final ToggleButton chip = new ToggleButton();
    private final DatePicker from;
    private final DatePicker to;
    private final HBox days;
    private boolean follows;

    OwnPeriod(HistoryViewModel model, Language language, Supplier<LocalDate> today) {
        this.model = model;
        this.today = today;
        from = picker("history-from", language);
        to = picker("history-to", language);
        chip.setId("history-span-own");
        chip.textProperty().bind(language.text("history.span.own"));
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.getStyleClass().setAll("filter-chip");
        chip.setOnAction(_ -> toggle());
        Fittings fit = new Fittings(language);
        Label words = fit.labelOf(from, language.text("history.span.from"), "muted");
        Label until = fit.labelOf(to, language.text("history.span.to"), "muted");
        from.getEditor().accessibleTextProperty().bind(language.text("history.span.from"));
        to.getEditor().accessibleTextProperty().bind(language.text("history.span.to"));
        days = new HBox(words, from, until, to);
        days.getStyleClass().add("filter-days");
        Fittings.shownWhen(days, model.filterProperty().map(filter -> filter.period() instanceof Period.Days));
        model.filterProperty().subscribe(filter -> follow(filter.period()));
        from.valueProperty().subscribe((_, _) -> changed());
        to.valueProperty().subscribe((_, _) -> changed());
    }

    Node chip() {
        return chip;
    }

    Node days() {
        return days;
    }

    private DatePicker picker(String id, Language language) {
        DatePicker picker = new DatePicker();
        picker.setId(id);
        picker.setShowWeekNumbers(false);
        picker.setConverter(new LocalDateStringConverter(DateTimeFormatter.ISO_LOCAL_DATE, null));
        picker.getEditor().setPrefColumnCount(8);
        // The calendar is made anew by this, and with it the names of its months and days.
        language.textsProperty().subscribe(_ -> picker.setDayCellFactory(_ -> new Day()));
        return picker;
    }

    /** A day of the calendar; those to come cannot be chosen. */
    private final class Day extends DateCell {
        @Override
        public void updateItem(@Nullable LocalDate day, boolean empty) {
            super.updateItem(day, empty);
            setDisable(empty || day == null || day.isAfter(today.get()));
        }
    }

    /** Begins with what is shown now, so that nothing jumps. */
    private void toggle() {
        Period now = model.filterProperty().get().period();
        if (now instanceof Period.Last last) {
            LocalDate end = today.get();
            model.within(new Period.Days(last.first(end).orElse(end.minusDays(29)), end));
            from.requestFocus();
        } else {
            follow(now);
        }
    }

    private void follow(Period period) {
        chip.setSelected(period instanceof Period.Days);
        if (period instanceof Period.Days(LocalDate first, LocalDate last)) {
            follows = true;
            from.setValue(first);
            to.setValue(last);
            follows = false;
        }
    }

    private void changed() {
        if (!follows && from.getValue() != null && to.getValue() != null) {
            model.within(new Period.Days(from.getValue(), to.getValue()));
        }
    }
}
