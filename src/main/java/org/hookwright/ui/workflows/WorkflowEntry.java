package org.hookwright.ui.workflows;

import java.nio.file.Path;
import java.util.Locale;
import org.hookwright.language.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list.
 *
 * @param detail what the workflow does, such as {@code POST hooks.slack.com}; empty for a file that cannot be read
 * @param trouble why the file cannot be read, with the place, or null
 */
public record WorkflowEntry(
        Path file, String name, String detail, @Nullable Sentence trouble) {
    /** Whether its name, what it does or its file holds every word. */
    public boolean answers(String query) {
        String words = (name + ' ' + detail + ' ' + file.getFileName()).toLowerCase(Locale.ROOT);
        for (String word : query.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            if (!words.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
