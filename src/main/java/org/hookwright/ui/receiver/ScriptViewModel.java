package org.hookwright.ui.receiver;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.hookwright.receiver.Script;

/**
 * How the receiver is to answer, a row for each rule. Every change counts from the next request on; a row with a fault
 * does not count until it is corrected.
 */
public final class ScriptViewModel {
    private static final String SLACK = "/services/*";
    private static final List<String> KNOWN = List.of(
            SLACK, "/v2/enqueue", "/cases", "/approvals", "/api/v2/tickets/*", "/api/now/table/*", "/crm/*", "/cmdb/*");
    private static final int MOST_ARRIVED = 8;

    private final Consumer<Script> follow;
    private final List<Arrival> arrivals;
    private final ObservableList<ScriptRow> rows = FXCollections.observableArrayList();
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final ReadOnlyIntegerWrapper inForce = new ReadOnlyIntegerWrapper(this, "inForce");
    private List<Script.Rule> followed = List.of();

    /**
     * Nothing is scripted yet.
     *
     * @param follow is given each script that is to be gone by
     * @param arrivals what has arrived, newest first
     */
    public ScriptViewModel(Consumer<Script> follow, List<Arrival> arrivals) {
        this.follow = follow;
        this.arrivals = arrivals;
    }

    public ObservableList<ScriptRow> rows() {
        return rows;
    }

    /** Whether the form is shown; opening it for the first time begins a rule. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** The number of rules that the receiver goes by. */
    public ReadOnlyIntegerProperty inForceProperty() {
        return inForce.getReadOnlyProperty();
    }

    /** Begins a rule for a path that has none, which fails twice and then succeeds. */
    public ScriptRow add() {
        Set<String> taken = new LinkedHashSet<>();
        rows.forEach(row -> taken.add(row.pathProperty().get().strip()));
        String path =
                paths().stream().filter(one -> !taken.contains(one)).findFirst().orElse("/*");
        ScriptRow row = new ScriptRow(path, Preset.FAIL_TWICE.steps());
        rows.add(row);
        row.stateProperty().subscribe(_ -> apply());
        return row;
    }

    public void remove(ScriptRow row) {
        rows.remove(row);
        apply();
    }

    public void choose(ScriptRow row, Preset preset) {
        if (preset != Preset.OWN) {
            row.stepsProperty().set(preset.steps());
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

    private void apply() {
        List<Script.Rule> rules =
                rows.stream().flatMap(row -> row.rule().stream()).toList();
        inForce.set(rules.size());
        if (!rules.equals(followed)) {
            followed = rules;
            follow.accept(new Script(rules, 0));
        }
    }
}
