package org.hookwright.ui.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.hookwright.language.Texts;

/** Every command of the program, in the order of the palette. */
public final class Commands {
    private static final ObservableValue<Boolean> ALWAYS = new SimpleObjectProperty<>(true);

    private final List<Command> all = new ArrayList<>();
    private final Map<KeyCombination, Command> also = new LinkedHashMap<>();

    /** Adds a command without a shortcut that can always be done. */
    public void add(String id, Runnable act) {
        all.add(new Command(id, null, false, ALWAYS, act));
    }

    /** Adds a command that can always be done. */
    public void add(String id, String shortcut, Runnable act) {
        add(id, shortcut, ALWAYS, act);
    }

    /**
     * Adds a command.
     *
     * @param shortcut as {@link KeyCombination#valueOf} reads it, or an empty text
     */
    public void add(String id, String shortcut, ObservableValue<Boolean> can, Runnable act) {
        all.add(new Command(id, shortcut.isEmpty() ? null : KeyCombination.valueOf(shortcut), false, can, act));
    }

    /** Adds a command whose shortcut the control that has the focus may want for itself, such as undo in a field. */
    public void addLate(String id, String shortcut, ObservableValue<Boolean> can, Runnable act) {
        all.add(new Command(id, KeyCombination.valueOf(shortcut), true, can, act));
    }

    /** Gives a command that is there already further keys, which the palette does not mention. */
    public void addAlso(String id, String shortcut) {
        all.stream()
                .filter(command -> command.id().equals(id))
                .findFirst()
                .ifPresent(command -> also.put(KeyCombination.valueOf(shortcut), command));
    }

    /** Those whose names hold every word of the query in either language, those that begin with it first. */
    public List<Command> matching(String query, Texts texts) {
        String[] words = query.strip().toLowerCase(Locale.ROOT).split("\\s+");
        List<Texts> languages = Texts.offered().stream().map(Texts::new).toList();
        List<Command> begin = new ArrayList<>();
        List<Command> hold = new ArrayList<>();
        for (Command command : all) {
            if (languages.stream().anyMatch(language -> holds(language.of(command.text()), words))) {
                String shown = texts.of(command.text()).toLowerCase(Locale.ROOT);
                (shown.startsWith(words[0]) ? begin : hold).add(command);
            }
        }
        begin.addAll(hold);
        return begin;
    }

    /** The same as lines of the palette, with what undo would take back, and the keys. */
    List<Choice> choices(String query, Texts texts) {
        return matching(query, texts).stream()
                .map(command -> new Choice(
                        command.name(texts), command.keys(), command.can().getValue(), command::run))
                .toList();
    }

    /** Those that have keys, in order. */
    List<Command> withKeys() {
        return all.stream().filter(command -> command.shortcut() != null).toList();
    }

    /** Lets the shortcuts work in a scene. */
    public void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> press(event, false));
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> press(event, true));
    }

    private void press(KeyEvent event, boolean late) {
        for (Map.Entry<KeyCombination, Command> further : also.entrySet()) {
            if (!late && further.getKey().match(event)) {
                event.consume();
                further.getValue().run();
                return;
            }
        }
        for (Command command : all) {
            KeyCombination shortcut = command.shortcut();
            if (shortcut != null && command.late() == late && shortcut.match(event)) {
                event.consume();
                command.run();
                return;
            }
        }
    }

    private static boolean holds(String name, String[] words) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (!lower.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
