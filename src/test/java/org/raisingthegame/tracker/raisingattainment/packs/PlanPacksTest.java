package org.raisingthegame.tracker.raisingattainment.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.raisingthegame.tracker.raisingattainment.PlanField.ACTION_COST;
import static org.raisingthegame.tracker.raisingattainment.PlanField.ACTION_DUE;
import static org.raisingthegame.tracker.raisingattainment.PlanField.ACTION_PROGRESS;
import static org.raisingthegame.tracker.raisingattainment.PlanField.ACTION_RESOURCES;
import static org.raisingthegame.tracker.raisingattainment.PlanField.ACTION_STATUS;
import static org.raisingthegame.tracker.raisingattainment.PlanField.ACTION_SUPPORT;
import static org.raisingthegame.tracker.raisingattainment.PlanField.ACTION_TEXT;
import static org.raisingthegame.tracker.raisingattainment.PlanField.CRITERION_TEXT;
import static org.raisingthegame.tracker.raisingattainment.PlanField.MILESTONE_BASELINE;
import static org.raisingthegame.tracker.raisingattainment.PlanField.MILESTONE_MEASURE;
import static org.raisingthegame.tracker.raisingattainment.PlanField.MILESTONE_TARGET;
import static org.raisingthegame.tracker.raisingattainment.PlanField.MILESTONE_TEXT;
import static org.raisingthegame.tracker.raisingattainment.PlanField.PRIORITY_REASON;
import static org.raisingthegame.tracker.raisingattainment.PlanField.PRIORITY_TITLE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.exports.FreeTextWarning;
import org.raisingthegame.tracker.exports.Marking;
import org.raisingthegame.tracker.exports.Packs;
import org.raisingthegame.tracker.exports.spi.Pack;
import org.raisingthegame.tracker.figures.FigureRefresh;
import org.raisingthegame.tracker.imports.ImportChoices;
import org.raisingthegame.tracker.imports.ImportService;
import org.raisingthegame.tracker.pupils.RollRows;
import org.raisingthegame.tracker.raisingattainment.PartKind;
import org.raisingthegame.tracker.raisingattainment.PartRef;
import org.raisingthegame.tracker.raisingattainment.PlanEvidence;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.raisingthegame.tracker.raisingattainment.PlanTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A plan as Word documents. In 2026 three of seven Black Caribbean pupils reached the standard: 42.9 %, too few to be shown to
 * others. From 2024 to 2026 eleven of twenty did: 55 %, which may be shown.
 */
class PlanPacksTest extends PlanTest {

    private static final String MEASURE = "attainment.ks2-rwm-expected";

    @Autowired
    private Packs packs;

    @Autowired
    private PlanWorkbooks workbooks;

    @Autowired
    private ImportService imports;

    @Autowired
    private PlanEvidence evidence;

    @Autowired
    private FigureRefresh refresh;

    @Autowired
    private JdbcClient jdbc;

    private PlanId plan;
    private RollRows rolls;
    private int pupils;

    @BeforeEach
    void aPlanBoundToResults() {
        rolls = new RollRows(jdbc);
        results(2024, "BCRB", 7, 4);
        results(2025, "BCRB", 6, 4);
        results(2026, "BCRB", 7, 3);
        for (int year : List.of(2024, 2025, 2026)) {
            results(year, "WBRI", 30, 20);
        }
        refresh.refreshAll();
        openAs(head);
        plan = started();
        PartRef priority = added(
                plan,
                PartKind.PRIORITY,
                null,
                Map.of(
                        PRIORITY_TITLE,
                        "Reading at 11",
                        PRIORITY_REASON,
                        "Of last year's leavers 3 pupils, among them Ada, fell behind."));
        added(plan, PartKind.CRITERION, priority, Map.of(CRITERION_TEXT, "More children read daily"));
        added(
                plan,
                PartKind.MILESTONE,
                priority,
                Map.of(
                        MILESTONE_TEXT,
                        "Most reach the expected standard",
                        MILESTONE_MEASURE,
                        MEASURE,
                        MILESTONE_BASELINE,
                        "2025",
                        MILESTONE_TARGET,
                        "5/7"));
        added(plan, PartKind.ACTION, priority, Map.of(ACTION_TEXT, "Paired reading"));
    }

    @Test
    void the_confidential_plan_has_the_true_figures_in_a_chart_that_can_be_edited() throws Exception {
        try (XWPFDocument read = taken("raisingattainment.pack.plan", Marking.CONFIDENTIAL)) {
            assertThat(texts(read))
                    .contains("Reading at 11", "More children read daily", "3 of 7 pupils", "target: 5 of 7 pupils");
            assertThat(read.getHeaderList().getFirst().getText()).startsWith("CONFIDENTIAL");
            assertThat(read.getTables()).hasSize(2);
            try (XSSFWorkbook behind = read.getCharts().getFirst().getWorkbook()) {
                assertThat(numbers(behind)).contains(57.0, 67.0, 43.0);
            }
        }
    }

    @Test
    void the_shared_plan_has_three_years_together_and_nothing_of_a_single_one() throws Exception {
        results(2022, "BCRB", 12, 6);
        results(2022, "WBRI", 30, 18);
        refresh.refreshAll();
        for (String pack : List.of("raisingattainment.pack.plan", "raisingattainment.pack.governors")) {
            try (XWPFDocument read = taken(pack, Marking.SHARED)) {
                assertThat(texts(read))
                        .contains("2024–2026: 11 of 20 pupils")
                        .doesNotContain("3 of 7", "4 of 6", "4 of 7", "5 of 7");
                try (XSSFWorkbook behind = read.getCharts().getFirst().getWorkbook()) {
                    assertThat(numbers(behind)).containsExactlyInAnyOrder(55.0, 67.0, 50.0, 60.0);
                }
            }
        }
    }

    @Test
    void before_it_is_shared_small_numbers_and_names_in_what_was_written_are_listed() {
        rolls.onRoll(ash, "2026-10-01", "X220200026001");
        Packs.Choice choice = choice("raisingattainment.pack.plan");
        Packs.Warnings warnings =
                packs.look(choice, new Pack.Request(choice.offer().subject(), Marking.SHARED, Set.of()));
        assertThat(warnings.namesChecked()).isTrue();
        assertThat(warnings.warnings())
                .singleElement()
                .returns("The evidence that led to it", FreeTextWarning::where)
                .returns(Set.of("Ada"), FreeTextWarning::names)
                .satisfies(warning ->
                        assertThat(warning.numbers()).singleElement().asString().contains("leavers 3 pupils"));
    }

    @Test
    void only_what_stands_in_a_pack_is_looked_at_before_it_is_shared() {
        Packs.Choice governors = choice("raisingattainment.pack.governors");
        Packs.Warnings warnings =
                packs.look(governors, new Pack.Request(governors.offer().subject(), Marking.SHARED, Set.of()));
        assertThat(warnings.warnings())
                .as("why it is a priority stands in the whole plan alone")
                .isEmpty();
    }

    @Test
    void the_whole_plan_says_with_whom_with_what_and_for_how_much() throws Exception {
        PartRef priority = plans.sheet(plan).priorities().getFirst().ref();
        added(
                plan,
                PartKind.ACTION,
                priority,
                Map.of(
                        ACTION_TEXT,
                        "Home visits",
                        ACTION_SUPPORT,
                        "the family team",
                        ACTION_RESOURCES,
                        "two afternoons of cover",
                        ACTION_COST,
                        "1200"));
        try (XWPFDocument read = taken("raisingattainment.pack.plan", Marking.SHARED)) {
            assertThat(texts(read)).contains("Support: the family team", "Resources: two afternoons of cover, £1,200");
        }
    }

    @Test
    void reviews_and_evidence_are_left_out_unless_ticked() throws Exception {
        PartRef priority = plans.sheet(plan).priorities().getFirst().ref();
        evidence.addNote(plan, priority, "Book look", "In June, with the advisor");
        for (String pack : List.of("raisingattainment.pack.plan", "raisingattainment.pack.governors")) {
            assertThat(choice(pack).offer().extras())
                    .containsExactly("raisingattainment.pack.extra.reviews", "raisingattainment.pack.extra.evidence");
            try (XWPFDocument read = taken(pack, Marking.SHARED)) {
                assertThat(texts(read)).doesNotContain("Reviews", "Book look");
            }
            try (XWPFDocument read = taken(pack, Marking.SHARED, Set.of("raisingattainment.pack.extra.evidence"))) {
                assertThat(texts(read)).contains("Book look: In June, with the advisor");
            }
        }
    }

    @Test
    void the_workbook_has_the_layout_in_which_a_plan_is_imported_and_runs_no_text() throws Exception {
        PartRef priority = added(plan, PartKind.PRIORITY, null, Map.of(PRIORITY_TITLE, "=HYPERLINK(1)"));
        added(
                plan,
                PartKind.ACTION,
                priority,
                Map.of(ACTION_TEXT, "Home visits", ACTION_DUE, "2026-12-18", ACTION_COST, "120.50"));
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        workbooks.write(plan, to);
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(to.toByteArray()))) {
            var sheet = read.getSheet("Plan");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Priority");
            assertThat(sheet.getRow(1).getCell(5).getStringCellValue()).isEqualTo("Paired reading");
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("'=HYPERLINK(1)");
            assertThat(sheet.getRow(2).getCell(8).getStringCellValue()).isEqualTo("18/12/2026");
            assertThat(sheet.getRow(2).getCell(10).getNumericCellValue()).isEqualTo(120.5);
        }
        openAs(people.head(people.school("2088503", "Oak Primary")));
        assertThatThrownBy(() -> workbooks.write(plan, new ByteArrayOutputStream()))
                .isInstanceOf(OutOfScope.class);
    }

    @Test
    void the_heads_workbook_has_the_milestones_with_their_true_figures() throws Exception {
        try (XSSFWorkbook read = workbook()) {
            assertThat(read.getSheet("About").getRow(0).getCell(0).getStringCellValue())
                    .startsWith("CONFIDENTIAL. True figures of Ash Primary");
            assertThat(cells(read.getSheet("Milestones")))
                    .containsEntry("Milestone in words", "Most reach the expected standard")
                    .containsEntry("To be reached", "5 of 7")
                    .containsEntry("Baseline year", "2025")
                    .containsEntry("Baseline, as shown", "4 of 6 pupils")
                    .containsEntry("Latest year", "2026")
                    .containsEntry("Latest", "43.0")
                    .containsEntry("Latest, as shown", "3 of 7 pupils")
                    .containsEntry("Number of pupils", "7.0")
                    // Wilson's interval of 3 of 7, reckoned by hand: 15.8 to 75.0.
                    .containsEntry("95% interval from", "16.0")
                    .containsEntry("95% interval to", "75.0")
                    .containsEntry("Still to go", "2 pupils to go")
                    .containsEntry("To be minded", "too few to say");
        }
    }

    @Test
    void whoever_may_not_write_the_plan_takes_a_workbook_with_three_years_together() throws Exception {
        for (UserId reader : List.of(people.advisor(ash), people.officer(SignInFixture.BOROUGH))) {
            openAs(reader);
            try (XSSFWorkbook read = workbook()) {
                assertThat(read.getSheet("About").getRow(0).getCell(0).getStringCellValue())
                        .startsWith("May be shared.");
                assertThat(cells(read.getSheet("Milestones")))
                        .containsEntry("To be reached", "a number of pupils, not shown in a shared file")
                        .containsEntry("Years, taken together", "2024–2026")
                        .containsEntry("Latest", "55.0")
                        .containsEntry("Latest, as shown", "11 of 20 pupils")
                        .doesNotContainKeys("Baseline", "Number of pupils", "Still to go")
                        .doesNotContainValue("3 of 7 pupils");
            }
        }
    }

    @Test
    void the_workbook_can_be_imported_again_with_its_further_sheets() throws Exception {
        editing.remove(plan, plans.sheet(plan).actions().getFirst().ref());
        PartRef priority = plans.sheet(plan).priorities().getFirst().ref();
        added(plan, PartKind.ACTION, priority, Map.of(ACTION_TEXT, "Home visits", ACTION_DUE, "2026-12-18"));
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        workbooks.write(plan, to);
        var id = imports.receive("Plan.xlsx", new ByteArrayInputStream(to.toByteArray()));
        var counts =
                imports.preview(id, ImportChoices.NONE.withFacts(null, YEAR)).counts();
        assertThat(counts.right()).isEqualTo(1);
        assertThat(counts.rejected()).isZero();
    }

    private XSSFWorkbook workbook() throws Exception {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        workbooks.write(plan, to);
        return new XSSFWorkbook(new ByteArrayInputStream(to.toByteArray()));
    }

    /** The first row of a sheet, by heading; numbers as Java writes them. */
    private static Map<String, String> cells(XSSFSheet sheet) {
        Map<String, String> cells = new HashMap<>();
        sheet.getRow(0).forEach(heading -> {
            var cell = sheet.getRow(1).getCell(heading.getColumnIndex());
            cells.put(heading.getStringCellValue(), cell == null ? "" : cell.toString());
        });
        return cells;
    }

    @Test
    void an_advisor_takes_visit_sheets_and_another_head_nothing_of_it() throws Exception {
        openAs(people.advisor(ash));
        try (XWPFDocument read = taken("raisingattainment.pack.visit", Marking.SHARED)) {
            assertThat(texts(read))
                    .contains("Ash Primary", "0 of 1 actions are done")
                    .doesNotContain("3 of 7 pupils");
        }
        Packs.Choice whole = choice("raisingattainment.pack.plan");
        assertThat(whole.offer().markings()).containsExactly(Marking.SHARED);

        openAs(people.head(oak()));
        assertThat(packs.choices()).extracting(Packs.Choice::id).noneMatch(id -> id.startsWith("raisingattainment"));
        assertThatThrownBy(() -> packs.write(
                        whole,
                        new Pack.Request(Long.toString(plan.value()), Marking.SHARED, Set.of()),
                        new ByteArrayOutputStream()))
                .isInstanceOf(OutOfScope.class);
    }

    @Test
    void the_governors_pack_says_its_term_and_what_was_done() throws Exception {
        PartRef priority = plans.sheet(plan).priorities().getFirst().ref();
        added(
                plan,
                PartKind.ACTION,
                priority,
                Map.of(ACTION_TEXT, "Books bought", ACTION_STATUS, "DONE", ACTION_PROGRESS, "Forty on the shelves"));
        try (XWPFDocument read = taken("raisingattainment.pack.governors", Marking.CONFIDENTIAL)) {
            assertThat(texts(read))
                    .contains(
                            "Governors’ pack, autumn term 2026/27", "1 of 2 actions are done", "Forty on the shelves");
        }
    }

    private XWPFDocument taken(String id, Marking marking) throws Exception {
        return taken(id, marking, Set.of());
    }

    private XWPFDocument taken(String id, Marking marking, Set<String> extras) throws Exception {
        Packs.Choice choice = choice(id);
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        packs.write(choice, new Pack.Request(choice.offer().subject(), marking, extras), to);
        return new XWPFDocument(new ByteArrayInputStream(to.toByteArray()));
    }

    private Packs.Choice choice(String id) {
        return packs.choices().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String texts(XWPFDocument read) throws Exception {
        StringBuilder all = new StringBuilder();
        read.getParagraphs().stream()
                .map(XWPFParagraph::getText)
                .forEach(text -> all.append(text).append('\n'));
        read.getTables().forEach(table -> all.append(table.getText()).append('\n'));
        // Alternative texts and the labels of charts leave with the file as well.
        all.append(read.getDocument().xmlText());
        for (var chart : read.getCharts()) {
            all.append(new String(chart.getPackagePart().getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
        return all.toString();
    }

    private static List<Double> numbers(XSSFWorkbook workbook) {
        List<Double> numbers = new ArrayList<>();
        workbook.getSheetAt(0)
                .forEach(row -> row.forEach(cell -> {
                    if (cell.getCellType() == CellType.NUMERIC) {
                        numbers.add(cell.getNumericCellValue());
                    }
                }));
        return numbers;
    }

    private void results(int year, String ethnicity, int count, int met) {
        for (int i = 0; i < count; i++) {
            String upn = "T%012d".formatted(++pupils);
            long pupil = rolls.pupil(upn);
            rolls.characteristics(ash, year, upn, ethnicity);
            jdbc.sql("INSERT INTO attainment_ks2 (school_id, academic_year, pupil_id, rwm_expected, eligible)"
                            + " VALUES (?, ?, ?, ?, 1)")
                    .params(ash.value(), year, pupil, i < met)
                    .update();
        }
    }
}
