package org.hookwright.support;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.stage.Stage;
import org.hookwright.language.Texts;
import org.hookwright.ui.control.Language;

/** A screen drawn in both languages, light and dark. */
public final class Pictures {
    private Pictures() {}

    /** Makes the screen anew for each picture, and lets {@code before} bring it into the state that is to be seen. */
    public static void take(
            String name, double width, double height, Function<Language, Parent> screen, Consumer<Parent> before) {
        for (Locale locale : Texts.offered()) {
            for (boolean dark : new boolean[] {false, true}) {
                Parent node = Windows.on(() -> screen.apply(new Language(locale)));
                Stage stage = Windows.show(node, width, height);
                if (dark) {
                    Windows.run(() -> node.getStyleClass().replaceAll(style -> style.equals("light") ? "dark" : style));
                }
                Windows.settle();
                Windows.run(() -> before.accept(node));
                Screenshots.take(Windows.on(stage::getScene), name, locale, dark);
                Windows.run(stage::hide);
            }
        }
    }

    public static void take(String name, double width, double height, Function<Language, Parent> screen) {
        take(name, width, height, screen, _ -> {});
    }
}
