package org.hookwright.payload;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hookwright.payload.XmlFault.Kind;
import org.hookwright.template.Span;

/** Whether a text is well-formed XML. Nothing outside of the text is read: document types and entities are refused. */
public record XmlVerdict(List<XmlFault> faults) {
    /** An ampersand that starts none of XML's own entities; skips what is not read for them. */
    private static final Pattern BARE_AMPERSAND = Pattern.compile(
            "<!--(?s:.*?)-->|<!\\[CDATA\\[(?s:.*?)]]>|&(?:#[0-9]+|#x[0-9a-fA-F]+|lt|gt|amp|quot|apos);|(&)");

    public XmlVerdict {
        faults = List.copyOf(faults);
    }

    public static XmlVerdict of(String text) {
        return new XmlVerdict(firstFault(text).stream().toList());
    }

    public boolean isValid() {
        return faults.isEmpty();
    }

    public Optional<XmlFault> fault() {
        return faults.stream().findFirst();
    }

    private static Optional<XmlFault> firstFault(String text) {
        if (text.isBlank()) {
            return Optional.of(fault(text, Kind.EMPTY, 0, 0));
        }
        return character(text).or(() -> ampersand(text)).or(() -> structure(text));
    }

    private static Optional<XmlFault> character(String text) {
        for (int at = 0; at < text.length(); ) {
            int sign = text.codePointAt(at);
            int length = Character.charCount(sign);
            if (!isOfXml(sign)) {
                return Optional.of(fault(text, Kind.CHARACTER, at, at + length, JsonSigns.shown(sign)));
            }
            at += length;
        }
        return Optional.empty();
    }

    /** XML 1.0, section 2.2. */
    private static boolean isOfXml(int sign) {
        return sign == '\t'
                || sign == '\n'
                || sign == '\r'
                || (sign >= ' ' && sign <= 0xD7FF)
                || (sign >= 0xE000 && sign <= 0xFFFD)
                || sign >= 0x10000;
    }

    private static Optional<XmlFault> ampersand(String text) {
        Matcher found = BARE_AMPERSAND.matcher(text);
        while (found.find()) {
            if (found.group(1) != null) {
                return Optional.of(fault(text, Kind.AMPERSAND, found.start(), found.end()));
            }
        }
        return Optional.empty();
    }

    private static Optional<XmlFault> structure(String text) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.DTD) {
                    int at = Math.max(0, text.indexOf("<!DOCTYPE"));
                    return Optional.of(fault(text, Kind.DOCTYPE, at, Math.min(text.length(), at + 9)));
                }
            }
            return Optional.empty();
        } catch (XMLStreamException refused) {
            int offset = Math.clamp(refused.getLocation().getCharacterOffset(), 0, text.length());
            return Optional.of(fault(text, Kind.NOT_WELL_FORMED, offset, offset));
        }
    }

    private static XmlFault fault(String text, Kind kind, int start, int end, String... details) {
        return new XmlFault(
                kind, new Span(start, end), Lines.line(text, start), Lines.column(text, start), List.of(details));
    }
}
