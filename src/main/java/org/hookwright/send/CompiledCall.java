package org.hookwright.send;

import java.util.List;
import org.hookwright.template.Template;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Header;

/** A call with its templates read once, to be filled for many tickets. Immutable, safe on any thread. */
public final class CompiledCall {
    private final Call call;
    private final Template url;
    private final Template body;
    private final List<CompiledHeader> headers;
    private final List<Template> auth;

    record CompiledHeader(Template name, Template value) {}

    private CompiledCall(Call call, Template body) {
        this.call = call;
        this.body = body;
        url = Template.parse(call.request().url());
        headers = call.request().headers().stream()
                .filter(Header::enabled)
                .map(header -> new CompiledHeader(Template.parse(header.name()), Template.parse(header.value())))
                .toList();
        auth = call.request().auth().texts().stream().map(Template::parse).toList();
    }

    public static CompiledCall of(Call call) {
        return of(call, Template.parse(call.request().body().text()));
    }

    /** With the body's template that somebody has read already. */
    public static CompiledCall of(Call call, Template body) {
        return new CompiledCall(call, body);
    }

    public Call call() {
        return call;
    }

    public Template url() {
        return url;
    }

    public Template body() {
        return body;
    }

    List<CompiledHeader> headers() {
        return headers;
    }

    List<Template> auth() {
        return auth;
    }
}
