package org.raisingthegame.tracker.raisingattainment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.raisingthegame.tracker.raisingattainment.PlanField.ACTION_TEXT;
import static org.raisingthegame.tracker.raisingattainment.PlanField.CRITERION_TEXT;
import static org.raisingthegame.tracker.raisingattainment.PlanField.MILESTONE_BASELINE;
import static org.raisingthegame.tracker.raisingattainment.PlanField.MILESTONE_MEASURE;
import static org.raisingthegame.tracker.raisingattainment.PlanField.MILESTONE_TARGET;
import static org.raisingthegame.tracker.raisingattainment.PlanField.PRIORITY_TITLE;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.figures.DataStatus;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.figures.FigureRefresh;
import org.raisingthegame.tracker.imports.ImportChoices;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.imports.ImportService;
import org.springframework.beans.factory.annotation.Autowired;

/** A school's results come in, first provisional and then revised, and its milestone says what moved. */
class MilestoneMovesTest extends PlanTest {

    private static final AcademicYear SUMMER = new AcademicYear(2026);

    /** UPNs of nobody, whose check letters hold. */
    private static final List<String> UPNS =
            List.of("A208850126001", "B208850126002", "C208850126003", "D208850126004", "E208850126005");

    @Autowired
    private ImportService imports;

    @Autowired
    private FigureRefresh refresh;

    @Autowired
    private MilestoneFigures figures;

    private PlanId plan;

    @BeforeEach
    void aPlanBoundToKeyStage2() {
        plan = started(new PlanOutline(
                "",
                List.of(new PlanOutline.Section(
                        Map.of(PRIORITY_TITLE, "Reading at 11"),
                        List.of(Map.of(CRITERION_TEXT, "Pupils read every day")),
                        List.of(Map.of(
                                MILESTONE_MEASURE, "attainment.ks2-rwm-expected",
                                MILESTONE_BASELINE, "2025",
                                MILESTONE_TARGET, "4/5")),
                        List.of(Map.of(ACTION_TEXT, "Paired reading"))))));
    }

    @Test
    void results_are_provisional_until_a_revised_list_comes_and_the_milestone_says_from_what_to_what_it_moved() {
        roll();
        imported("KS2 results.csv", 104, 99, 98, 97, 96);
        assertThat(milestone().latest().status()).isEqualTo(DataStatus.PROVISIONAL);
        assertThat(milestone().moves()).containsExactly(new MilestoneFigure.Move(SUMMER, TODAY, null));

        imported("KS2 results, revised.csv", 104, 101, 98, 97, 96);
        MilestoneFigure after = milestone();
        assertThat(after.latest().status()).isEqualTo(DataStatus.AMENDED);
        assertThat(after.moves().getFirst().former())
                .as("one of five")
                .isEqualTo(new Figure.Value(20.0, 1, 5, null, false));
        go("plans/" + plan);
        assertThat(page()).contains("Moved on 20 November 2026: 2026 was 1 of 5 pupils, now 2 of 5 pupils", "amended");
    }

    private MilestoneFigure milestone() {
        PlanSheet sheet = plans.sheet(plan);
        return figures.of(sheet).get(sheet.milestones().getFirst().ref());
    }

    private void roll() {
        StringBuilder file = new StringBuilder("UPN,Surname,Forename,Date of Birth,Year Group,Ethnicity\n");
        UPNS.forEach(upn -> file.append(upn).append(",Made,Up,01/10/2014,6,BCRB\n"));
        taken("Roll.csv", file.toString(), new ImportChoices(LocalDate.of(2026, 1, 15), null));
    }

    private void imported(String name, int... readings) {
        StringBuilder file = new StringBuilder("UPN,Reading SS,KS2 Maths,KS2 Writing TA\n");
        for (int pupil = 0; pupil < readings.length; pupil++) {
            file.append(UPNS.get(pupil)).append(',').append(readings[pupil]).append(",103,EXS\n");
        }
        taken(name, file.toString(), new ImportChoices(null, SUMMER));
    }

    private void taken(String name, String file, ImportChoices choices) {
        ImportId id = imports.receive(name, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        assertThat(imports.apply(id, choices, false).counts().right()).isEqualTo(UPNS.size());
        refresh.refreshNow();
    }
}
