package org.raisingthegame.tracker.exports;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.raisingthegame.tracker.access.SignInFixture.BOROUGH;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.Downloaded;
import org.raisingthegame.tracker.KaribuTest;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.exports.spi.Pack;
import org.raisingthegame.tracker.figures.FigureRefresh;
import org.raisingthegame.tracker.pupils.RollRows;
import org.raisingthegame.tracker.raisingattainment.NewPlan;
import org.raisingthegame.tracker.raisingattainment.PartKind;
import org.raisingthegame.tracker.raisingattainment.PartRef;
import org.raisingthegame.tracker.raisingattainment.PlanEditing;
import org.raisingthegame.tracker.raisingattainment.PlanField;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.raisingthegame.tracker.raisingattainment.PlanKind;
import org.raisingthegame.tracker.raisingattainment.PlanOutline;
import org.raisingthegame.tracker.raisingattainment.SaveOutcome;
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
    private static final Pattern HIDDEN =
            Pattern.compile("(?<![0-9.,])(3 of 40|133 of 200|7\\.5%|8%|66\\.5%|67%|7\\.5 per 100|66\\.5 per 100)");

    @Autowired
    private Packs packs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FigureRefresh figures;

    @Autowired
    private PlanEditing plans;

    private SchoolId ash;
    private SchoolId elm;
    private UserId headOfElm;
    private PlanId plan;
    private RollRows rolls;
    private int pupils;

    @BeforeEach
    void resultsOfFourFoundingSchools() {
        pupils = 0;
        rolls = new RollRows(jdbc);
        ash = people.school("2088501", "Ash Primary");
        elm = people.school("2088503", "Elm Primary");
        List<SchoolId> schools =
                List.of(ash, people.school("2088502", "Oak Primary"), elm, people.school("2088504", "Yew Primary"));
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
        headOfElm = people.head(elm);
        plan = planOf(elm);
        programmeOf(elm);
    }

    /** Bound to the year that is too small to be shown, of a school of which one of ten reached the standard. */
    private PlanId planOf(SchoolId school) {
        openAs(headOfElm);
        PlanId made = plans.start(
                school,
                new NewPlan(PlanKind.PLAN, "Raising attainment", new AcademicYear(2027), new AcademicYear(2027)),
                PlanOutline.EMPTY);
        PartRef priority = added(made, PartKind.PRIORITY, null, Map.of(PlanField.PRIORITY_TITLE, "Reading at 11"));
        added(
                made,
                PartKind.MILESTONE,
                priority,
                Map.of(
                        PlanField.MILESTONE_TEXT,
                        "Most reach the expected standard",
                        PlanField.MILESTONE_MEASURE,
                        "attainment.ks2-rwm-expected",
                        PlanField.MILESTONE_BASELINE,
                        "2022"));
        return made;
    }

    private PartRef added(PlanId to, PartKind kind, @Nullable PartRef of, Map<PlanField, String> texts) {
        return ((SaveOutcome.Saved) plans.add(to, kind, of, texts)).now().ref();
    }

    /** A programme of the borough in which three pupils take part. */
    private void programmeOf(SchoolId school) {
        jdbc.sql(
                        "INSERT INTO interventions_intervention (code, la_code, name, strand, for_whom, funding, starts_on, ends_on)"
                                + " VALUES ('PEN-1', '208', 'Reading together', 'MENTORING', 'PUPILS', 'GRANT', '2021-09-08',"
                                + " '2022-07-03')")
                .update();
        jdbc.sql(
                        "INSERT INTO interventions_participation (school_id, intervention_id, pupil_id, academic_year, started_on)"
                                + " SELECT c.school_id, i.id, c.pupil_id, 2022, '2021-09-08' FROM interventions_intervention i"
                                + " JOIN pupils_characteristics c ON c.school_id = ? AND c.academic_year = 2022"
                                + " AND c.ethnicity = 'BCRB' ORDER BY c.pupil_id LIMIT 3")
                .param(school.value())
                .update();
    }

    /** Those to whom a school's papers and pages are open, and those to whom they are not. */
    private List<UserId> everybody() {
        return List.of(
                people.champion(ash),
                headOfElm,
                people.advisor(elm),
                people.officer(BOROUGH),
                people.programmeTeam(BOROUGH));
    }

    @Test
    void no_shared_paper_holds_a_hidden_number_whoever_takes_it() throws IOException {
        Set<String> kinds = new TreeSet<>();
        int shown = 0;
        for (UserId person : everybody()) {
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
                            .doesNotContainPattern(HIDDEN)
                            .doesNotContainPattern("[12] of 10(?![0-9])")
                            .doesNotContain("Pupils: 3");
                    ruled(text(to.toByteArray()), choice.toString());
                    shown += (int) numbers.stream()
                            .filter(number -> near(number, SHOWN_GROUP))
                            .count();
                    kinds.add(choice.id());
                }
            }
        }
        assertThat(kinds)
                .as("every kind of paper was taken")
                .containsExactlyElementsOf(program.getBeansOfType(Pack.class).values().stream()
                        .map(Pack::id)
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(shown).as("what may be shown is found by the same look").isPositive();
    }

    private static final Pattern OF_PUPILS = Pattern.compile("([0-9,]+) of ([0-9,]+) pupils");

    /** Nobody who is signed in sees them. */
    private static final Set<String> OUTSIDE = Set.of("login", "invitation", "setup", "second-factor", "password");

    /** The pages of figures, of sets and of each single school. */
    private static final List<String> PAGES = List.of(
            "figures/attainment",
            "figures/attainment?schools=all",
            "figures/attainment?schools=088501",
            "figures/attainment?schools=088503",
            "figures/attainment?schools=088504",
            "figures/schools?measure=attainment.ks2-rwm-expected&year=2022",
            "figures/exclusions",
            "figures/exclusions?schools=all&measure=exclusions.sessions-lost",
            "figures/exclusions?measure=exclusions.one-plus-suspension-rate",
            "figures/exclusions?measure=exclusions.suspension-reason-db",
            "figures/exclusions?schools=088503",
            "figures/exclusions?schools=088504&measure=exclusions.one-plus-suspension-rate",
            "figures/schools?measure=exclusions.one-plus-suspension-rate&year=2022",
            "figures/attendance?measure=attendance.persistent-absence",
            "figures/attendance?measure=attendance.persistent-absence&schools=088503",
            "figures/taking-part",
            "figures/taking-part?schools=088503",
            "figures/outcomes",
            "figures/school?school=088503",
            "figures/school?school=088504");

    @Test
    void no_file_that_a_page_offers_holds_a_hidden_number_whoever_takes_it() throws IOException {
        int files = 0;
        int shown = 0;
        int counts = 0;
        for (UserId person : everybody()) {
            openAs(person);
            for (String page : PAGES) {
                go(page);
                int before = files;
                for (Anchor link : downloads()) {
                    byte[] file = Downloaded.by(link).getContentAsByteArray();
                    List<Double> numbers = looked(file, link.getText() + " of " + page);
                    counts += ruled(words(file), link.getText() + " of " + page);
                    shown += (int) numbers.stream()
                            .filter(number -> near(number, SHOWN_GROUP))
                            .count();
                    files++;
                }
                assertThat(files > before || page.startsWith("figures/taking-part"))
                        .as("%s offers files", page)
                        .isTrue();
                // What the browser gets to draw pictures from.
                for (Component chart : _find(Component.class)) {
                    Object share = chart.getElement().getPropertyRaw("share");
                    if (share != null) {
                        assertThat(numbersIn(share.toString()))
                                .as("picture of %s", page)
                                .noneMatch(SharedFilesTest::hidden);
                    }
                }
            }
        }
        assertThat(files).isGreaterThan(4 * PAGES.size());
        assertThat(counts).as("counts that may be shown").isPositive();
        assertThat(shown).as("what may be shown is found by the same look").isPositive();
    }

    /** Lists, plans and programmes: every page that can be opened without a form being filled in, and all that it lets go. */
    @Test
    void no_list_or_workbook_of_any_other_page_holds_a_hidden_number() throws IOException {
        Set<String> offering = new TreeSet<>();
        for (UserId person : List.of(people.champion(ash), headOfElm, people.advisor(elm), people.officer(BOROUGH))) {
            openAs(person);
            List<String> pages = RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                    .map(RouteData::getTemplate)
                    .filter(route -> !route.contains(":") && !OUTSIDE.contains(route))
                    .collect(Collectors.toCollection(ArrayList::new));
            pages.add("plans/" + plan);
            for (String page : pages) {
                go(page);
                for (Anchor link : downloads()) {
                    // Confidential to the head of the school, whose figures are true: its plan's workbook, and all of
                    // its records.
                    boolean confidential =
                            page.startsWith("plans/") && person.equals(headOfElm) || page.equals("school-data");
                    if (!confidential) {
                        looked(Downloaded.by(link).getContentAsByteArray(), link.getText() + " of " + page);
                        offering.add(page);
                    }
                }
            }
        }
        assertThat(offering).contains("schools", "interventions", "plans", "plans/" + plan, "caseload");
    }

    private static List<Anchor> downloads() {
        return _find(Anchor.class).stream()
                .filter(link -> link.getElement().hasAttribute("download"))
                .toList();
    }

    private static boolean workbook(byte[] file) {
        return file.length > 1 && file[0] == 'P' && file[1] == 'K';
    }

    private static List<Double> looked(byte[] file, String what) throws IOException {
        String words = words(file);
        assertThat(words).as(what).doesNotContainPattern(HIDDEN_ANYWHERE);
        List<Double> numbers = workbook(file) ? numbers(file) : numbersIn(words);
        assertThat(numbers).as(what).noneMatch(SharedFilesTest::hidden);
        return numbers;
    }

    /** By the rule itself: of fewer than ten pupils nothing is said, nor that 1 to 4, or all but 1 to 4, of them did. */
    private static int ruled(String words, String what) {
        List<MatchResult> said = OF_PUPILS.matcher(words).results().toList();
        for (MatchResult one : said) {
            int count = Integer.parseInt(one.group(1).replace(",", ""));
            int of = Integer.parseInt(one.group(2).replace(",", ""));
            assertThat(of).as("%s, %s", one.group(), what).isGreaterThanOrEqualTo(10);
            assertThat(List.of(count, of - count))
                    .as("%s, %s", one.group(), what)
                    .noneMatch(pupils -> pupils > 0 && pupils < 5);
        }
        return said.size();
    }

    @Test
    void a_page_tells_nobody_a_hidden_number_of_a_school_that_is_not_his() {
        for (UserId person : List.of(people.champion(ash), people.head(ash), people.programmeTeam(BOROUGH))) {
            openAs(person);
            for (String page : PAGES) {
                go(page);
                assertThat(page()).as(page).doesNotContainPattern(HIDDEN_ANYWHERE);
                for (Component chart : _find(Component.class)) {
                    Object drawn = chart.getElement().getPropertyRaw("spec");
                    if (drawn != null) {
                        assertThat(drawn.toString()).as(page).doesNotContainPattern("[12] of 10(?![0-9])");
                        assertThat(numbersIn(drawn.toString())).as(page).noneMatch(SharedFilesTest::hidden);
                    }
                }
            }
        }
        openAs(people.head(ash));
        go("figures/school?school=088501");
        assertThat(page()).as("of his own he sees all").contains("0 of 10");
    }

    /** The set's group and others of 2022. Those of the two schools, 10 and 20%, are also pupils and ticks: they are looked for in words. */
    private static boolean hidden(double number) {
        return Stream.of(HIDDEN_GROUP, HIDDEN_OTHERS).anyMatch(one -> Math.abs(number - one) < 0.001);
    }

    private static final Pattern HIDDEN_ANYWHERE =
            Pattern.compile("(?<![0-9.,])(3 of 40|133 of 200|[12] of 10(?![0-9])|7\\.5%|66\\.5%|7\\.5 per 100"
                    + "|66\\.5 per 100|10%|20%)");

    private static String words(byte[] file) throws IOException {
        if (!workbook(file)) {
            return new String(file, StandardCharsets.UTF_8);
        }
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(file));
                XSSFExcelExtractor words = new XSSFExcelExtractor(read)) {
            return words.getText();
        }
    }

    private static List<Double> numbersIn(String text) {
        return Pattern.compile("(?<![0-9./])-?[0-9]+(\\.[0-9]+)?(?![0-9./])")
                .matcher(text)
                .results()
                .map(found -> Double.valueOf(found.group()))
                .toList();
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
                    numbers.addAll(numbers(zip.readAllBytes()));
                }
            }
        }
        return numbers;
    }

    private static List<Double> numbers(byte[] file) throws IOException {
        List<Double> numbers = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
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
            rolls.onRoll(school, year + "-01-20", upn);
            attended(school, year, pupil, index < met ? 80 : 100);
            if (index < met) {
                suspended(school, year, pupil);
            }
        }
    }

    /** As many as reached the standard were suspended once, for half a day, and were persistently absent: the same numbers everywhere. */
    private void suspended(SchoolId school, int year, long pupil) {
        jdbc.sql("INSERT INTO exclusions_exclusion (school_id, pupil_id, start_date, category, academic_year, sessions,"
                        + " reason1, status) VALUES (?, ?, ?, 'SUSP', ?, 1, 'DB', 'STANDING')")
                .params(school.value(), pupil, year + "-03-02", year)
                .update();
    }

    private void attended(SchoolId school, int year, long pupil, int sessions) {
        jdbc.sql(
                        "INSERT INTO attendance_sessions (school_id, academic_year, pupil_id, period, as_at, possible, attended)"
                                + " VALUES (?, ?, ?, 'YEAR', ?, 100, ?)")
                .params(school.value(), year, pupil, year + "-07-20", sessions)
                .update();
    }
}
