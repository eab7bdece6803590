package org.hookwright.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.hookwright.run.RunEnd;

/** The runs as a JUnit report, which every CI shows: a case a ticket, skipped where the workflow did not fire. */
final class RunReport {
    private final String workflow;
    private final List<Case> cases = new ArrayList<>();

    /** One ticket's run. */
    record Case(String ticket, RunEnd end, double seconds, List<String> lines) {
        Case {
            lines = List.copyOf(lines);
        }

        boolean failed() {
            return end == RunEnd.FAILED || end == RunEnd.WITH_FAILURES || end == RunEnd.CANCELLED;
        }
    }

    RunReport(String workflow) {
        this.workflow = workflow;
    }

    void add(Case one) {
        cases.add(one);
    }

    void write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", clean(workflow));
            xml.writeAttribute("tests", String.valueOf(cases.size()));
            xml.writeAttribute(
                    "failures",
                    String.valueOf(cases.stream().filter(Case::failed).count()));
            xml.writeAttribute(
                    "skipped",
                    String.valueOf(cases.stream()
                            .filter(one -> one.end() == RunEnd.NOT_FIRED)
                            .count()));
            for (Case one : cases) {
                write(xml, one);
            }
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException failed) {
            throw new IOException(failed.getMessage(), failed);
        }
    }

    private void write(XMLStreamWriter xml, Case one) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", clean(workflow));
        xml.writeAttribute("name", clean(one.ticket()));
        xml.writeAttribute("time", String.format(Locale.ROOT, "%.3f", one.seconds()));
        String said = clean(String.join("\n", one.lines()));
        if (one.end() == RunEnd.NOT_FIRED) {
            xml.writeStartElement("skipped");
            xml.writeAttribute("message", said);
            xml.writeEndElement();
        } else if (one.failed()) {
            xml.writeStartElement("failure");
            xml.writeAttribute("message", one.end().name());
            xml.writeCharacters(said);
            xml.writeEndElement();
        } else {
            xml.writeStartElement("system-out");
            xml.writeCharacters(said);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** Signs that XML 1.0 cannot hold become question marks. */
    private static String clean(String text) {
        return text.replaceAll("[^\\u0009\\u000A\\u000D\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "?");
    }
}
