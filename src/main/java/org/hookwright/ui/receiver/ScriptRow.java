package org.hookwright.ui.receiver;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.hookwright.language.Sentence;
import org.hookwright.receiver.NotAScript;
import org.hookwright.receiver.Script;
import org.hookwright.receiver.ScriptReader;

/** A rule while it is written: where, what, and what is wrong with it. */
public final class ScriptRow {
    private final StringProperty path = new SimpleStringProperty(this, "path", "");
    private final StringProperty steps = new SimpleStringProperty(this, "steps", "");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(
            this, "state", new State.Faulty(Part.PATH, Sentence.of("receiver.script.no-path")));

    /** One of the two texts. */
    public enum Part {
        PATH,
        STEPS
    }

    /** How far it is a rule. */
    public sealed interface State {
        /** It is one, and the receiver goes by it. */
        record InForce(Script.Rule rule) implements State {}

        /** It is none, and the receiver knows nothing of it. */
        record Faulty(Part part, Sentence why) implements State {}
    }

    ScriptRow(String path, String steps) {
        this.path.set(path);
        this.steps.set(steps);
        this.path.subscribe(this::read);
        this.steps.subscribe(this::read);
        read();
    }

    /** A row for a rule as it is written; what has no equals sign is all path. */
    static ScriptRow of(String written) {
        int equals = written.indexOf('=');
        return equals < 0
                ? new ScriptRow(written.strip(), "")
                : new ScriptRow(
                        written.substring(0, equals).strip(),
                        written.substring(equals + 1).strip());
    }

    /** As it is written in a file; blanks around its parts do not count. */
    String written() {
        String after = steps.get().strip();
        return after.isEmpty() ? path.get().strip() : path.get().strip() + " = " + after;
    }

    public StringProperty pathProperty() {
        return path;
    }

    public StringProperty stepsProperty() {
        return steps;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    Optional<Script.Rule> rule() {
        return state.get() instanceof State.InForce(var rule) ? Optional.of(rule) : Optional.empty();
    }

    private void read() {
        Part part = Part.PATH;
        try {
            Script.Place place = ScriptReader.place(path.get());
            part = Part.STEPS;
            state.set(new State.InForce(new Script.Rule(place, ScriptReader.steps(steps.get()))));
        } catch (NotAScript fault) {
            state.set(new State.Faulty(part, fault.sentence()));
        }
    }
}
