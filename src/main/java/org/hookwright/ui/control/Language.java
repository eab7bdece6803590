package org.hookwright.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.hookwright.language.Sentence;
import org.hookwright.language.Texts;

/**
 * The language the program speaks at the moment, and texts that change with it while they are on the screen. Lives on
 * the JavaFX thread.
 */
public final class Language {
    private final ReadOnlyObjectWrapper<Texts> texts;

    public Language(Locale locale) {
        texts = new ReadOnlyObjectWrapper<>(this, "texts", new Texts(locale));
    }

    public ReadOnlyObjectProperty<Texts> textsProperty() {
        return texts.getReadOnlyProperty();
    }

    public Texts texts() {
        return texts.get();
    }

    /** Says everything in another language from now on. */
    public void speak(Locale locale) {
        if (!locale.equals(texts().locale())) {
            texts.set(new Texts(locale));
        }
    }

    /**
     * A text that follows the language.
     *
     * @param arguments what the pattern's places are filled with; the text also follows those that are observable
     *     values. They must have a value whenever the text is asked for
     */
    public ObservableValue<String> text(String key, Object... arguments) {
        Object[] kept = arguments.clone();
        List<Observable> causes = new ArrayList<>(List.of(texts));
        for (Object argument : kept) {
            if (argument instanceof ObservableValue<?> value) {
                causes.add(value);
            }
        }
        return Bindings.createStringBinding(() -> texts().of(key, valuesOf(kept)), causes.toArray(Observable[]::new));
    }

    /** A sentence in words that follow the language. */
    public ObservableValue<String> text(Sentence sentence) {
        return texts.map(words -> words.of(sentence));
    }

    private static Object[] valuesOf(Object[] arguments) {
        Object[] values = arguments.clone();
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof ObservableValue<?> value) {
                values[i] = value.getValue();
            }
        }
        return values;
    }
}
