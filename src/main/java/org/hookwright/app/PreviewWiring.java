package org.hookwright.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.hookwright.store.Stored;
import org.hookwright.template.Span;
import org.hookwright.ticket.Ticket;
import org.hookwright.ui.body.BodyView;
import org.hookwright.ui.desk.Analysis;
import org.hookwright.ui.desk.Analyst;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.preview.Preview;
import org.hookwright.ui.preview.PreviewView;
import org.hookwright.ui.preview.PreviewViewModel;
import org.hookwright.ui.preview.TicketMark;
import org.hookwright.ui.request.RequestViewModel;
import org.hookwright.workflow.Body;

/** Shows the analysis in the preview, and ties its caret to the editor's. */
final class PreviewWiring {
    private final Desk desk;
    private final Analyst<Findings> analyst;
    private final ObservableValue<Integer> chosen;
    private final PreviewView view;

    PreviewWiring(
            Desk desk, Analyst<Findings> analyst, RequestViewModel request, BodyView editor, Surroundings around) {
        this.desk = desk;
        this.analyst = analyst;
        chosen = Bindings.createObjectBinding(
                this::chosenIndex,
                desk.tickets().chosenProperty(),
                desk.tickets().all());
        ObservableValue<Preview> preview = Bindings.createObjectBinding(this::preview, analyst.analysisProperty());
        ObservableValue<List<TicketMark>> marks = Bindings.createObjectBinding(
                this::marks, analyst.reportProperty(), desk.tickets().all());
        PreviewViewModel model = new PreviewViewModel(preview, marks, chosen, new EditorActions(desk, request, editor));
        editor.editor().caretProperty().subscribe(caret -> model.linkFromSource(caret.intValue()));
        view = new PreviewView(model, around.language(), around.jobs());
    }

    PreviewView view() {
        return view;
    }

    private Preview preview() {
        Analysis analysis = analyst.analysisProperty().get();
        if (analysis == null || analysis.call().request().body().type() == Body.Type.NONE) {
            return new Preview.NoBody();
        }
        if (desk.ticketProperty().getValue() == null) {
            return new Preview.NoTicket();
        }
        return new Preview.Filled(
                analysis.call().request().body().type(),
                analysis.body(),
                analysis.breakage().map(Findings::breakage));
    }

    private int chosenIndex() {
        Stored<Ticket> stored = desk.tickets().chosenProperty().get();
        return stored instanceof Stored.Readable<Ticket> readable
                ? desk.tickets().readable().indexOf(readable)
                : -1;
    }

    private List<TicketMark> marks() {
        List<TicketMark> marks = new ArrayList<>();
        List<Ticket> tickets = desk.tickets().values();
        for (int i = 0; i < tickets.size(); i++) {
            Ticket ticket = tickets.get(i);
            String id = ticket.id().isEmpty() ? ticket.name() : ticket.id();
            marks.add(new TicketMark(
                    id, ticket.subject(), analyst.reportProperty().get().of(i)));
        }
        return List.copyOf(marks);
    }

    private record EditorActions(Desk desk, RequestViewModel request, BodyView editor) implements Preview.Actions {
        @Override
        public void revealSource(Span source) {
            request.tabProperty().set(RequestViewModel.Tab.BODY);
            editor.editor().select(source.start(), source.end());
        }

        @Override
        public void chooseTicket(int index) {
            Optional.of(desk.tickets().readable())
                    .filter(all -> index >= 0 && index < all.size())
                    .ifPresent(all -> desk.chooseTicket(all.get(index).file()));
        }
    }
}
