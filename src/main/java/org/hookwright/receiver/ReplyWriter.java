package org.hookwright.receiver;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import org.hookwright.workflow.Header;

/** Puts replies on the wire. */
final class ReplyWriter {
    private static final int DROPS = 20;
    private static final int MISSING = 128;
    private static final int PIECE = 64 << 10;

    private final OutputStream out;
    private final Clock clock;

    /** Lets time pass between two pieces. */
    @FunctionalInterface
    interface Rest {
        void rest(Duration length) throws IOException;
    }

    ReplyWriter(OutputStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    /** Asks for the body that the client holds back. */
    void goOn() throws IOException {
        write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Writes all of an answer, in one piece.
     *
     * @param headOnly whether the body is only announced, as HEAD wants it
     * @param last whether the connection is closed behind it
     */
    void write(Reply.Answer answer, boolean headOnly, boolean last) throws IOException {
        write(whole(answer, headOnly, last, 0));
    }

    /** Writes an answer that announces more than there is. */
    void truncate(Reply.Answer answer) throws IOException {
        write(whole(answer, false, true, MISSING));
    }

    /** Writes all of an answer that announces half of it. */
    void shorten(Reply.Answer answer) throws IOException {
        int length = answer.body().getBytes(StandardCharsets.UTF_8).length;
        write(whole(answer, false, true, length / 2 - length));
    }

    /** Writes a JSON object of so many bytes, piece by piece, so that no size costs memory here. */
    void big(long bytes, boolean headOnly, boolean last) throws IOException {
        byte[] before = "{\"filler\":\"".getBytes(StandardCharsets.US_ASCII);
        byte[] after = "\"}".getBytes(StandardCharsets.US_ASCII);
        long filler = Math.max(0, bytes - before.length - after.length);
        write(head(200, "application/json", filler + before.length + after.length, last)
                .getBytes(StandardCharsets.US_ASCII));
        if (headOnly) {
            return;
        }
        byte[] piece = new byte[PIECE];
        Arrays.fill(piece, (byte) 'x');
        out.write(before);
        for (long left = filler; left > 0; left -= PIECE) {
            out.write(piece, 0, (int) Math.min(PIECE, left));
        }
        out.write(after);
        out.flush();
    }

    /** Writes an answer in small pieces, with rests in between. */
    void drip(Reply.Dripped dripped, boolean headOnly, boolean last, Rest between) throws IOException {
        byte[] whole = whole(dripped.answer(), headOnly, last, 0);
        int drop = Math.max(1, (whole.length + DROPS - 1) / DROPS);
        int drops = (whole.length + drop - 1) / drop;
        for (int i = 0; i < drops; i++) {
            write(Arrays.copyOfRange(whole, i * drop, Math.min(whole.length, (i + 1) * drop)));
            if (i < drops - 1) {
                between.rest(dripped.over().dividedBy(drops - 1));
            }
        }
    }

    void write(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    private String head(int status, String contentType, long length, boolean last) {
        return "HTTP/1.1 " + status + ' ' + Reasons.of(status) + "\r\nDate: " + HttpDate.of(clock.instant())
                + "\r\nContent-Type: " + contentType + "\r\nContent-Length: " + length + "\r\nConnection: "
                + (last ? "close" : "keep-alive") + "\r\n\r\n";
    }

    private byte[] whole(Reply.Answer answer, boolean headOnly, boolean last, int missing) {
        boolean bare = Reasons.isBare(answer.status()) && missing == 0;
        byte[] body = bare ? new byte[0] : answer.body().getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder(256)
                .append("HTTP/1.1 " + answer.status() + ' ' + Reasons.of(answer.status()) + "\r\nDate: ")
                .append(HttpDate.of(clock.instant()))
                .append("\r\n");
        for (Header header : answer.headers()) {
            head.append(header.name() + ": " + header.value() + "\r\n");
        }
        if (!bare) {
            head.append("Content-Type: " + answer.contentType() + "\r\nContent-Length: " + (body.length + missing)
                    + "\r\n");
        }
        head.append("Connection: " + (last ? "close" : "keep-alive") + "\r\n\r\n");
        ByteArrayOutputStream whole = new ByteArrayOutputStream(head.length() + body.length);
        whole.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        if (!headOnly) {
            whole.writeBytes(body);
        }
        return whole.toByteArray();
    }
}
