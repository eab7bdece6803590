package org.hookwright.ui.history;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
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
import org.hookwright.ui.shell.Memory;
import org.jspecify.annotations.Nullable;

/** The list of exchanges with its filter, those that are chosen in it, and the one that is looked at. */
public final class HistoryViewModel {
    /** Rows that are read at a time. */
    static final int PAGE = 200;

    private static final System.Logger LOG = System.getLogger(HistoryViewModel.class.getName());
    private static final long QUIET_MILLIS = 150;

    /** A list that is read sooner is not announced. */
    private static final long PATIENCE_MILLIS = 400;

    private final Records records;
    private final Jobs jobs;
    private final HistoryActions actions;
    private final Latest listing;
    private final Latest counting;
    private final Latest paging;
    private final Latest typing;
    private final StringProperty words = new SimpleStringProperty(this, "words", "");
    private final ReadOnlyObjectWrapper<Filter> filter = new ReadOnlyObjectWrapper<>(this, "filter", Filter.EVERYTHING);
    private final ReadOnlyObjectWrapper<ListState> state = new ReadOnlyObjectWrapper<>(this, "state", ListState.BEGUN);
    private final ReadOnlyObjectWrapper<Records.Extent> extent =
            new ReadOnlyObjectWrapper<>(this, "extent", Records.Extent.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Row> chosen = new ReadOnlyObjectWrapper<>(this, "chosen");
    private final ReadOnlyObjectWrapper<List<Row>> picked = new ReadOnlyObjectWrapper<>(this, "picked", List.of());
    private final OpenedExchange opened;
    private final ReadOnlyObjectWrapper<Sentence> why =
            new ReadOnlyObjectWrapper<>(this, "why", Sentence.of("history.unreadable.hint"));
    private final FacetValues values;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final KeptFilters kept;
    private final HistoryRuns runs;
    private final FiguresViewModel figures;
    private final ComparisonViewModel comparison;
    private final ExportViewModel export;
    private boolean mayHaveMore;
    private boolean awaitsPage;
    private boolean fills;

    /** The exchange that another screen led to, until the list is there. */
    private OptionalLong sought = OptionalLong.empty();

    public HistoryViewModel(Records records, Jobs jobs, HistoryActions actions, Memory memory) {
        this.records = records;
        this.jobs = jobs;
        this.actions = actions;
        listing = new Latest(jobs);
        counting = new Latest(jobs);
        paging = new Latest(jobs);
        opened = new OpenedExchange(records, jobs);
        typing = new Latest(jobs);
        values = new FacetValues(records, jobs, this::failed);
        kept = new KeptFilters(memory);
        filter.set(kept.last());
        words.set(filter.get().words());
        runs = new HistoryRuns(records, jobs, this);
        figures = new FiguresViewModel(records, jobs, memory, this);
        comparison = new ComparisonViewModel(records, jobs);
        export = new ExportViewModel(jobs, actions, this);
        words.subscribe((_, now) -> typing.computeAfter(
                QUIET_MILLIS, _ -> now.strip(), _ -> use(filter.get().searching(now.strip()))));
    }

    /** The runs that exchanges belong to. */
    public HistoryRuns runs() {
        return runs;
    }

    public KeptFilters kept() {
        return kept;
    }

    public FiguresViewModel figures() {
        return figures;
    }

    /** Two exchanges beside each other. */
    public ComparisonViewModel comparison() {
        return comparison;
    }

    public ExportViewModel export() {
        return export;
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

    public ReadOnlyObjectProperty<ListState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Records.Extent> extentProperty() {
        return extent.getReadOnlyProperty();
    }

    /** The one that is looked at. */
    public ReadOnlyObjectProperty<@Nullable Row> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** All that are chosen in the list, among them the one that is looked at. */
    public ReadOnlyObjectProperty<List<Row>> pickedProperty() {
        return picked.getReadOnlyProperty();
    }

    /** The chosen exchange in full, a moment after it was chosen. */
    public ReadOnlyObjectProperty<@Nullable ShownExchange> openedProperty() {
        return opened.shownProperty();
    }

    /** Why the chosen exchange cannot be shown. */
    public ReadOnlyObjectProperty<Optional<Sentence>> troubleProperty() {
        return opened.troubleProperty();
    }

    /** Why the list cannot be read, while it cannot. */
    public ReadOnlyObjectProperty<Sentence> whyProperty() {
        return why.getReadOnlyProperty();
    }

    /** What can be chosen on each side. */
    public ReadOnlyObjectProperty<Map<Filter.Facet, List<String>>> valuesProperty() {
        return values.foundProperty();
    }

    public ObservableValue<Boolean> canActProperty() {
        return chosen.map(_ -> true).orElse(false);
    }

    /** Reads anew, as when the screen is shown or something was sent; what was chosen stays chosen. */
    public void refresh() {
        values.refresh();
        list();
        figures.refresh();
        runs.refresh();
    }

    public void within(Period period) {
        use(filter.get().within(period));
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
        use(Filter.EVERYTHING);
    }

    /** The list was scrolled to this row: the next page is read before its end is reached. */
    public void scrolledTo(int index) {
        boolean nearEnd = index >= rows.size() - PAGE / 4;
        if (nearEnd && !awaitsPage && mayHaveMore) {
            awaitsPage = true;
            Filter wanted = filter.get();
            int from = rows.size();
            paging.wait(stop -> records.page(wanted, from, PAGE, stop), this::append);
        }
    }

    /** These are chosen in the list; nobody else's business while the list is being filled. */
    public void pick(List<Row> wanted) {
        if (!fills) {
            picked.set(List.copyOf(wanted));
        }
    }

    /** Looks at one. */
    public void open(@Nullable Row row) {
        if (fills) {
            return;
        }
        chosen.set(row);
        if (row == null || !picked.get().contains(row)) {
            picked.set(row == null ? List.of() : List.of(row));
        }
        if (row == null) {
            opened.close();
        } else {
            opened.open(row.id());
        }
    }

    /** Shows an exchange whatever the filter, as when another screen leads here. */
    public void show(long id) {
        sought = OptionalLong.of(id);
        if (filter.get().equals(Filter.EVERYTHING)) {
            list();
        } else {
            use(Filter.EVERYTHING);
        }
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

    /** Takes those that are chosen out of the history; the one below them is looked at then. */
    public void delete() {
        List<Row> gone = picked.get();
        if (!gone.isEmpty()) {
            int below = gone.stream().mapToInt(rows::indexOf).max().orElse(-1) + 1;
            open(below < rows.size() ? rows.get(below) : null);
            actions.delete(gone.stream().map(Row::id).toList());
        }
    }

    /** Lets go of a filter that was kept. */
    void forget(String name) {
        actions.filterDeleted(name, kept.delete(name));
    }

    /** Sets the two that are chosen against each other, or the one against the one before of its step. */
    public void compare() {
        List<Row> two = picked.get();
        if (two.size() == 2) {
            comparison.open(two.getFirst().id(), two.getLast().id());
        } else {
            act(comparison::openWithPrevious);
        }
    }

    public void changeLimits() {
        actions.changeLimits();
    }

    private void act(LongConsumer action) {
        Row row = chosen.get();
        if (row != null) {
            action.accept(row.id());
        }
    }

    /** Shows what another filter lets through, and remembers it. */
    void use(Filter wanted) {
        if (!words.get().strip().equals(wanted.words())) {
            words.set(wanted.words());
        }
        typing.cancel();
        if (!wanted.equals(filter.get())) {
            filter.set(wanted);
            kept.use(wanted);
            list();
            figures.follow();
        }
    }

    private void list() {
        Filter wanted = filter.get();
        paging.cancel();
        awaitsPage = false;
        if (rows.isEmpty()) {
            state.set(ListState.BEGUN);
            jobs.later(PATIENCE_MILLIS, () -> {
                if (state.get() == ListState.BEGUN) {
                    state.set(ListState.READING);
                }
            });
        }
        listing.wait(stop -> records.page(wanted, 0, PAGE, stop), outcome -> {
            switch (outcome) {
                case Outcome.Done<List<Row>>(var found) -> show(found);
                case Outcome.Failed<List<Row>>(var cause) -> failed(cause);
            }
        });
        counting.wait(stop -> records.extent(wanted, stop), outcome -> {
            switch (outcome) {
                case Outcome.Done<Records.Extent>(var counted) -> count(counted);
                case Outcome.Failed<Records.Extent>(var cause) -> failed(cause);
            }
        });
    }

    private void count(Records.Extent counted) {
        extent.set(counted);
        if (state.get() == ListState.NOTHING_FOUND || state.get() == ListState.EMPTY) {
            state.set(counted.all() == 0 ? ListState.EMPTY : ListState.NOTHING_FOUND);
        }
    }

    private void show(List<Row> found) {
        Row before = chosen.get();
        Set<Long> pickedBefore = picked.get().stream().map(Row::id).collect(Collectors.toSet());
        mayHaveMore = found.size() == PAGE;
        fills = true;
        rows.setAll(found);
        fills = false;
        if (found.isEmpty()) {
            // The count says it for sure a moment later.
            state.set(filter.get().equals(Filter.EVERYTHING) ? ListState.EMPTY : ListState.NOTHING_FOUND);
        } else {
            state.set(ListState.SHOWN);
        }
        Row again = before == null ? null : rowOf(before.id()).orElse(null);
        if (sought.isPresent()) {
            // One that is too far down for the first page is shown without its row.
            long id = sought.getAsLong();
            sought = OptionalLong.empty();
            chosen.set(rowOf(id).orElse(null));
            opened.open(id);
        } else if (again == null) {
            picked.set(List.of());
            open(rows.isEmpty() ? null : rows.getFirst());
        } else {
            chosen.set(again);
            // A list that was filled anew has lost its marks, also where the same ones are chosen as before.
            picked.set(List.of());
            picked.set(
                    rows.stream().filter(row -> pickedBefore.contains(row.id())).toList());
        }
    }

    private Optional<Row> rowOf(long id) {
        return rows.stream().filter(row -> row.id() == id).findFirst();
    }

    private void append(Outcome<List<Row>> outcome) {
        awaitsPage = false;
        switch (outcome) {
            case Outcome.Done<List<Row>>(var more) -> {
                mayHaveMore = more.size() == PAGE;
                Set<Long> there = rows.stream().map(Row::id).collect(Collectors.toSet());
                rows.addAll(
                        more.stream().filter(row -> !there.contains(row.id())).toList());
            }
            case Outcome.Failed<List<Row>>(var cause) -> failed(cause);
        }
    }

    private void failed(Exception cause) {
        LOG.log(System.Logger.Level.ERROR, "The history cannot be read", cause);
        why.set(cause instanceof HistoryException known ? known.sentence() : Sentence.of("history.unreadable.hint"));
        state.set(ListState.UNREADABLE);
    }
}
