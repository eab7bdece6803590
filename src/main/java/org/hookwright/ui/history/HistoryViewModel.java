package org.hookwright.ui.history;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.hookwright.history.HistoryException;
import org.hookwright.language.Sentence;
import org.hookwright.task.Jobs;
import org.hookwright.task.Latest;
import org.hookwright.task.Outcome;
import org.hookwright.ui.response.ShownExchange;
import org.jspecify.annotations.Nullable;

/** The list of exchanges with its filter, and the one that is looked at. */
public final class HistoryViewModel {
    /** Rows that are read at a time. */
    static final int PAGE = 200;

    private static final System.Logger LOG = System.getLogger(HistoryViewModel.class.getName());
    private static final long QUIET_MILLIS = 150;

    /** Where the reading of the list stands. */
    public enum State {
        READING,
        /** There are rows, or would be. */
        SHOWN,
        /** Nothing was ever sent. */
        EMPTY,
        /** The filter lets nothing through. */
        NOTHING_FOUND,
        /** It cannot be read; {@link #whyProperty} says why. */
        UNREADABLE
    }

    private record Answer(List<Row> rows, Records.Extent extent) {}

    private final Records records;
    private final Jobs jobs;
    private final HistoryActions actions;
    private final Latest listing;
    private final Latest paging;
    private final Latest opening;
    private final Latest typing;
    private final StringProperty words = new SimpleStringProperty(this, "words", "");
    private final ReadOnlyObjectWrapper<Filter> filter = new ReadOnlyObjectWrapper<>(this, "filter", Filter.EVERYTHING);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.READING);
    private final ReadOnlyObjectWrapper<Records.Extent> extent =
            new ReadOnlyObjectWrapper<>(this, "extent", Records.Extent.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Row> chosen = new ReadOnlyObjectWrapper<>(this, "chosen");
    private final ReadOnlyObjectWrapper<@Nullable ShownExchange> opened = new ReadOnlyObjectWrapper<>(this, "opened");
    private final ReadOnlyObjectWrapper<Optional<Sentence>> trouble =
            new ReadOnlyObjectWrapper<>(this, "trouble", Optional.empty());
    private final ReadOnlyObjectWrapper<Sentence> why =
            new ReadOnlyObjectWrapper<>(this, "why", Sentence.of("history.unreadable.hint"));
    private final ReadOnlyObjectWrapper<Map<Filter.Facet, List<String>>> values =
            new ReadOnlyObjectWrapper<>(this, "values", Map.of());
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final HistoryRuns runs;
    private boolean awaitsPage;

    /** The exchange that another screen led to, until the list is there. */
    private OptionalLong sought = OptionalLong.empty();

    public HistoryViewModel(Records records, Jobs jobs, HistoryActions actions) {
        this.records = records;
        this.jobs = jobs;
        this.actions = actions;
        listing = new Latest(jobs);
        paging = new Latest(jobs);
        opening = new Latest(jobs);
        typing = new Latest(jobs);
        runs = new HistoryRuns(records, jobs, this);
        words.subscribe((_, now) -> typing.computeAfter(
                QUIET_MILLIS, _ -> now.strip(), _ -> use(filter.get().searching(now.strip()))));
    }

    /** The runs that exchanges belong to. */
    public HistoryRuns runs() {
        return runs;
    }

    public ObservableList<Row> rows() {
        return rows;
    }

    /** What is written in the search field; it is looked for once the keys have rested. */
    public StringProperty wordsProperty() {
        return words;
    }

    public ReadOnlyObjectProperty<Filter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Records.Extent> extentProperty() {
        return extent.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Row> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The chosen exchange in full, a moment after it was chosen. */
    public ReadOnlyObjectProperty<@Nullable ShownExchange> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /** Why the chosen exchange cannot be shown. */
    public ReadOnlyObjectProperty<Optional<Sentence>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Why the list cannot be read, while it cannot. */
    public ReadOnlyObjectProperty<Sentence> whyProperty() {
        return why.getReadOnlyProperty();
    }

    /** What can be chosen on each side. */
    public ReadOnlyObjectProperty<Map<Filter.Facet, List<String>>> valuesProperty() {
        return values.getReadOnlyProperty();
    }

    public ObservableValue<Boolean> canActProperty() {
        return chosen.map(_ -> true).orElse(false);
    }

    /** Reads anew, as when the screen is shown or something was sent; what was chosen stays chosen. */
    public void refresh() {
        readValues();
        list();
        runs.refresh();
    }

    public void within(Filter.Span span) {
        use(filter.get().within(span));
    }

    public void ending(Filter.Outcome outcome) {
        use(filter.get().ending(outcome));
    }

    /**
     * Narrows one side to a value.
     *
     * @param value nothing for all of them
     */
    public void choose(Filter.Facet facet, Optional<String> value) {
        use(filter.get().choosing(facet, value));
    }

    /** Shows the tries of one run only, or those of all. */
    public void choose(Optional<Long> run) {
        use(filter.get().ofRun(run));
    }

    public void clearFilter() {
        words.set("");
        typing.cancel();
        use(Filter.EVERYTHING);
    }

    /** The list was scrolled to this row: the next page is read before its end is reached. */
    public void scrolledTo(int index) {
        boolean nearEnd = index >= rows.size() - PAGE / 4;
        if (nearEnd && !awaitsPage && rows.size() < extent.get().found()) {
            awaitsPage = true;
            Filter wanted = filter.get();
            int from = rows.size();
            paging.wait(stop -> records.page(wanted, from, PAGE, stop), this::append);
        }
    }

    public void open(@Nullable Row row) {
        chosen.set(row);
        trouble.set(Optional.empty());
        if (row == null) {
            opening.cancel();
            opened.set(null);
            return;
        }
        read(row.id());
    }

    private void read(long id) {
        opening.wait(_ -> records.open(id), outcome -> {
            switch (outcome) {
                case Outcome.Done<ShownExchange>(var exchange) -> opened.set(exchange);
                case Outcome.Failed<ShownExchange>(var cause) -> {
                    LOG.log(System.Logger.Level.WARNING, "An exchange cannot be read", cause);
                    opened.set(null);
                    trouble.set(Optional.of(Sentence.of("history.details.unreadable")));
                }
            }
        });
    }

    /** Shows an exchange whatever the filter, as when another screen leads here. */
    public void show(long id) {
        sought = OptionalLong.of(id);
        words.set("");
        typing.cancel();
        filter.set(Filter.EVERYTHING);
        list();
    }

    public void sendAgain() {
        act(actions::sendAgain);
    }

    public void openAsDraft() {
        act(actions::openAsDraft);
    }

    public void copyAsCurl() {
        act(actions::copyAsCurl);
    }

    private void act(java.util.function.LongConsumer action) {
        Row row = chosen.get();
        if (row != null) {
            action.accept(row.id());
        }
    }

    private void use(Filter wanted) {
        if (!wanted.equals(filter.get())) {
            filter.set(wanted);
            list();
        }
    }

    private void list() {
        Filter wanted = filter.get();
        paging.cancel();
        awaitsPage = false;
        if (rows.isEmpty()) {
            state.set(State.READING);
        }
        listing.wait(stop -> new Answer(records.page(wanted, 0, PAGE, stop), records.extent(wanted, stop)), outcome -> {
            switch (outcome) {
                case Outcome.Done<Answer>(var answer) -> show(answer);
                case Outcome.Failed<Answer>(var cause) -> failed(cause);
            }
        });
    }

    private void show(Answer answer) {
        Row before = chosen.get();
        extent.set(answer.extent());
        rows.setAll(answer.rows());
        if (!answer.rows().isEmpty()) {
            state.set(State.SHOWN);
        } else {
            state.set(answer.extent().all() == 0 ? State.EMPTY : State.NOTHING_FOUND);
        }
        Row again = before == null ? null : rowOf(before.id()).orElse(null);
        if (sought.isPresent()) {
            find(sought.getAsLong());
        } else if (again == null) {
            open(rows.isEmpty() ? null : rows.getFirst());
        } else {
            chosen.set(again);
        }
    }

    private Optional<Row> rowOf(long id) {
        return rows.stream().filter(row -> row.id() == id).findFirst();
    }

    /** One that is too far down for the first page is shown without its row. */
    private void find(long id) {
        sought = OptionalLong.empty();
        chosen.set(rowOf(id).orElse(null));
        trouble.set(Optional.empty());
        read(id);
    }

    private void append(Outcome<List<Row>> outcome) {
        awaitsPage = false;
        switch (outcome) {
            case Outcome.Done<List<Row>>(var more) -> rows.addAll(more);
            case Outcome.Failed<List<Row>>(var cause) -> failed(cause);
        }
    }

    private void failed(Exception cause) {
        LOG.log(System.Logger.Level.ERROR, "The history cannot be read", cause);
        why.set(cause instanceof HistoryException known ? known.sentence() : Sentence.of("history.unreadable.hint"));
        state.set(State.UNREADABLE);
    }

    private void readValues() {
        jobs.wait(
                _ -> {
                    Map<Filter.Facet, List<String>> found = new EnumMap<>(Filter.Facet.class);
                    for (Filter.Facet facet : Filter.Facet.values()) {
                        found.put(facet, new ArrayList<>(records.values(facet)));
                    }
                    return found;
                },
                outcome -> {
                    switch (outcome) {
                        case Outcome.Done<Map<Filter.Facet, List<String>>>(var found) -> values.set(found);
                        case Outcome.Failed<Map<Filter.Facet, List<String>>>(var cause) -> failed(cause);
                    }
                });
    }
}
