package org.hookwright.app;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import org.hookwright.exchange.Curl;
import org.hookwright.exchange.FreshserviceSheet;
import org.hookwright.exchange.Shell;
import org.hookwright.language.Sentence;
import org.hookwright.ticket.Scope;
import org.hookwright.ui.control.Message;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.handoff.HandoffField;
import org.hookwright.ui.handoff.HandoffView;
import org.hookwright.ui.handoff.HandoffViewModel;
import org.hookwright.ui.handoff.TerminalForm;
import org.hookwright.workflow.Call;

/** The edited call taken away: field by field for the vendor's form, or as a command line. */
final class HandoffWiring {
    private final Surroundings around;
    private final Desk desk;
    private final ObservableValue<Scope> scope;
    private final HandoffViewModel model;

    HandoffWiring(Surroundings around, Desk desk, ObservableValue<Scope> scope) {
        this.around = around;
        this.desk = desk;
        this.scope = scope;
        List<TerminalForm> terminals = Arrays.stream(Shell.values())
                .map(shell -> new TerminalForm(
                        Sentence.of("exchange.shell." + shell.name().toLowerCase(Locale.ROOT)), secrets -> {
                            tellLosses();
                            return command(shell, Curl.Secrets.valueOf(secrets.name()));
                        }))
                .toList();
        ObservableValue<List<HandoffField>> fields =
                Bindings.createObjectBinding(this::fields, desk.callProperty(), scope);
        model = new HandoffViewModel(fields, terminals, around.desktop()::copy);
    }

    Parent sheet() {
        return new HandoffView(model, around.language()).node();
    }

    void take() {
        model.openProperty().set(true);
    }

    void copyAsCurl() {
        around.desktop().copy(command(Shell.BASH, Curl.Secrets.BY_NAME));
        around.messages().showPassing(Message.of("curl", Message.Level.SUCCESS, Sentence.of("app.curl.copied")));
        tellLosses();
    }

    private void tellLosses() {
        Call call = desk.callProperty().get();
        if (call != null) {
            Curl.losses(call).forEach(loss -> around.messages().show(Message.of("curl", Message.Level.WARNING, loss)));
        }
    }

    private List<HandoffField> fields() {
        Call call = desk.callProperty().get();
        if (call == null) {
            return List.of();
        }
        Scope now = scope.getValue();
        return FreshserviceSheet.fields(call, now.environment()).stream()
                .map(field -> new HandoffField(field.label(), field.value(), field.remarks()))
                .toList();
    }

    private String command(Shell shell, Curl.Secrets secrets) {
        Call call = desk.callProperty().get();
        Scope now = scope.getValue();
        return call == null ? "" : Curl.write(call, now, secrets, shell);
    }
}
