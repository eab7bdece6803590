package org.hookwright.ui.control;

import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;

/** A place in the tree of a JSON text, whose children are made when they are first looked at. */
public final class JsonItem extends TreeItem<JsonNode> {
    /** So many values of a tree are shown at all. */
    static final int MOST = 5_000;

    /** So many of one list or mapping: the others shall have their share. */
    static final int MOST_OF_ONE = 500;

    /** How deep a fresh tree stands open, as long as there are but few values in a level. */
    private static final int OPEN_LEVELS = 3;

    private static final int FEW = 30;

    /** How many values may still be shown. */
    private static final class Budget {
        private int left = MOST;
    }

    private final Budget budget;
    private boolean made;

    private JsonItem(JsonNode node, Budget budget) {
        super(node);
        this.budget = budget;
    }

    public static JsonItem of(Object tree) {
        return of(JsonNode.whole(tree));
    }

    static JsonItem of(JsonNode whole) {
        JsonItem root = new JsonItem(whole, new Budget());
        root.open(OPEN_LEVELS);
        return root;
    }

    private void open(int levels) {
        if (levels > 0 && !isLeaf() && getValue().size() <= FEW) {
            setExpanded(true);
            getChildren().forEach(child -> {
                if (child instanceof JsonItem item) {
                    item.open(levels - 1);
                }
            });
        }
    }

    /** How many values are not shown here, for the last item of a list that was cut. */
    public static int hidden(JsonNode node) {
        return node.path().isEmpty() && node.value() instanceof Integer count ? count : 0;
    }

    @Override
    public boolean isLeaf() {
        return getValue().size() == 0;
    }

    @Override
    public ObservableList<TreeItem<JsonNode>> getChildren() {
        ObservableList<TreeItem<JsonNode>> children = super.getChildren();
        if (!made && !isLeaf()) {
            made = true;
            children.setAll(made());
        }
        return children;
    }

    private List<TreeItem<JsonNode>> made() {
        int shown = Math.min(getValue().size(), Math.min(MOST_OF_ONE, budget.left));
        budget.left -= shown;
        List<TreeItem<JsonNode>> items = new java.util.ArrayList<>();
        getValue().children(shown).forEach(node -> items.add(new JsonItem(node, budget)));
        int hidden = getValue().size() - shown;
        if (hidden > 0) {
            items.add(new JsonItem(new JsonNode("", "", hidden), budget));
        }
        return items;
    }
}
