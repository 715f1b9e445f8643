package org.raisingthegame.tracker.imports.poi;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.util.StreamReader2Delegate;

/** Opens the XML inside workbooks: Aalto, without document types and without anything from outside. */
final class SheetXml {

    private static final XMLInputFactory2 FACTORY = factory();

    private SheetXml() {}

    private static XMLInputFactory2 factory() {
        // Named, not looked up: the class path decides nothing here.
        XMLInputFactory2 factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    static XMLStreamReader2 open(InputStream part) throws XMLStreamException {
        return new Bounded((XMLStreamReader2) FACTORY.createXMLStreamReader(part));
    }

    /** Refuses what no workbook has: a document type, references to what it would define, and elements without end. */
    private static final class Bounded extends StreamReader2Delegate {

        /** Workbooks go about ten deep; an extension may go deeper. */
        private static final int DEEPEST = 200;

        private int depth;

        Bounded(XMLStreamReader2 xml) {
            super(xml);
        }

        @Override
        public int next() throws XMLStreamException {
            int event = super.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw new TooMuch();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XMLStreamException("A workbook has no document type");
                default -> {
                    // Anything else is harmless.
                }
            }
            return event;
        }
    }

    /** The text up to the end of the element in which the reader stands, of this element only. */
    static void appendText(XMLStreamReader xml, TextBuffer into, int limit) throws XMLStreamException {
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            switch (event) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    into.append(xml);
                    if (into.length() > limit) {
                        throw new TooMuch();
                    }
                }
                case XMLStreamConstants.START_ELEMENT -> skip(xml);
                default -> {
                    // Comments and processing instructions are no text.
                }
            }
        }
    }

    /** Passes over the element in which the reader stands, with all within it. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    /** More of something than {@code ImportLimits} allows. */
    static final class TooMuch extends RuntimeException {}
}
