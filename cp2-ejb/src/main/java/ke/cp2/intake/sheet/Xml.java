package ke.cp2.intake.sheet;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A part of a workbook, read element by element. Names without their namespace, so that strict and
 * ordinary workbooks read alike; no document types, no entities, nothing from outside.
 */
final class Xml {

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final String place;

    private Xml(XMLStreamReader reader, String place) {
        this.reader = reader;
        this.place = place;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    static Xml of(InputStream part, String place) throws XMLStreamException {
        return new Xml(FACTORY.createXMLStreamReader(new BoundedXml(part, place), "UTF-8"), place);
    }

    /** Goes to the next beginning or end of an element; false at the end of the part. */
    boolean next() throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new XMLStreamException("a workbook has no document type");
            }
            if (event == XMLStreamConstants.START_ELEMENT
                    || event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    boolean starts(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    /** An attribute, whatever its namespace; null when it is missing. */
    @Nullable String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Tells whether an attribute says yes. */
    boolean is(String name) {
        String value = attribute(name);
        return "1".equals(value) || "true".equals(value);
    }

    /** A whole number, or another value where there is none. */
    int number(String name, int otherwise) {
        String value = attribute(name);
        return value != null && value.matches("\\d{1,9}") ? Integer.parseInt(value) : otherwise;
    }

    /** The text up to the end of this element, as far as it is kept. */
    String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        long length = 0;
        int depth = 1;
        while (depth > 0) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                length += reader.getTextLength();
                if (length > Limits.CELL_LENGTH) {
                    throw Limits.cellTooLong(place);
                }
                if (text.length() < Limits.KEPT_LENGTH) {
                    text.append(reader.getText());
                }
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new XMLStreamException("a workbook has no entities");
            }
        }
        return Limits.kept(text.toString());
    }

    /** All texts of a string item up to its end, without its phonetic reading. */
    String richText(String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (next() && !ends(element)) {
            if (starts("rPh")) {
                while (next() && !ends("rPh")) {
                    // How it is spoken is not what it says.
                }
            } else if (starts("t") && text.length() <= Limits.KEPT_LENGTH) {
                text.append(text());
            }
        }
        return Limits.kept(text.toString());
    }
}
