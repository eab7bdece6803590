package org.hookwright.app;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Ticket;
import org.hookwright.ui.body.Assistance;
import org.hookwright.ui.body.BodyContext;
import org.hookwright.ui.body.BodyView;
import org.hookwright.ui.body.BodyViewModel;
import org.hookwright.ui.body.StepOutput;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.request.RequestViewModel;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Call;
import org.jspecify.annotations.Nullable;

/** Ties the body editor to the call on the desk: each follows the other. */
final class BodyWiring {
    private final BodyViewModel model;
    private final BodyView view;
    private final Assistance assistance;

    BodyWiring(
            Desk desk,
            ObservableValue<Scope> scope,
            ObservableValue<List<StepOutput>> outputs,
            RequestViewModel request,
            Surroundings around) {
        Context context = new Context(desk, scope, outputs);
        model = new BodyViewModel(context);
        assistance = new Assistance(around.language(), context);
        view = new BodyView(around.language(), around.jobs(), model);
        desk.callProperty().subscribe(this::follow);
        model.onEdited(text -> {
            if (!desk.typeBody(text)) {
                around.jobs().later(0, () -> follow(desk.callProperty().get()));
            }
        });
        model.typeProperty().subscribe(type -> {
            if (desk.callProperty().get() != null) {
                request.choose(type);
            }
        });
    }

    BodyViewModel model() {
        return model;
    }

    /** Completion and cards for the request's other fields. */
    Assistance assistance() {
        return assistance;
    }

    BodyView view() {
        return view;
    }

    private void follow(@Nullable Call call) {
        Body body = call == null ? Body.NONE : call.request().body();
        if (!body.text().equals(model.textProperty().get())
                || body.type() != model.typeProperty().get()) {
            model.show(body);
        }
    }

    /** What the body is written against. */
    private record Context(Desk desk, ObservableValue<Scope> scope, ObservableValue<List<StepOutput>> outputs)
            implements BodyContext {
        @Override
        public ObservableValue<List<Ticket>> samples() {
            return Bindings.createObjectBinding(
                    () -> desk.tickets().values(), desk.tickets().all());
        }
    }
}
