package org.hookwright.ui.request;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hookwright.check.Place;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.request.RequestViewModel.Tab;

/** The middle of the design screen: the request's first line over its parts. */
public final class RequestView {
    private final RequestViewModel model;
    private final Language language;
    private final RequestLine line;
    private final HeadersView headers;
    private final AuthView auth;
    private final DeliveryView delivery;
    private final BorderPane root = new BorderPane();
    private final Map<Tab, Parent> parts = new EnumMap<>(Tab.class);
    private final Map<Tab, ToggleButton> tabs = new EnumMap<>(Tab.class);

    public RequestView(RequestViewModel model, RequestForms forms, RequestParts given, TemplateFields fields) {
        this.model = model;
        language = fields.language();
        parts.put(Tab.BODY, given.body());
        headers = new HeadersView(forms.headers(), fields);
        parts.put(Tab.HEADERS, headers.node());
        auth = new AuthView(forms.auth(), fields, given.addSecret());
        parts.put(Tab.AUTH, auth.node());
        delivery = new DeliveryView(forms.delivery(), language, given.timeline());
        parts.put(Tab.DELIVERY, delivery.node());
        parts.put(Tab.OUTPUTS, new OutputsView(forms.outputs(), language, fields.jobs()).node());
        line = new RequestLine(model, forms.filled(), fields);
        root.setTop(new VBox(line.node(), tabRow(forms, given)));
        root.setId("request");
        root.setMinWidth(0);
        root.getStyleClass().addAll("request", "surface");
        root.getStylesheets()
                .add(RequestView.class
                        .getResource("/org/hookwright/ui/request/request.css")
                        .toExternalForm());
        model.tabProperty().subscribe(this::show);
        model.onReveal(this::reveal);
        model.presentProperty().subscribe(present -> root.setDisable(!present));
    }

    public Parent node() {
        return root;
    }

    private void reveal(Place place) {
        // A tab that is shown for the first time is no part of the window, and takes no focus, before it is styled.
        root.applyCss();
        root.layout();
        switch (place.field().part()) {
            case METHOD, URL -> line.reveal(place.span());
            case HEADER_NAME -> headers.focusName(place.field().index());
            case HEADER_VALUE -> headers.focusValue(place.field().index(), place.span());
            case AUTH_TOKEN_URL, AUTH_NAME, AUTH_VALUE, AUTH_SCOPE, AUTH_AUDIENCE -> auth.reveal(place);
            case DELIVERY -> delivery.reveal();
            case BODY -> {}
        }
    }

    private Node tabRow(RequestForms forms, RequestParts given) {
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox();
        for (Tab tab : Tab.values()) {
            ToggleButton button = new ToggleButton();
            button.setId("tab-" + key(tab));
            button.getStyleClass().add("tab-word");
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.tabProperty().set(tab);
            });
            tabs.put(tab, button);
            row.getChildren().add(button);
        }
        text(Tab.BODY).bind(language.text("request.tab.body"));
        text(Tab.HEADERS)
                .bind(language.text("request.tab.headers", forms.headers().enabledCountProperty()));
        text(Tab.AUTH).bind(language.text("request.tab.auth"));
        text(Tab.DELIVERY).bind(language.text("request.tab.delivery"));
        text(Tab.OUTPUTS)
                .bind(language.text("request.tab.outputs", forms.outputs().countProperty()));
        HBox tools = new HBox(given.tools());
        tools.getStyleClass().add("form-row");
        tools.visibleProperty().bind(model.tabProperty().map(tab -> tab == Tab.BODY));
        row.getStyleClass().add("request-tabs");
        TwoEnds head = new TwoEnds(row, tools);
        tools.visibleProperty().subscribe(head::requestLayout);
        head.getStyleClass().add("request-head");
        return head;
    }

    private javafx.beans.property.StringProperty text(Tab tab) {
        return of(tabs, tab).textProperty();
    }

    private void show(Tab tab) {
        root.setCenter(of(parts, tab));
        of(tabs, tab).setSelected(true);
    }

    private static <T> T of(Map<Tab, T> map, Tab tab) {
        T value = map.get(tab);
        if (value == null) {
            throw new IllegalStateException("Nothing for " + tab);
        }
        return value;
    }

    private static String key(Tab tab) {
        return switch (tab) {
            case BODY -> "body";
            case HEADERS -> "headers";
            case AUTH -> "auth";
            case DELIVERY -> "delivery";
            case OUTPUTS -> "outputs";
        };
    }
}
