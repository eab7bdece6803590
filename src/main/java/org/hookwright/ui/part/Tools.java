package org.hookwright.ui.part;

import java.util.function.Consumer;
import org.hookwright.condition.ConditionPath;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;

/**
 * What every row of the form works with.
 *
 * @param focus puts the keyboard into the part at a place, once that is drawn
 * @param drag moves parts by the mouse
 */
record Tools(ConditionViewModel model, Language language, Fittings fit, Consumer<ConditionPath> focus, PartDrag drag) {
    /** As ids say a place. */
    static String id(ConditionPath path) {
        return path.isRoot()
                ? "root"
                : String.join("-", path.hops().stream().map(String::valueOf).toList());
    }

    String say(String key, Object... arguments) {
        return language.texts().of(key, arguments);
    }
}
