package org.hookwright.send;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import javax.net.ssl.X509TrustManager;
import okhttp3.Dns;
import org.hookwright.task.Background;
import org.hookwright.task.Cancellation;

/**
 * {@link Sender} over OkHttp. Goes the way that the terms ask for, follows redirects only if they do, and shows each;
 * nothing is tried twice in silence; connections are kept for the next call. Safe from any thread; the calling thread
 * does the work.
 */
public final class OkHttpSender implements Sender, AutoCloseable {
    private final Path replies;
    private final ExecutorService lookingUp = Background.crowd("look-up");
    private final Names names;
    private final Clients clients;

    /** One whose routes name files by their whole path. */
    public OkHttpSender(Path replies) {
        this(replies, Path.of(""));
    }

    /**
     * One that trusts whom the system trusts.
     *
     * @param replies the folder for bodies too large for memory
     * @param base the folder in which the files of a route are looked for
     */
    public OkHttpSender(Path replies, Path base) {
        this(replies, base, RecordingTrust.ofSystem());
    }

    /** One with its own idea of whom the system trusts. */
    public OkHttpSender(Path replies, Path base, X509TrustManager system) {
        this(replies, base, system, Dns.SYSTEM);
    }

    OkHttpSender(Path replies, Path base, X509TrustManager system, Dns dns) {
        this.replies = replies;
        names = new Names(dns, lookingUp);
        clients = new Clients(base, system, names);
    }

    @Override
    public Answer send(Prepared prepared, Cancellation cancellation, Progress progress) {
        return new Journey(clients, names, new BodyReader(replies, progress), prepared, cancellation).made();
    }

    /** Drops the connections that were kept. */
    @Override
    public void close() {
        clients.close();
        lookingUp.shutdown();
    }
}
