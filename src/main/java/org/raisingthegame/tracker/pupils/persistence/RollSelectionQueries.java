package org.raisingthegame.tracker.pupils.persistence;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.ScopeClause;
import org.raisingthegame.tracker.core.Ethnicity;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.SenProvision;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.pupils.ChosenPupil;
import org.raisingthegame.tracker.pupils.PupilId;
import org.raisingthegame.tracker.pupils.RollFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The latest roll of a school, and who of it fits a filter. */
@Component
public class RollSelectionQueries {

    private static final String LATEST_ROLL = """
            (SELECT MAX(d.as_at) FROM pupils_roll d WHERE d.school_id = :school)""";

    /** SQL has no empty list. */
    private static final Set<String> NONE = Set.of("-");

    private final JdbcClient jdbc;

    RollSelectionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the latest roll who have not left and to whom the filter applies, by surname and forename. */
    public List<ChosenPupil> pupils(RowScope scope, SchoolId school, RollFilter filter, Set<Ethnicity> group) {
        ScopeClause clause = ScopeClause.on(scope, "r.school_id");
        return jdbc.sql("""
                        SELECT p.id, p.upn, r.surname, r.forename, r.year_group, r.form
                        FROM pupils_roll r
                        JOIN pupils_pupil p ON p.id = r.pupil_id
                        LEFT JOIN pupils_known k ON k.school_id = r.school_id AND k.pupil_id = r.pupil_id
                          AND k.academic_year = YEAR(r.as_at) + (MONTH(r.as_at) >= 9)
                        WHERE r.school_id = :school AND r.as_at = """ + LATEST_ROLL + """
                          AND (r.leaving_date IS NULL OR r.leaving_date > r.as_at)
                          AND (:everyYear OR r.year_group IN (:yearGroups))
                          AND (:sex IS NULL OR r.sex = :sex)
                          AND (NOT :groupOnly OR k.ethnicity IN (:group))
                          AND (NOT :freeMeals OR k.fsm = 1)
                          AND (:anySen OR k.sen IN (:sen))
                          AND\s""" + clause.sql() + """

                        ORDER BY r.surname COLLATE utf8mb4_uca1400_ai_ci, r.forename COLLATE utf8mb4_uca1400_ai_ci, p.id
                        """)
                .param("school", school.value())
                .param("everyYear", filter.yearGroups().isEmpty())
                .param("yearGroups", filter.yearGroups().isEmpty() ? NONE : filter.yearGroups())
                .param("sex", filter.sex() == null ? null : filter.sex().name())
                .param("groupOnly", filter.groupOnly())
                .param("group", group.stream().map(Ethnicity::name).toList())
                .param("freeMeals", filter.freeMeals())
                .param("anySen", filter.sen().isEmpty())
                .param(
                        "sen",
                        filter.sen().isEmpty()
                                ? NONE
                                : filter.sen().stream().map(SenProvision::name).toList())
                .params(clause.params())
                .query((row, index) -> new ChosenPupil(
                        new PupilId(row.getLong("id")),
                        new Upn(row.getString("upn")),
                        Objects.requireNonNull(row.getString("surname")),
                        Objects.requireNonNull(row.getString("forename")),
                        row.getString("year_group"),
                        row.getString("form")))
                .list();
    }

    /** The year groups of the latest roll, in no order. */
    public List<String> yearGroups(RowScope scope, SchoolId school) {
        ScopeClause clause = ScopeClause.on(scope, "r.school_id");
        return jdbc.sql("SELECT DISTINCT r.year_group FROM pupils_roll r WHERE r.school_id = :school AND r.as_at = "
                        + LATEST_ROLL + " AND r.year_group IS NOT NULL AND " + clause.sql())
                .param("school", school.value())
                .params(clause.params())
                .query(String.class)
                .list();
    }
}
