package org.raisingthegame.tracker.raisingattainment.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.raisingattainment.ActionStatus;
import org.raisingthegame.tracker.schools.School;

/**
 * A row of a plan in a spreadsheet: one action, with the priority that it belongs to and what else the row says of that.
 *
 * @param reason the evidence that led to the priority
 */
record PlanRow(
        School school,
        AcademicYear year,
        String priority,
        @Nullable String reason,
        @Nullable String criterion,
        @Nullable String milestone,
        @Nullable LocalDate milestoneDue,
        String action,
        @Nullable String lead,
        @Nullable String support,
        LocalDate due,
        @Nullable String resources,
        @Nullable BigDecimal cost,
        ActionStatus status,
        @Nullable String progress) {

    /** By what a person knows it. */
    String label() {
        int longest = 60;
        String shown = action.length() <= longest
                ? action
                : action.substring(0, longest).strip() + "…";
        return lead == null ? shown : shown + " (" + lead + ")";
    }
}
