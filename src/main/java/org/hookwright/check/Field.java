package org.hookwright.check;

import java.util.ArrayList;
import java.util.List;
import org.hookwright.workflow.Auth;
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
        switch (request.auth()) {
            case Auth.None _ -> {}
            case Auth.Bearer _ -> fields.add(AUTH_VALUE);
            case Auth.Basic _, Auth.ApiKey _ -> {
                fields.add(AUTH_NAME);
                fields.add(AUTH_VALUE);
            }
        }
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
            case AUTH_NAME -> authName(request.auth());
            case AUTH_VALUE -> authValue(request.auth());
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
            case AUTH_NAME -> request.with(withName(request.auth(), text));
            case AUTH_VALUE -> request.with(withValue(request.auth(), text));
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

    private static String authName(Auth auth) {
        return switch (auth) {
            case Auth.None _, Auth.Bearer _ -> "";
            case Auth.Basic basic -> basic.user();
            case Auth.ApiKey key -> key.name();
        };
    }

    private static String authValue(Auth auth) {
        return switch (auth) {
            case Auth.None _ -> "";
            case Auth.Bearer bearer -> bearer.token();
            case Auth.Basic basic -> basic.password();
            case Auth.ApiKey key -> key.value();
        };
    }

    private static Auth withName(Auth auth, String name) {
        return switch (auth) {
            case Auth.None none -> none;
            case Auth.Bearer bearer -> bearer;
            case Auth.Basic basic -> new Auth.Basic(name, basic.password());
            case Auth.ApiKey key -> new Auth.ApiKey(key.place(), name, key.value());
        };
    }

    private static Auth withValue(Auth auth, String value) {
        return switch (auth) {
            case Auth.None none -> none;
            case Auth.Bearer _ -> new Auth.Bearer(value);
            case Auth.Basic basic -> new Auth.Basic(basic.user(), value);
            case Auth.ApiKey key -> new Auth.ApiKey(key.place(), key.name(), value);
        };
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
