package org.hookwright.ui.settings;

import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.hookwright.language.Sentence;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.settings.NetworkViewModel.Note;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** How an environment's targets are reached: own authorities, a client certificate, a proxy, and a way to try it. */
final class NetworkPart {
    private static final int PORT_WIDTH = 80;

    private final NetworkViewModel model;
    private final NetworkViewModel.Fields fields;
    private final Language language;
    private final Fittings fittings;
    private final VBox root = new VBox(10);

    NetworkPart(NetworkViewModel model, Language language) {
        this.model = model;
        this.language = language;
        fields = model.fields();
        fittings = new Fittings(language);
        Node problem = fittings.paragraph(model.problemProperty().flatMap(language::text), "danger-text");
        problem.setId("network-problem");
        Fittings.shownWhen(problem, model.problemProperty().map(_ -> true).orElse(false));
        root.getChildren()
                .addAll(
                        fittings.label(language.text("settings.network.title"), "strong"),
                        fittings.paragraph(language.text("settings.network.intro"), "muted"),
                        authorities(),
                        certificate(),
                        proxy(),
                        problem,
                        trial());
        root.getStyleClass().add("network-part");
        root.setId("network");
    }

    Node node() {
        return root;
    }

    private Node authorities() {
        TextField file = field("network-authorities", fields.authorities, "settings.network.authorities-prompt");
        return new VBox(
                4,
                line(
                        "settings.network.authorities",
                        file,
                        choose(
                                "network-choose-authorities",
                                "settings.network.choose-authorities",
                                model::chooseAuthorities),
                        remove(
                                "network-remove-authorities",
                                "settings.network.remove-authorities",
                                () -> fields.authorities.set(""),
                                fields.authorities)),
                notes("network-authority-notes", model.authorityNotes()));
    }

    private Node certificate() {
        TextField file = field("network-certificate", fields.certificate, "settings.network.certificate-prompt");
        TextField key = field("network-key", fields.key, "settings.network.key-prompt");
        return new VBox(
                4,
                line(
                        "settings.network.certificate",
                        file,
                        choose(
                                "network-choose-certificate",
                                "settings.network.choose-certificate",
                                model::chooseCertificate),
                        remove(
                                "network-remove-certificate",
                                "settings.network.remove-certificate",
                                model::removeCertificate,
                                fields.certificate)),
                line(
                        "settings.network.key",
                        key,
                        choose("network-choose-key", "settings.network.choose-key", model::chooseKey)),
                line("settings.network.key-password", secret("network-key-password", fields.keyPassword)),
                notes("network-caller-notes", model.callerNotes()));
    }

    private Node proxy() {
        TextField host = field("network-host", fields.host, "settings.network.host-prompt");
        TextField port = field("network-port", fields.port, "settings.network.port");
        fittings.name(port, language.text("settings.network.port"));
        HBox.setHgrow(port, Priority.NEVER);
        port.setPrefWidth(PORT_WIDTH);
        port.setMinWidth(PORT_WIDTH);
        TextField user = field("network-user", fields.user, "settings.network.user-prompt");
        TextField except = field("network-except", fields.except, "settings.network.except-prompt");
        return new VBox(
                4,
                line(
                        "settings.network.proxy",
                        host,
                        port,
                        remove(
                                "network-remove-proxy",
                                "settings.network.remove-proxy",
                                model::removeProxy,
                                fields.host)),
                line("settings.network.user", user),
                line("settings.network.proxy-password", secret("network-proxy-password", fields.proxyPassword)),
                line("settings.network.except", except),
                fittings.paragraph(language.text("settings.network.except-remark"), "muted"));
    }

    private Node trial() {
        TextField address = field("network-address", fields.address, "settings.network.address-prompt");
        address.setOnAction(_ -> model.tryOut());
        ObservableValue<Boolean> trying =
                model.attemptProperty().map(attempt -> attempt instanceof NetworkViewModel.Trying);
        Button start = fittings.button("network-try", language.text("settings.network.try"), model::tryOut);
        Button stop = fittings.button("network-stop", language.text("settings.network.stop"), model::stop);
        Fittings.shownWhen(start, trying.map(it -> !it));
        Fittings.shownWhen(stop, trying);
        VBox told = new VBox(2);
        told.setId("network-told");
        model.attemptProperty().subscribe(attempt -> told.getChildren().setAll(told(attempt)));
        return new VBox(4, line("settings.network.address", address, start, stop), told);
    }

    private java.util.List<Node> told(NetworkViewModel.Attempt attempt) {
        return switch (attempt) {
            case NetworkViewModel.Idle() -> java.util.List.of();
            case NetworkViewModel.Trying(var address) ->
                java.util.List.of(fittings.paragraph(language.text("settings.network.trying", address), "muted"));
            case NetworkViewModel.Ended(var told) -> {
                java.util.List<Node> lines = new java.util.ArrayList<>();
                for (Sentence sentence : told.said()) {
                    boolean first = lines.isEmpty();
                    String style = !first ? "muted" : told.good() ? "success-text" : "danger-text";
                    lines.add(fittings.paragraph(language.text(sentence), style));
                }
                yield lines;
            }
        };
    }

    private TextField field(String id, StringProperty text, String prompt) {
        TextField field = new TextField();
        field.setId(id);
        field.getStyleClass().add("code");
        field.promptTextProperty().bind(language.text(prompt));
        field.textProperty().bindBidirectional(text);
        field.setMinWidth(PORT_WIDTH);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    /** A pass word is chosen by the name of its secret; one that is not in the vault stays as it is named. */
    private ComboBox<String> secret(String id, StringProperty chosen) {
        ComboBox<String> names = new ComboBox<>();
        names.setId(id);
        Runnable fill = () -> {
            String now = chosen.get();
            java.util.List<String> offered = new java.util.ArrayList<>(java.util.List.of(""));
            offered.addAll(model.secrets());
            if (!offered.contains(now)) {
                offered.add(now);
            }
            names.getItems().setAll(offered);
            names.setValue(now);
        };
        model.secrets().addListener((ListChangeListener<String>) _ -> fill.run());
        chosen.subscribe(_ -> fill.run());
        names.setOnAction(_ -> {
            String name = names.getValue();
            if (name != null && !name.equals(chosen.get())) {
                chosen.set(name);
            }
        });
        language.textsProperty()
                .subscribe(texts -> names.setConverter(new StringConverter<>() {
                    @Override
                    public String toString(@Nullable String name) {
                        return name == null || name.isEmpty() ? texts.of("settings.network.no-password") : name;
                    }

                    @Override
                    public @Nullable String fromString(String text) {
                        return null;
                    }
                }));
        return names;
    }

    private Node choose(String id, String named, Runnable act) {
        return fittings.signButton(id, Feather.FOLDER, language.text(named), act);
    }

    private Node remove(String id, String named, Runnable act, StringProperty shownWhile) {
        Node button = fittings.signButton(id, Feather.X, language.text(named), act);
        return Fittings.shownWhen(button, shownWhile.map(text -> !text.isEmpty()));
    }

    private Node notes(String id, ObservableList<Note> notes) {
        VBox lines = new VBox(2);
        lines.setId(id);
        lines.getStyleClass().add("network-notes");
        Runnable fill = () -> lines.getChildren()
                .setAll(notes.stream()
                        .map(note -> fittings.paragraph(language.text(note.sentence()), style(note)))
                        .toList());
        notes.addListener((ListChangeListener<Note>) _ -> fill.run());
        fill.run();
        return Fittings.shownWhen(lines, Bindings.isNotEmpty(notes));
    }

    private static String style(Note note) {
        return switch (note.tone()) {
            case PLAIN -> "muted";
            case WARNING -> "warning-text";
            case DANGER -> "danger-text";
        };
    }

    private HBox line(String label, Node field, Node... more) {
        Label words = fittings.labelOf(field, language.text(label));
        words.getStyleClass().add("settings-label");
        HBox line = new HBox(words, field);
        line.getChildren().addAll(more);
        line.getStyleClass().add("settings-line");
        return line;
    }
}
