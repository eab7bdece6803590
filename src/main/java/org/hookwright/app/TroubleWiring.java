package org.hookwright.app;

import java.time.ZoneId;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import org.hookwright.trouble.Complaint;
import org.hookwright.trouble.Log;
import org.hookwright.trouble.Way;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.shell.Face;
import org.hookwright.ui.shell.Screen;
import org.hookwright.ui.trouble.TroubleActions;
import org.hookwright.ui.trouble.TroubleView;
import org.hookwright.ui.trouble.TroubleViewModel;
import org.hookwright.workflow.Spot;

/** The trouble-shooting screen, and the ways from its clues to where they lead. */
final class TroubleWiring implements TroubleActions {
    private final Surroundings around;
    private final Sitting sitting;
    private final HistoryWiring history;
    private final Sitting.Way way;
    private final Desk desk;
    private final TroubleViewModel model;

    TroubleWiring(Surroundings around, OpenHistory open, Sitting sitting, HistoryWiring history, Sitting.Way way) {
        this.around = around;
        this.sitting = sitting;
        this.history = history;
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
                history.show(id);
            }
            case Way.ToSamples _, Way.ToTicket _ -> way.go(Screen.TICKETS);
            case Way.ToSettings _ -> way.go(Screen.SETTINGS);
            case Way.ToCase(var complaint) -> ask(complaint);
        }
    }

    private void part(Spot spot) {
        way.go(Screen.DESIGN);
        sitting.faceProperty().set(Face.STEP);
        desk.choose(spot);
    }
}
