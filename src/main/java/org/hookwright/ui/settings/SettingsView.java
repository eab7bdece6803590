package org.hookwright.ui.settings;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.hookwright.language.Texts;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.Scrolling;
import org.hookwright.ui.shell.Theme;
import org.jspecify.annotations.Nullable;

/** One page, read from top to bottom; a change holds at once, so there is nothing to confirm. */
public final class SettingsView {
    private final SettingsViewModel model;
    private final Language language;
    private final Fittings fittings;
    private final EnvironmentsPart environments;
    private final SecretsPart secrets;
    private final ScrollPane root = new ScrollPane();

    public SettingsView(SettingsViewModel model, Language language) {
        this.model = model;
        this.language = language;
        fittings = new Fittings(language);
        environments = new EnvironmentsPart(model.environments(), language);
        secrets = new SecretsPart(model.secrets(), language);
        VBox page = new VBox(
                fittings.label(language.text("settings.title"), "title"),
                section("settings.look.title", look()),
                section("settings.workspace.title", workspace()),
                section("settings.environment.title", environments.node()),
                section("settings.secret.title", secrets.node()),
                section("settings.history.title", history()));
        page.getStyleClass().add("settings-page");
        root.setId("settings");
        root.getStyleClass().add("settings");
        root.getStylesheets()
                .add(SettingsView.class
                        .getResource("/org/hookwright/ui/settings/settings.css")
                        .toExternalForm());
        root.setContent(page);
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    }

    public Parent node() {
        return root;
    }

    /** Brings a place into sight, with the keyboard in it. */
    public void reveal(SettingsPlace place) {
        Node node = switch (place) {
            case SettingsPlace.Value(var name) -> environments.fieldOf(name);
            case SettingsPlace.Secret(var name) -> secrets.fieldOf(name);
            case SettingsPlace.Authorities() -> root.lookup("#network-authorities");
            case SettingsPlace.ClientCertificate() -> root.lookup("#network-certificate");
            case SettingsPlace.Proxy() -> root.lookup("#network-host");
            case SettingsPlace.HistoryLimits() -> root.lookup("#settings-history-days");
        };
        Scrolling.to(root, node);
        node.requestFocus();
    }

    private Node section(String title, Node content) {
        VBox section = new VBox(fittings.label(language.text(title), "heading"), content);
        section.getStyleClass().addAll("card", "settings-section");
        return section;
    }

    private Node look() {
        ComboBox<Locale> speech = combo(
                "settings-language",
                Texts.offered(),
                model.preferences().language(),
                locale -> language.text("settings.language." + locale.getLanguage()));
        ComboBox<Theme.Choice> theme = combo(
                "settings-theme",
                List.of(Theme.Choice.values()),
                model.preferences().theme(),
                choice -> language.text("settings.theme." + choice.name().toLowerCase(Locale.ROOT)));
        ComboBox<Number> zoom = combo(
                "settings-zoom",
                List.copyOf(Theme.ZOOMS),
                model.preferences().zoom(),
                size -> language.text("settings.zoom.percent", Math.round(size.doubleValue() * 100)));
        return new VBox(
                8,
                line("settings.language.label", speech),
                line("settings.theme.label", theme),
                line("settings.zoom.label", zoom));
    }

    private Node workspace() {
        Label path = fittings.label(model.folder().path(), "code");
        HBox acts = new HBox(
                8,
                fittings.button(
                        "settings-open-folder", language.text("settings.workspace.open"), model.folder()::openAnother),
                fittings.button(
                        "settings-reveal-folder", language.text("settings.workspace.reveal"), model.folder()::reveal));
        return new VBox(8, fittings.paragraph(language.text("settings.workspace.intro"), "muted"), path, acts);
    }

    private Node history() {
        Spinner<Integer> days =
                spinner("settings-history-days", 1, 3_650, model.preferences().historyDays());
        Spinner<Integer> size = spinner(
                "settings-history-megabytes", 10, 100_000, model.preferences().historyMegabytes());
        return new VBox(
                8,
                fittings.paragraph(language.text("settings.history.intro"), "muted"),
                line("settings.history.days", days),
                line("settings.history.megabytes", size));
    }

    private Spinner<Integer> spinner(String id, int least, int most, javafx.beans.property.IntegerProperty number) {
        Spinner<Integer> spinner = new Spinner<>(least, most, number.get());
        spinner.setId(id);
        spinner.setEditable(true);
        // The keyboard goes to the field inside, and so does a screen reader.
        spinner.getEditor().accessibleTextProperty().bind(spinner.accessibleTextProperty());
        spinner.valueProperty().subscribe(value -> number.set(value));
        number.subscribe(value -> spinner.getValueFactory().setValue(value.intValue()));
        return spinner;
    }

    private HBox line(String label, javafx.scene.control.Control control) {
        Label words = fittings.labelOf(control, language.text(label));
        words.getStyleClass().add("settings-label");
        HBox line = new HBox(words, control);
        line.getStyleClass().add("settings-line");
        return line;
    }

    private <T> ComboBox<T> combo(
            String id, List<T> offered, ObjectProperty<T> chosen, Function<T, ObservableValue<String>> words) {
        ComboBox<T> combo = new ComboBox<>();
        combo.setId(id);
        combo.getItems().setAll(offered);
        combo.valueProperty().bindBidirectional(chosen);
        language.textsProperty().subscribe(_ -> combo.setConverter(converter(words)));
        return combo;
    }

    private static <T> StringConverter<T> converter(Function<T, ObservableValue<String>> words) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.apply(value).getValue();
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        };
    }
}
