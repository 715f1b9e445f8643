package org.raisingthegame.tracker.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.charts.ChartPoint;
import org.raisingthegame.tracker.charts.ChartSeries;
import org.raisingthegame.tracker.charts.ChartSpec;
import org.raisingthegame.tracker.charts.ChartTable;
import org.raisingthegame.tracker.charts.Marker;
import org.raisingthegame.tracker.charts.YearSpan;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.Comparison;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.figures.FigureFormat;
import org.raisingthegame.tracker.figures.FigureSources;
import org.raisingthegame.tracker.figures.Group;
import org.raisingthegame.tracker.figures.Interval;
import org.raisingthegame.tracker.figures.Part;
import org.raisingthegame.tracker.figures.Place;
import org.raisingthegame.tracker.figures.Pool;
import org.raisingthegame.tracker.figures.Trend;
import org.raisingthegame.tracker.figures.Verdict;
import org.raisingthegame.tracker.figures.spi.Cut;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.spi.PublishedClaim;

/** What a trend page draws and says, with the program's real words. */
class TrendPageTest {

    private static final FigureSources.Sources NO_SOURCES =
            new FigureSources.Sources(List.of(), 0, 0, null, List.of(), false);

    private final Bundles words = new Bundles();

    private static final Comparison CLEAR = new Comparison.Points(-9.0, new Interval(-13.6, -4.3), Verdict.LOWER);

    @Test
    void the_sentence_gives_the_figure_the_gap_with_its_interval_and_the_change() {
        Trend trend = TrendFixture.keyStage2Trend(
                CLEAR,
                new Trend.Change(
                        new AcademicYear(2019),
                        new Comparison.Points(2.0, new Interval(-7, 11), Verdict.NO_CLEAR_DIFFERENCE)));
        assertThat(sentence(trend))
                .isEqualTo(
                        "In 2022, *58%* of Black Caribbean pupils reached the expected standard in reading, writing and"
                                + " maths, *9 points below* other pupils in the same schools (between 4 and 14). Since 2019 there"
                                + " is _no clear change_ in their results.");
    }

    @Test
    void where_numbers_are_too_few_the_sentence_says_so() {
        Comparison few = new Comparison.Points(-9.0, new Interval(-21.0, 3.2), Verdict.TOO_FEW);
        assertThat(sentence(TrendFixture.keyStage2Trend(few, null)))
                .isEqualTo(
                        "In 2022, *58%* of Black Caribbean pupils reached the expected standard in reading, writing and"
                                + " maths, *9 points below* other pupils in the same schools (between 21 points below and 3"
                                + " points above): _too few to say_.");
    }

    @Test
    void an_interval_that_reaches_nought_says_level_and_one_that_rounds_to_nought_is_left_out() {
        Comparison toLevel = new Comparison.Points(-1.2, new Interval(-2.6, 0.2), Verdict.NO_CLEAR_DIFFERENCE);
        assertThat(sentence(TrendFixture.keyStage2Trend(toLevel, null)))
                .endsWith("(between 3 points below and level): _no clear difference_.");
        Comparison narrow = new Comparison.Points(0.1, new Interval(-0.2, 0.4), Verdict.NO_CLEAR_DIFFERENCE);
        assertThat(sentence(TrendFixture.keyStage2Trend(narrow, null)))
                .endsWith("*level with* other pupils in the same schools: _no clear difference_.");
    }

    @Test
    void a_rate_is_compared_as_a_ratio() {
        Measure measure = TrendFixture.suspensions();
        Trend trend = trend(
                measure,
                TrendFixture.year(
                        measure,
                        2026,
                        TrendFixture.value(113, 1000, 9.0, 14.0),
                        TrendFixture.value(470, 10_000, 4.3, 5.1),
                        new Comparison.Times(2.4, new Interval(1.8, 3.1), Verdict.HIGHER)));
        assertThat(sentence(trend))
                .isEqualTo(
                        "In 2025/26 there were *11.3* suspensions per 100 Black Caribbean pupils on roll, *2.4 times* the"
                                + " rate of other pupils in the same schools (between 1.8 and 3.1).");
    }

    @Test
    void where_the_group_had_no_event_the_others_rate_is_said_instead_of_a_ratio() {
        Measure measure = TrendFixture.suspensions();
        Trend trend = trend(
                measure,
                TrendFixture.year(
                        measure,
                        2026,
                        TrendFixture.value(0, 1632, 0, 0.23),
                        TrendFixture.value(15, 8643, 0.1, 0.29),
                        new Comparison.Times(0, new Interval(0, 1.2), Verdict.TOO_FEW)));
        assertThat(sentence(trend))
                .isEqualTo("In 2025/26 there were *no* suspensions of Black Caribbean pupils; among other pupils in the"
                        + " same schools there were 0.17 per 100, _too few events to say_ whether the two differ.");
    }

    @Test
    void few_pupils_of_one_school_are_given_as_counts() {
        Measure measure = TrendFixture.keyStage2();
        Trend trend = new Trend(
                measure,
                new Place.OneSchool(new SchoolId(7)),
                Group.BLACK_CARIBBEAN,
                List.of(TrendFixture.year(
                        measure,
                        2026,
                        TrendFixture.value(3, 9, 12, 65),
                        TrendFixture.value(10, 19, 32, 73),
                        new Comparison.Points(-19.3, new Interval(-48.6, 18.2), Verdict.TOO_FEW))),
                List.of(),
                null,
                null,
                null);
        assertThat(sentence(trend))
                .isEqualTo(
                        "In 2026, *3 of 9* Black Caribbean pupils reached the expected standard in reading, writing and"
                                + " maths, *19 points below* other pupils of the school (between 49 points below and 18 points"
                                + " above): _too few to say_.");
        assertThat(spec(trend, null).table().headers()).doesNotContain("Schools with data");
    }

    @Test
    void events_are_not_called_pupils() {
        Measure measure = TrendFixture.suspensions();
        Trend trend = trend(
                measure,
                TrendFixture.year(
                        measure,
                        2026,
                        TrendFixture.value(113, 1000, 9.0, 14.0),
                        TrendFixture.value(470, 10_000, 4.3, 5.1),
                        new Comparison.None()));
        TrendCards cards = new TrendCards(trend, Set.of(), NO_SOURCES, new FigureFormat(measure.kind(), words), words);
        assertThat(cards.about().getElement().getTextRecursively())
                .contains("113 suspensions and 1,000 Black Caribbean pupils on roll in 2025/26.");
    }

    @Test
    void a_hidden_figure_is_not_hinted_at() {
        Measure measure = TrendFixture.suspensions();
        Trend trend = trend(
                measure,
                TrendFixture.year(
                        measure,
                        2026,
                        new Figure.Suppressed(Figure.Suppressed.Reason.FEWER_THAN_SMALLEST, 5),
                        new Figure.Suppressed(Figure.Suppressed.Reason.SMALL_NUMBER_INVOLVED, 5),
                        new Comparison.Hidden()));
        assertThat(sentence(trend))
                .isEqualTo(
                        "In 2025/26 there were _fewer than 5_ suspensions of Black Caribbean pupils; the exact number"
                                + " is not shown to everybody.");
        ChartSpec spec = spec(trend, null);
        assertThat(spec.series())
                .allSatisfy(series -> assertThat(series.plotted()).isFalse());
        assertThat(spec.table().rows().getFirst())
                .extracting(ChartTable.Cell::text)
                .contains("fewer than 5", "hidden: a small number is involved", "hidden");
    }

    @Test
    void where_a_year_is_hidden_three_years_are_said_else_all_pupils_together_else_that_it_is_hidden() {
        Measure measure = TrendFixture.keyStage2();
        Figure hidden = new Figure.Suppressed(Figure.Suppressed.Reason.SMALL_NUMBER_INVOLVED, 5);
        Trend.TrendYear year = TrendFixture.year(measure, 2026, hidden, hidden, new Comparison.Hidden());
        Figure three = new Figure.Value(60, 24, 40, null, false);
        Pool pool = new Pool(
                new Pool.Years(new AcademicYear(2024), new AcademicYear(2026)),
                List.of(new AcademicYear(2024), new AcademicYear(2025), new AcademicYear(2026)),
                three,
                three,
                three,
                new Comparison.None());
        Trend wider = trend(
                measure,
                TrendFixture.year(
                        measure,
                        2026,
                        TrendFixture.value(31, 50, 48, 74),
                        TrendFixture.value(280, 400, 65, 75),
                        new Comparison.None()));
        String reason = sentence(trend(measure, year));

        assertThat(sentence(ofGirls(measure, year, List.of(pool)), wider))
                .contains(reason)
                .contains("Three years together (2024 to 2026): *60%*")
                .doesNotContain("62%");
        assertThat(sentence(ofGirls(measure, year, List.of()), wider))
                .contains(reason)
                .contains("All year groups and pupils together: In 2026, *62%*");
        assertThat(sentence(ofGirls(measure, year, List.of()), trend(measure, year)))
                .isEqualTo("Pupils here: girls. " + reason);
    }

    private static Trend ofGirls(Measure measure, Trend.TrendYear year, List<Pool> pools) {
        return new Trend(
                measure,
                new Place.FoundingMembers(),
                Group.BLACK_CARIBBEAN,
                List.of(year),
                List.of(),
                null,
                null,
                null,
                pools,
                null,
                Set.of(new Part(Cut.SEX, "F")),
                LocalDate.of(2026, 11, 20));
    }

    private String sentence(Trend trend, Trend wider) {
        return new TrendSentence(trend, new FigureFormat(trend.measure().kind(), words), words, wider).marked();
    }

    @Test
    void a_hidden_figure_is_said_to_be_hidden_for_its_own_reason() {
        Map<Figure.Suppressed.Reason, String> sentences = new EnumMap<>(Figure.Suppressed.Reason.class);
        Measure measure = TrendFixture.keyStage2();
        for (Figure.Suppressed.Reason reason : Figure.Suppressed.Reason.values()) {
            Figure hidden = new Figure.Suppressed(reason, 3);
            Trend trend = trend(measure, TrendFixture.year(measure, 2026, hidden, hidden, new Comparison.Hidden()));
            sentences.put(reason, sentence(trend));
        }
        assertThat(sentences.values()).doesNotHaveDuplicates();
        assertThat(sentences.get(Figure.Suppressed.Reason.SMALL_NUMBER_INVOLVED))
                .isEqualTo(
                        "In 2026 the figures of Black Caribbean pupils and of the others are _not shown_ to everybody,"
                                + " because a small number is involved.");
        assertThat(sentences.get(Figure.Suppressed.Reason.FEW_SCHOOLS)).contains("_fewer than 3 schools_");
    }

    @Test
    void where_there_are_no_such_pupils_the_sentence_does_not_call_them_few() {
        Measure measure = TrendFixture.keyStage2();
        Trend trend = trend(
                measure,
                TrendFixture.year(
                        measure,
                        2026,
                        new Figure.NoPupils(),
                        TrendFixture.value(40, 70, 45, 68),
                        new Comparison.None()));
        assertThat(sentence(trend)).isEqualTo("There are no Black Caribbean pupils in the figures of these schools.");
    }

    @Test
    void without_a_choice_the_lines_that_tell_most_are_drawn_and_each_says_whose_it_is() {
        Trend trend = TrendFixture.keyStage2Trend(CLEAR, null);
        assertThat(spec(trend, null).series())
                .extracting(ChartSeries::name)
                .containsExactly(
                        "Black Caribbean",
                        "Other pupils",
                        "All pupils",
                        "Lambeth, all pupils (published)",
                        "Lambeth, Black (published)",
                        "England, all pupils (published)",
                        "England, Black Caribbean (published)");
        assertThat(spec(trend, Set.of("208-BLACK", "no-such-line")).series())
                .extracting(ChartSeries::name)
                .containsExactly("Black Caribbean", "Lambeth, Black (published)");
    }

    @Test
    void the_data_of_the_chart_are_no_more_exact_than_its_words() {
        Measure results = TrendFixture.keyStage2();
        Trend trend = trend(
                results,
                TrendFixture.year(
                        results,
                        2019,
                        TrendFixture.value(859, 1207, 68.5387, 73.6512),
                        TrendFixture.value(7010, 10_275, 67.3221, 69.1168),
                        CLEAR));
        ChartPoint group = spec(trend, null).series().getFirst().points().getFirst();
        assertThat(group.value()).isEqualTo(71.0);
        assertThat(group.band()).isEqualTo(new ChartPoint.Band(69.0, 74.0, "69–74"));
        assertThat(spec(trend, null).series().get(1).points().getFirst().value())
                .isEqualTo(68.2);

        Measure rate = TrendFixture.suspensions();
        Trend rates = trend(
                rate,
                TrendFixture.year(
                        rate,
                        2019,
                        TrendFixture.value(14, 10_275, 0.0746, 0.2286),
                        TrendFixture.value(113, 1007, 9.0312, 14.0441),
                        new Comparison.None()));
        ChartPoint few = spec(rates, null).series().getFirst().points().getFirst();
        assertThat(few.value()).isEqualTo(0.14);
        assertThat(few.band()).isEqualTo(new ChartPoint.Band(0.07, 0.23, "0.07–0.23"));
        assertThat(spec(rates, null).series().get(1).points().getFirst().value())
                .isEqualTo(11.2);
    }

    @Test
    void years_without_tests_are_one_grey_column_and_a_year_that_was_not_published_says_so() {
        ChartSpec spec = spec(TrendFixture.keyStage2Trend(CLEAR, null), null);
        assertThat(spec.spans()).containsExactly(YearSpan.empty("2020", "2021", "no tests"));
        ChartTable table = spec.table();
        assertThat(cell(table, "2020", "Black Caribbean")).isEqualTo("no tests");
        assertThat(cell(table, "2020", "Lambeth, Black (published)")).isEqualTo("no tests");
        assertThat(cell(table, "2022", "England, Black Caribbean (published)")).isEqualTo("not published");
        assertThat(cell(table, "2018", "Black Caribbean")).isEqualTo("too few to show");
        assertThat(cell(table, "2022", "Black Caribbean")).isEqualTo("58%");
        assertThat(cell(table, "2022", "95% interval")).isEqualTo("52–64");
        assertThat(cell(table, "2022", "Gap to others, points")).isEqualTo("−9, lower");
        assertThat(cell(table, "2022", "Schools with data")).isEqualTo("20 of 23");
    }

    @Test
    void teacher_assessed_years_are_hollow_and_not_joined_on_every_line() {
        Measure measure = TrendFixture.gcse();
        Figure.Value some = TrendFixture.value(120, 200, 53, 67);
        Trend trend = new Trend(
                measure,
                new Place.FoundingMembers(),
                Group.BLACK_CARIBBEAN,
                List.of(
                        TrendFixture.year(measure, 2019, some, some, CLEAR),
                        TrendFixture.year(measure, 2020, some, some, CLEAR)),
                List.of(TrendFixture.line(TrendFixture.LAMBETH, TrendFixture.ALL, 2019, "58.5", 2020, "69.1")),
                null,
                null,
                null);
        ChartSpec spec = spec(trend, null);
        assertThat(spec.series()).hasSize(4).allSatisfy(series -> {
            ChartPoint point = series.in("2020").orElseThrow();
            assertThat(point.marker()).isEqualTo(Marker.HOLLOW);
            assertThat(point.joined()).isFalse();
        });
        assertThat(spec.spans()).containsExactly(YearSpan.shaded("2020", "2020", "teacher-assessed"));
        assertThat(cell(spec.table(), "2020", "Lambeth, all pupils (published)"))
                .isEqualTo("69.1%");
    }

    @Test
    void lines_of_all_schools_here_are_not_taken_for_the_boroughs() {
        Measure measure = TrendFixture.keyStage2();
        Figure.Value some = TrendFixture.value(120, 200, 53, 67);
        Trend trend = new Trend(
                measure,
                new Place.AllSchools(),
                Group.BLACK_CARIBBEAN,
                List.of(TrendFixture.year(measure, 2019, some, some, CLEAR)),
                List.of(),
                null,
                null,
                null);
        assertThat(spec(trend, null).series())
                .extracting(ChartSeries::name)
                .containsExactly(
                        "Black Caribbean, schools in this tool (20 of 23)",
                        "Other pupils, schools in this tool (20 of 23)",
                        "All pupils, schools in this tool (20 of 23)");
    }

    @Test
    void small_groups_are_given_as_counts() {
        FigureFormat format = new FigureFormat(TrendFixture.keyStage2().kind(), words);
        assertThat(format.text(TrendFixture.value(4, 7, 20, 80))).isEqualTo("4 of 7 pupils");
        assertThat(format.text(TrendFixture.value(40, 70, 45, 68))).isEqualTo("57%");
        assertThat(format.text(TrendFixture.value(571, 1000, 54, 60))).isEqualTo("57%");
        assertThat(format.text(TrendFixture.value(57_120, 100_000, 56.8, 57.4))).isEqualTo("57.1%");
        assertThat(format.text(TrendFixture.value(41, 1000, 3, 5.5))).isEqualTo("4.1%");
        FigureFormat rate = new FigureFormat(TrendFixture.suspensions().kind(), words);
        assertThat(rate.text(TrendFixture.value(0, 400, 0, 0.9))).isEqualTo("0");
        assertThat(rate.text(TrendFixture.value(1, 400, 0, 1.4))).isEqualTo("0.25");
        assertThat(rate.text(new Figure.Value(11.3, 113, 1000, null, true))).isEqualTo("11.3 (provisional)");
        assertThat(rate.text(new Figure.NotPublished())).isEqualTo("not published");
    }

    @Test
    void what_the_initiative_has_published_stands_beside_our_figures_as_the_reader_may_see_them() {
        Measure measure = TrendFixture.permanentExclusions();
        Figure hidden = new Figure.Suppressed(Figure.Suppressed.Reason.FEWER_THAN_SMALLEST, 5);
        List<Trend.TrendYear> years = List.of(
                TrendFixture.year(
                        measure, 2018, TrendFixture.value(15, 1650, 0.5, 1.5), hidden, new Comparison.Hidden()),
                TrendFixture.year(measure, 2019, hidden, hidden, new Comparison.Hidden()));
        PublishedClaim claim = new PublishedClaim(measure.id(), new AcademicYear(2018), new AcademicYear(2019));
        for (Place place : List.of(new Place.FoundingMembers(), new Place.AllSchools())) {
            String card = cards(new Trend(measure, place, Group.BLACK_CARIBBEAN, years, List.of(), null, null, null))
                    .claim(claim)
                    .orElseThrow()
                    .getElement()
                    .getTextRecursively();
            assertThat(card)
                    .contains("from 15 in 2018 to four in 2019", "2017/18", "15", "2018/19", "fewer than 5")
                    .contains("Lambeth Schools Partnership", "does not say whether");
        }
        assertThat(cards(new Trend(
                                measure,
                                new Place.OneSchool(new SchoolId(7)),
                                Group.BLACK_CARIBBEAN,
                                years,
                                List.of(),
                                null,
                                null,
                                null))
                        .claim(claim))
                .isEmpty();
    }

    @Test
    void the_claims_on_results_are_quoted_and_say_what_the_source_leaves_open() {
        for (Measure measure : List.of(TrendFixture.keyStage2(), TrendFixture.gcse())) {
            Trend trend = trend(
                    measure,
                    TrendFixture.year(
                            measure,
                            2019,
                            TrendFixture.value(140, 250, 49.8, 62.0),
                            TrendFixture.value(690, 1010, 65.4, 71.1),
                            CLEAR));
            PublishedClaim claim = new PublishedClaim(measure.id(), new AcademicYear(2018), new AcademicYear(2019));
            assertThat(cards(trend).claim(claim).orElseThrow().getElement().getTextRecursively())
                    .contains("nor whether % means percentage points", "no data", "56%");
        }
    }

    private TrendCards cards(Trend trend) {
        return new TrendCards(
                trend, Set.of(), NO_SOURCES, new FigureFormat(trend.measure().kind(), words), words);
    }

    private Trend trend(Measure measure, Trend.TrendYear year) {
        return new Trend(
                measure,
                new Place.FoundingMembers(),
                Group.BLACK_CARIBBEAN,
                List.of(year),
                List.of(),
                null,
                null,
                LocalDate.of(2026, 11, 20));
    }

    private String sentence(Trend trend) {
        return new TrendSentence(trend, new FigureFormat(trend.measure().kind(), words), words).marked();
    }

    private ChartSpec spec(Trend trend, Set<String> chosen) {
        FigureFormat format = new FigureFormat(trend.measure().kind(), words);
        TrendLines lines = new TrendLines(trend, words);
        return new TrendDrawing(trend, lines, format, words).spec(lines.drawn(chosen), "A summary");
    }

    private static String cell(ChartTable table, String year, String header) {
        int column = table.headers().indexOf(header);
        assertThat(column).as(header + " in " + table.headers()).isPositive();
        return table.rows().stream()
                .filter(row -> row.getFirst().text().equals(year))
                .findFirst()
                .orElseThrow()
                .get(column)
                .text();
    }
}
