package org.hookwright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.hookwright.language.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CommandsTest {
    private final Commands commands = new Commands();
    private final List<String> done = new ArrayList<>();
    private final ObjectProperty<Boolean> can = new SimpleObjectProperty<>(false);
    private final Texts korean = new Texts(Locale.KOREAN);

    @BeforeEach
    void fill() {
        commands.add("send", "Shortcut+Enter", can, () -> done.add("send"));
        commands.add("theme-dark", () -> done.add("dark"));
        commands.add("copy-body", "", can, () -> done.add("copy"));
        commands.add("curl", "Shortcut+Shift+C", () -> done.add("curl"));
    }

    private List<String> found(String query, Texts texts) {
        return commands.matching(query, texts).stream().map(Command::id).toList();
    }

    @Test
    void areFoundInEitherLanguageWhicheverIsSpoken() {
        assertThat(found("dark", korean)).containsExactly("theme-dark");
        assertThat(found("어둡게", new Texts(Locale.ENGLISH))).containsExactly("theme-dark");
    }

    @Test
    void everyWordMustBeThereInAnyOrder() {
        assertThat(found("body copy", korean)).containsExactly("copy-body");
        assertThat(found("body tango", korean)).isEmpty();
    }

    @Test
    void thoseThatBeginWithItStandFirst() {
        assertThat(found("c", new Texts(Locale.ENGLISH)).subList(0, 2)).containsExactly("copy-body", "curl");
    }

    @Test
    void whatCannotBeDoneNowIsNotDone() {
        commands.choices("send step", new Texts(Locale.ENGLISH)).getFirst().run();
        assertThat(done).isEmpty();

        can.set(true);
        Choice send = commands.choices("send step", new Texts(Locale.ENGLISH)).getFirst();
        send.run();
        assertThat(done).containsExactly("send");
        assertThat(send.detail()).startsWith("Ctrl+");
    }

    @Test
    void theSheetOfKeysHasThoseThatHaveKeys() {
        assertThat(commands.withKeys()).extracting(Command::id).containsExactly("send", "curl");
    }
}
