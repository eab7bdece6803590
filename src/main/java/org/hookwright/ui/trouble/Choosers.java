package org.hookwright.ui.trouble;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.hookwright.history.Summary;
import org.hookwright.store.Stored;
import org.hookwright.ticket.Ticket;
import org.hookwright.trouble.Complaint;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.desk.Desk;
import org.hookwright.workflow.Event;
import org.hookwright.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/** What it is about: workflow, step, ticket, and where they matter what happened and which request. */
final class Choosers {
    private final TroubleViewModel model;
    private final Desk desk;
    private final Language language;
    private final Fittings fit;
    private final DateTimeFormatter moment;
    private final FlowPane line = new FlowPane();

    /** Whether a box is being filled, so that its changes are nobody's choice. */
    private boolean filling;

    Choosers(TroubleViewModel model, Language language, ZoneId zone) {
        this.model = model;
        this.desk = model.desk();
        this.language = language;
        this.fit = new Fittings(language);
        this.moment = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss", Locale.ROOT).withZone(zone);
        line.getStyleClass().add("trouble-choosers");
        ObservableValue<Boolean> fire = model.complaintProperty().map(now -> now == Complaint.NOT_FIRED);
        line.getChildren()
                .addAll(
                        workflow(),
                        step(),
                        ticket(),
                        Fittings.shownWhen(happened(), fire),
                        Fittings.shownWhen(performer(), fire),
                        Fittings.shownWhen(exchange(), fire.map(is -> !is)));
    }

    Node node() {
        return line;
    }

    private Node workflow() {
        ComboBox<Stored<Workflow>> box = box(
                "workflow",
                stored -> stored instanceof Stored.Readable<Workflow> readable
                        ? readable.value().name()
                        : "");
        desk.workflows().all().subscribe(() -> fillWorkflows(box));
        desk.workflows().chosenProperty().subscribe(_ -> fillWorkflows(box));
        chosen(box, stored -> desk.chooseWorkflow(stored.file()));
        return named("trouble.choose.workflow", box);
    }

    private void fillWorkflows(ComboBox<Stored<Workflow>> box) {
        List<Stored<Workflow>> all = new ArrayList<>(desk.workflows().readable());
        Stored<Workflow> now = desk.workflows().chosenProperty().get();
        fill(
                box,
                all,
                all.stream()
                        .filter(one -> now != null && one.file().equals(now.file()))
                        .findFirst());
    }

    private Node step() {
        ComboBox<StepChoice> box = box(
                "step",
                choice -> choice.path().isEmpty() ? language.texts().of("trouble.choose.whole") : choice.name());
        ObservableValue<List<StepChoice>> steps = model.stepsProperty();
        Runnable fill = () -> {
            List<StepChoice> all = steps.getValue();
            Optional<StepChoice> now = all.stream()
                    .filter(choice -> choice.path().equals(model.stepProperty().get()))
                    .findFirst();
            fill(box, all, now.or(() -> all.stream().findFirst()));
        };
        steps.subscribe(_ -> fill.run());
        model.stepProperty().subscribe(_ -> fill.run());
        chosen(box, choice -> model.stepProperty().set(choice.path()));
        return named("trouble.choose.step", box);
    }

    private Node ticket() {
        ComboBox<Stored<Ticket>> box = box("ticket", Choosers::called);
        desk.tickets().all().subscribe(() -> fillTickets(box));
        desk.tickets().chosenProperty().subscribe(_ -> fillTickets(box));
        chosen(box, stored -> desk.chooseTicket(stored.file()));
        return named("trouble.choose.ticket", box);
    }

    private void fillTickets(ComboBox<Stored<Ticket>> box) {
        List<Stored<Ticket>> all = new ArrayList<>(desk.tickets().readable());
        Stored<Ticket> now = desk.tickets().chosenProperty().get();
        fill(
                box,
                all,
                all.stream()
                        .filter(one -> now != null && one.file().equals(now.file()))
                        .findFirst());
    }

    private static String called(Stored<Ticket> stored) {
        if (!(stored instanceof Stored.Readable<Ticket> readable)) {
            return "";
        }
        Ticket ticket = readable.value();
        return ticket.id().isEmpty() ? ticket.name() : ticket.id() + "  " + ticket.subject();
    }

    private Node happened() {
        ComboBox<Optional<Event.On>> box =
                box("happened", on -> language.texts().of(on.map(Choosers::key).orElse("trouble.choose.as-sample")));
        List<Optional<Event.On>> all = new ArrayList<>(List.of(Optional.empty()));
        Arrays.stream(Event.On.values()).map(Optional::of).forEach(all::add);
        model.happenedProperty().subscribe(now -> fill(box, all, Optional.of(now)));
        chosen(box, model.happenedProperty()::set);
        return named("trouble.choose.happened", box);
    }

    private static String key(Event.On on) {
        return "trouble.event." + on.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Node performer() {
        ComboBox<Event.By> box = box(
                "performer",
                by -> language.texts()
                        .of(by == Event.By.ANYONE ? "trouble.choose.by-unknown" : "trouble.by." + by.id()));
        model.performerProperty().subscribe(now -> fill(box, List.of(Event.By.values()), Optional.of(now)));
        chosen(box, model.performerProperty()::set);
        return named("trouble.choose.performer", box);
    }

    private Node exchange() {
        ComboBox<Optional<Summary>> box = box("exchange", this::when);
        Runnable fill = () -> {
            List<Optional<Summary>> all = new ArrayList<>(List.of(Optional.empty()));
            model.latelyProperty().get().stream().map(Optional::of).forEach(all::add);
            Optional<Long> now = model.exchangeProperty().get();
            fill(
                    box,
                    all,
                    all.stream().filter(one -> one.map(Summary::id).equals(now)).findFirst());
        };
        model.latelyProperty().subscribe(_ -> fill.run());
        model.exchangeProperty().subscribe(_ -> fill.run());
        chosen(box, one -> model.exchangeProperty().set(one.map(Summary::id)));
        return named("trouble.choose.exchange", box);
    }

    private String when(Optional<Summary> exchange) {
        return exchange.map(one -> moment.format(one.at()) + "  " + one.origin().ticket() + "  "
                        + (one.status().isPresent()
                                ? String.valueOf(one.status().getAsInt())
                                : "–"))
                .orElseGet(() -> language.texts().of("trouble.choose.latest"));
    }

    private <T> ComboBox<T> box(String id, Function<T, String> name) {
        ComboBox<T> box = new ComboBox<>();
        box.setId("trouble-" + id);
        box.getStyleClass().add("trouble-box");
        box.setCellFactory(_ -> new Named<>(name));
        box.setButtonCell(new Named<>(name));
        box.setVisibleRowCount(14);
        language.textsProperty().subscribe((_, _) -> {
            box.setButtonCell(new Named<>(name));
            box.setCellFactory(_ -> new Named<>(name));
        });
        return box;
    }

    private Node named(String key, ComboBox<?> box) {
        Label label = fit.labelOf(box, language.text(key), "muted", "small");
        VBox both = new VBox(label, box);
        both.getStyleClass().add("trouble-choice");
        return both;
    }

    private <T> void fill(ComboBox<T> box, List<T> all, Optional<T> now) {
        filling = true;
        try {
            if (!box.getItems().equals(all)) {
                box.getItems().setAll(all);
            }
            box.setValue(now.orElse(null));
        } finally {
            filling = false;
        }
    }

    private <T> void chosen(ComboBox<T> box, Consumer<T> take) {
        box.valueProperty().subscribe((_, now) -> {
            if (!filling && now != null) {
                take.accept(now);
            }
        });
    }

    private static final class Named<T> extends ListCell<T> {
        private final Function<T, String> name;

        Named(Function<T, String> name) {
            this.name = name;
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : name.apply(item));
        }
    }
}
