package org.hookwright.send;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hookwright.workflow.Header;
import org.hookwright.workflow.Method;

/**
 * A request that is ready to go out: nothing in it is a template any more.
 *
 * @param url as it will stand in the request
 * @param body the text whose UTF-8 bytes are sent; empty for none
 * @param timeout from the start of the call to the end of the answer
 */
public record Prepared(Method method, String url, List<Header> headers, String body, Duration timeout) {
    public Prepared {
        headers = List.copyOf(headers);
    }

    /** The same request with a header more, in the place of one of this name. */
    public Prepared with(Header header) {
        List<Header> others = new ArrayList<>(headers);
        others.removeIf(other -> other.name().equalsIgnoreCase(header.name()));
        others.add(header);
        return new Prepared(method, url, others, body, timeout);
    }

    /** Reveals nothing: headers, query and body may hold secrets. */
    @Override
    public String toString() {
        return "Prepared " + method;
    }
}
