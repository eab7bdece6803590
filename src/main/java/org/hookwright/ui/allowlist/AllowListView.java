package org.hookwright.ui.allowlist;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hookwright.allowlist.AddressBlock;
import org.hookwright.allowlist.HostAddresses;
import org.hookwright.allowlist.Region;
import org.hookwright.allowlist.SendingKind;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.RightToLeft;
import org.kordamp.ikonli.feather.Feather;

/** The list to the left, what is made of it to the right; one below the other where the window is narrow. */
public final class AllowListView {
    private static final double TWO_COLUMNS = 860;

    private final AllowListViewModel model;
    private final Language language;
    private final Fittings fit;
    private final VBox entries = new VBox(4);
    private final GridPane grid = new GridPane();
    private final ScrollPane node = new ScrollPane();

    public AllowListView(AllowListViewModel model, Language language) {
        this.model = model;
        this.language = language;
        fit = new Fittings(language);
        VBox left = new VBox(12, trouble(), host(), new OwnPart(model, language).node());
        VBox right = new VBox(12, new PretencePart(model, language).node(), new SnippetPart(model, language).node());
        grid.getChildren().addAll(left, right);
        grid.setHgap(12);
        grid.setVgap(12);
        grid.getStyleClass().add("allow-page");
        node.setContent(grid);
        node.setFitToWidth(true);
        node.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        node.setId("allow-list");
        node.getStyleClass().add("allow-list");
        node.getStylesheets()
                .add(AllowListView.class
                        .getResource("/org/hookwright/ui/allowlist/allowlist.css")
                        .toExternalForm());
        node.widthProperty().subscribe(width -> arrange(left, right, width.doubleValue() >= TWO_COLUMNS));
    }

    public Parent node() {
        return node;
    }

    private void arrange(Node left, Node right, boolean wide) {
        List<ColumnConstraints> columns = new ArrayList<>();
        for (int i = 0; i < (wide ? 2 : 1); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(wide ? 50 : 100);
            column.setHgrow(Priority.ALWAYS);
            columns.add(column);
        }
        grid.getColumnConstraints().setAll(columns);
        GridPane.setConstraints(left, 0, 0);
        GridPane.setConstraints(right, wide ? 1 : 0, wide ? 0 : 1);
    }

    private Node trouble() {
        Label why = fit.paragraph(
                model.troubleProperty()
                        .flatMap(sentence -> language.text(sentence))
                        .orElse(""),
                "danger-text");
        why.setId("allow-trouble");
        return Fittings.shownWhen(why, model.troubleProperty().map(_ -> true).orElse(false));
    }

    private Node host() {
        FlowPane regions = new FlowPane(14, 6);
        for (Region region : Region.values()) {
            CheckBox box = box("allow-" + region.word(), "allowlist.region." + region.word());
            model.listProperty()
                    .subscribe(list -> box.setSelected(list.regions().contains(region)));
            box.setOnAction(_ -> model.choose(region, box.isSelected()));
            regions.getChildren().add(box);
        }
        FlowPane kinds = new FlowPane(14, 6);
        for (SendingKind kind : SendingKind.values()) {
            CheckBox box = box("allow-" + kind.word(), "allowlist.kind." + kind.word());
            model.listProperty().subscribe(list -> box.setSelected(list.kinds().contains(kind)));
            box.setOnAction(_ -> model.choose(kind, box.isSelected()));
            kinds.getChildren().add(box);
        }
        model.listProperty().subscribe(_ -> fill());
        Label none = fit.paragraph(language.text("allowlist.host.none"), "muted");
        none.setId("allow-none");
        Fittings.shownWhen(none, model.listProperty().map(list -> list.entries().isEmpty()));
        return section(fit, language, "allowlist.host.title", date(), regions, kinds, none, entries);
    }

    private CheckBox box(String id, String key) {
        CheckBox box = new CheckBox();
        box.setId(id);
        box.textProperty().bind(language.text(key));
        return box;
    }

    private Node date() {
        Label date = fit.paragraph(
                language.textsProperty()
                        .map(texts -> texts.of(
                                "allowlist.host.date",
                                HostAddresses.AS_OF.format(java.time.format.DateTimeFormatter.ofPattern(
                                        texts.of("allowlist.host.month"), texts.locale())))),
                "muted");
        HBox.setHgrow(date, Priority.ALWAYS);
        Button copy = fit.signButton("allow-page", Feather.LINK, language.text("allowlist.host.page"), model::copyPage);
        return new HBox(8, date, copy);
    }

    private void fill() {
        entries.getChildren()
                .setAll(model.listProperty().get().entries().stream()
                        .map(this::row)
                        .toList());
    }

    private Node row(HostAddresses.Entry entry) {
        Label title = fit.label(
                language.textsProperty()
                        .map(texts -> texts.of(
                                "allowlist.entry.title",
                                entry.region().name(),
                                texts.of("allowlist.kind." + entry.kind().word()))),
                "strong");
        String source = "allowlist.source."
                + switch (entry.source()) {
                    case OFFICIAL -> "official";
                    case TRANSLATED -> "translated";
                };
        Label sign = fit.label(language.text(source + "-sign"), "chip", "plain");
        fit.explain(sign, language.text(source));
        sign.accessibleTextProperty().bind(language.text(source));
        Label blocks =
                new Label(entry.blocks().stream().map(AddressBlock::toString).collect(Collectors.joining("   ")));
        blocks.getStyleClass().add("code");
        RightToLeft.wrap(blocks);
        blocks.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        HBox head = new HBox(8, title, sign);
        head.getStyleClass().add("allow-line");
        return new VBox(2, head, blocks);
    }

    /** A card with a heading. */
    static VBox section(Fittings fit, Language language, String title, Node... content) {
        VBox section = new VBox(10, fit.label(language.text(title), "heading"));
        section.getChildren().addAll(content);
        section.getStyleClass().addAll("card", "allow-section");
        return section;
    }
}
