package org.hookwright.ui.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hookwright.template.Repair;
import org.hookwright.template.Span;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Scope;
import org.hookwright.workflow.Body;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class BodyViewModelTest {
    private final Sitting sitting = new Sitting();
    private final BodyViewModel model = new BodyViewModel(sitting);
    private final PaperPen pen = new PaperPen(model);
    private final List<String> heard = new ArrayList<>();

    @BeforeEach
    void lend() {
        model.lend(pen);
        model.onEdited(heard::add);
    }

    @Test
    void showingAnotherBodyIsNoEdit() {
        model.show(new Body(Body.Type.JSON, "{}"));
        assertThat(model.textProperty().get()).isEqualTo("{}");
        assertThat(heard).isEmpty();
    }

    @Test
    void formattingKeepsTheCaretAtItsSignAndIsHeard() {
        model.show(new Body(Body.Type.JSON, "{\"a\":[1,2]}"));
        pen.caretAt("{\"a\":[1,".length());
        model.format();
        assertThat(pen.marked()).isEqualTo("{\n  \"a\": [\n    1,\n    |2\n  ]\n}");
        assertThat(heard).hasSize(1);
        model.minify();
        assertThat(pen.marked()).isEqualTo("{\"a\":[1,|2]}");
    }

    @Test
    void onlyJsonIsFormatted() {
        model.show(new Body(Body.Type.TEXT, "{\"a\":1}"));
        model.format();
        assertThat(model.textProperty().get()).isEqualTo("{\"a\":1}");
        assertThat(model.canFormat().getValue()).isFalse();
    }

    @Test
    void aPlaceholderBringsItsBracesAndTakesThePlaceOfTheSelection() {
        model.show(new Body(Body.Type.JSON, "\"abc\""));
        pen.select(1, 4);
        model.insertPlaceholder("ticket.id");
        assertThat(pen.marked()).isEqualTo("\"{{ticket.id}}|\"");
    }

    @Test
    void onlyTheChosenRepairsAreMade() {
        model.show(new Body(Body.Type.JSON, "[]"));
        pen.caretAt(1);
        model.review(new Repair(
                "“a”",
                List.of(
                        new Repair.Edit(new Span(0, 1), "\"", Repair.Kind.SMART_QUOTE),
                        new Repair.Edit(new Span(2, 3), "\"", Repair.Kind.SMART_QUOTE))));
        PasteReview review = model.reviewProperty().get().orElseThrow();
        review.proposals().getLast().chosenProperty().set(false);
        model.pasteRepaired();
        assertThat(pen.marked()).isEqualTo("[\"a”|]");
        assertThat(model.reviewProperty().get()).isEmpty();
    }

    @Test
    void pastingAsItIsAndNotPastingLeaveNothingBehind() {
        model.show(new Body(Body.Type.JSON, ""));
        Repair repair = new Repair("“", List.of(new Repair.Edit(new Span(0, 1), "\"", Repair.Kind.SMART_QUOTE)));
        model.review(repair);
        model.cancelPaste();
        assertThat(model.textProperty().get()).isEmpty();
        model.review(repair);
        model.pasteAsItIs();
        assertThat(model.textProperty().get()).isEqualTo("“");
    }

    @Test
    void whatIsOfferedFollowsTheChosenTicketAndEnvironment() {
        assertThat(model.offers()).extracting(Offer::text).contains("env.slack_base");
        sitting.scope.set(new Scope(Sitting.WITH_AGENT, Environment.NONE, Map.of()));
        assertThat(model.offers()).extracting(Offer::text).doesNotContain("env.slack_base");
    }

    /** Writes into a text without a window. */
    private static final class PaperPen implements Pen {
        private final BodyViewModel model;
        private Span selection = new Span(0, 0);

        PaperPen(BodyViewModel model) {
            this.model = model;
        }

        void caretAt(int offset) {
            select(offset, offset);
        }

        void select(int from, int to) {
            selection = new Span(from, to);
        }

        String marked() {
            return new StringBuilder(model.textProperty().get())
                    .insert(selection.end(), '|')
                    .toString();
        }

        @Override
        public Span selection() {
            return selection;
        }

        @Override
        public int caret() {
            return selection.end();
        }

        @Override
        public void write(TextChange change) {
            String text = model.textProperty().get();
            caretAt(change.caret());
            model.edited(text.substring(0, change.span().start())
                    + change.text()
                    + text.substring(change.span().end()));
        }
    }
}
