package org.hookwright.ui.response;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hookwright.language.Sentence;
import org.hookwright.language.Texts;
import org.hookwright.payload.PathOffers;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.Suggestions;

/** The JSONPath that a body is looked through by, with paths of the body itself to choose from. */
final class FilterBar {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final FilterViewModel model;
    private final Language language;
    private final VBox node;

    FilterBar(BodyViewModel body, Language language) {
        this.model = body.filter();
        this.language = language;
        Fittings fit = new Fittings(language);
        Suggestions path = new Suggestions("exchange-filter", this::offers)
                .onTyped(model.pathProperty()::set)
                .onTaken(model.pathProperty()::set)
                .arrowNamed(language.text("response.filter.offers"));
        fit.prompt(path.field(), language.text("response.filter.prompt"));
        path.field().getStyleClass().add("code");
        path.field().focusedProperty().subscribe(focused -> {
            if (focused) {
                model.readTree();
            }
        });
        model.pathProperty().subscribe(path::show);
        HBox.setHgrow(path.node(), Priority.ALWAYS);
        Label count = fit.label(said(true), "muted", "small");
        count.setId("exchange-filter-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        Label trouble = fit.paragraph(said(false), "danger-text", "small");
        trouble.setId("exchange-filter-trouble");
        Fittings.shownWhen(trouble, model.foundProperty().map(FilterBar::isTrouble));
        model.foundProperty()
                .subscribe(found ->
                        path.field().pseudoClassStateChanged(WRONG, found instanceof FilterViewModel.Found.Wrong));
        HBox line = new HBox(path.node(), count);
        line.getStyleClass().add("filter-line");
        node = new VBox(line, trouble);
        node.getStyleClass().add("filter-bar");
    }

    Node node() {
        return node;
    }

    private java.util.List<Suggestions.Suggestion> offers(String begun) {
        return model.offers(begun).stream()
                .map(offer -> new Suggestions.Suggestion(offer.path(), remark(offer)))
                .toList();
    }

    private String remark(PathOffers.Offer offer) {
        return offer.count() > 1
                ? language.texts().of("response.filter.times", offer.count(), offer.example())
                : offer.example();
    }

    private static boolean isTrouble(FilterViewModel.Found found) {
        return found instanceof FilterViewModel.Found.Wrong || found instanceof FilterViewModel.Found.Nowhere;
    }

    /** How many were found, or why none can be. */
    private ObservableValue<String> said(boolean count) {
        return Bindings.createStringBinding(
                () -> {
                    FilterViewModel.Found found = model.foundProperty().get();
                    return isTrouble(found) == count ? "" : said(found, language.texts());
                },
                model.foundProperty(),
                language.textsProperty());
    }

    private static String said(FilterViewModel.Found found, Texts texts) {
        return switch (found) {
            case FilterViewModel.Found.Everything _ -> "";
            case FilterViewModel.Found.Values values -> {
                int many = values.matches().list().size();
                yield texts.of(Sentence.of(
                        values.matches().more() ? "response.filter.more" : "response.filter.count", many));
            }
            case FilterViewModel.Found.Wrong(var fault) -> texts.of(fault.why());
            case FilterViewModel.Found.Nowhere(var why) -> texts.of(why);
        };
    }
}
