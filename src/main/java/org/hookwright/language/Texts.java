package org.hookwright.language;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The words of one language. A missing key is a defect of ours and says so loudly, by exception. */
public final class Texts {
    private static final ResourceBundle.Control ENGLISH_WHERE_UNKNOWN =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ConcurrentMap<String, ResourceBundle> subjects = new ConcurrentHashMap<>();

    public Texts(Locale locale) {
        this.locale = locale;
    }

    /** The languages the program speaks; the first is what everyone else gets. */
    public static List<Locale> offered() {
        return List.of(Locale.ENGLISH, Locale.KOREAN);
    }

    /** How bundles are looked for: the language asked for, else English, whatever the system speaks. */
    public static ResourceBundle.Control control() {
        return ENGLISH_WHERE_UNKNOWN;
    }

    public Locale locale() {
        return locale;
    }

    public String of(String key, Object... arguments) {
        return arguments.length == 0 ? pattern(key) : format(pattern(key), arguments);
    }

    public String of(Sentence sentence) {
        return of(sentence.key(), sentence.arguments().toArray());
    }

    private String format(String pattern, Object[] arguments) {
        Object[] said = arguments.clone();
        for (int i = 0; i < said.length; i++) {
            if (said[i] instanceof Sentence inner) {
                said[i] = of(inner);
            }
        }
        MessageFormat filled = new MessageFormat(pattern, locale);
        return Particles.areIn(pattern, locale) ? Particles.fitted(filled, said) : filled.format(said);
    }

    private String pattern(String key) {
        String subject = key.substring(0, key.indexOf('.'));
        return subjects.computeIfAbsent(subject, this::load).getString(key);
    }

    private ResourceBundle load(String subject) {
        return ResourceBundle.getBundle("org.hookwright.language." + subject, locale, ENGLISH_WHERE_UNKNOWN);
    }
}
