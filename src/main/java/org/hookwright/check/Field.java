package org.hookwright.check;

import java.util.ArrayList;
import java.util.List;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Header;
import org.hookwright.workflow.Request;

/**
 * One text of a request, such as the value of its second header.
 *
 * @param index of the header, from 0; 0 where there is one only
 */
public record Field(Part part, int index) implements Comparable<Field> {
    public static final Field METHOD = new Field(Part.METHOD, 0);
    public static final Field URL = new Field(Part.URL, 0);
    public static final Field AUTH_NAME = new Field(Part.AUTH_NAME, 0);
    public static final Field AUTH_VALUE = new Field(Part.AUTH_VALUE, 0);
    public static final Field AUTH_TOKEN_URL = new Field(Part.AUTH_TOKEN_URL, 0);
    public static final Field AUTH_SCOPE = new Field(Part.AUTH_SCOPE, 0);
    public static final Field AUTH_AUDIENCE = new Field(Part.AUTH_AUDIENCE, 0);
    public static final Field BODY = new Field(Part.BODY, 0);
    public static final Field DELIVERY = new Field(Part.DELIVERY, 0);

    public static Field headerName(int index) {
        return new Field(Part.HEADER_NAME, index);
    }

    public static Field headerValue(int index) {
        return new Field(Part.HEADER_VALUE, index);
    }

    /** Every text of a request that is sent and is a template. */
    static List<Field> templates(Request request) {
        List<Field> fields = new ArrayList<>();
        fields.add(URL);
        for (int i = 0; i < request.headers().size(); i++) {
            if (request.headers().get(i).enabled()) {
                fields.add(headerName(i));
                fields.add(headerValue(i));
            }
        }
        fields.addAll(AuthFields.of(request.auth()));
        if (request.body().type() != Body.Type.NONE) {
            fields.add(BODY);
        }
        return fields;
    }

    /** What stands in this field; empty for one that is chosen rather than written. */
    public String text(Request request) {
        return switch (part) {
            case METHOD, DELIVERY -> "";
            case URL -> request.url();
            case HEADER_NAME -> request.headers().get(index).name();
            case HEADER_VALUE -> request.headers().get(index).value();
            case AUTH_TOKEN_URL, AUTH_NAME, AUTH_VALUE, AUTH_SCOPE, AUTH_AUDIENCE ->
                AuthFields.text(part, request.auth());
            case BODY -> request.body().text();
        };
    }

    /** The request with another text in this field. */
    public Request with(Request request, String text) {
        return switch (part) {
            case METHOD, DELIVERY -> request;
            case URL -> request.withUrl(text);
            case HEADER_NAME ->
                withHeader(
                        request,
                        new Header(
                                text, header(request).value(), header(request).enabled()));
            case HEADER_VALUE ->
                withHeader(
                        request,
                        new Header(header(request).name(), text, header(request).enabled()));
            case AUTH_TOKEN_URL, AUTH_NAME, AUTH_VALUE, AUTH_SCOPE, AUTH_AUDIENCE ->
                request.with(AuthFields.with(part, request.auth(), text));
            case BODY -> request.with(new Body(request.body().type(), text));
        };
    }

    private Header header(Request request) {
        return request.headers().get(index);
    }

    private Request withHeader(Request request, Header header) {
        List<Header> headers = new ArrayList<>(request.headers());
        headers.set(index, header);
        return request.with(headers);
    }

    @Override
    public int compareTo(Field other) {
        int byPart = part.compareTo(other.part);
        boolean sameKind = isHeader() && other.isHeader();
        if (sameKind && index != other.index) {
            return Integer.compare(index, other.index);
        }
        return byPart;
    }

    private boolean isHeader() {
        return part == Part.HEADER_NAME || part == Part.HEADER_VALUE;
    }
}
