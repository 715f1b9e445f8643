package org.raisingthegame.tracker.imports.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Watches the text on its way to the parser: one that ends within quotes has swallowed rows into a cell, and one with
 * zero characters is no text. Either ends the reading.
 */
final class QuoteGuard extends FilterReader {

    private enum Place {
        FIELD_START,
        PLAIN,
        QUOTED,
        /** Behind a quote within quotes: the end of the field, or the first half of a quote that is meant. */
        QUOTE_IN_QUOTED
    }

    private final char separator;
    private Place place = Place.FIELD_START;

    QuoteGuard(Reader text, char separator) {
        super(text);
        this.separator = separator;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        int read = in.read(chars, offset, length);
        if (read < 0 && place == Place.QUOTED) {
            throw new IOException("The text ends within quotes");
        }
        for (int i = offset; i < offset + read; i++) {
            place = next(chars[i]);
        }
        return read;
    }

    private Place next(char c) throws IOException {
        if (c == 0) {
            throw new IOException("Text holds no zero characters");
        }
        if (place == Place.QUOTED) {
            return c == '"' ? Place.QUOTE_IN_QUOTED : Place.QUOTED;
        }
        if (c == separator || c == '\n' || c == '\r') {
            return Place.FIELD_START;
        }
        return c == '"' && place != Place.PLAIN ? Place.QUOTED : Place.PLAIN;
    }
}
