package org.hookwright.ui.flow;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.QuadCurveTo;
import org.hookwright.language.Texts;
import org.hookwright.ui.flow.FlowPlan.Line;
import org.hookwright.ui.flow.FlowPlan.Point;
import org.jspecify.annotations.Nullable;

/** A line between cards, its corners round, with the word of the way it leads. */
final class LineNode {
    private static final double CORNER = 8;

    private final Path path = new Path();
    private final Label word = new Label();
    private @Nullable Line shown;

    LineNode() {
        path.setManaged(false);
        path.setMouseTransparent(true);
        word.setManaged(false);
        word.setMouseTransparent(true);
        word.getStyleClass().addAll("muted", "flow-word");
    }

    List<Node> nodes() {
        return List.of(path, word);
    }

    void show(Line line, Texts texts) {
        if (!line.equals(shown)) {
            path.getElements().setAll(elements(line.points()));
            path.getStyleClass().setAll("flow-line", "line-" + line.kind().name().toLowerCase(java.util.Locale.ROOT));
            shown = line;
        }
        String key = switch (line.kind()) {
            case NEXT -> "";
            case THEN -> "flow.line.then";
            case OTHERWISE -> "flow.line.otherwise";
            case FAILED -> "flow.line.failed";
        };
        word.setVisible(!key.isEmpty());
        if (!key.isEmpty()) {
            word.setText(texts.of(key));
            word.getStyleClass().setAll("label", "flow-word", "word-" + line.kind().name().toLowerCase(java.util.Locale.ROOT));
            place(line);
        }
    }

    /** On the last stretch, which leads down into the way. */
    private void place(Line line) {
        Point to = line.points().getLast();
        Point turn = line.points().get(line.points().size() - 2);
        word.applyCss();
        double width = word.prefWidth(-1);
        double height = word.prefHeight(-1);
        word.resizeRelocate(to.x() - width / 2, (turn.y() + to.y() - height) / 2 + 2, width, height);
    }

    private static List<PathElement> elements(List<Point> points) {
        List<PathElement> elements = new ArrayList<>();
        elements.add(new MoveTo(points.getFirst().x(), points.getFirst().y()));
        for (int i = 1; i + 1 < points.size(); i++) {
            Point corner = points.get(i);
            Point before = towards(corner, points.get(i - 1));
            Point after = towards(corner, points.get(i + 1));
            elements.add(new LineTo(before.x(), before.y()));
            elements.add(new QuadCurveTo(corner.x(), corner.y(), after.x(), after.y()));
        }
        elements.add(new LineTo(points.getLast().x(), points.getLast().y()));
        return elements;
    }

    private static Point towards(Point from, Point to) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        double share = length == 0 ? 0 : Math.min(CORNER, length / 2) / length;
        return new Point(from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share);
    }
}
