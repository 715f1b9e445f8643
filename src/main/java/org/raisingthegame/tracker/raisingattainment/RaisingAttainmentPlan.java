package org.raisingthegame.tracker.raisingattainment;

import static org.raisingthegame.tracker.raisingattainment.PlanField.PLAN_CONTEXT;
import static org.raisingthegame.tracker.raisingattainment.PlanField.PLAN_FIRST_YEAR;
import static org.raisingthegame.tracker.raisingattainment.PlanField.PLAN_LAST_YEAR;
import static org.raisingthegame.tracker.raisingattainment.PlanField.PLAN_TITLE;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A school's plan for Black Caribbean pupils, without its parts.
 *
 * @param context where the school starts from
 * @param startedBy the name of who started it
 */
@Table("raisingattainment_plan")
public record RaisingAttainmentPlan(
        @Id @Nullable Long id,
        @Version @Nullable Integer version,
        SchoolId schoolId,
        @Column("kind") PlanKind planKind,
        String title,
        AcademicYear firstYear,
        AcademicYear lastYear,
        String context,
        LocalDateTime startedAt,
        String startedBy,
        boolean removed)
        implements PlanPart {

    public RaisingAttainmentPlan {
        if (firstYear.compareTo(lastYear) > 0) {
            throw new IllegalArgumentException("A plan's first year is not after its last");
        }
    }

    @Override
    public PartKind kind() {
        return PartKind.PLAN;
    }

    @Override
    public PlanId planId() {
        return new PlanId(ref().id());
    }

    /** The plan itself stands in no order. */
    @Override
    public int position() {
        return 0;
    }

    /** Its academic years as one writes them: 2026/27, or 2025/26 to 2026/27. */
    public String years() {
        return firstYear.equals(lastYear) ? firstYear.label() : firstYear.label() + " to " + lastYear.label();
    }

    @Override
    public Map<PlanField, String> fields() {
        return new FieldTexts()
                .put(PLAN_TITLE, title)
                .put(PLAN_FIRST_YEAR, firstYear)
                .put(PLAN_LAST_YEAR, lastYear)
                .put(PLAN_CONTEXT, context)
                .all();
    }

    @Override
    public RaisingAttainmentPlan with(int place, boolean gone, Map<PlanField, String> texts) {
        var read = new Texts(texts);
        return new RaisingAttainmentPlan(
                id,
                version,
                schoolId,
                planKind,
                read.text(PLAN_TITLE, title),
                Objects.requireNonNullElse(read.year(PLAN_FIRST_YEAR, firstYear), firstYear),
                Objects.requireNonNullElse(read.year(PLAN_LAST_YEAR, lastYear), lastYear),
                read.text(PLAN_CONTEXT, context),
                startedAt,
                startedBy,
                gone);
    }
}
