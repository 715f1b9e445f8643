package org.raisingthegame.tracker.raisingattainment.ui;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.figures.BindableMeasure;
import org.raisingthegame.tracker.figures.Group;
import org.raisingthegame.tracker.figures.spi.Topic;
import org.raisingthegame.tracker.raisingattainment.PlanField;
import org.raisingthegame.tracker.raisingattainment.PlanOutline;

/** A plan to start from: its words stand with the other words, its milestone is bound to the first measure of its topic. */
enum PlanTemplate {
    EMPTY(null),
    ATTAINMENT(Topic.ATTAINMENT),
    ATTENDANCE(Topic.ATTENDANCE),
    EXCLUSIONS(Topic.EXCLUSIONS);

    private static final int CRITERIA = 2;
    private static final int ACTIONS = 3;

    private final @Nullable Topic topic;

    PlanTemplate(@Nullable Topic topic) {
        this.topic = topic;
    }

    String title() {
        return Words.say("template." + name());
    }

    /**
     * What a plan from it begins with.
     *
     * @param measures those that the school can have
     * @param group whom its milestone is about
     * @param baseline the year from which the milestone is measured, by its end
     */
    PlanOutline outline(List<BindableMeasure> measures, Group group, int baseline) {
        if (topic == null) {
            return PlanOutline.EMPTY;
        }
        return new PlanOutline(
                "",
                List.of(new PlanOutline.Section(
                        Map.of(
                                PlanField.PRIORITY_TITLE, words("priority"),
                                PlanField.PRIORITY_REASON, words("reason")),
                        each(CRITERIA, number -> Map.of(PlanField.CRITERION_TEXT, words("criterion." + number))),
                        List.of(milestone(measures, group, baseline)),
                        each(ACTIONS, number -> Map.of(PlanField.ACTION_TEXT, words("action." + number))))));
    }

    private Map<PlanField, String> milestone(List<BindableMeasure> measures, Group group, int baseline) {
        return measures.stream()
                .filter(measure -> measure.measure().topic() == topic)
                .findFirst()
                .map(measure -> Map.of(
                        PlanField.MILESTONE_MEASURE, measure.id(),
                        PlanField.MILESTONE_GROUP, group.name(),
                        PlanField.MILESTONE_BASELINE, Integer.toString(baseline)))
                .orElseGet(() -> Map.of(PlanField.MILESTONE_TEXT, words("milestone")));
    }

    private String words(String key) {
        return Words.say("template." + name() + "." + key);
    }

    private static List<Map<PlanField, String>> each(int count, IntFunction<Map<PlanField, String>> texts) {
        return IntStream.rangeClosed(1, count).mapToObj(texts).toList();
    }
}
