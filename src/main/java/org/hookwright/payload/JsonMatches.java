package org.hookwright.payload;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.EvaluationListener;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.PathNotFoundException;
import com.jayway.jsonpath.spi.json.JsonSmartJsonProvider;
import com.jayway.jsonpath.spi.mapper.JsonSmartMappingProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hookwright.language.Sentence;
import org.hookwright.template.Span;
import org.jspecify.annotations.Nullable;

/**
 * Every value that a JSONPath finds, each with a path of its own.
 *
 * @param more whether there are more than are listed
 * @param fault why the path is none, and where
 */
public record JsonMatches(List<Match> list, boolean more, Optional<PathFault> fault) {
    /** No more are looked for. */
    public static final int MOST = 2_000;

    public JsonMatches {
        list = List.copyOf(list);
    }

    /** One value and where it stands. */
    public record Match(String path, @Nullable Object value) {}

    /** Looks in what {@link JsonPaths#tree} gave. */
    public static JsonMatches of(Object tree, String path) {
        Optional<PathFault> fault = JsonPaths.trouble(path);
        if (fault.isPresent()) {
            return new JsonMatches(List.of(), false, fault);
        }
        List<Match> found = new ArrayList<>();
        try {
            JsonPath compiled = JsonPath.compile(path);
            Object value = compiled.read(tree, listening(found));
            if (found.isEmpty() && compiled.isDefinite()) {
                found.add(new Match(path, value));
            }
        } catch (PathNotFoundException none) {
            return new JsonMatches(List.of(), false, Optional.empty());
        } catch (InvalidPathException | IllegalArgumentException | ClassCastException wrong) {
            return new JsonMatches(
                    List.of(),
                    false,
                    Optional.of(new PathFault(
                            new Span(0, path.length()), Sentence.of("payload.path.malformed", path))));
        }
        boolean more = found.size() > MOST;
        return new JsonMatches(more ? found.subList(0, MOST) : found, more, Optional.empty());
    }

    private static Configuration listening(List<Match> found) {
        return Configuration.builder()
                .jsonProvider(new JsonSmartJsonProvider())
                .mappingProvider(new JsonSmartMappingProvider())
                .evaluationListener(result -> {
                    found.add(new Match(plain(result.path()), result.result()));
                    return found.size() > MOST
                            ? EvaluationListener.EvaluationContinuation.ABORT
                            : EvaluationListener.EvaluationContinuation.CONTINUE;
                })
                .build();
    }

    /** The library writes every name in brackets; a plain name reads better behind a dot. */
    private static String plain(String path) {
        return path.replaceAll("\\['([A-Za-z_][A-Za-z0-9_]*)']", ".$1");
    }
}
