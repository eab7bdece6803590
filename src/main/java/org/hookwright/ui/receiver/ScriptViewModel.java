package org.hookwright.ui.receiver;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.hookwright.receiver.Script;

/**
 * How the receiver is to answer, a row for each rule. Every change counts from the next request on; a row with a fault
 * does not count until it is corrected. Each change can be undone; what is typed in one field is one change.
 */
public final class ScriptViewModel {
    private static final String SLACK = "/services/*";
    private static final List<String> KNOWN = List.of(
            SLACK, "/v2/enqueue", "/cases", "/approvals", "/api/v2/tickets/*", "/api/now/table/*", "/crm/*", "/cmdb/*");
    private static final int MOST_ARRIVED = 8;
    private static final int MOST_UNDONE = 200;

    private final Consumer<Script> follow;
    private final List<Arrival> arrivals;
    private final ObservableList<ScriptRow> rows = FXCollections.observableArrayList();
    private final StringProperty seed = new SimpleStringProperty(this, "seed", "0");
    private final ReadOnlyIntegerWrapper inForce = new ReadOnlyIntegerWrapper(this, "inForce");
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo");
    private final Deque<State> before = new ArrayDeque<>();
    private Script followed = Script.NONE;
    private State last = new State(List.of(), "0");
    private Object typing = this;
    private boolean loading;
    private Runnable edited = () -> {};

    private record State(List<String> written, String seed) {}

    /**
     * Nothing is scripted yet.
     *
     * @param follow is given each script that is to be gone by
     * @param arrivals what has arrived, newest first
     */
    public ScriptViewModel(Consumer<Script> follow, List<Arrival> arrivals) {
        this.follow = follow;
        this.arrivals = arrivals;
        seed.subscribe(_ -> changed(seed));
    }

    public ObservableList<ScriptRow> rows() {
        return rows;
    }

    /** The number of rules that the receiver goes by. */
    public ReadOnlyIntegerProperty inForceProperty() {
        return inForce.getReadOnlyProperty();
    }

    /** Decides whatever is random in the script, as it is typed; what is no number counts as 0. */
    public StringProperty seedProperty() {
        return seed;
    }

    /** Whether there is a change to undo. */
    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    long seed() {
        try {
            return Long.parseLong(seed.get().strip());
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    /** Hears of each change that the person makes. */
    void onEdit(Runnable heard) {
        edited = heard;
    }

    /** Puts other rules in the place of all; this is no change that could be undone. */
    void load(List<String> written, long otherSeed) {
        show(new State(written, String.valueOf(otherSeed)));
        before.clear();
        canUndo.set(false);
        typing = this;
    }

    /** Begins a rule for a path that has none, which fails twice and then succeeds. */
    public ScriptRow add() {
        Set<String> taken = new LinkedHashSet<>();
        rows.forEach(row -> taken.add(row.pathProperty().get().strip()));
        String path =
                paths().stream().filter(one -> !taken.contains(one)).findFirst().orElse("/*");
        return insert(rows.size(), new ScriptRow(path, Preset.FAIL_TWICE.steps()));
    }

    /** Puts the same rule behind a rule. */
    public ScriptRow duplicate(ScriptRow row) {
        return insert(
                rows.indexOf(row) + 1,
                new ScriptRow(row.pathProperty().get(), row.stepsProperty().get()));
    }

    public void remove(ScriptRow row) {
        rows.remove(row);
        changed(new Object());
    }

    /** Moves a rule up (-1) or down (1): the first that fits decides. Whether it moved. */
    public boolean move(ScriptRow row, int by) {
        int from = rows.indexOf(row);
        int to = from + by;
        if (from < 0 || to < 0 || to >= rows.size()) {
            return false;
        }
        List<ScriptRow> moved = new ArrayList<>(rows);
        Collections.swap(moved, from, to);
        rows.setAll(moved);
        changed(new Object());
        return true;
    }

    public void choose(ScriptRow row, Preset preset) {
        if (preset != Preset.OWN) {
            row.stepsProperty().set(preset.steps());
        }
    }

    /** Takes the last change back. */
    public void undo() {
        State state = before.pollLast();
        if (state != null) {
            show(state);
            typing = this;
            canUndo.set(!before.isEmpty());
            edited.run();
        }
    }

    /** Paths to choose from: those that were asked for last, then those that the gallery asks for. */
    public List<String> paths() {
        Set<String> paths = new LinkedHashSet<>();
        for (Arrival arrival : arrivals) {
            String path = arrival.target().split("\\?", 2)[0];
            if (paths.size() < MOST_ARRIVED && !path.startsWith("/services/") && path.indexOf('*') < 0) {
                paths.add(path);
            }
        }
        List<String> all = new ArrayList<>(List.of(SLACK));
        all.addAll(paths);
        KNOWN.stream().filter(path -> !all.contains(path)).forEach(all::add);
        return all;
    }

    /** The rules as they are written, those with a fault, too. */
    List<String> written() {
        return rows.stream().map(ScriptRow::written).toList();
    }

    private ScriptRow insert(int index, ScriptRow row) {
        rows.add(index, listened(row));
        changed(new Object());
        return row;
    }

    private ScriptRow listened(ScriptRow row) {
        row.pathProperty().subscribe(_ -> changed(row.pathProperty()));
        row.stepsProperty().subscribe(_ -> changed(row.stepsProperty()));
        return row;
    }

    private void show(State state) {
        loading = true;
        rows.setAll(state.written().stream()
                .map(ScriptRow::of)
                .map(this::listened)
                .toList());
        seed.set(state.seed());
        loading = false;
        last = state();
        apply();
    }

    private State state() {
        return new State(written(), seed.get());
    }

    /** @param place of the change; one after the other in the same place are one change */
    private void changed(Object place) {
        if (loading) {
            return;
        }
        State now = state();
        if (!now.equals(last)) {
            if (place != typing) {
                before.addLast(last);
                if (before.size() > MOST_UNDONE) {
                    before.removeFirst();
                }
            }
            typing = place;
            last = now;
            canUndo.set(true);
            apply();
            edited.run();
        }
    }

    private void apply() {
        List<Script.Rule> rules =
                rows.stream().flatMap(row -> row.rule().stream()).toList();
        inForce.set(rules.size());
        Script now = new Script(rules, seed());
        if (!now.equals(followed)) {
            followed = now;
            follow.accept(now);
        }
    }
}
