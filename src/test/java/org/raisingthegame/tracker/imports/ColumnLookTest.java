package org.raisingthegame.tracker.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raisingthegame.tracker.imports.reading.ColumnLook;
import org.raisingthegame.tracker.imports.reading.Recognition;
import org.raisingthegame.tracker.imports.reading.SchoolIndex;
import org.raisingthegame.tracker.imports.reading.TableFile;

/** The columns that a person is shown are those that the import finds. */
class ColumnLookTest {

    @TempDir
    private Path folder;

    @Test
    void headings_of_two_rows_are_known_here_where_the_import_knows_them() throws IOException {
        SheetColumns sheet = look("UPN,Surname,Forename,Results,,\n,,,Reading,Writing,Maths\n" + RollFile.upn(1)
                + ",Reid,Jade,101,EXS,99\n");
        assertThat(sheet.formatId()).isEqualTo("attainment.ks2");
        assertThat(sheet.columns())
                .filteredOn(column -> "maths".equals(column.takenFor().get("attainment.ks2")))
                .singleElement()
                .satisfies(column -> assertThat(column.samples()).containsExactly("99"));
    }

    @Test
    void of_an_unknown_table_the_row_of_which_most_is_known_is_the_heading() throws IOException {
        SheetColumns sheet = look("Our learners,,,\n,,,\nRef,Surname,Forename,Band\nA1,Reid,Jade,6\nA2,Brown,Noah,6\n");
        assertThat(sheet.formatId()).isNull();
        assertThat(sheet.headings()).containsExactly("Ref", "Surname", "Forename", "Band");
        assertThat(sheet.columns().getFirst().samples()).containsExactly("A1", "A2");
        assertThat(sheet.columns().getLast().samples()).containsExactly("6");
    }

    private SheetColumns look(String text) throws IOException {
        Path file = Files.write(folder.resolve("file.csv"), text.getBytes(StandardCharsets.UTF_8));
        try (TableFile table = new FileOpener(FileLook.LIMITS).open(file, "file.csv")) {
            return new ColumnLook(new Recognition(FileLook.formats()), SchoolIndex.ofAnySchool())
                    .look(table, "file.csv")
                    .sheets()
                    .getFirst();
        }
    }
}
