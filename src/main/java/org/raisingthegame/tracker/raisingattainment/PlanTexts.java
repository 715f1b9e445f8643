package org.raisingthegame.tracker.raisingattainment;

import java.util.List;
import org.raisingthegame.tracker.privacy.spi.WrittenText;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where people write about plans in words of their own, and so may name a pupil. */
@Configuration(proxyBeanMethods = false)
class PlanTexts {

    private static final String OF_PLAN = "(SELECT p.school_id FROM raisingattainment_plan p WHERE p.id = t.plan_id)";

    private static final String OF_REVIEW = "(SELECT p.school_id FROM raisingattainment_plan p"
            + " JOIN raisingattainment_review r ON r.plan_id = p.id WHERE r.id = t.review_id)";

    private static final String OF_CHALLENGE =
            "(SELECT c.owner_id FROM raisingattainment_challenge c WHERE c.id = t.challenge_id)";

    @Bean
    WrittenText planTextOfPlan() {
        return new WrittenText("raisingattainment_plan", List.of("title", "context"), "t.school_id");
    }

    @Bean
    WrittenText planTextOfPriority() {
        return ofPlan("raisingattainment_priority", "title", "reason");
    }

    @Bean
    WrittenText planTextOfCriterion() {
        return ofPlan("raisingattainment_criterion", "text");
    }

    @Bean
    WrittenText planTextOfAction() {
        return ofPlan("raisingattainment_action", "text", "lead", "support", "resources", "progress");
    }

    @Bean
    WrittenText planTextOfMilestone() {
        return ofPlan("raisingattainment_milestone", "text");
    }

    @Bean
    WrittenText planTextOfEvidence() {
        return ofPlan("raisingattainment_evidence", "title", "text", "link");
    }

    @Bean
    WrittenText planTextOfFile() {
        return ofPlan("raisingattainment_file", "name");
    }

    @Bean
    WrittenText planTextOfChange() {
        return ofPlan("raisingattainment_change", "label", "before_text", "after_text");
    }

    @Bean
    WrittenText planTextOfDraft() {
        return ofPlan("raisingattainment_draft", "base_text", "text");
    }

    @Bean
    WrittenText planTextOfStep() {
        return ofPlan("raisingattainment_step", "comment");
    }

    @Bean
    WrittenText planTextOfReview() {
        return ofPlan("raisingattainment_review", "comment", "answer_comment");
    }

    @Bean
    WrittenText planTextOfJudgement() {
        return new WrittenText(
                "raisingattainment_judgement", List.of("criterion", "comment", "answer_comment"), OF_REVIEW);
    }

    @Bean
    WrittenText planTextOfFrozenFigure() {
        return new WrittenText("raisingattainment_frozen", List.of("milestone"), OF_REVIEW);
    }

    @Bean
    WrittenText planTextOfImportedRow() {
        return new WrittenText(
                "raisingattainment_row",
                List.of(
                        "priority",
                        "action",
                        "reason",
                        "criterion",
                        "milestone",
                        "lead",
                        "support",
                        "resources",
                        "progress"),
                "t.school_id");
    }

    @Bean
    WrittenText planTextOfChallenge() {
        return new WrittenText("raisingattainment_challenge", List.of("about"), "t.owner_id");
    }

    @Bean
    WrittenText planTextOfAttachment() {
        return new WrittenText("raisingattainment_attachment", List.of("title", "text"), OF_CHALLENGE);
    }

    @Bean
    WrittenText planTextOfQuestion() {
        return new WrittenText("raisingattainment_question", List.of("text", "answer"), OF_CHALLENGE);
    }

    private static WrittenText ofPlan(String table, String... columns) {
        return new WrittenText(table, List.of(columns), OF_PLAN);
    }
}
