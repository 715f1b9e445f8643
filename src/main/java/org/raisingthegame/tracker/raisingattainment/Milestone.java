package org.raisingthegame.tracker.raisingattainment;

import static org.raisingthegame.tracker.raisingattainment.PlanField.MILESTONE_BASELINE;
import static org.raisingthegame.tracker.raisingattainment.PlanField.MILESTONE_DUE;
import static org.raisingthegame.tracker.raisingattainment.PlanField.MILESTONE_GROUP;
import static org.raisingthegame.tracker.raisingattainment.PlanField.MILESTONE_MEASURE;
import static org.raisingthegame.tracker.raisingattainment.PlanField.MILESTONE_TARGET;
import static org.raisingthegame.tracker.raisingattainment.PlanField.MILESTONE_TEXT;
import static org.raisingthegame.tracker.raisingattainment.PlanField.MILESTONE_YEAR_GROUP;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What should be reached by when. With a measure, the program fills in the figures; without, its words alone say it.
 *
 * @param measure id of the measure to which it is bound
 * @param ethnicGroup name of the group of pupils ({@code figures.Group})
 * @param yearGroup the year group, for an in-year measure that is kept by year group
 * @param baselineYear the year it is measured from
 */
@Table("raisingattainment_milestone")
public record Milestone(
        @Id @Nullable Long id,
        @Version @Nullable Integer version,
        PlanId planId,
        long priorityId,
        int position,
        String text,
        @Nullable String measure,
        @Nullable String ethnicGroup,
        @Nullable String yearGroup,
        @Nullable AcademicYear baselineYear,
        @Nullable Target target,
        @Nullable LocalDate dueOn,
        boolean removed)
        implements PlanPart {

    /** A new one, still empty. */
    static Milestone empty(PlanId plan, long priority, int position) {
        return new Milestone(null, null, plan, priority, position, "", null, null, null, null, null, null, false);
    }

    /** Its words; without any, the id of the measure to which it is bound. */
    @Override
    public String label() {
        return text.isBlank() && measure != null ? measure : PlanPart.super.label();
    }

    @Override
    public PartKind kind() {
        return PartKind.MILESTONE;
    }

    @Override
    public Map<PlanField, String> fields() {
        return new FieldTexts()
                .put(MILESTONE_TEXT, text)
                .put(MILESTONE_MEASURE, measure)
                .put(MILESTONE_GROUP, ethnicGroup)
                .put(MILESTONE_YEAR_GROUP, yearGroup)
                .put(MILESTONE_BASELINE, baselineYear)
                .put(MILESTONE_TARGET, target)
                .put(MILESTONE_DUE, dueOn)
                .all();
    }

    @Override
    public Milestone with(int place, boolean gone, Map<PlanField, String> texts) {
        var read = new Texts(texts);
        String newTarget = read.code(MILESTONE_TARGET, target == null ? null : target.stored());
        return new Milestone(
                id,
                version,
                planId,
                priorityId,
                place,
                read.text(MILESTONE_TEXT, text),
                read.code(MILESTONE_MEASURE, measure),
                read.code(MILESTONE_GROUP, ethnicGroup),
                read.code(MILESTONE_YEAR_GROUP, yearGroup),
                read.year(MILESTONE_BASELINE, baselineYear),
                newTarget == null ? null : Target.read(newTarget),
                read.date(MILESTONE_DUE, dueOn),
                gone);
    }
}
