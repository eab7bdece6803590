package org.hookwright.receiver;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Puts replies on the wire. */
final class ReplyWriter {
    private final OutputStream out;
    private final Clock clock;

    ReplyWriter(OutputStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    /** Asks for the body that the client holds back. */
    void goOn() throws IOException {
        out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /**
     * Writes all of an answer, in one piece.
     *
     * @param headOnly whether the body is only announced, as HEAD wants it
     * @param last whether the connection is closed behind it
     */
    void write(Reply.Answer answer, boolean headOnly, boolean last) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 " + answer.status() + ' ' + reason(answer.status()) + "\r\n"
                + "Date: "
                + DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC))
                + "\r\nContent-Type: " + answer.contentType()
                + "\r\nContent-Length: " + body.length
                + "\r\nConnection: " + (last ? "close" : "keep-alive") + "\r\n\r\n";
        ByteArrayOutputStream whole = new ByteArrayOutputStream(head.length() + body.length);
        whole.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        if (!headOnly) {
            whole.writeBytes(body);
        }
        whole.writeTo(out);
        out.flush();
    }

    private static String reason(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 400 -> "Bad Request";
            case 408 -> "Request Timeout";
            case 413 -> "Content Too Large";
            case 417 -> "Expectation Failed";
            case 431 -> "Request Header Fields Too Large";
            case 501 -> "Not Implemented";
            case 505 -> "HTTP Version Not Supported";
            default -> "";
        };
    }
}
