package org.hookwright.ui.request;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;

/** The header with an id that stays the same through all tries. */
final class IdempotencyView {
    private final VBox node;

    IdempotencyView(RetryViewModel model, Language language) {
        FormParts parts = new FormParts(language);
        TextField header = parts.text("delivery-header", model.headerProperty(), model::header);
        header.promptTextProperty().bind(language.text("request.delivery.header-none"));
        Button add = parts.fit()
                .button(
                        "delivery-header-add",
                        language.text("request.delivery.header-add", RetryViewModel.USUAL_HEADER),
                        model::addHeader,
                        "cure");
        Fittings.shownWhen(add, model.headerProperty().map(String::isEmpty));
        Node remark = parts.remark(model.headerProperty()
                .flatMap(name -> language.text(
                        name.isEmpty() ? "request.delivery.header-why" : "request.delivery.header-remark")));
        node = new VBox(4, parts.row(parts.label(header, "request.delivery.header"), header, add), remark);
    }

    Parent node() {
        return node;
    }
}
