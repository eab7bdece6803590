package org.hookwright.ui.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.hookwright.exchange.FreshserviceSheet;
import org.hookwright.exchange.Shell;
import org.hookwright.language.Sentence;
import org.hookwright.store.Gallery;
import org.hookwright.support.Guard;
import org.hookwright.support.Pictures;
import org.hookwright.support.Windows;
import org.hookwright.ticket.Environment;
import org.hookwright.ui.control.Language;
import org.hookwright.workflow.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Guard.class)
final class HandoffViewTest {
    private static final Environment PRODUCTION = new Environment(
            "Production",
            Map.of("slack_base", "https://hooks.slack.com", "crm_base", "https://crm.acme.example/api"),
            List.of("slack_path"));

    private final List<String> copied = new ArrayList<>();

    private HandoffViewModel model(Locale locale, int entry, boolean escape) {
        Call call =
                Gallery.entries(locale).get(entry).workflow().calls().getFirst().escaping(escape);
        List<HandoffField> fields = FreshserviceSheet.fields(call, PRODUCTION).stream()
                .map(field -> new HandoffField(field.label(), field.value(), field.remarks()))
                .toList();
        List<TerminalForm> terminals = java.util.Arrays.stream(Shell.values())
                .map(shell -> new TerminalForm(
                        Sentence.of("exchange.shell." + shell.name().toLowerCase(Locale.ROOT)),
                        secrets -> shell + " " + secrets))
                .toList();
        HandoffViewModel model = new HandoffViewModel(new SimpleObjectProperty<>(fields), terminals, copied::add);
        model.openProperty().set(true);
        return model;
    }

    @Test
    void picturesOfTheSheet() {
        Pictures.take("handoff", 520, 960, language -> {
            HandoffViewModel model = model(language.texts().locale(), 0, true);
            model.copy(1);
            return new HandoffView(model, language).node();
        });
        Pictures.take(
                "handoff-web-request",
                520,
                960,
                language -> new HandoffView(model(language.texts().locale(), 1, false), language).node());
    }

    @Test
    void oneKeyCopiesAFieldAndGoesOnToTheNext() {
        Parent node =
                Windows.on(() -> new HandoffView(model(Locale.ENGLISH, 0, false), new Language(Locale.ENGLISH)).node());
        Stage stage = Windows.show(node, 520, 900);
        Windows.settle();

        Windows.run(() -> ((Button) node.lookup("#handoff-copy-0")).fire());
        assertThat(copied).containsExactly("notify_slack");
        assertThat(Windows.on(() -> node.lookup("#handoff-copy-1").isFocused())).isTrue();
        Windows.run(() -> key(node.lookup("#handoff-copy-1"), KeyCode.DOWN));
        assertThat(Windows.on(() -> node.lookup("#handoff-copy-2").isFocused())).isTrue();
        Windows.run(() -> key(node.lookup("#handoff-copy-2"), KeyCode.ESCAPE));
        assertThat(Windows.on(node::isVisible)).isFalse();
        Windows.run(stage::hide);
    }

    @Test
    void commandsForEachShellAreCopiedAndSecretsOnlyWhenTicked() {
        Parent node =
                Windows.on(() -> new HandoffView(model(Locale.ENGLISH, 0, false), new Language(Locale.ENGLISH)).node());
        Stage stage = Windows.show(node, 520, 900);
        Windows.settle();

        Windows.run(() -> {
            ((Button) node.lookup("#handoff-terminal-0")).fire();
            ((CheckBox) node.lookup("#handoff-clear")).fire();
            ((Button) node.lookup("#handoff-terminal-2")).fire();
        });
        assertThat(copied).containsExactly("BASH BY_NAME", "CMD IN_CLEAR");
        Windows.run(stage::hide);
    }

    private static void key(javafx.scene.Node node, KeyCode code) {
        javafx.event.Event.fireEvent(
                node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }
}
