package org.raisingthegame.tracker.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raisingthegame.tracker.imports.poi.FileKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file looked at from the command line: what is printed, and the number that a script goes by. */
class CheckFilesTest {

    private static FormatsAlone program;

    @TempDir
    private Path folder;

    private final StringWriter printed = new StringWriter();

    @BeforeAll
    static void start() {
        program = FormatsAlone.with();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void a_right_file_of_any_school_is_clean() throws IOException {
        Path file = write("roll.xlsx", RollFile.of("9991234", "15/01/2026", List.of(row(1), row(2))));
        assertThat(check(file.toString())).isZero();
        assertThat(printed.toString())
                .contains(
                        "roll.xlsx: Excel workbook",
                        "“Pupils”: Pupil roll, headings in row 3, as at 15 January 2026",
                        "2 rows read: 2 right, 0 handed back, 0 not for this tool");
    }

    @Test
    void a_wrong_row_is_told_with_its_place_and_makes_the_answer_1() throws IOException {
        Path file = write(
                "roll.xlsx",
                RollFile.of(
                        "9991234", "15/01/2026", List.of(row(1), List.of("P20700001604", "Short", "Upn", "6", ""))));
        assertThat(check(file.toString())).isEqualTo(1);
        assertThat(printed.toString())
                .contains("2 rows read: 1 right, 1 handed back")
                .contains("Pupils, row 5, UPN, handed back: “P20700001604” has 12 characters");
    }

    @Test
    void what_is_no_spreadsheet_or_of_no_known_kind_can_not_be_imported() throws IOException {
        Path letter = write("letter.xlsx", "Dear Sir".getBytes(StandardCharsets.UTF_8));
        Path menu = write("menu.csv", "Monday,Tuesday\nsoup,stew\n".getBytes(StandardCharsets.UTF_8));
        assertThat(check(letter.toString())).isEqualTo(2);
        assertThat(printed.toString()).contains("This is not a spreadsheet.");
        assertThat(check(menu.toString())).isEqualTo(2);
    }

    @Test
    void of_several_files_the_worst_decides() throws IOException {
        Path clean = write("clean.xlsx", RollFile.of("9991234", "15/01/2026", List.of(row(1))));
        Path letter = write("letter.xlsx", "Dear Sir".getBytes(StandardCharsets.UTF_8));
        assertThat(check(clean.toString(), letter.toString())).isEqualTo(2);
        assertThat(printed.toString()).contains("1 rows read: 1 right", "This is not a spreadsheet.");
    }

    @Test
    void a_day_that_the_file_does_not_say_can_be_said_beside_it() throws IOException {
        Path file = write("roll.xlsx", RollFile.of("9991234", "", List.of(row(1))));
        assertThat(check(file.toString())).isNotZero();
        assertThat(check("--as-at=2026-01-15", file.toString())).isZero();
    }

    @Test
    void another_program_reads_the_same_as_json() throws IOException {
        Path file = write(
                "roll.xlsx",
                RollFile.of(
                        "9991234", "15/01/2026", List.of(row(1), List.of("P20700001604", "Short", "Upn", "6", ""))));
        assertThat(check("--json", file.toString())).isEqualTo(1);
        JsonNode answer = JsonMapper.shared().readTree(printed.toString()).get(0);
        assertThat(answer.get("kind").asString()).isEqualTo("XLSX");
        assertThat(answer.get("importable").asBoolean()).isTrue();
        assertThat(answer.get("sheets").get(0).get("format").asString()).isEqualTo("pupils.roll");
        assertThat(answer.get("rows").get("read").asInt()).isEqualTo(2);
        assertThat(answer.get("rows").get("handedBack").asInt()).isEqualTo(1);
        assertThat(answer.get("issues").get(0).get("row").asInt()).isEqualTo(5);
        assertThat(answer.get("issues").get(0).get("code").asString()).isEqualTo("imports.issue.UPN_LENGTH");
    }

    @Test
    void a_file_is_called_by_what_it_is_once_its_table_is_open_and_by_its_first_bytes_until_then() throws IOException {
        String table = "UPN,Surname,Forename,Year Group\n" + RollFile.upn(1) + ",Reid,Jade,6\n";
        byte[] old = new GoldenBook(new HSSFWorkbook())
                .row("UPN", "Surname", "Forename", "Year Group")
                .row(RollFile.upn(1), "Reid", "Jade", 6)
                .bytes();
        assertThat(kind("roll.csv", table.getBytes(StandardCharsets.UTF_8))).isEqualTo("TEXT");
        assertThat(kind("roll.xlsx", old)).isEqualTo("XLS");
        assertThat(kind("menu.xlsx", "Monday,Tuesday\nsoup,stew\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("TEXT");
        assertThat(kind("roll.xls", "<html><table>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("WEB_PAGE");
        assertThat(kind("letter.csv", "Dear Sir".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("UNKNOWN");
        assertThat(kind("roll.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0})).isEqualTo("ZIP");
    }

    private String kind(String name, byte[] content) throws IOException {
        check("--json", write(name, content).toString());
        return JsonMapper.shared()
                .readTree(printed.toString())
                .get(0)
                .get("kind")
                .asString();
    }

    @Test
    void what_is_not_understood_of_the_command_is_said() {
        assertThat(CheckFiles.Arguments.of("--jsn", "x").wrong()).contains("--jsn");
        assertThat(CheckFiles.Arguments.of("no-such.xlsx").wrong()).contains("no-such.xlsx");
        assertThat(CheckFiles.Arguments.of("--year=last").wrong()).contains("2025/26");
        assertThat(CheckFiles.Arguments.of().wrong()).isNotNull();
    }

    @Test
    void every_kind_of_file_has_a_name() {
        Stream<String> opened = Stream.of("XLSX", "XLS", "TEXT");
        assertThat(Stream.concat(Arrays.stream(FileKind.values()).map(FileKind::name), opened)
                        .map(kind -> program.words().getTranslation("imports.kind." + kind, Locale.UK)))
                .noneMatch(name -> name.startsWith("!"));
    }

    private int check(String... arguments) {
        printed.getBuffer().setLength(0);
        FileCheck check = new FileCheck(program.all(), program.limits(), LocalDate.of(2026, 1, 31));
        return new CheckFiles(check, program.words(), new PrintWriter(printed, true))
                .run(CheckFiles.Arguments.of(arguments));
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static List<String> row(int pupil) {
        return new ArrayList<>(List.of(RollFile.upn(pupil), "Reid", "Jade", "6", "BCRB"));
    }
}
