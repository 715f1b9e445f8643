package org.raisingthegame.tracker.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.access.ActingAs;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.database.OnTestDatabase;
import org.raisingthegame.tracker.imports.reading.UnreadableFile;
import org.raisingthegame.tracker.imports.spi.FactKind;
import org.raisingthegame.tracker.imports.spi.Severity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.request.RequestContextHolder;

/** The whole way of a file into the records and back, on the real database, with pupil rolls as the example. */
@SpringBootTest
@OnTestDatabase(schema = "imports")
class ImportServiceTest {

    private static final String OAK = "2088991";
    private static final String ELM = "2098992";

    @Autowired
    ImportService imports;

    @Autowired
    ImportFindings findings;

    @Autowired
    ActingAs actingAs;

    @Autowired
    JdbcClient jdbc;

    /** Spring's test support plays a web request; internal work refuses to run in one. */
    @BeforeEach
    void no_web_request() {
        RequestContextHolder.resetRequestAttributes();
    }

    @BeforeEach
    void two_schools_in_two_boroughs_without_pupils() {
        for (String table : List.of("pupils_roll", "pupils_characteristics", "pupils_pupil", "imports_run")) {
            jdbc.sql("DELETE FROM " + table).update();
        }
        school("998991", OAK, "208", "Oak Primary School");
        school("998992", ELM, "209", "Elm Primary School");
    }

    private void school(String urn, String laestab, String la, String name) {
        jdbc.sql(
                        "INSERT IGNORE INTO schools_school (urn, laestab, la_code, name, phase) VALUES (?, ?, ?, ?, 'PRIMARY')")
                .params(urn, laestab, la, name)
                .update();
    }

    @Test
    void a_roll_is_added_then_unchanged_then_taken_back() {
        byte[] roll = roll(pupil("P207000016049", "Reid", "Jade"), pupil("B801200005001", "Brown", "Noah"));

        ImportRun first = officer(() -> imports.apply(received(roll), ImportChoices.NONE, false));
        assertThat(first.counts()).isEqualTo(new RowCounts(2, 0, 0, 0, 0));
        assertThat(names()).containsExactly("Brown", "Reid");

        ImportRun again = officer(() -> imports.apply(received(roll), ImportChoices.NONE, false));
        assertThat(again.counts()).isEqualTo(new RowCounts(0, 0, 2, 0, 0));

        assertThat(officer(() -> imports.undo(first.id())).state()).isEqualTo(ImportState.UNDONE);
        assertThat(names()).isEmpty();
        assertThat(count("pupils_pupil")).isZero();
        assertThat(count("pupils_characteristics")).isZero();
    }

    @Test
    void an_import_and_its_undoing_are_in_the_trail_by_number_alone() {
        byte[] roll = roll(pupil("P207000016049", "Reid", "Jade"), pupil("B801200005001", "Brown", "Noah"));
        ImportRun run = officer(() -> imports.apply(received(roll), ImportChoices.NONE, false));
        officer(() -> imports.undo(run.id()));
        assertThat(jdbc.sql("""
                        SELECT CONCAT_WS('|', e.kind, s.laestab, e.subject, e.detail) FROM audit_entry e
                        JOIN schools_school s ON s.id = e.school_id WHERE e.subject_id = ? ORDER BY e.id
                        """).param(run.id().value()).query(String.class).list())
                .containsExactly("IMPORT|2088991|import|2 rows added, 0 changed", "UNDO|2088991|import|");
    }

    @Test
    void a_file_that_waits_longer_than_its_days_is_put_aside_when_the_next_comes() {
        ImportId atTheLimit = officer(() -> received(roll(pupil("P207000016049", "Reid", "Jade"))));
        ImportId beyond = officer(() -> received(roll(pupil("P207000016049", "Reid", "Jade"))));
        receivedBefore(atTheLimit, Duration.ofDays(7).minusMinutes(1));
        receivedBefore(beyond, Duration.ofDays(7).plusMinutes(1));

        officer(() -> received(roll(pupil("B801200005001", "Brown", "Noah"))));

        assertThat(officer(() -> imports.run(atTheLimit)).state()).isEqualTo(ImportState.RECEIVED);
        assertThat(officer(() -> imports.run(beyond)).state()).isEqualTo(ImportState.DISCARDED);
        assertThatThrownBy(() -> officer(() -> imports.preview(beyond, ImportChoices.NONE)))
                .isInstanceOf(ImportRefused.class);
    }

    private void receivedBefore(ImportId id, Duration ago) {
        jdbc.sql("UPDATE imports_run SET received_at = ? WHERE id = ?")
                .params(LocalDateTime.now().minus(ago), id.value())
                .update();
    }

    @Test
    void a_preview_counts_everything_and_saves_nothing() {
        byte[] roll = roll(pupil("P207000016049", "Reid", "Jade"), pupil("P20700001604", "Short", "Upn"));

        ImportPreview preview = officer(() -> imports.preview(received(roll), ImportChoices.NONE));

        assertThat(preview.counts()).isEqualTo(new RowCounts(1, 0, 0, 1, 0));
        assertThat(preview.counts().read()).isEqualTo(2);
        assertThat(preview.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.messageKey()).isEqualTo("imports.issue.UPN_LENGTH");
            assertThat(issue.row()).isEqualTo(5);
            assertThat(issue.column()).isEqualTo("UPN");
        });
        assertThat(count("pupils_pupil")).isZero();
    }

    @Test
    void a_correction_of_one_accent_is_a_change_that_is_shown_written_and_taken_back() {
        officer(() -> imports.apply(received(roll(pupil("P207000016049", "Jose", "Ana"))), ImportChoices.NONE, false));
        byte[] corrected = roll(pupil("P207000016049", "José", "Ana"));

        assertThat(officer(() -> imports.preview(received(corrected), ImportChoices.NONE))
                        .changes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.was()).isEqualTo("Jose");
                    assertThat(change.becomes()).isEqualTo("José");
                });
        ImportRun run = officer(() -> imports.apply(received(corrected), ImportChoices.NONE, false));
        assertThat(run.counts()).isEqualTo(new RowCounts(0, 1, 0, 0, 0));
        assertThat(names()).containsExactly("José");

        officer(() -> imports.undo(run.id()));
        assertThat(names()).containsExactly("Jose");
    }

    @Test
    void corrections_of_one_letter_a_capital_or_a_space_within_are_changes() {
        officer(() ->
                imports.apply(received(roll(pupil("P207000016049", "Mc Donald", "ana"))), ImportChoices.NONE, false));
        for (String[] corrected : List.of(
                new String[] {"Mc Donalt", "ana"},
                new String[] {"McDonalt", "ana"},
                new String[] {"McDonalt", "Ana"},
                new String[] {"McDonalt", "Áná"})) {
            ImportRun run = officer(() -> imports.apply(
                    received(roll(pupil("P207000016049", corrected[0], corrected[1]))), ImportChoices.NONE, false));
            assertThat(run.counts()).as(String.join(" ", corrected)).isEqualTo(new RowCounts(0, 1, 0, 0, 0));
        }
        assertThat(names()).containsExactly("McDonalt");
    }

    @Test
    void a_space_that_an_earlier_program_left_at_the_end_is_a_change_once_it_is_gone() {
        officer(() -> imports.apply(received(roll(pupil("P207000016049", "Reid", "Jade"))), ImportChoices.NONE, false));
        jdbc.sql("UPDATE pupils_roll SET surname = 'Reid '").update();
        ImportRun run = officer(
                () -> imports.apply(received(roll(pupil("P207000016049", "Reid", "Jade"))), ImportChoices.NONE, false));
        assertThat(run.counts()).isEqualTo(new RowCounts(0, 1, 0, 0, 0));
        assertThat(names()).containsExactly("Reid");
    }

    @Test
    void a_value_that_is_too_long_is_handed_back_and_never_clipped() {
        String long_ = "R".repeat(81);
        ImportRun run = officer(() -> imports.apply(
                received(roll(pupil("P207000016049", long_, "Jade"), pupil("B801200005001", "R".repeat(80), "Noah"))),
                ImportChoices.NONE,
                false));
        assertThat(run.counts()).isEqualTo(new RowCounts(1, 0, 0, 1, 0));
        assertThat(names()).containsExactly("R".repeat(80));
    }

    @Test
    void who_is_missing_from_a_roll_is_told_and_leaves_only_where_a_person_says_that_it_is_whole() {
        officer(() -> imports.apply(
                received(snapshot(
                        OAK,
                        "15/10/2025",
                        pupil("P207000016049", "Reid", "Jade"),
                        pupil("B801200005001", "Brown", "Noah"),
                        pupil("A950000178301", "Cole", "Amy"))),
                ImportChoices.NONE,
                false));
        byte[] later = snapshot(OAK, "15/01/2026", pupil("P207000016049", "Reid", "Jade"));

        ImportPreview preview = officer(() -> imports.preview(received(later), ImportChoices.NONE));
        assertThat(preview.absent()).isEqualTo(2);
        assertThat(officer(() -> findings.absent(preview.run().id(), 0, 10)))
                .containsExactly(
                        new AbsentMember("Brown, Noah", LocalDate.of(2025, 10, 15)),
                        new AbsentMember("Cole, Amy", LocalDate.of(2025, 10, 15)));

        officer(() -> imports.undo(
                imports.apply(received(later), ImportChoices.NONE, false).id()));
        assertThat(leavers()).isEmpty();

        ImportRun whole = officer(() -> imports.apply(received(later), ImportChoices.NONE.withWholeLists(true), false));
        assertThat(leavers()).containsExactly("Brown 2026-01-15", "Cole 2026-01-15");
        assertThat(officer(() -> imports.preview(received(later), ImportChoices.NONE))
                        .absent())
                .isZero();

        officer(() -> imports.undo(whole.id()));
        assertThat(leavers()).isEmpty();
        assertThat(names()).containsExactly("Brown", "Cole", "Reid");
    }

    /** A list of eleven pupils of a school of 24, whoever they are, is no roll; one of twelve may be. */
    @Test
    void a_list_that_is_far_shorter_than_the_last_roll_is_said_to_be_so() {
        String[][] school = new String[24][];
        for (int i = 0; i < school.length; i++) {
            school[i] = pupil(RollFile.upn(i), "Reid", "Jade");
        }
        officer(() -> imports.apply(received(snapshot(OAK, "15/10/2025", school)), ImportChoices.NONE, false));

        byte[] half = snapshot(OAK, "15/01/2026", Arrays.copyOf(school, 12));
        assertThat(officer(() -> imports.preview(received(half), ImportChoices.NONE))
                        .issues())
                .isEmpty();
        byte[] group = snapshot(OAK, "15/01/2026", Arrays.copyOf(school, 11));
        assertThat(officer(() -> imports.preview(received(group), ImportChoices.NONE))
                        .issues())
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.messageKey()).isEqualTo("imports.issue.LIST_IS_SHORT");
                    assertThat(issue.severity()).isEqualTo(Severity.WARNING);
                    assertThat(issue.arguments()).containsExactly("Oak Primary School", "11", "24", "15 October 2025");
                });
    }

    @Test
    void a_roll_with_rows_handed_back_makes_nobody_a_leaver() {
        officer(() -> imports.apply(
                received(snapshot(OAK, "15/10/2025", pupil("B801200005001", "Brown", "Noah"))),
                ImportChoices.NONE,
                false));
        byte[] later = snapshot(
                OAK, "15/01/2026", pupil("P207000016049", "Reid", "Jade"), pupil("B80120000500", "Brown", "Noah"));
        assertThatThrownBy(() ->
                        officer(() -> imports.apply(received(later), ImportChoices.NONE.withWholeLists(true), false)))
                .isInstanceOf(ImportRefused.class)
                .hasMessage("imports.refused.whole-with-rejects");
        assertThat(leavers()).isEmpty();
    }

    private List<String> leavers() {
        return jdbc.sql("SELECT CONCAT(surname, ' ', leaving_date) FROM pupils_roll WHERE leaving_date IS NOT NULL"
                        + " ORDER BY surname")
                .query(String.class)
                .list();
    }

    @Test
    void an_import_on_which_a_later_one_built_is_not_taken_back() {
        ImportRun first = officer(
                () -> imports.apply(received(roll(pupil("P207000016049", "Reid", "Jade"))), ImportChoices.NONE, false));
        officer(() ->
                imports.apply(received(roll(pupil("P207000016049", "Reid-Ali", "Jade"))), ImportChoices.NONE, false));

        assertThatThrownBy(() -> officer(() -> imports.undo(first.id()))).isInstanceOf(ImportRefused.class);
        assertThat(names()).containsExactly("Reid-Ali");
    }

    @Test
    void a_row_of_another_borough_is_handed_back_and_never_written() {
        byte[] roll = rollOf(ELM, pupil("P207000016049", "Reid", "Jade"));

        ImportPreview preview = officer(() -> imports.preview(received(roll), ImportChoices.NONE));

        assertThat(preview.counts()).isEqualTo(new RowCounts(0, 0, 0, 1, 0));
        assertThat(preview.issues())
                .extracting(ImportIssue::messageKey)
                .containsExactly("imports.issue.SCHOOL_NOT_YOURS");
        assertThatThrownBy(() -> officer(() -> imports.apply(received(roll), ImportChoices.NONE, false)))
                .isInstanceOf(ImportRefused.class);
        assertThat(count("pupils_pupil")).isZero();
    }

    @Test
    void the_same_pupil_twice_in_a_file_is_imported_once_and_the_second_row_named() {
        byte[] roll = roll(pupil("P207000016049", "Reid", "Jade"), pupil("P207000016049", "Reid", "Jayde"));

        ImportRun run = officer(() -> imports.apply(received(roll), ImportChoices.NONE, false));

        assertThat(run.counts()).isEqualTo(new RowCounts(1, 0, 0, 1, 0));
        assertThat(officer(() -> imports.issues(run.id())))
                .extracting(ImportIssue::messageKey)
                .containsExactly("imports.issue.SAME_ROW_TWICE");
    }

    @Test
    void nothing_is_written_when_all_rows_have_to_be_right_and_one_is_not() {
        byte[] roll = roll(pupil("P207000016049", "Reid", "Jade"), pupil("", "None", "Upn"));

        assertThatThrownBy(() -> officer(() -> imports.apply(received(roll), ImportChoices.NONE, true)))
                .isInstanceOf(ImportRefused.class);
        assertThat(count("pupils_pupil")).isZero();
    }

    @Test
    void the_later_snapshot_of_a_year_says_what_a_pupil_is_and_a_blank_never_overwrites() {
        officer(() -> imports.apply(
                received(snapshot(OAK, "15/01/2026", pupil("P207000016049", "Reid", "Jade"))),
                ImportChoices.NONE,
                false));
        officer(() -> imports.apply(
                received(snapshot(OAK, "01/10/2025", pupil("P207000016049", "Reid", "Jade", "WBRI"))),
                ImportChoices.NONE,
                false));
        assertThat(ethnicities()).containsExactly("BCRB");

        officer(() -> imports.apply(
                received(snapshot(OAK, "15/05/2026", pupil("P207000016049", "Reid", "Jade", ""))),
                ImportChoices.NONE,
                false));
        assertThat(ethnicities()).containsExactly("BCRB");
        assertThat(count("pupils_roll")).isEqualTo(3);
    }

    @Test
    void an_older_roll_fills_what_a_later_one_left_blank_and_the_undo_takes_it_away_again() {
        officer(() -> imports.apply(
                received(snapshot(OAK, "15/05/2026", pupil("P207000016049", "Reid", "Jade", ""))),
                ImportChoices.NONE,
                false));
        ImportRun older = officer(() -> imports.apply(
                received(snapshot(OAK, "15/01/2026", pupil("P207000016049", "Reid", "Jade"))),
                ImportChoices.NONE,
                false));
        assertThat(ethnicities()).containsExactly("BCRB");
        assertThat(jdbc.sql("SELECT as_at FROM pupils_characteristics")
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LocalDate.of(2026, 5, 15));

        officer(() -> imports.undo(older.id()));
        assertThat(ethnicities()).containsExactly((String) null);
    }

    @Test
    void of_two_rolls_in_one_workbook_the_later_holds_and_its_blank_takes_nothing_back() {
        byte[] workbook = workbook(
                table(OAK, "15/05/2026", pupil("P207000016049", "Reid", "Jade", "")),
                table(OAK, "15/01/2026", pupil("P207000016049", "Reid", "Jade")));

        ImportRun run = officer(() -> imports.apply(received(workbook), ImportChoices.NONE, false));
        assertThat(run.counts()).isEqualTo(new RowCounts(2, 0, 0, 0, 0));
        assertThat(ethnicities()).containsExactly("BCRB");
        assertThat(officer(() -> imports.apply(received(workbook), ImportChoices.NONE, false))
                        .counts())
                .isEqualTo(new RowCounts(0, 0, 2, 0, 0));

        officer(() -> imports.undo(run.id()));
        assertThat(count("pupils_characteristics")).isZero();
        assertThat(count("pupils_pupil")).isZero();
    }

    @Test
    void two_imports_at_once_wait_for_each_other_and_both_are_written() throws Exception {
        List<String> upns = List.of("P207000016049", "B801200005001", "A950000178301", "H243278544154");
        try (ExecutorService people = Executors.newFixedThreadPool(upns.size())) {
            List<Future<ImportRun>> runs = new ArrayList<>();
            for (String upn : upns) {
                byte[] roll = roll(pupil(upn, "Reid", "Jade"));
                runs.add(people.submit(() -> officer(() -> imports.apply(received(roll), ImportChoices.NONE, false))));
            }
            for (Future<ImportRun> run : runs) {
                assertThat(run.get(30, TimeUnit.SECONDS).counts()).isEqualTo(new RowCounts(1, 0, 0, 0, 0));
            }
        }
        assertThat(count("pupils_roll")).isEqualTo(upns.size());
    }

    @Test
    void a_roll_of_a_day_to_come_is_asked_about_and_not_believed() {
        byte[] roll = snapshot(OAK, "15/01/2096", pupil("P207000016049", "Reid", "Jade"));

        ImportPreview preview = officer(() -> imports.preview(received(roll), ImportChoices.NONE));
        assertThat(preview.missing()).containsExactly(FactKind.AS_AT);

        ImportChoices told = new ImportChoices(LocalDate.of(2026, 1, 15), null);
        assertThat(officer(() -> imports.preview(received(roll), told)).counts().added())
                .isEqualTo(1);
    }

    @Test
    void what_is_no_spreadsheet_is_answered_with_one_reason() {
        assertThat(refusal("Dear Sir".getBytes(StandardCharsets.UTF_8))).isEqualTo("FILE_NOT_A_SPREADSHEET");
        assertThat(refusal("Dear Sir, here are the results".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("FILE_NOT_A_SPREADSHEET");
        assertThat(refusal(new byte[0])).isEqualTo("FILE_EMPTY");
        assertThat(refusal("PK\3\4 and then rubbish".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("FILE_DAMAGED");
        assertThat(refusal("<html><table>".getBytes(StandardCharsets.UTF_8))).isEqualTo("FILE_WEB_PAGE");
        assertThat(refusal("shoe size,colour\n7,red\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("FILE_NOT_RECOGNISED");
    }

    private String refusal(byte[] file) {
        return officer(() -> {
            ImportId id = received(file);
            try {
                imports.preview(id, ImportChoices.NONE);
                return "none";
            } catch (UnreadableFile e) {
                return e.issue().name();
            }
        });
    }

    private <T> T officer(Supplier<T> work) {
        new SignInFixture(jdbc).allShare();
        return actingAs.officerOf(new LaCode("208"), "Test", work);
    }

    private ImportId received(byte[] file) {
        return imports.receive("roll.xlsx", new ByteArrayInputStream(file));
    }

    private List<String> names() {
        return jdbc.sql("SELECT surname FROM pupils_roll ORDER BY surname")
                .query(String.class)
                .list();
    }

    private List<String> ethnicities() {
        return jdbc.sql("SELECT ethnicity FROM pupils_characteristics")
                .query(String.class)
                .list();
    }

    private int count(String table) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table).query(Integer.class).single();
    }

    private static String[] pupil(String upn, String surname, String forename) {
        return pupil(upn, surname, forename, "BCRB");
    }

    private static String[] pupil(String upn, String surname, String forename, String ethnicity) {
        return new String[] {upn, surname, forename, "6", ethnicity};
    }

    private static byte[] roll(String[]... pupils) {
        return rollOf(OAK, pupils);
    }

    private static byte[] rollOf(String laestab, String[]... pupils) {
        return snapshot(laestab, "15/01/2026", pupils);
    }

    private static byte[] snapshot(String laestab, String day, String[]... pupils) {
        return workbook(table(laestab, day, pupils));
    }

    /** A table as schools have them: a title, a line with school and date, headings, pupils. */
    private static List<String[]> table(String laestab, String day, String[]... pupils) {
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"Our roll"});
        rows.add(new String[] {"DfE number " + laestab + ", as at " + day});
        rows.add(new String[] {"UPN", " SURNAME ", "Forename", "Year Group", "Ethnicity"});
        rows.addAll(List.of(pupils));
        return rows;
    }

    @SafeVarargs
    private static byte[] workbook(List<String[]>... tables) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (List<String[]> table : tables) {
                Sheet sheet = workbook.createSheet();
                for (int i = 0; i < table.size(); i++) {
                    fill(sheet.createRow(i), table.get(i));
                }
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Row row, String... values) {
        for (int i = 0; i < values.length; i++) {
            row.createCell(i).setCellValue(values[i]);
        }
    }
}
