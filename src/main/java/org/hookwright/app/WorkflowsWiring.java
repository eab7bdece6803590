package org.hookwright.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.hookwright.store.Stored;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.desk.Namesakes;
import org.hookwright.ui.shell.Choice;
import org.hookwright.ui.workflows.Shelf;
import org.hookwright.ui.workflows.WorkflowEntry;
import org.hookwright.ui.workflows.WorkflowsView;
import org.hookwright.ui.workflows.WorkflowsViewModel;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Workflow;

/** Lists the desk's workflows. */
final class WorkflowsWiring {
    private final Desk desk;
    private final ObservableList<WorkflowEntry> entries = FXCollections.observableArrayList();
    private final WorkflowsViewModel model;
    private final WorkflowsView view;
    private Runnable go = () -> {};

    WorkflowsWiring(Desk desk, Shelf shelf, Language language) {
        this.desk = desk;
        desk.workflows().all().subscribe(this::list);
        list();
        model = new WorkflowsViewModel(
                entries, desk.workflows().chosenProperty().map(Stored::file), shelf);
        view = new WorkflowsView(model, language);
    }

    WorkflowsViewModel model() {
        return model;
    }

    WorkflowsView view() {
        return view;
    }

    /** The entry that is open. */
    Optional<WorkflowEntry> chosen() {
        return entries.stream()
                .filter(entry -> entry.file().equals(model.chosenProperty().getValue()))
                .findFirst();
    }

    /** Those whose names hold every word, to be gone to. */
    List<Choice> matching(String query) {
        return entries.stream()
                .filter(entry -> entry.answers(query))
                .map(entry -> new Choice(entry.name(), entry.detail(), true, () -> {
                    go.run();
                    model.choose(entry);
                }))
                .toList();
    }

    /** The examples whose titles hold what was typed, to be started from. */
    List<Choice> examples(String query) {
        String wanted = query.strip().toLowerCase(Locale.ROOT);
        return model.gallery().stream()
                .filter(example -> (example.title() + ' ' + example.description())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .map(example -> new Choice(example.title(), example.description(), true, () -> {
                    go.run();
                    model.addFromGallery(example);
                }))
                .toList();
    }

    /** What leads to the screen where a workflow is seen. */
    void onGo(Runnable leads) {
        go = leads;
    }

    private void list() {
        Namesakes namesakes = Namesakes.among(desk.workflows().readable().stream()
                .map(stored -> stored.value().name()));
        List<WorkflowEntry> now = desk.workflows().all().stream()
                .map(stored -> entry(stored, namesakes))
                .toList();
        if (now.size() == entries.size()) {
            for (int i = 0; i < now.size(); i++) {
                if (!now.get(i).equals(entries.get(i))) {
                    entries.set(i, now.get(i));
                }
            }
        } else {
            entries.setAll(now);
        }
    }

    private static WorkflowEntry entry(Stored<Workflow> stored, Namesakes namesakes) {
        return switch (stored) {
            case Stored.Readable<Workflow> readable -> {
                String detail = detail(readable.value());
                boolean doubled = namesakes.has(readable.value().name());
                yield new WorkflowEntry(
                        stored.file(),
                        readable.value().name(),
                        doubled ? stored.file().getFileName() + " · " + detail : detail,
                        null);
            }
            case Stored.Unreadable<Workflow> unreadable ->
                new WorkflowEntry(stored.file(), stored.file().getFileName().toString(), "", unreadable.problem());
        };
    }

    /** What the first step does: method and host, or as much of the address as there is. */
    private static String detail(Workflow workflow) {
        if (workflow.calls().isEmpty()) {
            return "";
        }
        Call call = workflow.calls().getFirst();
        String address = call.request().url().replaceFirst("^https?://", "");
        int slash = address.indexOf('/');
        return call.request().method() + " " + (slash > 0 ? address.substring(0, slash) : address);
    }
}
