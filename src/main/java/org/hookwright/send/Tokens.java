package org.hookwright.send;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.hookwright.send.FailureReason.Kind;
import org.hookwright.task.Cancellation;
import org.hookwright.ticket.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of OAuth 2, kept in memory by who asked where for what. Of several who want the same at once, one fetches and
 * all get it. Safe from any thread; the calling thread does the work or waits for the one that does.
 */
final class Tokens {
    private static final System.Logger LOG = System.getLogger(Tokens.class.getName());

    /** The target has nothing to do with these yet, so that what is said of a slow target would be untrue. */
    private static final Set<Kind> SLOW = EnumSet.of(Kind.SEND_TIMEOUT, Kind.REPLY_TIMEOUT, Kind.DOWNLOAD_TIMEOUT);

    /** Renewed this long before its end, so that it does not end on the way; sooner for one that lives shortly. */
    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final Sender sender;
    private final InstantSource clock;
    private final Map<Key, Slot> slots = new ConcurrentHashMap<>();

    Tokens(Sender sender, InstantSource clock) {
        this.sender = sender;
        this.clock = clock;
    }

    private record Key(Proof.Token order, Route route) {}

    /** What asking for a token came to. */
    sealed interface Fetched {
        record Got(TokenReply reply) implements Fetched {}

        /**
         * None came.
         *
         * @param answer tells why, in the place of the answer to the request that needed it
         */
        record Not(Answer.Failure answer) implements Fetched {}
    }

    /**
     * A token that is still good.
     *
     * @param refused one that the target did not take, not to be given again; null where there is none
     */
    Fetched get(Proof.Token order, Prepared needing, Cancellation cancellation, @Nullable TokenReply refused) {
        Slot slot = slots.computeIfAbsent(new Key(order, needing.terms().route()), _ -> new Slot());
        return slot.get(order, needing, cancellation, refused);
    }

    /** The tokens that were fetched for an order: the present one and the one before. */
    Collection<Secret> fetched(Proof.Token order) {
        List<Secret> all = new ArrayList<>();
        slots.forEach((key, slot) -> {
            if (key.order().equals(order)) {
                all.addAll(slot.latest());
            }
        });
        return all;
    }

    /** The token that is there for a request, good or not; null where there is none. */
    @Nullable
    TokenReply kept(Proof.Token order, Prepared needing) {
        Slot slot = slots.get(new Key(order, needing.terms().route()));
        return slot == null ? null : slot.now();
    }

    /** The place of one token. */
    private final class Slot {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition settled = lock.newCondition();
        private @Nullable TokenReply kept;
        private @Nullable TokenReply before;
        private Instant end = Instant.MIN;
        private boolean fetching;
        private long round;
        private Fetched.@Nullable Not failed;

        Fetched get(Proof.Token order, Prepared needing, Cancellation cancellation, @Nullable TokenReply refused) {
            Fetched cancelled = new Fetched.Not(failure(needing, new FailureReason(Kind.CANCELLED, target(order), 0)));
            Optional<Fetched> ready = waited(cancellation, refused, cancelled);
            if (ready.isPresent()) {
                return ready.get();
            }
            Fetched fetched = cancelled;
            try {
                fetched = fetch(order, needing, cancellation);
            } finally {
                settle(fetched);
            }
            return fetched;
        }

        /** Waits while somebody else fetches; nothing where the caller is to fetch. */
        private Optional<Fetched> waited(Cancellation cancellation, @Nullable TokenReply refused, Fetched cancelled) {
            lock.lock();
            try {
                if (fetching) {
                    cancellation.onCancel(this::wake);
                }
                long mine = round;
                while (fetching && !cancellation.isCancelled()) {
                    settled.awaitUninterruptibly();
                }
                TokenReply now = kept;
                if (now != null && !now.equals(refused) && clock.instant().isBefore(end)) {
                    return Optional.of(new Fetched.Got(now));
                }
                if (mine != round && failed != null) {
                    return Optional.of(failed);
                }
                if (fetching) {
                    return Optional.of(cancelled);
                }
                fetching = true;
                return Optional.empty();
            } finally {
                lock.unlock();
            }
        }

        private void wake() {
            lock.lock();
            try {
                settled.signalAll();
            } finally {
                lock.unlock();
            }
        }

        private void settle(Fetched fetched) {
            lock.lock();
            try {
                switch (fetched) {
                    case Fetched.Got(var reply) -> {
                        before = kept;
                        kept = reply;
                        end = end(reply);
                        failed = null;
                    }
                    case Fetched.Not not ->
                        // Who was called off says nothing about the endpoint: the next one tries.
                        failed = not.answer().reason().kind() == Kind.CANCELLED ? null : not;
                }
                fetching = false;
                round++;
                settled.signalAll();
            } finally {
                lock.unlock();
            }
        }

        private Instant end(TokenReply reply) {
            if (reply.life().isEmpty()) {
                return Instant.MAX;
            }
            Duration life = reply.life().get();
            Duration margin = life.dividedBy(4).compareTo(MARGIN) < 0 ? life.dividedBy(4) : MARGIN;
            return clock.instant().plus(life).minus(margin);
        }

        @Nullable
        TokenReply now() {
            lock.lock();
            try {
                return kept;
            } finally {
                lock.unlock();
            }
        }

        List<Secret> latest() {
            lock.lock();
            try {
                List<Secret> all = new ArrayList<>();
                for (TokenReply reply : new TokenReply[] {kept, before}) {
                    if (reply != null) {
                        all.add(reply.token());
                    }
                }
                return all;
            } finally {
                lock.unlock();
            }
        }
    }

    private Fetched fetch(Proof.Token order, Prepared needing, Cancellation cancellation) {
        Answer answer = sender.send(TokenOrder.of(order, needing.terms()), cancellation, Sender.Progress.IGNORED);
        return switch (answer) {
            case Answer.Failure failure -> new Fetched.Not(failure(needing, named(failure.reason(), order)));
            case Answer.Reply reply -> {
                Optional<TokenReply> token = TokenReply.of(reply);
                Fetched fetched = token.<Fetched>map(Fetched.Got::new)
                        .orElseGet(() ->
                                new Fetched.Not(failure(needing, TokenReply.trouble(reply, order, target(order)))));
                drop(reply);
                yield fetched;
            }
        };
    }

    /** The request that needed the token, which did not go out. */
    private static Answer.Failure failure(Prepared needing, FailureReason reason) {
        Sent sent = new Sent(needing.method() + " " + needing.url(), needing.headers(), needing.body());
        Phases phases = new Phases(List.of(), reason.afterMillis() * 1_000_000, false);
        return new Answer.Failure(new Answer.Trip(sent, phases, Optional.empty()), reason);
    }

    /** With the address of the endpoint, not its host alone: it is often that of the target. */
    private static FailureReason named(FailureReason reason, Proof.Token order) {
        String target = target(order);
        if (SLOW.contains(reason.kind())) {
            return new FailureReason(Kind.TOKEN_SLOW, target, reason.afterMillis());
        }
        return target.startsWith(reason.detail())
                ? new FailureReason(reason.kind(), target, reason.afterMillis(), reason.facts())
                : reason;
    }

    static String target(Proof.Token order) {
        okhttp3.HttpUrl address = okhttp3.HttpUrl.parse(order.url());
        return address == null ? order.url() : Wire.place(address) + address.encodedPath();
    }

    /** A long reply lies on disk, and this one nobody will open. */
    static void drop(Answer.Reply reply) {
        if (reply.body().place() instanceof ReplyBody.Place.Disk(var file)) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException stays) {
                LOG.log(System.Logger.Level.WARNING, "A reply of a token endpoint stays on disk", stays);
            }
        }
    }
}
