package org.raisingthegame.tracker.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.raisingthegame.tracker.access.SignInFixture.BOROUGH;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.KaribuTest;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.exports.spi.Pack;
import org.raisingthegame.tracker.figures.FigureRefresh;
import org.raisingthegame.tracker.pupils.RollRows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every number of every shared paper that anybody can take, those of the workbooks within its charts too, where a year's group is
 * too small to be shown: 3 of 40 in 2022, which is 7.5 per cent, beside 133 of 200 others. 2018 may be shown.
 */
class SharedFilesTest extends KaribuTest {

    private static final double HIDDEN_GROUP = 7.5;
    private static final double HIDDEN_OTHERS = 66.5;
    private static final double SHOWN_GROUP = 60;

    /** The same in words, however rounded; not as the end of another number. */
    private static final Pattern HIDDEN = Pattern.compile("(?<![0-9.,])(3 of 40|133 of 200|7\\.5%|8%|66\\.5%|67%)");

    @Autowired
    private Packs packs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FigureRefresh figures;

    private SchoolId ash;
    private RollRows rolls;
    private int pupils;

    @BeforeEach
    void resultsOfFourFoundingSchools() {
        pupils = 0;
        rolls = new RollRows(jdbc);
        ash = people.school("2088501", "Ash Primary");
        List<SchoolId> schools = List.of(
                ash,
                people.school("2088502", "Oak Primary"),
                people.school("2088503", "Elm Primary"),
                people.school("2088504", "Yew Primary"));
        int[] met = {0, 0, 1, 2};
        int[] othersMet = {33, 33, 33, 34};
        for (int index = 0; index < schools.size(); index++) {
            SchoolId school = schools.get(index);
            people.founding(school);
            results(school, 2018, "BCRB", 25, 15);
            results(school, 2018, "WBRI", 50, 36);
            results(school, 2022, "BCRB", 10, met[index]);
            results(school, 2022, "WBRI", 50, othersMet[index]);
        }
        figures.refreshAll();
    }

    @Test
    void no_shared_paper_holds_a_hidden_number_whoever_takes_it() throws IOException {
        int papers = 0;
        int shown = 0;
        List<UserId> everybody = List.of(
                people.champion(ash),
                people.head(ash),
                people.advisor(ash),
                people.officer(BOROUGH),
                people.programmeTeam(BOROUGH));
        for (UserId person : everybody) {
            openAs(person);
            for (Packs.Choice choice : packs.choices()) {
                if (choice.offer().markings().contains(Marking.SHARED)) {
                    ByteArrayOutputStream to = new ByteArrayOutputStream();
                    packs.write(choice, new Pack.Request(choice.offer().subject(), Marking.SHARED, Set.of()), to);
                    List<Double> numbers = embedded(to.toByteArray());
                    assertThat(numbers)
                            .as("%s, within charts", choice)
                            .noneMatch(number -> near(number, HIDDEN_GROUP) || near(number, HIDDEN_OTHERS));
                    assertThat(text(to.toByteArray()))
                            .as("%s, text and tables", choice)
                            .doesNotContainPattern(HIDDEN);
                    shown += (int) numbers.stream()
                            .filter(number -> near(number, SHOWN_GROUP))
                            .count();
                    papers++;
                }
            }
        }
        assertThat(papers).isGreaterThanOrEqualTo(everybody.size() - 1);
        assertThat(shown).as("what may be shown is found by the same look").isPositive();
    }

    private static boolean near(double number, double other) {
        return Math.abs(number - other) < 0.6;
    }

    /** Every number in the workbooks that a Word document's charts bring along. */
    private static List<Double> embedded(byte[] document) throws IOException {
        List<Double> numbers = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("word/embeddings/")
                        && entry.getName().endsWith(".xlsx")) {
                    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(zip.readAllBytes()))) {
                        for (Sheet sheet : workbook) {
                            for (Row row : sheet) {
                                for (Cell cell : row) {
                                    if (cell.getCellType() == CellType.NUMERIC) {
                                        numbers.add(cell.getNumericCellValue());
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        return numbers;
    }

    private static String text(byte[] document) throws IOException {
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(document));
                XWPFWordExtractor words = new XWPFWordExtractor(read)) {
            return words.getText();
        }
    }

    private void results(SchoolId school, int year, String ethnicity, int count, int met) {
        for (int index = 0; index < count; index++) {
            String upn = "T%012d".formatted(++pupils);
            long pupil = rolls.pupil(upn);
            rolls.characteristics(school, year, upn, ethnicity);
            jdbc.sql("INSERT INTO attainment_ks2 (school_id, academic_year, pupil_id, rwm_expected, eligible)"
                            + " VALUES (?, ?, ?, ?, 1)")
                    .params(school.value(), year, pupil, index < met)
                    .update();
        }
    }
}
