package org.hookwright.send;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What many targets do alike: problem details (https://www.rfc-editor.org/rfc/rfc9457), OAuth's errors
 * (https://www.rfc-editor.org/rfc/rfc6749#section-5.2), lists of errors (https://jsonapi.org/format/#errors,
 * https://spec.graphql.org/October2021/#sec-Errors), and plain {@code {"error": …}} or {@code {"message": …}}.
 */
final class CommonWords implements TargetWords {
    @Override
    public Optional<Meaning> meaning(Told told) {
        String said = said(told);
        if (told.isGood()) {
            return isError(told.object())
                    ? Optional.of(
                            said.isEmpty()
                                    ? Meaning.bad("send.status.", "error-inside", told.code(), "")
                                    : Meaning.bad("send.said.", "inside", told.code(), said))
                    : Optional.empty();
        }
        if (said.isEmpty() || told.code() < 400 || told.code() > 599) {
            return Optional.empty();
        }
        return Optional.of(new Meaning(
                false,
                Sentence.of(told.code() < 500 ? "send.said.refused.what" : "send.said.failed.what", told.code(), said),
                Optional.of(Sentence.of("send.status." + StatusWords.word(told.code()) + ".next", told.code(), ""))));
    }

    /** Whether an object that came with a success says that it is none. */
    private static boolean isError(Map<?, ?> object) {
        return isSomething(object.get("error"))
                || (object.get("errors") instanceof List<?> list && !list.isEmpty())
                || Boolean.FALSE.equals(object.get("ok"))
                || Boolean.FALSE.equals(object.get("success"));
    }

    private static boolean isSomething(@Nullable Object error) {
        return switch (error) {
            case String text -> !text.isBlank();
            case Map<?, ?> map -> !map.isEmpty();
            case List<?> list -> !list.isEmpty();
            case Boolean yes -> yes;
            case null, default -> false;
        };
    }

    /** The target's own words about what is wrong; empty where none are known by their place. */
    static String said(Told told) {
        Map<?, ?> object = told.object();
        List<String> said = new ArrayList<>();
        if (object.get("error") instanceof Map<?, ?> error) {
            add(said, error);
        }
        add(said, object);
        for (Object error : Told.list(object, "errors")) {
            if (error instanceof String text) {
                said.add(text);
            } else {
                add(said, error);
            }
        }
        Told.object(object, "errors").forEach((name, message) -> said.add(name + ": " + message));
        return Told.quote(said);
    }

    private static void add(List<String> said, Object from) {
        for (String name : List.of("error", "code", "title", "message", "detail", "error_description", "description")) {
            said.add(Told.text(from, name));
        }
    }
}
