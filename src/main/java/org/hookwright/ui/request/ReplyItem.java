package org.hookwright.ui.request;

import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;

/** A place in the tree of a reply, whose children are made when they are first looked at. */
final class ReplyItem extends TreeItem<ReplyNode> {
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

    private ReplyItem(ReplyNode node, Budget budget) {
        super(node);
        this.budget = budget;
    }

    static ReplyItem of(Object tree) {
        ReplyItem root = new ReplyItem(ReplyNode.whole(tree), new Budget());
        root.open(OPEN_LEVELS);
        return root;
    }

    private void open(int levels) {
        if (levels > 0 && !isLeaf() && getValue().size() <= FEW) {
            setExpanded(true);
            getChildren().forEach(child -> {
                if (child instanceof ReplyItem item) {
                    item.open(levels - 1);
                }
            });
        }
    }

    /** How many values are not shown here, for the last item of a list that was cut. */
    static int hidden(ReplyNode node) {
        return node.path().isEmpty() && node.value() instanceof Integer count ? count : 0;
    }

    @Override
    public boolean isLeaf() {
        return getValue().size() == 0;
    }

    @Override
    public ObservableList<TreeItem<ReplyNode>> getChildren() {
        ObservableList<TreeItem<ReplyNode>> children = super.getChildren();
        if (!made && !isLeaf()) {
            made = true;
            children.setAll(made());
        }
        return children;
    }

    private List<TreeItem<ReplyNode>> made() {
        int shown = Math.min(getValue().size(), Math.min(MOST_OF_ONE, budget.left));
        budget.left -= shown;
        List<TreeItem<ReplyNode>> items = new java.util.ArrayList<>();
        getValue().children(shown).forEach(node -> items.add(new ReplyItem(node, budget)));
        int hidden = getValue().size() - shown;
        if (hidden > 0) {
            items.add(new ReplyItem(new ReplyNode("", "", hidden), budget));
        }
        return items;
    }
}
