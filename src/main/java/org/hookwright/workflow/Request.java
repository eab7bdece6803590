package org.hookwright.workflow;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What goes out, before any ticket is chosen.
 *
 * @param url a template
 */
public record Request(Method method, String url, List<Header> headers, Auth auth, Body body) {
    public Request {
        headers = List.copyOf(headers);
    }

    public Request with(Method other) {
        return new Request(other, url, headers, auth, body);
    }

    public Request withUrl(String other) {
        return new Request(method, other, headers, auth, body);
    }

    public Request with(List<Header> others) {
        return new Request(method, url, others, auth, body);
    }

    public Request with(Auth other) {
        return new Request(method, url, headers, other, body);
    }

    public Request with(Body other) {
        return new Request(method, url, headers, auth, other);
    }

    /** The same with every text in which placeholders can stand written anew, in the order in which they are read. */
    public Request rewritten(UnaryOperator<String> text) {
        return new Request(
                method,
                text.apply(url),
                headers.stream()
                        .map(header ->
                                new Header(text.apply(header.name()), text.apply(header.value()), header.enabled()))
                        .toList(),
                auth.rewritten(text),
                new Body(body.type(), text.apply(body.text())));
    }
}
