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
 */
public record Prepared(Method method, String url, List<Header> headers, String body, Terms terms) {
    public Prepared {
        headers = List.copyOf(headers);
    }

    /** Under usual terms. */
    public Prepared(Method method, String url, List<Header> headers, String body, Duration timeout) {
        this(method, url, headers, body, new Terms(timeout));
    }

    public Duration timeout() {
        return terms.timeout();
    }

    /** The same request with a header more, in the place of one of this name. */
    public Prepared with(Header header) {
        List<Header> others = new ArrayList<>(headers);
        others.removeIf(other -> other.name().equalsIgnoreCase(header.name()));
        others.add(header);
        return new Prepared(method, url, others, body, terms);
    }

    /** The same under other terms. */
    public Prepared with(Terms other) {
        return new Prepared(method, url, headers, body, other);
    }

    /** The same under this id, where it needs one to tell repetitions by and has none. */
    public Prepared identified(String id) {
        return terms.proof() instanceof Proof.Signed signed ? with(terms.with(signed.named(id))) : this;
    }

    /** Reveals nothing: headers, query and body may hold secrets. */
    @Override
    public String toString() {
        return "Prepared " + method;
    }
}
