package org.hookwright.workflow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keys of a file that this version does not know: kept, and written back where they stood last. */
public record Unknown(Map<String, Object> keys) {
    public static final Unknown NONE = new Unknown(Map.of());

    public Unknown {
        keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }
}
