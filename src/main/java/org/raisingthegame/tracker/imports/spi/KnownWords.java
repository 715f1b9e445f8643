package org.raisingthegame.tracker.imports.spi;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Reads the words of a column with few different ones, such as codes, and understands each of them only once: a file of
 * a hundred thousand pupils has a dozen. What is not understood may be anything, a name too, and is not kept.
 *
 * @param <T> what a word stands for
 */
public final class KnownWords<T> {

    /** More than any list of codes has with its spellings. */
    private static final int MOST = 1_000;

    private final Function<String, Optional<T>> reader;
    private final Map<String, Optional<T>> known = new ConcurrentHashMap<>();

    /** @param reader empty for what it doesn't know; the same for the same text at any time */
    public KnownWords(Function<String, Optional<T>> reader) {
        this.reader = reader;
    }

    public Optional<T> read(String text) {
        Optional<T> before = known.get(text);
        if (before != null) {
            return before;
        }
        Optional<T> found = reader.apply(text);
        if (found.isPresent() && known.size() < MOST) {
            known.put(text, found);
        }
        return found;
    }
}
