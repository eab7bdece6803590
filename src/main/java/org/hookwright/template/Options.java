package org.hookwright.template;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The named arguments of a filter. */
record Options(Map<String, @Nullable Object> values) {
    static Options of(Map<String, Expression> named, Context context) {
        Map<String, @Nullable Object> values = new HashMap<>();
        named.forEach((name, expression) -> values.put(name, expression.value(context)));
        return new Options(values);
    }
}
