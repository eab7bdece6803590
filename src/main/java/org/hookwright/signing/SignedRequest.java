package org.hookwright.signing;

import java.util.List;
import java.util.Optional;
import org.hookwright.workflow.Header;

/** A request that arrived. */
public record SignedRequest(Content content, List<Header> headers) {
    public SignedRequest {
        headers = List.copyOf(headers);
    }

    /**
     * As it arrived.
     *
     * @param target path and query, as they stood in the request line
     * @param body the bytes as they came, out of chunks and content codings
     */
    public SignedRequest(String method, String target, List<Header> headers, byte[] body) {
        this(new Content(method, target, body), headers);
    }

    /** The first header of this name, in any case of letters. */
    Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }
}
