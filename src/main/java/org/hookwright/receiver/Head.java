package org.hookwright.receiver;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hookwright.workflow.Header;

/**
 * What stands before a body, as it came and as it reads. Strict where servers are, so that what passes here passes
 * elsewhere; the words are those of https://www.rfc-editor.org/rfc/rfc9112
 */
record Head(Bytes bytes, Received.Message message) {
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern FIRST = Pattern.compile("(" + TOKEN + ") ([^\\s\\p{Cntrl}]+) (HTTP/\\d\\.\\d)");
    private static final Pattern NAME = Pattern.compile(TOKEN);

    /** The first byte of a TLS record that opens a connection. */
    static final int TLS_HANDSHAKE = 0x16;

    static Head read(Incoming in, int most) throws IOException, NotARequest {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        List<String> lines = new ArrayList<>();
        while (true) {
            int octet = in.read();
            refuse(octet, lines);
            bytes.write(octet);
            if (bytes.size() > most) {
                throw new NotARequest(431, "The request line and headers are longer than " + most + " bytes.");
            }
            if (octet != '\n') {
                line.write(octet);
                continue;
            }
            String ended = text(line);
            line.reset();
            if (!ended.isEmpty()) {
                lines.add(ended);
            } else if (!lines.isEmpty()) {
                return new Head(Bytes.of(bytes.toByteArray()), message(lines));
            }
        }
    }

    /** Says at once what can be no request, rather than wait for a line's end that may never come. */
    private static void refuse(int octet, List<String> lines) throws NotARequest {
        if (octet == Incoming.END) {
            throw new NotARequest("The request broke off before the empty line that ends its headers.");
        }
        if (octet == TLS_HANDSHAKE && lines.isEmpty()) {
            throw new NotARequest("This port speaks plain HTTP, and TLS came: the address must begin with http://.");
        }
        boolean control = octet < ' ' && octet != '\r' && octet != '\n' && octet != '\t';
        if (control || octet == 0x7f) {
            throw new NotARequest("There is a control character (" + octet + ") in the "
                    + (lines.isEmpty() ? "request line." : "headers."));
        }
    }

    private static String text(ByteArrayOutputStream line) {
        String text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private static Received.Message message(List<String> lines) throws NotARequest {
        Matcher first = FIRST.matcher(lines.getFirst());
        if (!first.matches()) {
            throw new NotARequest("The first line is not \"METHOD /path HTTP/1.1\": " + quoted(lines.getFirst()));
        }
        if (!first.group(3).equals("HTTP/1.1") && !first.group(3).equals("HTTP/1.0")) {
            throw new NotARequest(505, "Only HTTP/1.1 and HTTP/1.0 are spoken here, not " + first.group(3) + ".");
        }
        List<Header> headers = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            headers.add(field(line));
        }
        Received.Message message = new Received.Message(first.group(1), first.group(2), first.group(3), headers);
        if (message.version().equals("HTTP/1.1") && message.headers("Host").size() != 1) {
            throw new NotARequest("A request in HTTP/1.1 has exactly one Host header; here are "
                    + message.headers("Host").size() + ".");
        }
        return message;
    }

    /** By hand: a pattern would walk a long run of blanks once for each of them. */
    private static Header field(String line) throws NotARequest {
        int colon = line.indexOf(':');
        if (colon < 0
                || line.indexOf('\r') >= 0
                || !NAME.matcher(line.substring(0, colon)).matches()) {
            throw new NotARequest("A header line is not \"Name: value\": " + quoted(line));
        }
        return new Header(line.substring(0, colon), line.substring(colon + 1).strip());
    }

    private static String quoted(String line) {
        return '"' + (line.length() > 80 ? line.substring(0, 80) + '…' : line) + '"';
    }
}
