package org.hookwright.ui.request;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.request.AuthViewModel.Signature;
import org.hookwright.workflow.Scheme;
import org.hookwright.workflow.Scheme.FreeForm;
import org.hookwright.workflow.Scheme.Seal;
import org.hookwright.workflow.Scheme.Stamps;

/** Which signature, its secret, the parts of a free one, and that the host cannot make any. */
final class SignatureForm {
    private final AuthViewModel model;
    private final Language language;
    private final FormParts parts;
    private final VBox node;

    SignatureForm(AuthViewModel model, AuthGrid secret, AuthGrid free, Language language) {
        this.model = model;
        this.language = language;
        parts = new FormParts(language);
        secret.secret("auth-value", "request.auth.signing-secret");
        VBox freeForm = freeForm(free);
        Fittings.shownWhen(freeForm, model.signatureProperty().map(chosen -> chosen == Signature.FREE));
        node = new VBox(hostNote(), schemes(), secret.node(), freeForm);
        node.getStyleClass().add("auth-part");
    }

    Parent node() {
        return node;
    }

    private Node hostNote() {
        Label cannot = parts.fit().paragraph(language.text("request.signature.host-cannot"));
        Label instead = parts.fit().paragraph(language.text("request.signature.host-instead"), "muted");
        VBox note = new VBox(
                cannot,
                instead,
                parts.fit()
                        .button(
                                "auth-use-shared",
                                language.text("request.signature.use-shared"),
                                model::useSharedSecret));
        note.setId("auth-host-note");
        note.getStyleClass().addAll("notice", "warning");
        return note;
    }

    /** Each with a line of what it is. */
    private Node schemes() {
        Map<Signature, RadioButton> buttons = parts.choice(
                "auth-scheme",
                List.of(Signature.values()),
                scheme -> "request.signature." + word(scheme),
                model.signatureProperty(),
                model::choose);
        VBox list = new VBox();
        list.getStyleClass().add("scheme-list");
        buttons.forEach((scheme, button) -> {
            Label about = parts.remark("request.signature." + word(scheme) + "-about");
            about.getStyleClass().add("under-choice");
            button.accessibleHelpProperty().bind(about.textProperty());
            list.getChildren().add(new VBox(button, about));
        });
        return list;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private VBox freeForm(AuthGrid grid) {
        seal(grid);
        written(grid, "auth-free-header", "request.signature.header", FreeForm::header, SignatureForm::withHeader);
        written(grid, "auth-free-prefix", "request.signature.prefix", FreeForm::prefix, SignatureForm::withPrefix);
        written(grid, "auth-free-signed", "request.signature.signed", FreeForm::signed, SignatureForm::withSigned);
        Label parts = this.parts.remark(language.text(
                "request.signature.signed-remark", "{id}, {timestamp}, {method}, {path}, {query}, {body}"));
        grid.node().add(parts, 1, grid.node().getRowCount());
        written(
                grid,
                "auth-free-id",
                "request.signature.id-header",
                free -> free.stamps().id(),
                (free, text) -> withStamps(
                        free,
                        new Stamps(
                                text, free.stamps().timestamp(), free.stamps().unit())));
        written(
                grid,
                "auth-free-time",
                "request.signature.time-header",
                free -> free.stamps().timestamp(),
                (free, text) -> withStamps(
                        free, new Stamps(free.stamps().id(), text, free.stamps().unit())));
        choice(
                grid,
                "auth-free-unit",
                "request.signature.unit",
                List.of(Scheme.Unit.values()),
                free -> free.stamps().unit(),
                (free, value) -> withStamps(
                        free, new Stamps(free.stamps().id(), free.stamps().timestamp(), value)));
        VBox form = new VBox(grid.node());
        form.setId("auth-free");
        return form;
    }

    private void seal(AuthGrid grid) {
        choice(
                grid,
                "auth-free-algorithm",
                "request.signature.algorithm",
                List.of(Scheme.Algorithm.values()),
                free -> free.seal().algorithm(),
                (free, value) -> withSeal(
                        free,
                        new Seal(value, free.seal().encoding(), free.seal().key())));
        choice(
                grid,
                "auth-free-encoding",
                "request.signature.encoding",
                List.of(Scheme.Encoding.values()),
                free -> free.seal().encoding(),
                (free, value) -> withSeal(
                        free,
                        new Seal(free.seal().algorithm(), value, free.seal().key())));
        choice(
                grid,
                "auth-free-key",
                "request.signature.key",
                List.of(Scheme.Key.values()),
                free -> free.seal().key(),
                (free, value) -> withSeal(
                        free, new Seal(free.seal().algorithm(), free.seal().encoding(), value)));
    }

    private <E extends Enum<E>> void choice(
            AuthGrid grid,
            String id,
            String key,
            List<E> values,
            Function<FreeForm, E> now,
            BiFunction<FreeForm, E, FreeForm> change) {
        ObservableValue<E> shown = model.freeProperty().map(now);
        grid.choice(
                id,
                key,
                values,
                value -> key + "-" + word(value),
                shown,
                value -> model.shape(free -> change.apply(free, value)));
    }

    private void written(
            AuthGrid grid,
            String id,
            String key,
            Function<FreeForm, String> now,
            BiFunction<FreeForm, String, FreeForm> change) {
        TextField field =
                parts.text(id, model.freeProperty().map(now), text -> model.shape(free -> change.apply(free, text)));
        field.accessibleTextProperty().bind(language.text(key));
        grid.row(key, field);
    }

    private static FreeForm withSeal(FreeForm free, Seal seal) {
        return new FreeForm(seal, free.header(), free.prefix(), free.signed(), free.stamps());
    }

    private static FreeForm withStamps(FreeForm free, Stamps stamps) {
        return new FreeForm(free.seal(), free.header(), free.prefix(), free.signed(), stamps);
    }

    private static FreeForm withHeader(FreeForm free, String text) {
        return new FreeForm(free.seal(), text, free.prefix(), free.signed(), free.stamps());
    }

    private static FreeForm withPrefix(FreeForm free, String text) {
        return new FreeForm(free.seal(), free.header(), text, free.signed(), free.stamps());
    }

    private static FreeForm withSigned(FreeForm free, String text) {
        return new FreeForm(free.seal(), free.header(), free.prefix(), text, free.stamps());
    }
}
