package org.hookwright.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.hookwright.check.Cure;
import org.hookwright.check.Field;
import org.hookwright.check.FlowProblem;
import org.hookwright.check.Part;
import org.hookwright.check.Place;
import org.hookwright.check.Problem;
import org.hookwright.check.Severity;
import org.hookwright.check.TextEdit;
import org.hookwright.ui.body.BodyView;
import org.hookwright.ui.control.Mark;
import org.hookwright.ui.desk.Analyst;
import org.hookwright.ui.desk.Checks;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.desk.FlowAnalyst;
import org.hookwright.ui.problems.ProblemRow;
import org.hookwright.ui.problems.ProblemsView;
import org.hookwright.ui.problems.ProblemsViewModel;
import org.hookwright.ui.request.RequestViewModel;

/** Shows what the checks find: in the list, as marks in the editor, and ways to the place and to the cure. */
final class ProblemsWiring {
    private final Desk desk;
    private final RequestViewModel request;
    private final BodyView editor;
    private final ProblemsViewModel model;
    private final ProblemsView view;
    private final ObservableValue<Map<Field, List<Mark>>> marks;

    /**
     * What finds problems.
     *
     * @param analyst of the call that is edited
     * @param checks of every call
     * @param flow of the whole
     */
    record Finders(Analyst<Findings> analyst, Checks<Findings> checks, FlowAnalyst flow) {}

    ProblemsWiring(Desk desk, Finders finders, RequestViewModel request, BodyWiring body, Surroundings around) {
        this.desk = desk;
        this.request = request;
        this.editor = body.view();
        ObservableValue<List<ProblemRow>> rows = Bindings.createObjectBinding(
                () -> ProblemRows.of(
                        desk.spotProperty().get(),
                        finders.analyst().reportProperty().get(),
                        finders.flow().reportProperty().get(),
                        finders.checks().knownProperty().get()),
                desk.spotProperty(),
                finders.analyst().reportProperty(),
                finders.flow().reportProperty(),
                finders.checks().knownProperty());
        model = new ProblemsViewModel(rows, this::reveal, this::cure);
        view = new ProblemsView(model, around.language());
        marks = finders.analyst().reportProperty().map(found -> marks(found.problems()));
        marks.subscribe(found -> body.model().setMarks(found.getOrDefault(Field.BODY, List.of())));
    }

    ProblemsView view() {
        return view;
    }

    ProblemsViewModel model() {
        return model;
    }

    /** What there is to say about the text of each field. */
    ObservableValue<Map<Field, List<Mark>>> marks() {
        return marks;
    }

    private Map<Field, List<Mark>> marks(List<Problem> problems) {
        Map<Field, List<Mark>> found = new HashMap<>();
        for (Problem problem : problems) {
            if (problem.place().span().length() > 0) {
                found.computeIfAbsent(problem.place().field(), _ -> new ArrayList<>())
                        .add(mark(problem));
            }
        }
        return found;
    }

    private Mark mark(Problem problem) {
        List<Mark.Fix> fixes = problem.cures().stream()
                .map(cure -> new Mark.Fix(cure.label(), () -> cure(cure)))
                .toList();
        Mark.Weight weight = switch (problem.severity()) {
            case Severity.ERROR -> Mark.Weight.ERROR;
            case Severity.WARNING -> Mark.Weight.WARNING;
            case Severity.NOTE -> Mark.Weight.NOTE;
        };
        return new Mark(problem.place().span(), weight, problem.sentence(), fixes);
    }

    private void reveal(ProblemRow row) {
        desk.choose(row.spot());
        row.call().ifPresent(this::reveal);
    }

    private void reveal(Problem problem) {
        reveal(problem.place());
    }

    /** Shows a place of the call that is edited, and puts the keyboard there. */
    void reveal(Place place) {
        request.reveal(place);
        if (place.field().part() == Part.BODY) {
            int length = editor.editor().text().length();
            editor.editor()
                    .select(
                            Math.min(length, place.span().start()),
                            Math.min(length, place.span().end()));
            editor.editor().focusTarget().requestFocus();
        }
    }

    private void cure(ProblemRow row, int index) {
        switch (row) {
            case ProblemRow.OfCall of -> {
                desk.choose(of.spot());
                cure(of.problem().cures().get(index));
            }
            case ProblemRow.OfFlow of -> {
                FlowProblem.FlowCure cure = of.problem().cures().get(index);
                desk.editWorkflow(cure.label(), cure.change());
            }
        }
    }

    /** Edits of the body go through the editor, so that its own undo takes them back. */
    void cure(Cure cure) {
        boolean inBody = cure instanceof Cure.Edits edits
                && edits.edits().stream().allMatch(edit -> edit.field().part() == Part.BODY);
        if (inBody && cure instanceof Cure.Edits edits) {
            String text = editor.editor().text();
            StringBuilder cured = new StringBuilder(text);
            List<TextEdit> lastFirst = edits.edits().stream()
                    .sorted((one, other) -> other.span().compareTo(one.span()))
                    .toList();
            for (TextEdit edit : lastFirst) {
                if (edit.span().end() <= cured.length()) {
                    cured.replace(edit.span().start(), edit.span().end(), edit.replacement());
                }
            }
            editor.editor().replaceText(cured.toString());
        } else {
            desk.edit(cure.label(), cure::applied);
        }
    }
}
