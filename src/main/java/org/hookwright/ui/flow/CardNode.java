package org.hookwright.ui.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hookwright.language.Texts;
import org.hookwright.ui.response.Badge;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A card on the ground. Changes only what is different, so that an edit elsewhere costs it nothing. */
final class CardNode {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final VBox root = new VBox();
    private final FontIcon icon = new FontIcon();
    private final Label title = new Label();
    private final HBox badges = new HBox();
    private final HBox head = new HBox(icon, title, badges);
    private final List<LineBox> lines = new ArrayList<>();
    private @Nullable CardFace face;
    private @Nullable Texts said;
    private @Nullable Tooltip tip;

    CardNode() {
        root.getStyleClass().add("flow-card");
        root.setManaged(false);
        root.setAccessibleRole(AccessibleRole.BUTTON);
        title.getStyleClass().addAll("strong", "flow-card-title");
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        badges.getStyleClass().add("flow-card-badges");
        badges.setMinWidth(Region.USE_PREF_SIZE);
        head.getStyleClass().add("flow-card-head");
        root.getChildren().add(head);
        root.setOnMouseEntered(_ -> tell());
    }

    Region node() {
        return root;
    }

    /** What it says by now, as plain text: its title. */
    String title() {
        return title.getText();
    }

    /** By what it can be found. No id: a node whose id changes is styled anew. */
    void call(String name) {
        root.setUserData(name);
    }

    void place(FlowPlan.Card card) {
        root.resizeRelocate(card.x(), card.y(), card.width(), card.height());
    }

    void choose(boolean is) {
        root.pseudoClassStateChanged(CHOSEN, is);
        root.setFocusTraversable(is);
    }

    void show(CardFace now, Texts texts) {
        CardFace before = texts.equals(said) ? face : null;
        if (now.equals(before)) {
            return;
        }
        if (before == null
                || before.text().kind() != now.text().kind()
                || !before.stage().equals(now.stage())) {
            dress(now);
        }
        title.setText(texts.of(now.text().title()));
        if (before == null || !before.text().lines().equals(now.text().lines())) {
            write(now.text().lines(), texts);
        }
        List<Badge> all = all(now);
        if (before == null || !all(before).equals(all)) {
            badges.getChildren()
                    .setAll(all.stream().map(badge -> chip(badge, texts)).toList());
        }
        face = now;
        said = texts;
        root.setAccessibleText(spoken(now, texts));
        if (tip != null) {
            tip.setText(whole(now, texts));
        }
    }

    private void dress(CardFace now) {
        root.getStyleClass().setAll("flow-card", now.text().kind().style());
        now.stage()
                .ifPresent(stage -> root.getStyleClass()
                        .add("stage-" + stage.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        icon.setIconCode(icon(now.text().kind()));
        boolean shown = now.text().kind() != CardText.Kind.CALL;
        icon.setVisible(shown);
        icon.setManaged(shown);
    }

    private static Feather icon(CardText.Kind kind) {
        return switch (kind) {
            case EVENT -> Feather.ZAP;
            case CONDITION -> Feather.FILTER;
            case CALL -> Feather.SEND;
            case FALLBACK -> Feather.CORNER_DOWN_RIGHT;
            case BRANCH -> Feather.GIT_BRANCH;
            case WAIT -> Feather.CLOCK;
        };
    }

    private void write(List<CardLine> now, Texts texts) {
        while (lines.size() < now.size()) {
            LineBox line = new LineBox();
            lines.add(line);
            root.getChildren().add(line);
        }
        while (lines.size() > now.size()) {
            root.getChildren().remove(lines.removeLast());
        }
        for (int i = 0; i < now.size(); i++) {
            lines.get(i).show(now.get(i), texts);
        }
    }

    /** Where a run has come by, what it found counts, not what a condition would come to. */
    private static List<Badge> all(CardFace face) {
        List<Badge> all = new ArrayList<>(face.badges());
        if (face.stage().isEmpty()) {
            face.text().verdict().ifPresent(all::add);
        }
        return all;
    }

    private static Node chip(Badge badge, Texts texts) {
        Label chip = new Label(texts.of(badge.text()));
        chip.getStyleClass().addAll("chip", badge.tone().style());
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return chip;
    }

    /** Everything there is to see, for who hears it. */
    private static String spoken(CardFace face, Texts texts) {
        String badges = all(face).stream().map(badge -> texts.of(badge.text())).collect(Collectors.joining(", "));
        String lines =
                face.text().lines().stream().map(line -> line.whole(texts)).collect(Collectors.joining(". "));
        String head = texts.of(
                "flow.spoken.card",
                texts.of(face.text().title()),
                texts.of(face.text().spoken()));
        return java.util.stream.Stream.of(head, badges, lines)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(". "));
    }

    private static String whole(CardFace face, Texts texts) {
        return texts.of(face.text().title())
                + face.text().lines().stream()
                        .map(line -> "\n" + line.whole(texts))
                        .collect(Collectors.joining());
    }

    /** What is cut on the card can be read beside it; made when it is first pointed at. */
    private void tell() {
        if (tip == null && face != null && said != null) {
            tip = new Tooltip(whole(face, said));
            Tooltip.install(root, tip);
        }
    }

    /** Puts a field in the place of the title. */
    void write(TextField field) {
        HBox.setHgrow(field, Priority.ALWAYS);
        head.getChildren().setAll(icon, field);
    }

    void stopWriting() {
        head.getChildren().setAll(icon, title, badges);
    }
}
