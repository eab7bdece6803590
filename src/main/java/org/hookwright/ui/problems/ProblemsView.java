package org.hookwright.ui.problems;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.hookwright.check.Severity;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The problems as a list; Enter goes to one's place, Alt+Enter makes its first cure. */
public final class ProblemsView {
    private final ProblemsViewModel model;
    private final Language language;
    private final Fittings fittings;
    private final BorderPane root = new BorderPane();
    private final HBox head = new HBox();
    private final ObservableList<ProblemRow> shown = FXCollections.observableArrayList();
    private final ListView<ProblemRow> list = new ListView<>(shown);

    public ProblemsView(ProblemsViewModel model, Language language) {
        this.model = model;
        this.language = language;
        fittings = new Fittings(language);
        root.setId("problems");
        root.getStyleClass().addAll("problems", "surface", "line-top");
        root.getStylesheets()
                .add(ProblemsView.class
                        .getResource("/org/hookwright/ui/problems/problems.css")
                        .toExternalForm());
        list.setId("problems-list");
        list.accessibleTextProperty().bind(language.text("problems.title"));
        list.setCellFactory(_ -> new ProblemCell(model, language));
        list.setPlaceholder(fittings.label(language.text("problems.none"), "muted"));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        // The list keeps the heights of its cells, and a sentence needs other lines at another width.
        list.widthProperty().subscribe(list::refresh);
        fillHead();
        root.setTop(head);
        root.setCenter(list);
        model.problemsProperty().subscribe(this::show);
        model.shownProperty().subscribe(problem -> {
            list.getSelectionModel().select(problem);
            list.scrollTo(problem);
        });
    }

    public Parent node() {
        return root;
    }

    /**
     * Adds a way from the problems to what looks for their cause.
     *
     * @param why is told the problem that is chosen, or the first
     */
    public void offerWhy(Consumer<ProblemRow> why) {
        Button button = fittings.button("problems-why", language.text("problems.why"), () -> chosen().ifPresent(why));
        button.getStyleClass().addAll("quiet", "small");
        button.setGraphic(new FontIcon(Feather.LIFE_BUOY));
        fittings.explain(button, language.text("problems.why.hint"));
        button.accessibleHelpProperty().bind(language.text("problems.why.hint"));
        head.getChildren()
                .addAll(
                        Fittings.gap(),
                        Fittings.shownWhen(button, model.problemsProperty().map(found -> !found.isEmpty())));
    }

    private Optional<ProblemRow> chosen() {
        ProblemRow selected = list.getSelectionModel().getSelectedItem();
        return Optional.ofNullable(selected).or(() -> shown.stream().findFirst());
    }

    private void show(List<ProblemRow> problems) {
        if (shown.size() != problems.size()) {
            shown.setAll(problems);
            return;
        }
        // Only those that differ: the rest keep their cells, and the selection stays.
        for (int i = 0; i < problems.size(); i++) {
            if (!shown.get(i).saysTheSameAs(problems.get(i))) {
                shown.set(i, problems.get(i));
            }
        }
    }

    private void fillHead() {
        head.getChildren().add(fittings.label(language.text("problems.title"), "strong"));
        for (Severity severity : Severity.values()) {
            String style = "problem-" + severity.name().toLowerCase(Locale.ROOT);
            Label count = fittings.label(model.countProperty(severity).map(String::valueOf), "chip", style);
            head.getChildren()
                    .add(Fittings.shownWhen(count, model.countProperty(severity).map(many -> many > 0)));
        }
        head.getStyleClass().addAll("pane-head", "problems-head");
    }

    private void key(KeyEvent event) {
        ProblemRow problem = list.getSelectionModel().getSelectedItem();
        if (problem == null || event.getCode() != KeyCode.ENTER) {
            return;
        }
        if (event.isAltDown() && !problem.cures().isEmpty()) {
            model.cure(problem, 0);
        } else {
            model.reveal(problem);
        }
        event.consume();
    }
}
