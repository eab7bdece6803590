package org.hookwright.check;

import java.util.List;
import org.hookwright.language.Sentence;
import org.hookwright.template.Span;
import org.hookwright.workflow.Body;
import org.hookwright.workflow.Method;
import org.hookwright.workflow.Request;

/** How it is sent: a method that carries the body, a waiting time the host has, a size that receivers take. */
final class DeliveryRule implements Rule {
    private static final Span NOWHERE = new Span(0, 0);

    /** 1 MiB: what nginx, and much behind it, takes unless told otherwise. */
    private static final int COMMON_LIMIT = 1_048_576;

    @Override
    public void examine(Examined call, Findings found) {
        Request request = call.request();
        boolean carries = request.body().type() != Body.Type.NONE
                && !request.body().text().isBlank();
        if (carries && !request.method().takesBody()) {
            Cure cure = new Cure.UseMethod(Sentence.of("check.cure.use-method", Method.POST.name()), Method.POST);
            found.add(
                    "request.body-not-usual",
                    Severity.WARNING,
                    Field.METHOD,
                    NOWHERE,
                    List.of(cure),
                    request.method().name());
        }
        if (!call.input().call().delivery().following(false).isFreshservice()) {
            long seconds = call.input().call().delivery().timeout().toSeconds();
            Cure cure = new Cure.WaitAsFreshservice(Sentence.of("check.cure.wait-as-freshservice"));
            found.add("delivery.timeout", Severity.NOTE, Field.DELIVERY, NOWHERE, List.of(cure), seconds);
        }
        examineSize(call, found);
    }

    private static void examineSize(Examined call, Findings found) {
        int largest = -1;
        long most = COMMON_LIMIT;
        for (int i = 0; i < call.trials().size(); i++) {
            long size = Utf8.length(call.trials().get(i).body().text());
            if (size > most) {
                largest = i;
                most = size;
            }
        }
        if (largest >= 0) {
            found.add(
                    "request.size",
                    Severity.WARNING,
                    Field.BODY,
                    NOWHERE,
                    List.of(),
                    call.trials().get(largest).ticket(),
                    most / 1024);
        }
    }
}
