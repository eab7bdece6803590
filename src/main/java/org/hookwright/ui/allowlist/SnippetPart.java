package org.hookwright.ui.allowlist;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hookwright.allowlist.Firewall;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.WordTabs;

/** What a firewall is told, one tab for each. */
final class SnippetPart {
    private static final PseudoClass FAULTY = PseudoClass.getPseudoClass("faulty");
    private static final int ROWS = 14;

    private final AllowListViewModel model;
    private final Language language;
    private final Fittings fit;

    SnippetPart(AllowListViewModel model, Language language) {
        this.model = model;
        this.language = language;
        fit = new Fittings(language);
    }

    Node node() {
        WordTabs tabs = new WordTabs();
        for (Firewall firewall : Firewall.values()) {
            tabs.add(id(firewall), language.text("allowlist.firewall." + firewall.word()), StackPane::new);
        }
        tabs.chosenProperty().subscribe(chosen -> {
            for (Firewall firewall : Firewall.values()) {
                if (id(firewall).equals(chosen)) {
                    model.firewallProperty().set(firewall);
                }
            }
        });
        TextArea text = new TextArea();
        text.setId("allow-snippet");
        text.setEditable(false);
        text.setPrefRowCount(ROWS);
        text.getStyleClass().add("code");
        text.accessibleTextProperty().bind(language.text("allowlist.snippet.title"));
        text.textProperty().bind(model.snippetProperty());
        Label hint = fit.paragraph(
                model.firewallProperty().flatMap(chosen -> language.text("allowlist.hint." + chosen.word())), "muted");
        FlowPane words = new FlowPane(tabs.words());
        FlowPane acts = new FlowPane(
                8,
                6,
                fit.button("allow-copy", language.text("allowlist.snippet.copy"), model::copySnippet, "primary"),
                fit.button("allow-save", language.text("allowlist.snippet.save"), model::saveSnippet),
                port());
        VBox section = AllowListView.section(fit, language, "allowlist.snippet.title", words, hint, text, acts);
        return section;
    }

    private static String id(Firewall firewall) {
        return "allow-tab-" + firewall.word();
    }

    private Node port() {
        TextField port = new TextField();
        port.setId("allow-port");
        port.setPrefColumnCount(5);
        port.textProperty().bindBidirectional(model.portProperty());
        model.portWrongProperty().subscribe(wrong -> port.pseudoClassStateChanged(FAULTY, wrong));
        Label label = fit.labelOf(port, language.text("allowlist.snippet.port"));
        Label wrong = fit.label(language.text("allowlist.snippet.port-wrong"), "danger-text");
        Fittings.shownWhen(wrong, model.portWrongProperty());
        HBox row = new HBox(8, label, port, wrong);
        row.getStyleClass().add("allow-line");
        return Fittings.shownWhen(
                row, model.firewallProperty().map(chosen -> chosen != Firewall.NGINX && chosen != Firewall.CLOUDFLARE));
    }
}
