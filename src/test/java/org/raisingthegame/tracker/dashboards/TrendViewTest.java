package org.raisingthegame.tracker.dashboards;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.charts.TrendChart;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.database.DatabaseTest;
import org.raisingthegame.tracker.figures.FigureRefresh;
import org.raisingthegame.tracker.figures.FigureSources;
import org.raisingthegame.tracker.figures.FiguresBeans;
import org.raisingthegame.tracker.figures.FiguresFixture;
import org.raisingthegame.tracker.figures.TrendChoices;
import org.raisingthegame.tracker.figures.Trends;
import org.raisingthegame.tracker.figures.spi.Topic;
import org.raisingthegame.tracker.pages.ChoiceField;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.SayLine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The page as different people open it, by its address. */
@DatabaseTest
@Import({FiguresBeans.class, PlaceChoices.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrendViewTest {

    private static final String OWN_URN = "088701";
    private static final String OTHER_URN = "088702";

    private static final String[] SETS = {"founding", "members", "all", "primary", "secondary", "with-the-group"};

    @Autowired
    Trends trends;

    @Autowired
    TrendChoices choices;

    @Autowired
    FigureSources sources;

    @Autowired
    PlaceChoices places;

    @Autowired
    FigureRefresh refresh;

    @Autowired
    SignInFixture people;

    @Autowired
    FiguresFixture given;

    private SchoolId own;

    @BeforeAll
    void createTables() {
        given.createTables();
    }

    @AfterAll
    void dropTables() {
        given.dropTables();
    }

    @BeforeEach
    void threeFoundingSchools() {
        own = people.school("2" + OWN_URN, "Made-up Own School");
        SchoolId other = people.school("2" + OTHER_URN, "Made-up Other School");
        SchoolId third = people.school("2088703", "Made-up Third School");
        List.of(own, other, third).forEach(people::founding);
        given.cohort(third, 2025, "WBRI", 40, 28);
        given.cohort(third, 2025, "BCRB", 12, 6);
        given.cohort(own, 2025, "BCRB", 7, 4);
        given.cohort(own, 2025, "WBRI", 40, 30);
        given.cohort(other, 2025, "BCRB", 13, 6);
        given.cohort(other, 2025, "WBRI", 40, 28);
        refresh.refreshAll();
        MockVaadin.setup(new Routes(Set.of(AttainmentTrendView.class), Set.of(), true));
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
        people.signOut();
    }

    @Test
    void a_champion_reads_the_sentence_the_chart_and_its_table_of_the_founding_schools() {
        people.signIn(people.champion(own), Rights.SEE_FIGURES);
        AttainmentTrendView view = open("");

        _get(view, SayLine.class);
        _get(view, TrendChart.class);
        assertThat(texts(view)).contains("dashboards.table.gap", "50%", "figures.missing");
        assertThat(schoolsOnOffer(view)).containsExactly(SETS);
    }

    @Test
    void a_head_chooses_the_own_school_and_finds_of_another_no_small_number_by_its_address() {
        people.signIn(people.head(own), Rights.SEE_FIGURES);
        AttainmentTrendView view = open("schools=" + OWN_URN);

        assertThat(schoolsOnOffer(view)).contains(SETS).contains(OWN_URN);
        _get(view, TrendChart.class);
        assertThat(texts(open("schools=" + OTHER_URN)))
                .contains("figures.suppressed")
                .doesNotContain("figures.of-pupils");
        assertThatThrownBy(() -> open("schools=999999")).isInstanceOf(OutOfScope.class);
        assertThatThrownBy(() -> open("schools=somewhere")).isInstanceOf(OutOfScope.class);
    }

    @Test
    void an_unknown_measure_or_filter_is_answered_by_a_sentence_and_no_chart() {
        people.signIn(people.champion(own), Rights.SEE_FIGURES);
        for (String address : List.of("measure=test.nothing", "measure=" + FiguresBeans.SUSPENSIONS, "colour=red")) {
            AttainmentTrendView view = open(address);
            _get(view, EmptyState.class);
            _assertNone(view, TrendChart.class);
        }
    }

    @Test
    void the_lines_beside_are_those_of_the_address() {
        people.signIn(people.champion(own), Rights.SEE_FIGURES);
        assertThat(texts(open("beside=others")))
                .contains("dashboards.line.others")
                .doesNotContain("dashboards.line.all");
    }

    @Test
    void another_group_a_part_of_the_pupils_and_whom_they_are_compared_with_are_in_the_address() {
        people.signIn(people.head(own), Rights.SEE_FIGURES, Rights.SEE_PUPILS);
        assertThat(texts(open("schools=" + OWN_URN + "&compared-with=WBRI")))
                .contains("figures.published-group.WBRI")
                .doesNotContain("dashboards.line.others");
        AttainmentTrendView white = open("schools=" + OWN_URN + "&group=WBRI");
        _get(white, TrendChart.class);
        assertThat(texts(white)).contains("figures.published-group.WBRI", "75%");
        _get(open("schools=founding&group=BLACK"), TrendChart.class);
    }

    @Test
    void what_may_not_be_asked_gets_a_sentence_and_no_chart() {
        people.signIn(people.champion(own), Rights.SEE_FIGURES);
        for (String address : List.of(
                "group=MARTIAN",
                "compared-with=MARTIAN",
                "compared-with=BLACK",
                "pupils=Q7",
                "pupils=XF,FY",
                "pupils=XF,XM",
                "schools=members&group=WBRI",
                "schools=" + OTHER_URN + "&pupils=XF",
                "schools=" + OTHER_URN + "&group=WBRI")) {
            AttainmentTrendView view = open(address);
            assertThat(view.getElement().getOuterHTML()).as(address).contains("dashboards.unknown.");
            _assertNone(view, TrendChart.class);
        }
    }

    @Test
    void an_average_has_a_page_of_its_own_with_its_chart_and_table() {
        given.scores(own, 2025, "BCRB", 98, 100, 102, 104);
        given.scores(own, 2025, "WBRI", 101, 103, 105);
        refresh.refreshAll();
        people.signIn(people.head(own), Rights.SEE_FIGURES);
        AttainmentTrendView view = open("measure=" + FiguresBeans.SCORE + "&schools=" + OWN_URN);
        _get(view, SayLine.class);
        _get(view, TrendChart.class);
        assertThat(texts(view)).contains("figures.over-pupils");
    }

    @Test
    void schools_own_judgements_are_shown_of_one_school_and_by_year_group_but_of_no_set() {
        judged("5", 6, 4);
        judged("6", 8, 2);
        refresh.refreshAll();
        people.signIn(people.head(own), Rights.SEE_FIGURES);

        TrendView ofSchool = inYear("schools=" + OWN_URN + "&year-group=6");
        assertThat(_get(ofSchool, NativeTable.class).getElement().getOuterHTML())
                .contains("figures.of-pupils");
        assertThat(ofSchool.getElement().getOuterHTML()).doesNotContain("dashboards.line.published");
        TrendView ofSet = inYear("schools=founding");
        _get(ofSet, EmptyState.class);
        _assertNone(ofSet, TrendChart.class);

        people.signIn(people.champion(own), Rights.SEE_FIGURES);
        _assertNone(inYear(""), TrendChart.class);
    }

    @Test
    void a_year_that_is_not_over_stands_alone_at_the_end() {
        long pupil = given.pupil();
        given.characteristics(pupil, own, 2027, "BCRB");
        given.score(pupil, own, 2027, 60, 66, LocalDate.of(2026, 11, 13), null);
        refresh.refreshAll();
        people.signIn(people.head(own), Rights.SEE_FIGURES);
        var view = new TrendView(trends, choices, sources, places) {
            @Override
            Topic topic() {
                return Topic.ATTENDANCE;
            }

            @Override
            String titleKey() {
                return "any";
            }
        };
        UI.getCurrent().add(view);
        view.show(QueryParameters.fromString("measure=" + FiguresBeans.ATTENDANCE + "&schools=" + OWN_URN));
        assertThat(_get(view, NativeTable.class).getElement().getOuterHTML()).contains("dashboards.so-far");
    }

    private TrendView inYear(String address) {
        TrendView view = new InYearTrendView(trends, choices, sources, places);
        UI.getCurrent().add(view);
        view.show(QueryParameters.fromString(address));
        return view;
    }

    private void judged(String yearGroup, int pupils, int onTrack) {
        for (int number = 0; number < pupils; number++) {
            long pupil = given.pupil();
            given.characteristics(pupil, own, 2027, "BCRB");
            given.score(pupil, own, 2027, number < onTrack ? 1 : 0, null, LocalDate.of(2026, 10, 16), yearGroup);
        }
    }

    private AttainmentTrendView open(String address) {
        AttainmentTrendView view = new AttainmentTrendView(trends, choices, sources, places);
        UI.getCurrent().add(view);
        view.show(QueryParameters.fromString(address));
        return view;
    }

    private static String texts(AttainmentTrendView view) {
        return _get(view, NativeTable.class).getElement().getOuterHTML();
    }

    @SuppressWarnings("unchecked")
    private static List<String> schoolsOnOffer(AttainmentTrendView view) {
        List<ChoiceField<?>> fields = (List<ChoiceField<?>>) (List<?>) _find(view, ChoiceField.class);
        ChoiceField<PlaceChoices.Choice> schools = (ChoiceField<PlaceChoices.Choice>) fields.get(1);
        return schools.items().stream().map(PlaceChoices.Choice::key).toList();
    }
}
