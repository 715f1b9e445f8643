package org.raisingthegame.tracker.attainment.timeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.ScopeClause;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.pupils.PupilId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The results of one pupil. */
@Component
class PupilResultQueries {

    private final JdbcClient jdbc;

    PupilResultQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A row of results.
     *
     * @param values what it says, by column, in the order of the question
     */
    record ResultRow(
            SchoolId school, AcademicYear year, @Nullable ImportId importedBy, Map<String, String> values) {}

    /** @param columns those of the table to read; text of the code */
    List<ResultRow> results(RowScope scope, PupilId pupil, String table, List<String> columns) {
        ScopeClause clause = ScopeClause.onPupil(scope, "k.school_id", "k.pupil_id");
        return jdbc.sql("SELECT school_id, academic_year, import_id, %s FROM %s k WHERE k.pupil_id = :pupil AND %s"
                        .formatted(columns.stream().collect(Collectors.joining(", ")), table, clause.sql()))
                .param("pupil", pupil.value())
                .params(clause.params())
                .query((row, index) -> {
                    Map<String, String> values = new LinkedHashMap<>();
                    for (String column : columns) {
                        String value = row.getString(column);
                        if (value != null) {
                            values.put(column, value);
                        }
                    }
                    long importId = row.getLong("import_id");
                    return new ResultRow(
                            new SchoolId(row.getLong("school_id")),
                            new AcademicYear(row.getInt("academic_year")),
                            importId == 0 ? null : new ImportId(importId),
                            values);
                })
                .list();
    }
}
