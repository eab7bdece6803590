package org.hookwright.send;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Follows one call: when each phase began and ended, how far it came, what went over the wire. */
final class CallWatch extends EventListener {
    private final long start = System.nanoTime();
    private final long before;
    private final Map<Phases.Kind, Long> begun = new EnumMap<>(Phases.Kind.class);
    private final Map<Phases.Kind, Long> ended = new EnumMap<>(Phases.Kind.class);
    private Stage stage = Stage.LOOKING_UP;
    private boolean connected;
    private boolean acquired;
    private @Nullable Request onWire;
    private @Nullable Protocol protocol;
    private @Nullable Handshake handshake;
    private boolean bodyEnded;
    private int status;

    /**
     * Begins to follow one.
     *
     * @param before nanoseconds that went by before it, from the start that phases are counted from
     */
    CallWatch(long before) {
        this.before = before;
    }

    /** A request by which those who are given it find this. */
    Request mark(Request request) {
        return request.newBuilder().tag(CallWatch.class, this).build();
    }

    synchronized Stage stage() {
        return stage;
    }

    /** The request with all headers that were added on the way, once it has been written. */
    synchronized @Nullable Request onWire() {
        return onWire;
    }

    synchronized @Nullable Protocol protocol() {
        return protocol;
    }

    synchronized @Nullable Handshake handshake() {
        return handshake;
    }

    /** Whether all that the reply announced has come, so that what fails now is what is made of it. */
    synchronized boolean bodyEnded() {
        return bodyEnded;
    }

    /** Keeps the status that a reply really has, where the library must not see it. */
    synchronized void hide(int real) {
        status = real;
    }

    /** The status that a reply really has. */
    synchronized int status(int seen) {
        return status == 0 ? seen : status;
    }

    synchronized void wire(Request request, @Nullable Connection connection) {
        onWire = request;
        protocol = connection == null ? null : connection.protocol();
    }

    long elapsedNanos() {
        return System.nanoTime() - start;
    }

    /** What happened until now; a phase that was broken off ends now. */
    synchronized Phases phases() {
        long now = elapsedNanos();
        List<Phases.Phase> list = new ArrayList<>();
        begun.forEach(
                (kind, from) -> list.add(new Phases.Phase(kind, before + from, ended.getOrDefault(kind, now) - from)));
        return new Phases(list, before + now, acquired && !connected);
    }

    private synchronized void begin(Phases.Kind kind, Stage reached) {
        begun.putIfAbsent(kind, elapsedNanos());
        reach(reached);
    }

    /** Looking for a second address after the first did not lead on is no step back. */
    private synchronized void reach(Stage reached) {
        if (reached.compareTo(stage) > 0) {
            stage = reached;
        }
    }

    private synchronized void end(Phases.Kind kind) {
        ended.put(kind, elapsedNanos());
    }

    @Override
    public void dnsStart(Call call, String domainName) {
        begin(Phases.Kind.DNS, Stage.LOOKING_UP);
    }

    @Override
    public void dnsEnd(Call call, String domainName, List<java.net.InetAddress> found) {
        end(Phases.Kind.DNS);
    }

    @Override
    public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
        synchronized (this) {
            connected = true;
        }
        begin(Phases.Kind.CONNECT, Stage.CONNECTING);
    }

    @Override
    public void secureConnectStart(Call call) {
        end(Phases.Kind.CONNECT);
        begin(Phases.Kind.TLS, Stage.NEGOTIATING);
    }

    @Override
    public void secureConnectEnd(Call call, @Nullable Handshake made) {
        end(Phases.Kind.TLS);
        synchronized (this) {
            handshake = made;
        }
    }

    @Override
    public void connectEnd(Call call, InetSocketAddress address, Proxy proxy, @Nullable Protocol spoken) {
        synchronized (this) {
            ended.putIfAbsent(Phases.Kind.CONNECT, elapsedNanos());
        }
    }

    @Override
    public void connectionAcquired(Call call, Connection connection) {
        synchronized (this) {
            acquired = true;
            handshake = connection.handshake();
        }
    }

    @Override
    public void requestHeadersStart(Call call) {
        begin(Phases.Kind.SEND, Stage.SENDING);
    }

    @Override
    public void requestHeadersEnd(Call call, Request request) {
        sent();
    }

    @Override
    public void requestBodyStart(Call call) {
        synchronized (this) {
            begun.remove(Phases.Kind.WAIT);
            stage = Stage.SENDING;
        }
    }

    @Override
    public void requestBodyEnd(Call call, long byteCount) {
        sent();
    }

    private synchronized void sent() {
        end(Phases.Kind.SEND);
        begun.put(Phases.Kind.WAIT, elapsedNanos());
        stage = Stage.WAITING;
    }

    @Override
    public void responseHeadersEnd(Call call, Response response) {
        synchronized (this) {
            ended.put(Phases.Kind.WAIT, elapsedNanos());
        }
        begin(Phases.Kind.DOWNLOAD, Stage.READING);
    }

    @Override
    public void responseBodyEnd(Call call, long byteCount) {
        end(Phases.Kind.DOWNLOAD);
        synchronized (this) {
            bodyEnded = true;
        }
    }

    @Override
    public void callFailed(Call call, IOException failure) {
        synchronized (this) {
            ended.putIfAbsent(Phases.Kind.DOWNLOAD, elapsedNanos());
            begun.keySet().forEach(kind -> ended.putIfAbsent(kind, elapsedNanos()));
        }
    }
}
