package org.hookwright.app;

import javafx.beans.value.ObservableValue;
import org.hookwright.send.MissingSecrets;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.response.Response;
import org.hookwright.ui.settings.UnlockView;
import org.hookwright.ui.settings.UnlockViewModel;
import org.hookwright.ui.settings.VaultState;
import org.hookwright.ui.shell.MainView;
import org.hookwright.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/** Asks for the pass phrase over the screens once the workflow that is open names a secret, or a send wanted one. */
final class VaultWiring {
    private final Backstage backstage;
    private final Sitting sitting;

    VaultWiring(Backstage backstage, Sitting sitting) {
        this.backstage = backstage;
        this.sitting = sitting;
    }

    void add(MainView view, CommandList commands, Language language) {
        UnlockViewModel unlock = backstage.unlock();
        ObservableValue<Boolean> canLock = backstage
                .vault()
                .stateProperty()
                .map(state -> state instanceof VaultState.Open open && open.byPassPhrase());
        view.line(new UnlockView(unlock, language).line());
        commands.addSecrets(unlock, canLock);
        unlock.lockedProperty().subscribe(locked -> {
            if (locked) {
                need(sitting.desk().workflowProperty().get());
            }
        });
        sitting.desk().workflowProperty().subscribe(this::need);
        sitting.sending().responseProperty().subscribe(response -> {
            if (response instanceof Response.Refused) {
                needBadly();
            }
        });
    }

    private void need(@Nullable Workflow workflow) {
        if (workflow != null && backstage.unlock().lockedProperty().getValue() && MissingSecrets.names(workflow)) {
            backstage.unlock().need();
        }
    }

    private void needBadly() {
        if (backstage.unlock().lockedProperty().getValue()) {
            backstage.unlock().needBadly();
        }
    }
}
