package org.raisingthegame.tracker.raisingattainment;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.raisingthegame.tracker.KaribuTest;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.springframework.beans.factory.annotation.Autowired;

/** A primary school and its head, as whom each test begins. */
public abstract class PlanTest extends KaribuTest {

    protected static final AcademicYear YEAR = new AcademicYear(2027);

    @Autowired
    protected Plans plans;

    @Autowired
    protected PlanEditing editing;

    protected SchoolId ash;
    protected UserId head;

    @BeforeEach
    void beginAsHead() {
        ash = people.school("2088501", "Ash Primary");
        head = people.head(ash);
        openAs(head);
    }

    /** A plan of the school without any part, which is a draft. */
    protected final PlanId started() {
        return started(PlanOutline.EMPTY);
    }

    protected final PlanId started(PlanOutline outline) {
        return editing.start(ash, new NewPlan(PlanKind.PLAN, "Raising attainment", YEAR, YEAR), outline);
    }

    /** @param of the priority it belongs to; null for a priority */
    protected final PartRef added(PlanId to, PartKind kind, @Nullable PartRef of, Map<PlanField, String> texts) {
        return ((SaveOutcome.Saved) editing.add(to, kind, of, texts)).now().ref();
    }

    /** Another school, of the same borough. */
    protected final SchoolId oak() {
        return people.school("2088502", "Oak Primary");
    }

    /** A colleague at the school who holds one right there. */
    protected final UserId colleagueWith(String right) {
        UserId colleague = people.colleague();
        people.grant(colleague, ash, right);
        return colleague;
    }
}
