package org.raisingthegame.tracker.imports.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.ScopeClause;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.imports.HeadingMeaning;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What headings were said to mean: of a school's files for whoever imports for it; of files of no single school, such as
 * a whole borough's, for the person who said it.
 */
@Component
public class HeadingMeanings {

    private static final long NO_SCHOOL = 0;
    private static final long ANYBODY = 0;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    HeadingMeanings(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Whether anything was said at all that this person may be offered. */
    public boolean any(RowScope scope, UserId person) {
        ScopeClause clause = ScopeClause.on(scope, "school_id");
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM imports_mapping WHERE owner = :person OR %s)"
                        .formatted(clause.sql()))
                .params(clause.params())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /** What was said of a school's files, in all formats. */
    public List<HeadingMeaning> ofSchool(RowScope scope, SchoolId school) {
        ScopeClause clause = ScopeClause.on(scope, "school_id");
        return jdbc.sql("SELECT * FROM imports_mapping WHERE school_id = :school AND %s ORDER BY format, heading"
                        .formatted(clause.sql()))
                .params(clause.params())
                .param("school", school.value())
                .query(HeadingMeanings::meaning)
                .list();
    }

    /** What a person said of files that are of no single school. */
    public List<HeadingMeaning> ofPerson(UserId person) {
        return jdbc.sql("SELECT * FROM imports_mapping WHERE owner = ? ORDER BY format, heading")
                .param(person.value())
                .query(HeadingMeanings::meaning)
                .list();
    }

    private static HeadingMeaning meaning(ResultSet row, int index) throws SQLException {
        return new HeadingMeaning(
                Objects.requireNonNull(row.getString("format")),
                Objects.requireNonNull(row.getString("heading")),
                row.getString("column_key"));
    }

    /** Keeps what was said; a later word on a heading of the same format replaces an earlier one. */
    public void save(@Nullable SchoolId school, UserId by, List<HeadingMeaning> said, LocalDateTime at) {
        batches.batchUpdate(
                "REPLACE INTO imports_mapping (school_id, owner, format, heading_key, heading, column_key, said_by, said_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                said.stream()
                        .map(meaning -> new @Nullable Object[] {
                            school == null ? NO_SCHOOL : school.value(),
                            school == null ? by.value() : ANYBODY,
                            meaning.formatId(),
                            meaning.comparable(),
                            meaning.heading(),
                            meaning.columnKey(),
                            by.value(),
                            at
                        })
                        .toList());
    }

    /** Forgets what was said of headings of a format. */
    public void forget(@Nullable SchoolId school, UserId by, List<HeadingMeaning> withdrawn) {
        batches.batchUpdate(
                "DELETE FROM imports_mapping WHERE school_id = ? AND owner = ? AND format = ? AND heading_key = ?",
                withdrawn.stream()
                        .map(meaning -> new Object[] {
                            school == null ? NO_SCHOOL : school.value(),
                            school == null ? by.value() : ANYBODY,
                            meaning.formatId(),
                            meaning.comparable()
                        })
                        .toList());
    }
}
