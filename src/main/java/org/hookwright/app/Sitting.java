package org.hookwright.app;

import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.hookwright.ticket.Secret;
import org.hookwright.ui.desk.Analyst;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.desk.FlowAnalyst;
import org.hookwright.ui.desk.Sending;
import org.hookwright.ui.flow.FlowView;
import org.hookwright.ui.history.StripView;
import org.hookwright.ui.history.StripViewModel;
import org.hookwright.ui.request.AuthViewModel;
import org.hookwright.ui.request.DeliveryViewModel;
import org.hookwright.ui.request.FilledLine;
import org.hookwright.ui.request.HeadersViewModel;
import org.hookwright.ui.request.RequestForms;
import org.hookwright.ui.request.RequestParts;
import org.hookwright.ui.request.RequestView;
import org.hookwright.ui.request.RequestViewModel;
import org.hookwright.ui.request.TemplateFields;
import org.hookwright.ui.response.ResponseView;
import org.hookwright.ui.response.ResponseViewModel;
import org.hookwright.ui.run.RunView;
import org.hookwright.ui.shell.DesignView;
import org.hookwright.ui.shell.Face;
import org.hookwright.ui.shell.Screen;
import org.hookwright.ui.shell.TopBarViewModel;

/** All that is behind one window's screens, built by plain constructors. */
final class Sitting {
    private final Surroundings around;
    private final Ports ports;
    private final Desk desk;
    private final Analyst<Findings> analyst;
    private final FlowAnalyst flow;
    private final Sending sending;
    private final ObjectProperty<Face> face = new SimpleObjectProperty<>(this, "face", Face.STEP);
    private final RequestViewModel request;
    private final BodyWiring body;
    private final ProblemsWiring problems;
    private final WorkflowsWiring workflows;

    Sitting(Surroundings around, Ports ports, ObservableValue<Map<String, Secret>> secrets) {
        this.around = around;
        this.ports = ports;
        desk = ports.desk();
        analyst = new Analyst<>(desk, secrets, ports.judge(), Findings.NONE, around.jobs());
        flow = new FlowAnalyst(desk, analyst.scopeProperty(), around.clock(), around.jobs());
        sending = new Sending(desk, analyst.scopeProperty(), ports.courier(), around.jobs(), around.clock());
        request = new RequestViewModel(desk);
        body = new BodyWiring(desk, analyst.scopeProperty(), request, around);
        problems = new ProblemsWiring(desk, analyst, request, body, around);
        workflows = new WorkflowsWiring(desk, ports.shelf(), around.language());
    }

    Desk desk() {
        return desk;
    }

    Analyst<Findings> analyst() {
        return analyst;
    }

    FlowAnalyst flow() {
        return flow;
    }

    /** How the design screen is looked at. */
    ObjectProperty<Face> faceProperty() {
        return face;
    }

    Sending sending() {
        return sending;
    }

    RequestViewModel request() {
        return request;
    }

    ProblemsWiring problems() {
        return problems;
    }

    WorkflowsWiring workflows() {
        return workflows;
    }

    /** The design screen. */
    DesignView design(TopBarViewModel top, Way way) {
        PreviewWiring preview = new PreviewWiring(desk, analyst, request, body.view(), around);
        ResponseViewModel response =
                new ResponseViewModel(sending.responseProperty(), around.jobs(), around.clock(), sending::cancel);
        StripViewModel strip = new StripViewModel(ports.records(), around.jobs(), () -> way.go(Screen.HISTORY));
        sending.responseProperty().subscribe(_ -> strip.refresh());
        return new DesignView(
                new DesignView.Panes(
                        workflows.view().node(),
                        new FlowView().node(),
                        requestView(way).node(),
                        new PartWiring(desk, flow, analyst.scopeProperty(), around)
                                .view()
                                .node(),
                        problems.view().node(),
                        preview.view().node(),
                        new ResponseView(response, around.language(), around.jobs(), around.desktop()).node(),
                        new StripView(strip, around.language(), around.clock()).node(),
                        new RunView().node()),
                ports.memory().splits(),
                new DesignView.Sights(top.listProperty(), top.flowProperty(), face, request.presentProperty()));
    }

    private RequestView requestView(Way way) {
        FilledLine filled = new FilledLine(analyst.analysisProperty()
                .map(analysis -> analysis.url().text())
                .orElse(""));
        RequestForms forms = new RequestForms(
                new HeadersViewModel(desk), new AuthViewModel(desk), new DeliveryViewModel(desk), filled);
        RequestParts parts = new RequestParts(body.view().node(), body.view().tools(), () -> way.go(Screen.SETTINGS));
        TemplateFields fields =
                new TemplateFields(around.language(), around.jobs(), body.assistance()::attach, problems.marks());
        return new RequestView(request, forms, parts, fields);
    }

    /** Leads to another screen. */
    interface Way {
        void go(Screen screen);
    }
}
