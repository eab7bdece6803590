package org.hookwright.send;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import okhttp3.HttpUrl;
import org.hookwright.signing.Content;
import org.hookwright.signing.Signer;
import org.hookwright.signing.Stamp;
import org.hookwright.task.Cancellation;
import org.hookwright.ticket.Secret;
import org.hookwright.workflow.Header;

/**
 * Adds to each request what proves who sends it: a signature over the very bytes with the time of this try, or a token,
 * fetched where there is none, renewed once where the target refuses it. Safe from any thread.
 */
public final class ProvingSender implements Sender {
    private static final String AUTHORIZATION = "Authorization";

    private final Sender sender;
    private final InstantSource clock;
    private final Tokens tokens;

    /** One that sends by another, which stays its maker's to close. */
    public ProvingSender(Sender sender, InstantSource clock) {
        this.sender = sender;
        this.clock = clock;
        tokens = new Tokens(sender, clock);
    }

    @Override
    public Answer send(Prepared request, Cancellation cancellation, Progress progress) {
        return switch (request.terms().proof()) {
            case Proof.Complete _ -> sender.send(request, cancellation, progress);
            case Proof.Signed signed -> sender.send(signed(request, signed), cancellation, progress);
            case Proof.Token token -> withToken(request, token, cancellation, progress);
        };
    }

    private Prepared signed(Prepared request, Proof.Signed proof) {
        Stamp stamp = new Stamp(proof.named(UUID.randomUUID().toString()).id(), clock.instant());
        byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
        Content content = new Content(request.method().name(), target(request.url()), body);
        List<Header> headers = Signer.headers(proof.scheme(), proof.secret(), stamp, content);
        Prepared proved = request;
        for (Header header : headers) {
            proved = proved.with(header);
        }
        return guarding(proved, Signer.names(proof.scheme()));
    }

    /** As it will stand in the request line. */
    private static String target(String url) {
        HttpUrl address = HttpUrl.parse(url);
        if (address == null) {
            return "/";
        }
        String query = address.encodedQuery();
        return address.encodedPath() + (query == null ? "" : "?" + query);
    }

    private Answer withToken(Prepared request, Proof.Token order, Cancellation cancellation, Progress progress) {
        Tokens.Fetched first = tokens.get(order, request, cancellation, null);
        return switch (first) {
            case Tokens.Fetched.Not(var failure) -> failure;
            case Tokens.Fetched.Got(var token) -> {
                Answer answer = sender.send(bearing(request, token), cancellation, progress);
                if (!(answer instanceof Answer.Reply refused)
                        || refused.status().code() != 401) {
                    yield answer;
                }
                yield again(request, order, token, refused, cancellation, progress);
            }
        };
    }

    /** Once: a target that refuses a fresh token too has another reason. */
    private Answer again(
            Prepared request,
            Proof.Token order,
            TokenReply stale,
            Answer.Reply refused,
            Cancellation cancellation,
            Progress progress) {
        Tokens.Fetched second = tokens.get(order, request, cancellation, stale);
        Tokens.drop(refused);
        return switch (second) {
            case Tokens.Fetched.Not(var failure) -> failure;
            case Tokens.Fetched.Got(var token) -> sender.send(bearing(request, token), cancellation, progress);
        };
    }

    private static Prepared bearing(Prepared request, TokenReply token) {
        Header header =
                new Header(AUTHORIZATION, token.scheme() + " " + token.token().reveal());
        return guarding(request.with(header), Set.of(AUTHORIZATION.toLowerCase(Locale.ROOT)));
    }

    private static Prepared guarding(Prepared request, Set<String> names) {
        Terms terms = request.terms();
        Set<String> guarded = new TreeSet<>(terms.guarded());
        guarded.addAll(names);
        return request.with(terms.guarding(guarded).with(new Proof.Complete()));
    }

    /** What sending a request made secret: to be dots wherever it is shown or kept. */
    public Collection<Secret> learned(Prepared request) {
        return request.terms().proof() instanceof Proof.Token order ? tokens.fetched(order) : List.of();
    }

    /** Fetches a token anew and shows it to nobody; the request itself stays here. */
    public Tried tryToken(Prepared request, Cancellation cancellation) {
        if (!(request.terms().proof() instanceof Proof.Token order)) {
            throw new IllegalArgumentException("Nothing to fetch");
        }
        TokenReply kept = tokens.kept(order, request);
        return switch (tokens.get(order, request, cancellation, kept)) {
            case Tokens.Fetched.Not(var failure) -> new Tried.Failed(failure.reason());
            case Tokens.Fetched.Got(var token) ->
                new Tried.Fine(token.life()
                        .map(life -> OptionalLong.of(life.toSeconds()))
                        .orElse(OptionalLong.empty()));
        };
    }

    /** What came of trying to get a token. */
    public sealed interface Tried {
        /**
         * One came.
         *
         * @param seconds how long it is good; empty where the server did not say
         */
        record Fine(OptionalLong seconds) implements Tried {}

        record Failed(FailureReason reason) implements Tried {}
    }
}
