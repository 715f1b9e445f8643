package org.raisingthegame.tracker.pupils.spi;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.raisingthegame.tracker.core.Upn;

/**
 * A kind of file in which all that is held about a pupil is written down; a Spring bean, offered in the order of {@code @Order}.
 * Its words on a link are {@code pupils.subject.<ID>}.
 */
public interface SubjectAccessFormat {

    /** In capitals, such as {@code DOCX}; in small letters the ending of the file's name. */
    String id();

    String mediaType();

    /** @param words the words for a translation key */
    void write(Content content, UnaryOperator<String> words, OutputStream to) throws IOException;

    /** What is written, every value in words. */
    record Content(Upn upn, LocalDateTime at, List<Section> sections) {

        public Content {
            sections = List.copyOf(sections);
        }
    }

    /**
     * What one table holds.
     *
     * @param rows each by the names of its fields
     */
    record Section(String title, List<Map<String, String>> rows) {

        public Section {
            rows = List.copyOf(rows);
        }
    }
}
