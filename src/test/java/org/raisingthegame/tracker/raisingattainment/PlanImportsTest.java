package org.raisingthegame.tracker.raisingattainment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.imports.ImportChoices;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.imports.ImportIssue;
import org.raisingthegame.tracker.imports.ImportPreview;
import org.raisingthegame.tracker.imports.ImportRefused;
import org.raisingthegame.tracker.imports.ImportRun;
import org.raisingthegame.tracker.imports.ImportService;
import org.springframework.beans.factory.annotation.Autowired;

/** A plan in a spreadsheet on its way: issues are told, rows wait, and a plan is made of all of them or of none. */
class PlanImportsTest extends PlanTest {

    private static final String FILE = """
            DfE number,Priority,Evidence,Success criteria,Action,Lead,Due date,Cost,Status
            2088501,Reading at 11,KS2 results,Each has a next step,Paired reading,Test HEADTEACHER,27/11/2026,£250,Under way
            2088501,Reading at 11,KS2 results,Each has a next step,Family mornings,S. Nobody,13/11/2026,,
            2088501,Reading at 11,,,Re-plan guided reading,TBC,31/13/2026,,
            """;

    @Autowired
    private ImportService imports;

    @Autowired
    private PlanImports planImports;

    @Test
    void wrong_days_hand_a_row_back_and_unknown_leads_are_told() {
        ImportId id = received(FILE);
        imports.apply(id, choices(), false);
        assertThat(imports.issues(id))
                .extracting(ImportIssue::messageKey)
                .containsExactlyInAnyOrder(
                        "imports.issue.DATE_UNREADABLE",
                        "raisingattainment.issue.LEAD_MISSING",
                        "raisingattainment.issue.LEAD_UNKNOWN");
        assertThat(plans.all())
                .as("nothing is a plan before somebody makes it one")
                .isEmpty();
        assertThat(planImports.waiting(ash)).containsExactly(new WaitingPlan(YEAR, 1, 2));
    }

    @Test
    void who_wants_all_or_nothing_gets_nothing_while_a_row_is_wrong() {
        ImportId id = received(FILE);
        assertThatThrownBy(() -> imports.apply(id, choices(), true)).isInstanceOf(ImportRefused.class);
        assertThat(planImports.waiting(ash)).isEmpty();
    }

    @Test
    void a_plan_is_made_of_all_that_waits_and_then_nothing_waits() {
        ImportId id = received(FILE);
        imports.apply(id, choices(), false);
        PlanId made = planImports.make(ash, YEAR, "Our plan").orElseThrow();
        PlanSheet sheet = plans.sheet(made);
        assertThat(sheet.priorities()).extracting(Priority::title).containsExactly("Reading at 11");
        assertThat(sheet.criteria()).extracting(SuccessCriterion::text).containsExactly("Each has a next step");
        assertThat(sheet.actions()).extracting(PlanAction::lead).containsExactly("Test HEADTEACHER", "S. Nobody");
        assertThat(sheet.actions().getFirst().cost()).isEqualByComparingTo("250");
        assertThat(sheet.actions().getFirst().status()).isEqualTo(ActionStatus.UNDER_WAY);
        assertThat(planImports.waiting(ash)).isEmpty();
        assertThat(planImports.make(ash, YEAR, "Again")).isEmpty();
    }

    @Test
    void an_import_that_is_undone_leaves_nothing_waiting() {
        ImportId id = received(FILE);
        ImportRun run = imports.apply(id, choices(), false);
        imports.undo(run.id());
        assertThat(planImports.waiting(ash)).isEmpty();
    }

    @Test
    void nobody_of_another_school_makes_a_plan_of_it() {
        imports.apply(received(FILE), choices(), false);
        openAs(people.head(oak()));
        assertThatThrownBy(() -> planImports.make(ash, YEAR, "Mine")).isInstanceOf(OutOfScope.class);
    }

    @Test
    void of_the_sample_a_row_with_a_day_that_does_not_exist_is_handed_back() throws IOException {
        ImportId id =
                received(Files.readString(Path.of("sample-imports/try-these/Raising Attainment Plan 2026-27.csv")));
        ImportPreview preview = imports.preview(id, ImportChoices.NONE.withFacts(null, YEAR));
        assertThat(preview.counts().right()).isEqualTo(5);
        assertThat(preview.counts().rejected()).isEqualTo(1);
    }

    private ImportId received(String file) {
        return imports.receive("Plan 2026-27.csv", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static ImportChoices choices() {
        return new ImportChoices(null, YEAR);
    }
}
