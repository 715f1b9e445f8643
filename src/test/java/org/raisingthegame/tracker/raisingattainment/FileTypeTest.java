package org.raisingthegame.tracker.raisingattainment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTypeTest {

    @Test
    void the_content_says_what_a_file_is() throws IOException {
        assertThat(FileType.of("plan.pdf", bytes("%PDF-1.7\n…"))).contains(FileType.PDF);
        assertThat(FileType.of("Plan.DOCX", office("word/document.xml"))).contains(FileType.WORD);
        assertThat(FileType.of("plan.xlsx", office("xl/workbook.xml"))).contains(FileType.EXCEL);
        assertThat(FileType.of("plan.txt", bytes("Zoë’s note"))).contains(FileType.TEXT);
    }

    @Test
    void a_name_that_says_otherwise_is_refused() throws IOException {
        assertThat(FileType.of("plan.pdf", bytes("MZ this is a program"))).isEmpty();
        assertThat(FileType.of("plan.png", bytes("%PDF-1.7"))).isEmpty();
        assertThat(FileType.of("plan.docx", office("xl/workbook.xml"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"page.html", "page.svg", "script.js", "program.exe", "noending"})
    void what_a_browser_or_a_machine_would_run_is_refused(String name) {
        assertThat(FileType.of(name, bytes("<script>alert(1)</script>"))).isEmpty();
    }

    @Test
    void a_document_with_macros_is_refused() throws IOException {
        assertThat(FileType.of("plan.docx", office("word/document.xml", "word/vbaProject.bin")))
                .isEmpty();
    }

    @Test
    void broken_archives_and_empty_files_are_refused() {
        assertThat(FileType.of("plan.docx", new byte[] {'P', 'K', 3, 4, 0, 1, 2}))
                .isEmpty();
        assertThat(FileType.of("plan.txt", new byte[0])).isEmpty();
        assertThat(FileType.of("plan.txt", new byte[] {'a', 0, 'b'})).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] office(String... parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(bytes("<x/>"));
            }
        }
        return bytes.toByteArray();
    }
}
