package org.hookwright.app;

import java.time.ZoneId;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import org.hookwright.trouble.Complaint;
import org.hookwright.trouble.Log;
import org.hookwright.trouble.Way;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.settings.SettingsPlace;
import org.hookwright.ui.shell.Face;
import org.hookwright.ui.shell.Screen;
import org.hookwright.ui.trouble.TroubleActions;
import org.hookwright.ui.trouble.TroubleView;
import org.hookwright.ui.trouble.TroubleViewModel;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.Workflow;

/** The trouble-shooting screen, and the ways from its clues to where they lead. */
final class TroubleWiring implements TroubleActions {
    private final Surroundings around;
    private final Sitting sitting;
    private final Places places;
    private final Sitting.Way way;
    private final Desk desk;
    private final TroubleViewModel model;

    /** Where clues lead, beside the design screen. */
    record Places(HistoryWiring history, ReceiverWiring receiver, HandoffWiring handoff) {}

    TroubleWiring(Surroundings around, OpenHistory open, Sitting sitting, Places places, Sitting.Way way) {
        this.around = around;
        this.sitting = sitting;
        this.places = places;
        this.way = way;
        desk = sitting.desk();
        model = new TroubleViewModel(
                desk,
                sitting.analyst().wholeScopeProperty(),
                wanted -> Log.read(open.get(), wanted),
                this,
                around.jobs(),
                around.clock());
        sitting.sending().responseProperty().subscribe((_, _) -> model.sent());
        ObservableValue<Boolean> going = sitting.run().running().goingProperty();
        going.subscribe((_, _) -> model.sent());
    }

    Parent screen() {
        return new TroubleView(model, around.language(), ZoneId.systemDefault()).node();
    }

    /** Shows the screen with a case chosen. */
    void ask(Complaint complaint) {
        model.ask(complaint);
        way.go(Screen.TROUBLE);
    }

    /** Shows the screen with one exchange of the history in question. */
    void ask(Complaint complaint, String step, long exchange) {
        model.ask(complaint, step, exchange);
        way.go(Screen.TROUBLE);
    }

    @Override
    public void go(Way to) {
        switch (to) {
            case Way.ToSpot(var _, var spot) -> part(spot);
            case Way.ToRule(var spot, var rule) -> {
                part(spot);
                around.jobs().later(0, () -> sitting.part().view().focusRule(rule));
            }
            case Way.ToText(var step, var place) -> {
                part(new Spot.At(step));
                around.jobs().later(0, () -> sitting.problems().reveal(place));
            }
            case Way.CureCall(var step, var cure) -> {
                desk.choose(new Spot.At(step));
                sitting.problems().cure(cure);
            }
            case Way.CureFlow(var cure) -> desk.editWorkflow(cure.label(), cure.change());
            case Way.ToExchange(var id) -> {
                way.go(Screen.HISTORY);
                places.history().show(id);
            }
            case Way.ToSamples _, Way.ToTicket _ -> way.go(Screen.TICKETS);
            case Way.ToFlow _ -> {
                way.go(Screen.DESIGN);
                sitting.faceProperty().set(Face.FLOW);
            }
            case Way.ToSettings(var section, var name) -> way.go(settings(section, name));
            case Way.ToAllowList _ -> {
                way.go(Screen.RECEIVER);
                places.receiver().showAllowList();
            }
            case Way.ToHandoff _ -> handoff();
            case Way.ToWorkflow _ -> way.go(Screen.DESIGN);
            case Way.ToCase(var complaint) -> ask(complaint);
        }
    }

    private static SettingsPlace settings(Way.ToSettings.Section section, String name) {
        return switch (section) {
            case VALUE -> new SettingsPlace.Value(name);
            case SECRET -> new SettingsPlace.Secret(name);
            case AUTHORITIES -> new SettingsPlace.Authorities();
            case CLIENT_CERTIFICATE -> new SettingsPlace.ClientCertificate();
            case PROXY -> new SettingsPlace.Proxy();
        };
    }

    /** The sheet is about a call: of the step that is asked about, or of the first there is. */
    private void handoff() {
        Workflow workflow = desk.workflowProperty().get();
        if (workflow != null) {
            model.stepProperty().get().or(workflow::firstCall).ifPresent(path -> part(new Spot.At(path)));
            places.handoff().take();
        }
    }

    private void part(Spot spot) {
        way.go(Screen.DESIGN);
        sitting.faceProperty().set(Face.STEP);
        desk.choose(spot);
    }
}
