package org.hookwright.ui.response;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.hookwright.language.Sentence;
import org.hookwright.payload.PictureHead;
import org.hookwright.task.Jobs;
import org.hookwright.task.Latest;
import org.hookwright.task.Outcome;
import org.hookwright.ui.control.Fittings;
import org.hookwright.ui.control.Language;
import org.jspecify.annotations.Nullable;

/** A picture, as large as there is room for and never larger than it is, with its size below. */
final class PictureView {
    private static final System.Logger LOG = System.getLogger(PictureView.class.getName());

    /** Larger ones are made smaller while they are read, in points. */
    private static final double WIDEST = 2_000;

    private final Latest drawing;
    private final ImageView image = new ImageView();
    private final ObjectProperty<Sentence> said = new SimpleObjectProperty<>(this, "said", Amounts.size(0));
    private final BorderPane node;

    PictureView(ObservableValue<Optional<Picture>> picture, Language language, Jobs jobs) {
        drawing = new Latest(jobs);
        image.setId("exchange-picture");
        image.setPreserveRatio(true);
        image.setSmooth(true);
        StackPane room = new StackPane(image);
        room.setMinSize(0, 0);
        room.getStyleClass().add("picture-room");
        Label size = new Fittings(language).paragraph(said.flatMap(language::text), "muted", "small");
        size.setId("exchange-picture-size");
        image.accessibleTextProperty().bind(size.textProperty());
        image.fitWidthProperty().bind(room(room.widthProperty(), Image::getWidth));
        image.fitHeightProperty().bind(room(room.heightProperty(), Image::getHeight));
        HBox foot = new HBox(size);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().addAll("tool-line", "line-top");
        node = new BorderPane(room);
        node.setBottom(foot);
        picture.subscribe(now -> show(now.orElse(null)));
    }

    Node node() {
        return node;
    }

    private javafx.beans.binding.DoubleBinding room(
            javafx.beans.property.ReadOnlyDoubleProperty room, java.util.function.ToDoubleFunction<Image> own) {
        return Bindings.createDoubleBinding(
                () -> {
                    Image now = image.getImage();
                    double most = Math.max(1, room.get() - 16);
                    return now == null ? most : Math.min(own.applyAsDouble(now), most);
                },
                room,
                image.imageProperty());
    }

    private void show(@Nullable Picture picture) {
        drawing.cancel();
        image.setImage(null);
        if (picture == null) {
            return;
        }
        PictureHead head = picture.head().orElse(new PictureHead("", 0, 0, 1));
        if (!picture.canBeDrawn()) {
            said.set(Sentence.of(
                    "response.picture.too-large",
                    head.kind(),
                    head.width(),
                    head.height(),
                    Amounts.size(picture.size())));
            return;
        }
        drawing.compute(_ -> drawn(picture, head), outcome -> {
            boolean whole = outcome instanceof Outcome.Done<Image>(var made) && !made.isError();
            if (outcome instanceof Outcome.Failed<Image>(var cause)) {
                LOG.log(System.Logger.Level.WARNING, "A picture was not drawn", cause);
            }
            said.set(Sentence.of(
                    whole ? "response.picture.size" : "response.picture.broken",
                    head.kind(),
                    head.width(),
                    head.height(),
                    Amounts.size(picture.size())));
            if (whole && outcome instanceof Outcome.Done<Image>(var made)) {
                image.setImage(made);
            }
        });
    }

    private static Image drawn(Picture picture, PictureHead head) {
        boolean large = Math.max(head.width(), head.height()) > WIDEST;
        double most = large ? WIDEST : 0;
        return new Image(new ByteArrayInputStream(picture.bytes()), most, most, true, true);
    }
}
