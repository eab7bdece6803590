package org.hookwright.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hookwright.language.Sentence;
import org.hookwright.template.Span;
import org.hookwright.workflow.Auth;
import org.hookwright.workflow.Call;
import org.hookwright.workflow.Delivery;
import org.hookwright.workflow.Header;
import org.hookwright.workflow.Method;

/** A change that removes a problem, offered under a label. */
public sealed interface Cure {
    /** What the button says. */
    Sentence label();

    /** The call with the change made. It must be the call that was checked. */
    Call applied(Call call);

    /**
     * Changes of text.
     *
     * @param edits all positions are those before any of them is made; they do not overlap
     */
    record Edits(Sentence label, List<TextEdit> edits) implements Cure {
        public Edits {
            edits = List.copyOf(edits);
        }

        static Edits one(Sentence label, Field field, Span span, String replacement) {
            return new Edits(label, List.of(new TextEdit(field, span, replacement)));
        }

        @Override
        public Call applied(Call call) {
            Call changed = call;
            Comparator<TextEdit> byPlace = Comparator.comparing(TextEdit::span);
            for (TextEdit edit : edits.stream().sorted(byPlace.reversed()).toList()) {
                String text = edit.field().text(changed.request());
                String edited = text.substring(0, edit.span().start())
                        + edit.replacement()
                        + text.substring(edit.span().end());
                changed = changed.with(edit.field().with(changed.request(), edited));
            }
            return changed;
        }
    }

    /** The call sends another method. */
    record UseMethod(Sentence label, Method method) implements Cure {
        @Override
        public Call applied(Call call) {
            return call.with(call.request().with(method));
        }
    }

    /** A header stays in the list and is not sent. */
    record SwitchHeaderOff(Sentence label, int index) implements Cure {
        @Override
        public Call applied(Call call) {
            List<Header> headers = new ArrayList<>(call.request().headers());
            Header header = headers.get(index);
            headers.set(index, new Header(header.name(), header.value(), false));
            return call.with(call.request().with(headers));
        }
    }

    /** A secret goes in a header of its own, where it would have signed the request. */
    record UseSharedSecret(Sentence label) implements Cure {
        @Override
        public Call applied(Call call) {
            return call.request().auth() instanceof Auth.Hmac hmac
                    ? call.with(call.request().with(hmac.shared()))
                    : call;
        }
    }

    /** The call waits as long as Freshservice does. */
    record WaitAsFreshservice(Sentence label) implements Cure {
        @Override
        public Call applied(Call call) {
            return call.with(Delivery.FRESHSERVICE);
        }
    }
}
