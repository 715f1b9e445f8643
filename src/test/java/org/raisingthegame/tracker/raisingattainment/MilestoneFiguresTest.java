package org.raisingthegame.tracker.raisingattainment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.raisingthegame.tracker.raisingattainment.PlanField.MILESTONE_BASELINE;
import static org.raisingthegame.tracker.raisingattainment.PlanField.MILESTONE_MEASURE;
import static org.raisingthegame.tracker.raisingattainment.PlanField.MILESTONE_TARGET;
import static org.raisingthegame.tracker.raisingattainment.PlanField.MILESTONE_TEXT;
import static org.raisingthegame.tracker.raisingattainment.PlanField.PRIORITY_TITLE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.BindableMeasure;
import org.raisingthegame.tracker.figures.FiguresMade;
import org.raisingthegame.tracker.figures.FiguresToMake;
import org.raisingthegame.tracker.imports.ImportApplied.SchoolYear;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** A milestone that is bound to a measure: what it shows, and how it says that its figures moved. */
class MilestoneFiguresTest extends PlanTest {

    private static final LocalDate MOVED_ON = LocalDate.of(2026, 11, 18);

    @Autowired
    private MilestoneFigures figures;

    @Autowired
    private ApplicationEventPublisher events;

    private String measure;

    @BeforeEach
    void aPrimarySchool() {
        measure = figures.measures(started()).stream()
                .map(BindableMeasure::id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_bound_milestone_without_data_says_so_and_one_in_words_has_no_figure() {
        PlanSheet sheet = plans.sheet(plan(measure));
        assertThat(figures.of(sheet))
                .containsOnlyKeys(sheet.milestones().getFirst().ref());
        MilestoneFigure figure =
                figures.of(sheet).get(sheet.milestones().getFirst().ref());
        assertThat(figure.latest()).isNull();
        assertThat(figure.distance()).isEqualTo(new Distance.Unknown());
    }

    @Test
    void new_figures_of_the_school_and_year_are_said_at_its_milestone_and_nowhere_else() {
        SchoolId oak = oak();
        PlanId plan = plan(measure);
        made(measure, oak, 2026);
        made("another.measure", ash, 2026);
        // Before the year that the milestone is measured from.
        made(measure, ash, 2024);
        assertThat(moves(plan)).isEmpty();
        made(measure, ash, 2026);
        made(measure, ash, 2026);
        assertThat(moves(plan)).containsExactly(new MilestoneFigure.Move(new AcademicYear(2026), MOVED_ON, null));
    }

    @Test
    void a_measure_that_is_no_longer_there_has_no_figure_and_breaks_nothing() {
        assertThat(figures.of(plans.sheet(plan("gone.measure")))).isEmpty();
    }

    @Test
    void nobody_of_another_school_is_told_its_figures() {
        PlanSheet sheet = plans.sheet(plan(measure));
        openAs(people.head(oak()));
        assertThatThrownBy(() -> figures.of(sheet)).isInstanceOf(OutOfScope.class);
    }

    private PlanId plan(String bound) {
        return started(new PlanOutline(
                "",
                List.of(new PlanOutline.Section(
                        Map.of(PRIORITY_TITLE, "Reading at 11"),
                        List.of(),
                        List.of(
                                Map.of(
                                        MILESTONE_MEASURE, bound,
                                        MILESTONE_BASELINE, "2025",
                                        MILESTONE_TARGET, "5/7"),
                                Map.of(MILESTONE_TEXT, "Families come to school")),
                        List.of()))));
    }

    private List<MilestoneFigure.Move> moves(PlanId plan) {
        PlanSheet sheet = plans.sheet(plan);
        return figures.of(sheet).get(sheet.milestones().getFirst().ref()).moves();
    }

    private void made(String of, SchoolId school, int year) {
        Set<SchoolYear> schoolYears = Set.of(new SchoolYear(school, new AcademicYear(year)));
        var coming = new FiguresToMake(schoolYears);
        events.publishEvent(coming);
        coming.made(new FiguresMade(MOVED_ON, Map.of(of, schoolYears)));
    }
}
