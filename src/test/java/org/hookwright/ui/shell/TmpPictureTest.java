package org.hookwright.ui.shell;

import java.nio.file.Path;
import java.util.*;
import java.util.function.Supplier;
import javafx.application.ColorScheme;
import javafx.beans.property.*;
import javafx.scene.*;
import javafx.scene.control.Label;
import javafx.scene.layout.*;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.hookwright.store.*;
import org.hookwright.support.*;
import org.hookwright.ticket.*;
import org.hookwright.ui.control.*;
import org.hookwright.ui.desk.*;
import org.hookwright.ui.request.*;
import org.hookwright.ui.workflows.*;
import org.hookwright.language.Sentence;
import org.hookwright.workflow.*;
import org.junit.jupiter.api.Test;

final class TmpPictureTest {
    @Test
    void pictures() {
        Windows.start();
        for (Locale l : List.of(Locale.ENGLISH, Locale.KOREAN)) for (boolean dark : new boolean[]{false,true}) for (int w : new int[]{1600, 960})
            Windows.run(() -> picture(l, dark, w));
    }
    static Parent pane(String t) { BorderPane p = new BorderPane(new Label(t)); p.getStyleClass().add("surface"); return p; }
    void picture(Locale l, boolean dark, int w) {
        StepJobs jobs = new StepJobs();
        Call call = new Call("notify_slack", Call.Kind.WEBHOOK, new Request(org.hookwright.workflow.Method.POST, "https://hooks.slack.com/services/{{secret.slack_path}}", List.of(new Header("Content-Type","application/json"), new Header("X-Ticket","{{ticket.id}}")), new Auth.Bearer("{{secret.token}}"), new Body(Body.Type.JSON,"{}")), Delivery.FRESHSERVICE, false, Unknown.NONE);
        Workflow wf = new Workflow("긴급 티켓 → Slack", "", List.of(call), Unknown.NONE);
        Ticket t = new Ticket("quotes", Map.of("ticket", Map.of("id","INC-4821","subject","프린터 \"3층\" 고장","requester",Map.of("vip_user",true))));
        Environment e = new Environment("Sandbox", Map.of(), List.of("slack_path","token"));
        Workspace ws = new Workspace(new Workspace.Contents(List.of(new Stored.Readable<>(Path.of("a.hook.yaml"), wf, "")), List.of(new Stored.Readable<>(Path.of("t.yaml"), t, "")), List.of(new Stored.Readable<>(Path.of("e.yaml"), e, ""))));
        Desk desk = new Desk(ws, (a,b,c) -> {}, jobs);
        desk.open(null); jobs.run();
        Language language = new Language(l);
        RequestViewModel rvm = new RequestViewModel(desk);
        if (w == 960) rvm.tabProperty().set(dark ? RequestViewModel.Tab.AUTH : RequestViewModel.Tab.HEADERS);
        if (w == 1600 && dark) rvm.tabProperty().set(RequestViewModel.Tab.DELIVERY);
        CodeEditor ed = new CodeEditor(jobs, CodeEditor.Mode.DOCUMENT);
        ed.colour(Colouring.JSON);
        ed.load("{\n  \"text\": \"새 긴급 티켓이 생성되었습니다 {{ticket.subject | upcase}}\",\n  \"n\": 12\n}");
        RequestView rv = new RequestView(rvm, new RequestForms(new HeadersViewModel(desk), new AuthViewModel(desk), new DeliveryViewModel(desk), new FilledLine(new SimpleStringProperty("https://hooks.slack.com/services/••••••"), new SimpleObjectProperty<>(List.of()))), new RequestParts(ed.node(), new HBox(), () -> {}), language, jobs);
        var entries = javafx.collections.FXCollections.observableArrayList(new WorkflowEntry(Path.of("a.hook.yaml"), "긴급 티켓 → Slack", "POST hooks.slack.com", null), new WorkflowEntry(Path.of("b.hook.yaml"), "CRM", "PATCH crm.example", Sentence.of("workflows.title")));
        Parent list = new WorkflowsView(new WorkflowsViewModel(entries, desk.fileProperty(), null), language).node();
        SimpleBooleanProperty showList = new SimpleBooleanProperty(true);
        Splits splits = new Splits() { public double position(String n, double o) { return o; } public void remember(String n, double p) {} };
        TopBarViewModel top = new TopBarViewModel(desk, "service-desk", new SimpleObjectProperty<>(List.of(true)));
        DesignView design = new DesignView(new DesignView.Panes(list, rv.node(), pane("problems"), pane("preview"), pane("response"), pane("strip")), splits, top.listProperty());
        Banners banners = new Banners(jobs);
        if (w == 960) banners.show(Banner.of("x", Banner.Level.WARNING, Sentence.of("shell.conflict.text", "긴급 티켓 → Slack"), new Banner.Action(Sentence.of("shell.conflict.mine"), () -> {}), new Banner.Action(Sentence.of("shell.conflict.theirs"), () -> {}), new Banner.Action(Sentence.of("shell.conflict.compare"), () -> {})));
        SendButton send = new SendButton() { public javafx.beans.value.ObservableValue<Boolean> waitingProperty() { return new SimpleObjectProperty<>(false);} public javafx.beans.value.ObservableValue<Boolean> canSendProperty() { return new SimpleObjectProperty<>(true);} public void press() {} };
        StatusViewModel st = new StatusViewModel(desk, new SimpleObjectProperty<>("{}"), new SimpleObjectProperty<>(9099), language, () -> {});
        Commands commands = new Commands();
        commands.add("send","Ctrl+Enter",() -> {}); commands.add("curl", () -> {}); commands.add("theme-dark", () -> {});
        Map<Screen, Supplier<Parent>> makers = Map.of(Screen.DESIGN, design::node);
        MainView main = new MainView(new MainView.Frame(top, st, banners), new Ways(send, () -> {}, () -> {}), makers, commands, language);
        Theme theme = new Theme(new SimpleObjectProperty<>(dark ? ColorScheme.DARK : ColorScheme.LIGHT), new Fonts(Font.getFamilies()));
        Scene scene = new Scene(main.node(), w, w == 1600 ? 1000 : 640);
        theme.dress(scene);
        Stage stage = new Stage(); stage.setScene(scene); stage.show();
        jobs.run();
        Screenshots.take(scene, "shell-" + w, l, dark);
        if (w == 960 && dark) { main.showCommands(); Screenshots.take(scene, "palette", l, dark); }
        stage.hide();
    }
}
