package org.hookwright.ui.history;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hookwright.language.Texts;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Why exchanges failed: how many of each kind, out of which step mostly, and what to do. A press shows them. */
final class CausesView {
    private static final double ROW = 46;
    private static final int SHOWN = 3;

    /** What the list above needs, in pixels. */
    private static final double LIST = 260;

    private final FiguresViewModel model;
    private final HistoryViewModel list;
    private final Language language;
    private final InstantSource clock;
    private final ZoneId zone;
    private final ListView<Figures.Cause> causes = new ListView<>();
    private final VBox node;
    private int most = SHOWN;

    CausesView(HistoryViewModel list, Language language, InstantSource clock, ZoneId zone) {
        this.list = list;
        this.language = language;
        this.clock = clock;
        this.zone = zone;
        model = list.figures();
        causes.setId("history-causes");
        causes.getStyleClass().add("causes");
        causes.setFixedCellSize(ROW);
        causes.setCellFactory(_ -> new CauseCell());
        causes.accessibleTextProperty().bind(language.text("history.causes.title"));
        causes.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Figures.Cause chosen = causes.getSelectionModel().getSelectedItem();
            if (chosen != null && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
                model.choose(chosen);
                event.consume();
            }
        });
        model.figuresProperty().subscribe(made -> {
            causes.getItems().setAll(made.causes());
            size();
        });
        causes.setMinHeight(ROW);
        Fittings.shownWhen(causes, model.causesOpenProperty());
        list.filterProperty().subscribe(_ -> causes.refresh());
        language.textsProperty().subscribe(_ -> causes.refresh());
        node = new VBox(head(), causes);
        node.getStyleClass().addAll("causes-pane", "surface");
        node.setMinHeight(Region.USE_PREF_SIZE);
        Fittings.shownWhen(
                node, model.figuresProperty().map(made -> !made.causes().isEmpty()));
    }

    Node node() {
        return node;
    }

    /** As high as leaves room for the list above it. */
    void fit(double height) {
        most = (int) Math.clamp((height - LIST) / ROW, 1, SHOWN);
        size();
    }

    private void size() {
        causes.setPrefHeight(ROW * Math.min(most, causes.getItems().size()) + 2);
    }

    private Node head() {
        Label title = new Fittings(language).label(language.text("history.causes.title"), "strong");
        ObservableValue<String> period = list.filterProperty()
                .flatMap(filter -> language.textsProperty().map(texts -> FilterWords.period(filter.period(), texts)));
        Fittings fit = new Fittings(language);
        BooleanProperty open = model.causesOpenProperty();
        Button fold = fit.signButton(
                "history-causes-fold",
                Feather.CHEVRON_DOWN,
                open.flatMap(is -> language.text(is ? "history.causes.fold" : "history.causes.unfold")),
                () -> open.set(!open.get()));
        open.subscribe(is -> fold.setGraphic(new FontIcon(is ? Feather.CHEVRON_DOWN : Feather.CHEVRON_UP)));
        Label count = fit.label(
                model.figuresProperty()
                        .flatMap(made -> language.text(
                                "history.causes.count", made.causes().size())),
                "muted",
                "small");
        HBox head = new HBox(title, fit.label(period, "muted"), Fittings.gap(), count, fold);
        head.getStyleClass().add("causes-head");
        return head;
    }

    private final class CauseCell extends ListCell<Figures.Cause> {
        private final Label count = new Label();
        private final Label what = new Label();
        private final Label mostly = new Label();
        private final Label next = new Label();
        private final HBox line = new HBox();

        CauseCell() {
            count.getStyleClass().addAll("chip", "danger");
            count.setMinWidth(Region.USE_PREF_SIZE);
            what.getStyleClass().add("strong");
            what.setMinWidth(80);
            mostly.getStyleClass().addAll("muted", "small");
            mostly.setMinWidth(0);
            next.getStyleClass().addAll("muted", "small");
            next.setMinWidth(0);
            HBox above = new HBox(what, mostly);
            above.getStyleClass().add("cause-line");
            line.getChildren().setAll(count, new VBox(above, next));
            line.getStyleClass().add("cause");
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                Figures.Cause cause = getItem();
                if (cause != null && event.getButton() == MouseButton.PRIMARY) {
                    model.choose(cause);
                }
            });
        }

        @Override
        protected void updateItem(Figures.@Nullable Cause cause, boolean empty) {
            super.updateItem(cause, empty);
            if (empty || cause == null) {
                setGraphic(null);
                setAccessibleText(null);
                getStyleClass().remove("chosen");
                return;
            }
            Texts texts = language.texts();
            count.setText(texts.of("history.figures.number", cause.count()));
            what.setText(texts.of(cause.what()));
            mostly.setText(mostly(cause, texts));
            next.setText(cause.next().map(texts::of).orElseGet(() -> texts.of("history.causes.no-next")));
            boolean chosen =
                    list.filterProperty().get().cause().map(Filter.Cause::key).equals(Optional.of(cause.key()));
            getStyleClass().remove("chosen");
            if (chosen) {
                getStyleClass().add("chosen");
            }
            setAccessibleText(String.join(". ", count.getText(), what.getText(), mostly.getText(), next.getText()));
            setGraphic(line);
        }
    }

    private String mostly(Figures.Cause cause, Texts texts) {
        String when = Moments.of(cause.newest(), clock.instant(), zone, texts.locale());
        Row.Origin from = cause.mostly().from();
        String told;
        if (from.step().isEmpty()) {
            told = texts.of("history.causes.last", when);
        } else {
            told = from.workflow().isEmpty()
                    ? texts.of("history.causes.mostly-step", from.step(), when)
                    : texts.of("history.causes.mostly", from.workflow(), from.step(), when);
        }
        int targets = cause.mostly().targets();
        return targets == 1 ? told : texts.of("history.causes.targets", targets, told);
    }
}
