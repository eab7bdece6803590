package org.hookwright.ui.flow;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hookwright.workflow.Spot;
import org.hookwright.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/**
 * The whole picture of a workflow: where its cards stand and what they say.
 *
 * @param workflow what it shows, or null where none is open
 */
record FlowPicture(@Nullable Workflow workflow, FlowPlan plan, Map<Spot, CardFace> faces) {
    static final FlowPicture NONE = new FlowPicture(
            null, new FlowPlan(java.util.List.of(), java.util.List.of(), java.util.List.of(), 0, 0), Map.of());

    FlowPicture {
        faces = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(faces));
    }

    /** What a card says. */
    CardFace face(Spot spot) {
        return face(faces, spot);
    }

    static CardFace face(Map<Spot, CardFace> faces, Spot spot) {
        CardFace face = faces.get(spot);
        if (face == null) {
            throw new IllegalArgumentException("No card for " + spot);
        }
        return face;
    }
}
