package org.raisingthegame.tracker.audit.persistence;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.audit.AuditEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The only place that writes to the trail, and all that it can do is add. */
@Component
public class AuditTable {

    private final JdbcClient jdbc;

    AuditTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The person's name is kept as it is at that moment. */
    public void append(AuditEvent event, @Nullable UserId by, LocalDateTime at) {
        AuditEvent.Subject subject = event.subject();
        jdbc.sql("""
                        INSERT INTO audit_entry (at, kind, by_account, by_name, school_id, subject, subject_id, detail)
                        VALUES (:at, :kind, :by, (SELECT display_name FROM access_account WHERE id = :by),
                                :school, :subject, :subjectId, :detail)
                        """)
                .param("at", at)
                .param("kind", event.kind().name())
                .param("by", by == null ? null : by.value())
                .param("school", event.school() == null ? null : event.school().value())
                .param("subject", subject == null ? null : subject.type())
                .param("subjectId", subject == null ? null : subject.id())
                .param("detail", event.detail())
                .update();
    }
}
