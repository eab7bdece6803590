package org.hookwright.ui.request;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.hookwright.check.Field;
import org.hookwright.task.Jobs;
import org.hookwright.ui.control.CodeEditor;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.Mark;

/**
 * Makes the request's fields that may hold placeholders.
 *
 * @param assist gives an editor the completion and the cards that the body has
 * @param marks what there is to say about each field
 */
public record TemplateFields(
        Language language, Jobs jobs, Consumer<CodeEditor> assist, ObservableValue<Map<Field, List<Mark>>> marks) {
    TemplateField of(Field place, ObservableValue<String> text, Consumer<String> typed) {
        TemplateField field = new TemplateField(language, jobs, text, typed);
        assist.accept(field.editor());
        marks.map(all -> all.getOrDefault(place, List.of())).subscribe(field.editor()::setMarks);
        return field;
    }
}
