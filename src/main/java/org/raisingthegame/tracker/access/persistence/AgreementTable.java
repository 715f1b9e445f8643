package org.raisingthegame.tracker.access.persistence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.raisingthegame.tracker.access.NewAgreement;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.ScopeClause;
import org.raisingthegame.tracker.access.Shared;
import org.raisingthegame.tracker.access.SharingAgreement;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The agreements by which schools share what they hold. */
@Component
public class AgreementTable {

    private final JdbcClient jdbc;

    AgreementTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record AgreementRow(SchoolId school, SharingAgreement agreement) {}

    public List<AgreementRow> all(RowScope scope) {
        ScopeClause clause = ScopeClause.on(scope, "a.school_id");
        return jdbc.sql("SELECT a.* FROM access_agreement a WHERE " + clause.sql() + " ORDER BY a.starts_on, a.id")
                .params(clause.params())
                .query((row, index) -> new AgreementRow(
                        new SchoolId(row.getLong("school_id")),
                        new SharingAgreement(
                                row.getLong("id"),
                                row.getString("reference"),
                                Shared.valueOf(row.getString("shares")),
                                row.getString("signed_by"),
                                row.getDate("signed_on").toLocalDate(),
                                row.getDate("starts_on").toLocalDate(),
                                row.getDate("ends_on").toLocalDate().minusDays(1))))
                .list();
    }

    public Optional<AgreementRow> byId(RowScope scope, long id) {
        return all(scope).stream().filter(row -> row.agreement().id() == id).findFirst();
    }

    /** Writes an agreement down for one of its schools; its days and what it shares are given. */
    public void add(NewAgreement agreement, SchoolId school, UserId by, LocalDateTime at) {
        jdbc.sql("""
                        INSERT INTO access_agreement (school_id, reference, shares, signed_by, signed_on, starts_on, ends_on,
                          recorded_by, recorded_at)
                        VALUES (:school, :reference, :shares, :signedBy, :signedOn, :from, :lastDay + INTERVAL 1 DAY, :by, :at)
                        """)
                .param("school", school.value())
                .param("reference", agreement.reference())
                .param(
                        "shares",
                        agreement.shares() == null ? null : agreement.shares().name())
                .param("signedBy", agreement.signedBy())
                .param("signedOn", agreement.signedOn())
                .param("from", agreement.from())
                .param("lastDay", agreement.lastDay())
                .param("by", by.value())
                .param("at", at)
                .update();
    }

    public void end(long id, LocalDate endsOn) {
        jdbc.sql(
                        "UPDATE access_agreement SET ends_on = GREATEST(starts_on, :endsOn) WHERE id = :id AND ends_on > :endsOn")
                .param("id", id)
                .param("endsOn", endsOn)
                .update();
    }

    /** Takes back that it was ended early. */
    public void resume(long id, LocalDate endsOn) {
        jdbc.sql("UPDATE access_agreement SET ends_on = :endsOn WHERE id = :id")
                .param("id", id)
                .param("endsOn", endsOn)
                .update();
    }
}
