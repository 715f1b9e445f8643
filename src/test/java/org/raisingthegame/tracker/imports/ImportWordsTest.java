package org.raisingthegame.tracker.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.database.OnTestDatabase;
import org.raisingthegame.tracker.imports.reading.FileIssue;
import org.raisingthegame.tracker.imports.spi.ImportFormat;
import org.raisingthegame.tracker.imports.spi.IssueCode;
import org.raisingthegame.tracker.imports.spi.RowIssue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every format has words for all that an import can say of it; a plugin that forgets some fails here. */
@SpringBootTest
@OnTestDatabase(schema = "imports")
class ImportWordsTest {

    @Autowired
    List<ImportFormat<?>> formats;

    @Test
    void every_format_has_a_title_and_its_columns_and_every_field_that_may_change_have_names() throws IOException {
        Properties words = words();
        TreeSet<String> missing = new TreeSet<>();
        assertThat(formats).isNotEmpty();
        for (ImportFormat<?> format : formats) {
            expect(words, format.id() + ".title", missing);
            format.columns().forEach(column -> expect(words, format.id() + ".column." + column.key(), missing));
            String module = format.id().substring(0, format.id().indexOf('.'));
            format.target()
                    .tables()
                    .forEach(table -> table.values()
                            .forEach(column -> expect(words, module + ".field." + column.name(), missing)));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_issue_of_files_and_rows_has_a_sentence() throws IOException {
        Properties words = words();
        TreeSet<String> missing = new TreeSet<>();
        for (IssueCode[] codes : List.<IssueCode[]>of(FileIssue.values(), RowIssue.values())) {
            for (IssueCode code : codes) {
                expect(words, code.messageKey(), missing);
            }
        }
        formats.forEach(format -> format.target()
                .checks()
                .forEach(check -> expect(words, check.code().messageKey(), missing)));
        assertThat(missing).isEmpty();
    }

    private static void expect(Properties words, String key, TreeSet<String> missing) {
        if (!words.containsKey(key)) {
            missing.add(key);
        }
    }

    private static Properties words() throws IOException {
        Properties words = new Properties();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*.properties")) {
            try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                words.load(reader);
            }
        }
        return words;
    }
}
