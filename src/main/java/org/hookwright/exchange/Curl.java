package org.hookwright.exchange;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.hookwright.send.Filler;
import org.hookwright.send.Prepared;
import org.hookwright.ticket.Environment;
import org.hookwright.ticket.Scope;
import org.hookwright.ticket.Secret;
import org.hookwright.ticket.Ticket;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Header;

/** A filled call as a cURL command. Secrets stand in it as environment variables, never as values. */
public final class Curl {
    private Curl() {}

    /**
     * The command that sends what the program would send.
     *
     * @param secrets names of those the call may use
     */
    public static String write(
            Call call, Ticket ticket, Environment environment, Collection<String> secrets, Shell shell) {
        Map<String, Secret> marked = new HashMap<>();
        secrets.forEach(name -> marked.put(name, new Secret(Marks.around(name))));
        Scope scope = new Scope(ticket, environment, marked);
        boolean basic = call.request().auth() instanceof Auth.Basic;
        Call plain = basic ? call.with(call.request().with(new Auth.None())) : call;
        Prepared prepared = new Filler().fill(plain, scope, true).prepared();
        StringBuilder command =
                new StringBuilder(shell.program()).append(" -sS -X ").append(prepared.method());
        command.append(shell.nextLine()).append(shell.quoted(decoded(prepared.url())));
        if (call.request().auth() instanceof Auth.Basic(var user, var password)) {
            String pair = filled(user, call, scope) + ":" + filled(password, call, scope);
            command.append(shell.nextLine()).append("-u ").append(shell.quoted(pair));
        }
        for (Header header : prepared.headers()) {
            String line = header.name() + ": " + header.value();
            command.append(shell.nextLine()).append("-H ").append(shell.quoted(line));
        }
        if (!prepared.body().isEmpty()) {
            command.append(shell.nextLine()).append("--data-raw ").append(shell.quoted(decoded(prepared.body())));
        }
        return command.append('\n').toString();
    }

    private static String filled(String template, Call call, Scope scope) {
        Call one = call.with(call.request()
                .with(new Auth.None())
                .with(new org.hookwright.workflow.Body(org.hookwright.workflow.Body.Type.TEXT, template)));
        return new Filler().fill(one, scope, true).body().text();
    }

    /** An address percent-encodes the marks; they must be found again. */
    private static String decoded(String url) {
        return url.replace(
                        encoded(Marks.around("").substring(0, 1)),
                        Marks.around("").substring(0, 1))
                .replace(
                        encoded(Marks.around("").substring(1)), Marks.around("").substring(1));
    }

    private static String encoded(String sign) {
        return URLEncoder.encode(sign, StandardCharsets.UTF_8);
    }
}
