package org.hookwright.ui.flow;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.control.RightToLeft;
import org.hookwright.workflow.Spot;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The workflow as cards joined by lines, edited where it is seen. */
public final class FlowView {
    private final FlowViewModel model;
    private final Language language;
    private final BooleanProperty wide;
    private final BorderPane root = new BorderPane();
    private final FlowCanvas canvas = new FlowCanvas(this::watch, this::watch);
    private final Viewport viewport;
    private final FlowMenus menus;
    private final DragGesture drag;

    /** Whether the card with the keyboard was taken away before another one was chosen. */
    private boolean owed;

    /** Whether another workflow was opened, whose chosen card is to be seen. */
    private boolean opened;

    /** @param wide whether the flow has the screen, with its run beside it; otherwise it stands beside a step */
    public FlowView(FlowViewModel model, Language language, BooleanProperty wide, Zooms zooms) {
        this.model = model;
        this.language = language;
        this.wide = wide;
        viewport = new Viewport(canvas, wide, zooms);
        menus = new FlowMenus(model, language);
        drag = new DragGesture(model, canvas, viewport);
        root.setId("flow");
        root.getStyleClass().add("flow");
        root.getStylesheets()
                .add(FlowView.class
                        .getResource("/org/hookwright/ui/flow/flow.css")
                        .toExternalForm());
        root.setTop(head());
        root.setCenter(middle());
        canvas.node().setId("flow-canvas");
        canvas.node().setAccessibleRole(AccessibleRole.PARENT);
        canvas.node().accessibleTextProperty().bind(language.text("flow.title"));
        canvas.node().accessibleHelpProperty().bind(language.text("flow.help"));
        FlowKeys keys = new FlowKeys(model, this::addBehindChosen, this::openMenu);
        canvas.node().addEventHandler(KeyEvent.KEY_PRESSED, keys::press);
        model.fileProperty().subscribe(_ -> opened = true);
        model.pictureProperty().subscribe(_ -> draw());
        language.textsProperty().subscribe((_, _) -> draw());
        model.chosenProperty().subscribe((_, _) -> follow());
        var _ = new InPlace(model, canvas, language);
    }

    public Parent node() {
        return root;
    }

    /** Draws the flow as large as it fits. */
    public void fit() {
        viewport.fit();
    }

    private Node head() {
        Label title = new Label();
        title.textProperty().bind(language.text("flow.title"));
        title.getStyleClass().add("strong");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.fontProperty().subscribe(font -> viewport.type(font.getSize()));
        HBox head = new HBox(title, widen());
        head.getStyleClass().add("pane-head");
        return head;
    }

    private Button widen() {
        Button widen = new Button();
        widen.setId("flow-widen");
        widen.getStyleClass().add("quiet");
        FontIcon icon = new FontIcon(Feather.MAXIMIZE_2);
        widen.setGraphic(icon);
        Tooltip tip = new Tooltip();
        widen.setTooltip(tip);
        wide.subscribe(is -> {
            icon.setIconCode(is ? Feather.MINIMIZE_2 : Feather.MAXIMIZE_2);
            String key = is ? "flow.narrow.action" : "flow.widen.action";
            tip.textProperty().bind(language.text(key));
            widen.accessibleTextProperty().bind(language.text(key));
        });
        widen.setOnAction(_ -> wide.set(!wide.get()));
        return widen;
    }

    private Node middle() {
        Label nothing = new Label();
        nothing.textProperty().bind(language.text("flow.none.text"));
        RightToLeft.wrap(nothing);
        nothing.getStyleClass().addAll("muted", "empty-hint");
        nothing.visibleProperty().bind(model.pictureProperty().map(picture -> picture.workflow() == null));
        Node zoom = new ZoomBar(viewport, language).node();
        StackPane middle = new StackPane(viewport.node(), nothing, zoom);
        // Beside a step there is little room: the buttons come when the hand, or the keyboard, is there.
        zoom.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.pictureProperty().get().workflow() != null
                                && (wide.get() || root.isHover() || root.isFocusWithin()),
                        model.pictureProperty(),
                        wide,
                        root.hoverProperty(),
                        root.focusWithinProperty()));
        StackPane.setAlignment(zoom, Pos.BOTTOM_RIGHT);
        middle.setMinSize(0, 0);
        return middle;
    }

    private void draw() {
        boolean focused = hasFocus() || owed;
        boolean other = opened || canvas.picture().workflow() == null;
        opened = false;
        canvas.show(model.pictureProperty().get(), model.chosenProperty().get(), language.texts());
        viewport.size();
        if (other) {
            follow();
        }
        if (focused && !hasFocus()) {
            owed = !takeKeyboard();
        }
    }

    private void follow() {
        boolean focused = hasFocus() || owed;
        owed = false;
        Spot spot = model.chosenProperty().get();
        canvas.choose(spot);
        canvas.card(spot).ifPresent(card -> {
            if (focused) {
                card.node().requestFocus();
            }
            viewport.reveal(card.node());
        });
    }

    /** Whether there is a card that is chosen, which has the keyboard now. */
    private boolean takeKeyboard() {
        Optional<CardNode> card = canvas.card(model.chosenProperty().get());
        card.ifPresent(found -> found.node().requestFocus());
        return card.isPresent();
    }

    /** Whether the keyboard is on a card. */
    private boolean hasFocus() {
        Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at.equals(canvas.node())) {
                return true;
            }
        }
        return false;
    }

    private void watch(CardNode card) {
        drag.watch(card);
        card.node().addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            canvas.spot(card).ifPresent(model::choose);
            card.node().requestFocus();
            event.consume();
        });
        card.node().addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                model.open();
            }
        });
        card.node().setOnContextMenuRequested(event -> request(card, event));
    }

    private void request(CardNode card, ContextMenuEvent event) {
        if (!event.isKeyboardTrigger()) {
            menus.open(card.node(), event.getScreenX(), event.getScreenY());
        } else if (!menus.isShowing()) {
            menus.open(card.node());
        }
        event.consume();
    }

    private void watch(PlusNode plus) {
        plus.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                menus.add(plus.plus().place(), plus);
            }
        });
    }

    private void openMenu() {
        canvas.card(model.chosenProperty().get()).ifPresent(card -> menus.open(card.node()));
    }

    private void addBehindChosen() {
        canvas.card(model.chosenProperty().get()).ifPresent(card -> menus.add(model.behindChosen(), card.node()));
    }
}
