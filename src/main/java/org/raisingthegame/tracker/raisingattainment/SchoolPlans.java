package org.raisingthegame.tracker.raisingattainment;

import java.util.List;
import org.raisingthegame.tracker.privacy.spi.SchoolRecordContributor;
import org.raisingthegame.tracker.privacy.spi.SchoolTable;
import org.springframework.stereotype.Component;

/** A school's plans with all their parts, and the challenges that it owns; another school's challenge stays that school's. */
@Component
class SchoolPlans implements SchoolRecordContributor {

    private static final String OF_PLAN = "(SELECT p.school_id FROM raisingattainment_plan p WHERE p.id = t.plan_id)";

    private static final String OF_REVIEW = "(SELECT p.school_id FROM raisingattainment_plan p"
            + " JOIN raisingattainment_review r ON r.plan_id = p.id WHERE r.id = t.review_id)";

    private static final String OF_MILESTONE = "(SELECT p.school_id FROM raisingattainment_plan p"
            + " JOIN raisingattainment_milestone m ON m.plan_id = p.id WHERE m.id = t.milestone_id)";

    private static final String OF_CHALLENGE =
            "(SELECT c.owner_id FROM raisingattainment_challenge c WHERE c.id = t.challenge_id)";

    @Override
    public List<SchoolTable> tables() {
        return List.of(
                SchoolTable.of("raisingattainment_plan"),
                ofPlan("raisingattainment_priority"),
                ofPlan("raisingattainment_criterion"),
                ofPlan("raisingattainment_action"),
                ofPlan("raisingattainment_milestone"),
                ofPlan("raisingattainment_file"),
                ofPlan("raisingattainment_evidence"),
                ofPlan("raisingattainment_change"),
                ofPlan("raisingattainment_draft"),
                ofPlan("raisingattainment_step"),
                ofPlan("raisingattainment_review"),
                ofPlan("raisingattainment_visit"),
                ofPlan("raisingattainment_handover"),
                new SchoolTable("raisingattainment_move", OF_MILESTONE),
                new SchoolTable("raisingattainment_judgement", OF_REVIEW),
                new SchoolTable("raisingattainment_frozen", OF_REVIEW),
                SchoolTable.of("raisingattainment_row"),
                new SchoolTable("raisingattainment_challenge", "t.owner_id"),
                new SchoolTable("raisingattainment_attachment", OF_CHALLENGE),
                new SchoolTable("raisingattainment_question", OF_CHALLENGE));
    }

    private static SchoolTable ofPlan(String table) {
        return new SchoolTable(table, OF_PLAN);
    }
}
