package org.raisingthegame.tracker.pupils.persistence;

import java.time.LocalDate;
import java.util.List;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.ScopeClause;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.imports.spi.PupilFinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Under which names and birth dates a school's rolls have had its pupils. */
@Component
class PupilNameQueries implements PupilFinder {

    private final JdbcClient jdbc;

    PupilNameQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<KnownPupil> knownAt(RowScope scope, SchoolId school) {
        ScopeClause clause = ScopeClause.on(scope, "r.school_id");
        return jdbc.sql("""
                        SELECT DISTINCT p.upn, r.surname, r.forename, r.birth_date
                        FROM pupils_roll r JOIN pupils_pupil p ON p.id = r.pupil_id
                        WHERE r.school_id = :school AND r.birth_date IS NOT NULL AND\s""" + clause.sql())
                .param("school", school.value())
                .params(clause.params())
                .query((row, index) -> new KnownPupil(
                        new Upn(row.getString("upn")),
                        row.getString("surname"),
                        row.getString("forename"),
                        row.getObject("birth_date", LocalDate.class)))
                .list();
    }
}
