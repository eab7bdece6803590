package org.hookwright.workflow;

import java.util.List;

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
}
