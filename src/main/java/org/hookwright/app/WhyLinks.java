package org.hookwright.app;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import org.hookwright.run.RunEnd;
import org.hookwright.trouble.Complaint;
import org.hookwright.ui.control.Language;
import org.hookwright.ui.desk.Sending;
import org.hookwright.ui.problems.ProblemRow;
import org.hookwright.ui.problems.ProblemsView;
import org.hookwright.ui.response.Badge;
import org.hookwright.ui.response.Response;
import org.hookwright.ui.response.ShownExchange;
import org.hookwright.ui.response.ShownReply;
import org.hookwright.ui.run.TicketRun;
import org.hookwright.ui.trouble.WhyLink;
import org.hookwright.workflow.Spot;
import org.jspecify.annotations.Nullable;

/** Which of the three cases fits what an answer, or a run, shows. */
final class WhyLinks {
    private final Consumer<Complaint> ask;
    private final Language language;

    WhyLinks(Consumer<Complaint> ask, Language language) {
        this.ask = ask;
        this.language = language;
    }

    Button of(Sending sending) {
        return WhyLink.button("response-why", sending.responseProperty().map(WhyLinks::of), ask, language);
    }

    Parent under(Parent view, ObservableValue<@Nullable TicketRun> shown) {
        ObservableValue<Optional<Complaint>> complaint =
                shown.map(run -> run.end().flatMap(WhyLinks::of)).orElse(Optional.empty());
        return WhyLink.under(view, WhyLink.button("run-why-link", complaint, ask, language));
    }

    void on(ProblemsView problems) {
        problems.offerWhy(row -> ask.accept(of(row)));
    }

    /** An address that is not reached never fires; what a call holds is data; who is let in, and when, is the rest. */
    static Complaint of(ProblemRow row) {
        return switch (row) {
            case ProblemRow.OfFlow flow -> flow.spot() instanceof Spot.At ? Complaint.DATA_WRONG : Complaint.NOT_FIRED;
            case ProblemRow.OfCall call ->
                switch (call.problem().place().field().part()) {
                    case METHOD, URL -> Complaint.NOT_FIRED;
                    case HEADER_NAME, HEADER_VALUE, BODY -> Complaint.DATA_WRONG;
                    case AUTH_TOKEN_URL, AUTH_NAME, AUTH_VALUE, AUTH_SCOPE, AUTH_AUDIENCE, DELIVERY ->
                        Complaint.TIMED_OUT;
                };
        };
    }

    private static Optional<Complaint> of(Response response) {
        return switch (response) {
            case Response.Ended(var exchange) -> of(exchange);
            case Response.Refused _ -> Optional.of(Complaint.DATA_WRONG);
            case Response.Nothing _, Response.Sending _, Response.Cancelled _ -> Optional.empty();
        };
    }

    /** What a target says of the data is one case; that it did not come to it, or lets nobody in, another. */
    static Optional<Complaint> of(ShownExchange exchange) {
        return exchange.badge().tone() == Badge.Tone.SUCCESS
                ? Optional.empty()
                : Optional.of(ofStatus(exchange.reply().map(ShownReply::status).orElse(0)));
    }

    private static Complaint ofStatus(int status) {
        boolean way = status == 401 || status == 403 || status == 407 || status == 408 || status == 429;
        return status / 100 == 2 || (status / 100 == 4 && !way) ? Complaint.DATA_WRONG : Complaint.TIMED_OUT;
    }

    private static Optional<Complaint> of(RunEnd end) {
        return switch (end) {
            case NOT_FIRED -> Optional.of(Complaint.NOT_FIRED);
            case FAILED, WITH_FAILURES -> Optional.of(Complaint.TIMED_OUT);
            case SUCCEEDED, CANCELLED -> Optional.empty();
        };
    }
}
