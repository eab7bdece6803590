package org.hookwright.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.hookwright.workflow.Header;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** HTTP/1.1 as it stands on the wire. */
final class HttpTest {
    private static final String HOST = "Host: x\r\n";

    private Receiver receiver;

    @BeforeEach
    void start() throws IOException {
        receiver = Receiver.start(0);
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void keepsTheHeadAsItCameAndReadsItToo() throws IOException {
        String head =
                "PATCH /a%20b?q=\"ü HTTP/1.1\r\nhOST: x\r\nX-Twice:  1 \r\nx-twice:\t2\r\nContent-Length: 3\r\n\r\n";
        try (Wire wire = new Wire(receiver)) {
            assertThat(wire.say(head + "a\u0000b").answer()).startsWith("HTTP/1.1 200 OK\r\n");
        }
        Received received = receiver.requests().getFirst();
        assertThat(new String(received.head().toArray(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .isEqualTo(head);
        assertThat(received.body().toArray()).containsExactly('a', 0, 'b');
        assertThat(received.message().headers())
                .containsExactlyElementsOf(List.of(
                        new Header("hOST", "x"),
                        new Header("X-Twice", "1"),
                        new Header("x-twice", "2"),
                        new Header("Content-Length", "3")));
    }

    @Test
    void answersRequestAfterRequestOnOneConnection() throws IOException {
        try (Wire wire = new Wire(receiver)) {
            wire.say("GET /1 HTTP/1.1\r\n" + HOST + "\r\nGET /2 HTTP/1.1\r\n" + HOST + "\r\n");
            assertThat(wire.answer()).contains("Connection: keep-alive", "\"/1\"");
            assertThat(wire.answer()).contains("\"/2\"");
            wire.say("GET /3 HTTP/1.1\r\nConnection: Upgrade, Close\r\n" + HOST + "\r\n");
            assertThat(wire.rest()).contains("Connection: close", "\"/3\"");
        }
    }

    @Test
    void closesBehindHttp10UnlessItIsAskedNotTo() throws IOException {
        try (Wire wire = new Wire(receiver)) {
            wire.say("GET /1 HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
            assertThat(wire.answer()).contains("\"/1\"");
            wire.say("GET /2 HTTP/1.0\r\n\r\n");
            assertThat(wire.rest()).contains("\"/2\"");
        }
    }

    @Test
    void putsChunksTogether() throws IOException {
        try (Wire wire = new Wire(receiver)) {
            wire.say("POST / HTTP/1.1\r\n" + HOST + "Transfer-Encoding: Chunked\r\n\r\n")
                    .say("5;note=x\r\nhello\r\nA\r\n, world...\r\n0\r\nTrailer: x\r\n\r\n")
                    .say("GET /next HTTP/1.1\r\n" + HOST + "\r\n");
            assertThat(wire.answer()).contains("\"bytes\":15");
            assertThat(wire.answer()).contains("\"/next\"");
        }
        assertThat(receiver.requests().getFirst().body().utf8()).isEqualTo("hello, world...");
    }

    @Test
    void asksForTheBodyThatIsHeldBack() throws IOException {
        try (Wire wire = new Wire(receiver)) {
            wire.say("POST / HTTP/1.1\r\n" + HOST + "Content-Length: 2\r\nExpect: 100-Continue\r\n\r\n");
            assertThat(wire.head()).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
            assertThat(wire.say("hi").answer()).contains("200 OK", "\"bytes\":2");
        }
    }

    @Test
    void sendsNoBodyToHead() throws IOException {
        try (Wire wire = new Wire(receiver)) {
            wire.say("HEAD / HTTP/1.1\r\nConnection: close\r\n" + HOST + "\r\n");
            assertThat(wire.rest()).contains("Content-Length: ").endsWith("\r\n\r\n");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "garbage~~|400|The first line is not",
                "GET~~|400|The first line is not",
                "GET / HTTP/1.1 x~~|400|The first line is not",
                "GET  / HTTP/1.1~~|400|The first line is not",
                "GET / HTTP/2.0~~|505|Only HTTP/1.1 and HTTP/1.0",
                "GET / HTTP/1.1~~|400|exactly one Host header",
                "GET / HTTP/1.1~Host: a~Host: b~~|400|exactly one Host header",
                "GET / HTTP/1.1~Host: a~no colon~~|400|A header line is not \"Name: value\": \"no colon\"",
                "GET / HTTP/1.1~Host: a~ folded: b~~|400|A header line is not",
                "GET / HTTP/1.1~Host : a~~|400|A header line is not",
                "GET / HTTP/1.1~Host: a~X: <01>~~|400|control character (1) in the headers",
                "<16><03><01>|400|must begin with http://",
                "<00>|400|control character (0) in the request line",
                "POST / HTTP/1.1~Host: a~Content-Length: many~~x|400|not a number of bytes: \"many\"",
                "POST / HTTP/1.1~Host: a~Content-Length: -1~~x|400|not a number of bytes: \"-1\"",
                "POST / HTTP/1.1~Host: a~Content-Length: 1~Content-Length: 2~~x|400|and they differ",
                "POST / HTTP/1.1~Host: a~Content-Length: 99999999999999~~x|413|The body is larger than 1073741824",
                "POST / HTTP/1.1~Host: a~Content-Length: 100~~short|400|broke off after 5 bytes",
                "POST / HTTP/1.1~Host: a~Content-Length: 1~Transfer-Encoding: chunked~~|400|both",
                "POST / HTTP/1.1~Host: a~Transfer-Encoding: gzip, chunked~~|501|only Transfer-Encoding",
                "POST / HTTP/1.0~Transfer-Encoding: chunked~~|400|HTTP/1.0 has no",
                "POST / HTTP/1.1~Host: a~Transfer-Encoding: chunked~~zz~|400|hexadecimal digits",
                "POST / HTTP/1.1~Host: a~Transfer-Encoding: chunked~~1~xx~0~~|400|longer than its size said",
                "POST / HTTP/1.1~Host: a~Transfer-Encoding: chunked~~7fffffffffffffff~x|400|hexadecimal digits",
                "POST / HTTP/1.1~Host: a~Transfer-Encoding: chunked~~fffffffffffffff~x|413|The body is larger",
                "POST / HTTP/1.1~Host: a~Transfer-Encoding: chunked~~5~hel|400|broke off after 3 bytes",
                "POST / HTTP/1.1~Host: a~Content-Length: 1~Expect: wonders~~x|417|100-continue",
                "GET / HT|400|broke off before the empty line",
            })
    void saysWhatIsNoRequestAndCloses(String said, int status, String words) throws IOException {
        try (Wire wire = new Wire(receiver)) {
            String heard = wire.say(bytes(said)).end().rest();

            assertThat(heard).startsWith("HTTP/1.1 " + status + ' ').contains("Connection: close", words);
        }
        assertThat(receiver.requests()).isEmpty();
    }

    /** Line ends stand as tildes, and what no source may hold as {@code <16>}. */
    private static String bytes(String said) {
        return Pattern.compile("<(\\d\\d)>")
                .matcher(said.replace("~", "\r\n"))
                .replaceAll(found -> String.valueOf((char) Integer.parseInt(found.group(1), 16)));
    }

    @Test
    void readsBareLineFeedsAndEmptyLinesBeforeTheFirst() throws IOException {
        try (Wire wire = new Wire(receiver)) {
            assertThat(wire.say("\r\n\nGET / HTTP/1.1\nHost: x\n\n").answer()).contains("200 OK");
        }
    }
}
