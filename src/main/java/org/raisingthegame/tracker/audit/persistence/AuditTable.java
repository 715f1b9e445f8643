package org.raisingthegame.tracker.audit.persistence;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.audit.AuditEvent;
import org.raisingthegame.tracker.core.SchoolId;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** The only place that writes to the trail, and all that it can do is add. */
@Component
public class AuditTable {

    private final NamedParameterJdbcTemplate batches;

    AuditTable(NamedParameterJdbcTemplate batches) {
        this.batches = batches;
    }

    /** The person's name is kept as it is at that moment. */
    public void append(AuditEvent event, @Nullable UserId by, LocalDateTime at) {
        append(Collections.singletonList(event.school()), event, by, at);
    }

    /** An entry for each school, null standing for none, in one statement. */
    public void append(
            Collection<@Nullable SchoolId> schools, AuditEvent event, @Nullable UserId by, LocalDateTime at) {
        AuditEvent.Subject subject = event.subject();
        batches.batchUpdate(
                """
                INSERT INTO audit_entry (at, kind, by_account, by_name, school_id, subject, subject_id, detail)
                VALUES (:at, :kind, :by, (SELECT display_name FROM access_account WHERE id = :by),
                        :school, :subject, :subjectId, :detail)
                """,
                schools.stream()
                        .map(school -> new MapSqlParameterSource()
                                .addValue("at", at)
                                .addValue("kind", event.kind().name())
                                .addValue("by", by == null ? null : by.value())
                                .addValue("school", school == null ? null : school.value())
                                .addValue("subject", subject == null ? null : subject.type())
                                .addValue("subjectId", subject == null ? null : subject.id())
                                .addValue("detail", event.detail()))
                        .toArray(SqlParameterSource[]::new));
    }
}
