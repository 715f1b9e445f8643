package org.raisingthegame.tracker.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The glossary is written twice, for people and for developers; both must say the same. */
class GlossaryTest {

    private final Map<String, String> words = new Translations().getAllTranslations(Locale.UK);

    @Test
    void the_page_and_the_document_explain_the_same_words_alike() throws IOException {
        List<String> onPage = terms().map(key -> "| %s | %s |".formatted(words.get(key), words.get(key + ".says")))
                .toList();
        List<String> inDocument = Files.readAllLines(Path.of("docs/glossary.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| Word |"))
                .map(line -> line.replace('\'', '’'))
                .toList();
        assertThat(onPage).hasSizeGreaterThan(60).containsExactlyInAnyOrderElementsOf(inDocument);
    }

    private Stream<String> terms() {
        return words.keySet().stream()
                .filter(key -> key.matches("glossary\\.\\d+\\..*\\.says"))
                .map(key -> key.substring(0, key.length() - ".says".length()));
    }
}
