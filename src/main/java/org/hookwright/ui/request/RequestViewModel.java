package org.hookwright.ui.request;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.hookwright.check.Place;
import org.hookwright.language.Sentence;
import org.hookwright.ui.desk.Desk;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Method;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.StepPath;
import org.hookwright.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/** The request's first line and which of its parts is shown. */
public final class RequestViewModel {
    /** The parts of a request that have a tab. */
    public enum Tab {
        BODY,
        HEADERS,
        AUTH,
        DELIVERY,
        OUTPUTS
    }

    private final Desk desk;
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(this, "tab", Tab.BODY);
    private final ReadOnlyBooleanWrapper pasteCleaned = new ReadOnlyBooleanWrapper(this, "pasteCleaned");

    /** Whether the steps can be chosen in the flow beside the request. */
    private final BooleanProperty flowBeside = new SimpleBooleanProperty(this, "flowBeside");

    private Consumer<Place> shown = _ -> {};

    public RequestViewModel(Desk desk) {
        this.desk = desk;
        desk.fileProperty().subscribe(() -> pasteCleaned.set(false));
    }

    public ObjectProperty<Tab> tabProperty() {
        return tab;
    }

    /** Whether the flow stands beside the request, so that a step is chosen there. */
    public BooleanProperty flowBesideProperty() {
        return flowBeside;
    }

    /** A call of the workflow, to be chosen for editing. */
    public record StepChoice(StepPath path, String name) {}

    /** Every call of the open workflow, fallbacks included, in order. */
    public ObservableValue<List<StepChoice>> stepsProperty() {
        return desk.workflowProperty().map(RequestViewModel::choices).orElse(List.of());
    }

    private static List<StepChoice> choices(Workflow workflow) {
        return workflow.places().entrySet().stream()
                .filter(place -> place.getValue() instanceof Call)
                .map(place -> new StepChoice(place.getKey(), place.getValue().name()))
                .toList();
    }

    /** Where the chosen step stands; null where no step is chosen. */
    public ObservableValue<@Nullable StepPath> stepProperty() {
        return desk.spotProperty().map(spot -> spot.step().orElse(null));
    }

    public void choose(StepChoice step) {
        desk.choose(new Spot.At(step.path()));
    }

    /** Whether there is a call to edit. */
    public ObservableValue<Boolean> presentProperty() {
        return desk.callProperty().map(_ -> true).orElse(false);
    }

    public ObservableValue<Method> methodProperty() {
        return desk.callProperty().map(call -> call.request().method()).orElse(Method.POST);
    }

    public ObservableValue<String> urlProperty() {
        return desk.callProperty().map(call -> call.request().url()).orElse("");
    }

    public ObservableValue<Body.Type> bodyTypeProperty() {
        return desk.callProperty().map(call -> call.request().body().type()).orElse(Body.Type.NONE);
    }

    /** Whether the last paste into the address had line breaks or blanks that were taken out. */
    public ReadOnlyBooleanProperty pasteCleanedProperty() {
        return pasteCleaned.getReadOnlyProperty();
    }

    public void choose(Method method) {
        if (method != methodProperty().getValue()) {
            desk.edit(
                    Sentence.of("request.edit.method"),
                    call -> call.with(call.request().with(method)));
        }
    }

    public void choose(Body.Type type) {
        if (type != bodyTypeProperty().getValue()) {
            desk.edit(
                    Sentence.of("request.edit.body-type"),
                    call -> call.with(call.request()
                            .with(new Body(type, call.request().body().text()))));
        }
    }

    public void typeUrl(String url) {
        if (!url.equals(urlProperty().getValue())) {
            pasteCleaned.set(false);
            desk.type(
                    Sentence.of("request.edit.url"),
                    call -> call.with(call.request().withUrl(url)));
        }
    }

    /** Who shows a place of the request when it is asked for. */
    public void onReveal(Consumer<Place> shows) {
        shown = shows;
    }

    /** Shows a place: its tab, and the keyboard in its field. */
    public void reveal(Place place) {
        tab.set(
                switch (place.field().part()) {
                    case HEADER_NAME, HEADER_VALUE -> Tab.HEADERS;
                    case AUTH_TOKEN_URL, AUTH_NAME, AUTH_VALUE, AUTH_SCOPE, AUTH_AUDIENCE -> Tab.AUTH;
                    case DELIVERY -> Tab.DELIVERY;
                    case METHOD, URL, BODY -> Tab.BODY;
                });
        shown.accept(place);
    }

    /** What of a pasted text lands in the address. */
    public String cleanPaste(String pasted) {
        return PastedUrl.of(pasted).text();
    }

    /** Says that a paste was cleaned, after it has landed. */
    public void pasted(String pasted) {
        pasteCleaned.set(PastedUrl.of(pasted).cleaned());
    }
}
