package org.hookwright.ui.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
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
    private final WordNode word = new WordNode();
    private @Nullable Line shown;
    private @Nullable Texts said;

    LineNode() {
        path.setManaged(false);
        path.setMouseTransparent(true);
    }

    List<Node> nodes() {
        return List.of(path, word);
    }

    void show(Line line, Texts texts) {
        if (line.equals(shown) && texts.equals(said)) {
            return;
        }
        String kind = line.kind().name().toLowerCase(Locale.ROOT);
        if (shown == null || shown.kind() != line.kind()) {
            path.getStyleClass().setAll("flow-line", "line-" + kind);
        }
        path.getElements().setAll(elements(line.points()));
        shown = line;
        said = texts;
        word.setVisible(line.kind() != Line.Kind.NEXT);
        switch (line.kind()) {
            case NEXT -> {}
            case THEN -> word.show(texts.of("flow.line.then"), "word-" + kind, last(line));
            case OTHERWISE -> word.show(texts.of("flow.line.otherwise"), "word-" + kind, last(line));
            case FAILED ->
                word.show(
                        texts.of("flow.line.failed"),
                        "word-" + kind,
                        middle(line.points().getFirst(), line.points().get(1)));
        }
    }

    /** The middle of the last stretch, which leads down into the way. */
    private static Point last(Line line) {
        return middle(line.points().get(line.points().size() - 2), line.points().getLast());
    }

    private static Point middle(Point one, Point other) {
        return new Point((one.x() + other.x()) / 2, (one.y() + other.y()) / 2);
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
