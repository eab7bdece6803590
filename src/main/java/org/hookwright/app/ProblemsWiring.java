package org.hookwright.app;

import java.util.ArrayList;
import java.util.List;
import org.hookwright.check.Cure;
import org.hookwright.check.Part;
import org.hookwright.check.Problem;
import org.hookwright.check.Severity;
import org.hookwright.check.TextEdit;
import org.hookwright.ui.body.BodyView;
import org.hookwright.ui.body.BodyViewModel;
import org.hookwright.ui.control.Mark;
import org.hookwright.ui.desk.Analyst;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.problems.ProblemsView;
import org.hookwright.ui.problems.ProblemsViewModel;
import org.hookwright.ui.request.RequestViewModel;

/** Shows what the checks find: in the list, as marks in the editor, and ways to the place and to the cure. */
final class ProblemsWiring {
    private final Desk desk;
    private final RequestViewModel request;
    private final BodyView editor;
    private final ProblemsView view;

    ProblemsWiring(
            Desk desk, Analyst<Findings> analyst, RequestViewModel request, BodyWiring body, Surroundings around) {
        this.desk = desk;
        this.request = request;
        this.editor = body.view();
        view = new ProblemsView(
                new ProblemsViewModel(analyst.reportProperty().map(Findings::problems), this::reveal, this::cure),
                around.language());
        BodyViewModel model = body.model();
        analyst.reportProperty().subscribe(found -> model.setMarks(marks(found.problems())));
    }

    ProblemsView view() {
        return view;
    }

    private List<Mark> marks(List<Problem> problems) {
        List<Mark> marks = new ArrayList<>();
        for (Problem problem : problems) {
            if (problem.place().field().part() == Part.BODY
                    && problem.place().span().length() > 0) {
                marks.add(mark(problem));
            }
        }
        return marks;
    }

    private Mark mark(Problem problem) {
        List<Mark.Fix> fixes = problem.cures().stream()
                .map(cure -> new Mark.Fix(cure.label(), () -> cure(problem, cure)))
                .toList();
        Mark.Weight weight = switch (problem.severity()) {
            case Severity.ERROR -> Mark.Weight.ERROR;
            case Severity.WARNING -> Mark.Weight.WARNING;
            case Severity.NOTE -> Mark.Weight.NOTE;
        };
        return new Mark(problem.place().span(), weight, problem.sentence(), fixes);
    }

    private void reveal(Problem problem) {
        request.tabProperty()
                .set(
                        switch (problem.place().field().part()) {
                            case HEADER_NAME, HEADER_VALUE -> RequestViewModel.Tab.HEADERS;
                            case AUTH_NAME, AUTH_VALUE -> RequestViewModel.Tab.AUTH;
                            case DELIVERY -> RequestViewModel.Tab.DELIVERY;
                            case METHOD, URL, BODY -> RequestViewModel.Tab.BODY;
                        });
        if (problem.place().field().part() == Part.BODY) {
            int length = editor.editor().text().length();
            editor.editor()
                    .select(
                            Math.min(length, problem.place().span().start()),
                            Math.min(length, problem.place().span().end()));
            editor.editor().focusTarget().requestFocus();
        }
    }

    /** Edits of the body go through the editor, so that its own undo takes them back. */
    private void cure(Problem problem, Cure cure) {
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
