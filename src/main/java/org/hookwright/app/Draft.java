package org.hookwright.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.hookwright.history.Kept;
import org.hookwright.signing.Signer;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Delivery;
import org.hookwright.workflow.Header;
import org.hookwright.workflow.Method;
import org.hookwright.workflow.Request;
import org.hookwright.workflow.Unknown;
import org.hookwright.workflow.Workflow;

/** A request of the history as a workflow that can be changed. What was masked is dots in it. */
final class Draft {
    private static final Set<String> MADE_ON_THE_WAY =
            Set.of("host", "content-length", "connection", "accept-encoding", "user-agent");

    private static final Pattern BRACES = Pattern.compile("\\{[{%]");

    private Draft() {}

    static Workflow of(Kept kept, String name) {
        String text = kept.request();
        int gap = text.indexOf("\r\n\r\n");
        String head = gap < 0 ? text : text.substring(0, gap);
        String body = gap < 0 ? "" : text.substring(gap + 4);
        List<String> lines = head.lines().toList();
        List<Header> headers = new ArrayList<>();
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            int colon = line.indexOf(": ");
            if (colon > 0 && !isMade(line.substring(0, colon))) {
                headers.add(new Header(line.substring(0, colon), literal(line.substring(colon + 2))));
            }
        }
        Request request = new Request(
                Method.valueOf(kept.summary().target().method()),
                literal(kept.summary().target().url()),
                headers,
                new Auth.None(),
                body.isEmpty() ? Body.NONE : new Body(type(headers), literal(body)));
        String step = kept.summary().origin().step();
        Call call = new Call(
                step.isEmpty() ? "call_1" : step,
                Call.Kind.WEBHOOK,
                request,
                Delivery.FRESHSERVICE,
                false,
                Unknown.NONE);
        return new Workflow(name, "", List.of(call), Unknown.NONE);
    }

    /** A signature is old as soon as it was sent: in a draft it would be wrong. */
    private static boolean isMade(String header) {
        return MADE_ON_THE_WAY.contains(header.toLowerCase(Locale.ROOT)) || Signer.isMade(header);
    }

    /** What was sent is no template: braces that a value brought are written so that they stay braces. */
    private static String literal(String sent) {
        return BRACES.matcher(sent).replaceAll("{{ '$0' }}");
    }

    private static Body.Type type(List<Header> headers) {
        for (Header header : headers) {
            if (header.name().equalsIgnoreCase("Content-Type")) {
                String value = header.value().toLowerCase(Locale.ROOT);
                return value.contains("json")
                        ? Body.Type.JSON
                        : value.contains("xml")
                                ? Body.Type.XML
                                : value.contains("form") ? Body.Type.FORM : Body.Type.TEXT;
            }
        }
        return Body.Type.JSON;
    }
}
