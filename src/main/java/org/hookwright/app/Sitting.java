package org.hookwright.app;

import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.hookwright.check.Problem;
import org.hookwright.ticket.Secret;
import org.hookwright.ui.desk.Analyst;
import org.hookwright.ui.desk.Checks;
import org.hookwright.ui.desk.Desk;
import org.hookwright.ui.desk.FlowAnalyst;
import org.hookwright.ui.desk.KnownReplies;
import org.hookwright.ui.desk.Sending;
import org.hookwright.ui.history.StripView;
import org.hookwright.ui.history.StripViewModel;
import org.hookwright.ui.request.AuthViewModel;
import org.hookwright.ui.request.DeliveryForms;
import org.hookwright.ui.request.DeliveryViewModel;
import org.hookwright.ui.request.FailureViewModel;
import org.hookwright.ui.request.FilledLine;
import org.hookwright.ui.request.HeadersViewModel;
import org.hookwright.ui.request.OutputsViewModel;
import org.hookwright.ui.request.RequestForms;
import org.hookwright.ui.request.RequestParts;
import org.hookwright.ui.request.RequestView;
import org.hookwright.ui.request.RequestViewModel;
import org.hookwright.ui.request.RetryViewModel;
import org.hookwright.ui.request.SuccessViewModel;
import org.hookwright.ui.request.TemplateFields;
import org.hookwright.ui.request.TokenTrial;
import org.hookwright.ui.response.ResponseView;
import org.hookwright.ui.response.ResponseViewModel;
import org.hookwright.ui.run.Timeline;
import org.hookwright.ui.run.TimelineView;
import org.hookwright.ui.run.Timelines;
import org.hookwright.ui.settings.SettingsPlace;
import org.hookwright.ui.shell.DesignView;
import org.hookwright.ui.shell.Face;
import org.hookwright.ui.shell.Screen;
import org.hookwright.ui.shell.TopBarViewModel;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.Workflow;

/** All that is behind one window's screens, built by plain constructors. */
final class Sitting {
    private final Surroundings around;
    private final Ports ports;
    private final Desk desk;
    private final KnownReplies replies;
    private final Analyst<Findings> analyst;
    private final FlowAnalyst flow;
    private final Checks<Findings> checks;
    private final Sending sending;
    private final RunWiring run;
    private final ObjectProperty<Face> face = new SimpleObjectProperty<>(this, "face", Face.STEP);
    private final RequestViewModel request;
    private final OutputsViewModel outputs;
    private final LastReply last;
    private final BodyWiring body;
    private final ProblemsWiring problems;
    private final WorkflowsWiring workflows;
    private final FlowWiring picture;
    private final PartWiring part;

    Sitting(Surroundings around, Ports ports, ObservableValue<Map<String, Secret>> secrets) {
        this.around = around;
        this.ports = ports;
        desk = ports.desk();
        replies = new KnownReplies(desk, around.jobs());
        analyst = new Analyst<>(desk, secrets, replies.resultsProperty(), ports.judge(), Findings.NONE, around.jobs());
        flow = new FlowAnalyst(desk, analyst.wholeScopeProperty(), around.clock(), around.jobs());
        checks = new Checks<>(desk, analyst.wholeScopeProperty(), ports.judge(), around.jobs());
        sending = new Sending(desk, analyst.scopeProperty(), ports.courier(), around.jobs(), around.clock());
        run = new RunWiring(around, ports, analyst.scopeProperty());
        run.running().onReply(replies::heard);
        request = new RequestViewModel(desk);
        outputs = new OutputsViewModel(desk, replies, secrets);
        last = new LastReply(desk, replies, outputs, request);
        sending.onReply(last::heard);
        body = new BodyWiring(desk, analyst.scopeProperty(), StepOutputs.of(desk, replies), request, around);
        problems = new ProblemsWiring(desk, new ProblemsWiring.Finders(analyst, checks, flow), request, body, around);
        workflows = new WorkflowsWiring(desk, ports.shelf(), around.language());
        part = new PartWiring(desk, flow, analyst.scopeProperty(), around);
        picture = new FlowWiring(
                desk,
                new FlowWiring.Sources(
                        face,
                        flow.reportProperty(),
                        problemsByCall(),
                        run.running().marksProperty()),
                request,
                ports.memory(),
                around);
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

    /** The flow as it is drawn and edited. */
    FlowWiring picture() {
        return picture;
    }

    /** The replies that later steps are designed with; told of those that a run brings. */
    KnownReplies replies() {
        return replies;
    }

    /** The forms of what is no call. */
    PartWiring part() {
        return part;
    }

    /** How the design screen is looked at. */
    ObjectProperty<Face> faceProperty() {
        return face;
    }

    Sending sending() {
        return sending;
    }

    RunWiring run() {
        return run;
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
    DesignView design(TopBarViewModel top, Way way, WhyLinks why) {
        PreviewWiring preview = new PreviewWiring(desk, analyst, request, body.view(), around);
        ResponseViewModel response =
                new ResponseViewModel(sending.responseProperty(), around.jobs(), around.clock(), sending::cancel);
        StripViewModel strip = new StripViewModel(ports.records(), around.jobs(), () -> way.go(Screen.HISTORY));
        sending.responseProperty().subscribe(_ -> strip.refresh());
        request.flowBesideProperty().bind(top.flowProperty());
        run.running().goingProperty().subscribe(_ -> strip.refresh());
        run.onStart(face, () -> way.go(Screen.DESIGN));
        ResponseView answer = new ResponseView(response, around.language(), around.jobs(), around.desktop());
        answer.offer(last, why.of(sending));
        why.on(problems.view());
        return new DesignView(
                new DesignView.Panes(
                        workflows.view().node(),
                        picture.view().node(),
                        requestView(way).node(),
                        part.view().node(),
                        problems.view().node(),
                        preview.view().node(),
                        answer.node(),
                        new StripView(strip, around.language(), around.clock()).node(),
                        why.under(run.view().node(), run.running().shownProperty())),
                ports.memory().splits(),
                new DesignView.Sights(top.listProperty(), top.flowProperty(), face, request.presentProperty()));
    }

    private RequestView requestView(Way way) {
        FilledLine filled = new FilledLine(analyst.analysisProperty()
                .map(analysis -> analysis.url().text())
                .orElse(""));
        TokenTrial trial = new TokenTrial(desk, analyst.scopeProperty(), ports.tokens(), around.jobs());
        RequestForms forms = new RequestForms(
                new HeadersViewModel(desk), new AuthViewModel(desk, trial), deliveryForms(), outputs, filled);
        RequestParts parts = new RequestParts(
                body.view().node(),
                body.view().tools(),
                () -> way.go(new SettingsPlace.Secret("")),
                new TimelineView(worst(), around.language()).node());
        TemplateFields fields =
                new TemplateFields(around.language(), around.jobs(), body.assistance()::attach, problems.marks());
        return new RequestView(request, forms, parts, fields);
    }

    private DeliveryForms deliveryForms() {
        return new DeliveryForms(
                new DeliveryViewModel(desk, flow.reportProperty()),
                new RetryViewModel(desk),
                new SuccessViewModel(desk, replies),
                new FailureViewModel(desk));
    }

    private ObservableValue<Map<StepPath, List<Problem>>> problemsByCall() {
        return Bindings.createObjectBinding(
                () -> {
                    Workflow workflow = desk.workflowProperty().get();
                    return workflow == null
                            ? Map.of()
                            : ProblemRows.byCall(
                                    workflow,
                                    desk.spotProperty().get(),
                                    analyst.reportProperty().get(),
                                    checks.knownProperty().get());
                },
                desk.workflowProperty(),
                desk.spotProperty(),
                analyst.reportProperty(),
                checks.knownProperty());
    }

    /** What the edited call comes to at worst. */
    private ObservableValue<Timeline> worst() {
        return Bindings.createObjectBinding(
                () -> {
                    Workflow workflow = desk.workflowProperty().get();
                    return desk.spotProperty()
                            .get()
                            .step()
                            .filter(_ -> workflow != null)
                            .map(path -> Timelines.worst(workflow, path))
                            .orElse(Timeline.EMPTY);
                },
                desk.workflowProperty(),
                desk.spotProperty());
    }

    /** Leads to another screen. */
    interface Way {
        void go(Screen screen);

        /** Leads to a place of the settings. */
        void go(SettingsPlace place);
    }
}
