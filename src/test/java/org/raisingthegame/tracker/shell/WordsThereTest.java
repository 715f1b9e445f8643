package org.raisingthegame.tracker.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A page never shows a key in place of words: each key that is written out in the program has its words. */
class WordsThereTest {

    private static final Path PROGRAM = Path.of("src/main/java");
    private static final Pattern KEY = Pattern.compile("(?:getTranslation|translate)\\(\\s*\"([^\"]+[^.\"])\"\\s*[,)]");

    @Test
    void every_key_that_is_written_out_has_words() throws IOException {
        Translations words = new Translations();
        try (Stream<Path> files = Files.walk(PROGRAM)) {
            List<String> keys = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> KEY.matcher(read(file)).results())
                    .map((MatchResult found) -> found.group(1))
                    .distinct()
                    .toList();
            assertThat(keys)
                    .hasSizeGreaterThan(500)
                    .allSatisfy(key -> assertThat(words.find(key)).as(key).isPresent());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
