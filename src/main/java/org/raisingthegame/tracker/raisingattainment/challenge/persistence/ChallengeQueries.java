package org.raisingthegame.tracker.raisingattainment.challenge.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.ScopeClause;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.raisingattainment.AttachedFile;
import org.raisingthegame.tracker.raisingattainment.challenge.Attachment;
import org.raisingthegame.tracker.raisingattainment.challenge.Challenge;
import org.raisingthegame.tracker.raisingattainment.challenge.ChallengeId;
import org.raisingthegame.tracker.raisingattainment.challenge.Question;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pairings of which a school within the scope is the owner or the partner. */
@Component
public class ChallengeQueries {

    private static final String SELECT = """
            SELECT c.*, o.name AS owner_name, p.name AS partner_name FROM raisingattainment_challenge c
            JOIN schools_school o ON o.id = c.owner_id JOIN schools_school p ON p.id = c.partner_id
            """;

    private final JdbcClient jdbc;

    ChallengeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of an owner within the scope, the latest first. */
    public List<Challenge> owned(RowScope scope) {
        return those(ScopeClause.on(scope, "c.owner_id"));
    }

    /** Those of a partner within the scope, the latest first. */
    public List<Challenge> asPartner(RowScope scope) {
        return those(ScopeClause.on(scope, "c.partner_id"));
    }

    public Optional<Challenge> owned(RowScope scope, ChallengeId id) {
        return one(ScopeClause.on(scope, "c.owner_id"), id);
    }

    public Optional<Challenge> asPartner(RowScope scope, ChallengeId id) {
        return one(ScopeClause.on(scope, "c.partner_id"), id);
    }

    /** What the owner attached, in its order; the scope is the owner's or the partner's. */
    public List<Attachment> attachments(RowScope scope, ChallengeId challenge) {
        if (owned(scope, challenge).isEmpty() && asPartner(scope, challenge).isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT id, title, text, content IS NOT NULL AS is_file, attached_at
                        FROM raisingattainment_attachment WHERE challenge_id = :challenge ORDER BY id
                        """)
                .param("challenge", challenge.value())
                .query((row, index) -> new Attachment(
                        row.getLong("id"),
                        row.getString("title"),
                        row.getString("text"),
                        row.getBoolean("is_file"),
                        row.getObject("attached_at", LocalDateTime.class)))
                .list();
    }

    /** An attached file; the scope is the owner's or the partner's. */
    public Optional<AttachedFile> file(RowScope scope, ChallengeId challenge, long attachment) {
        if (owned(scope, challenge).isEmpty() && asPartner(scope, challenge).isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        SELECT title, content_type, content FROM raisingattainment_attachment
                        WHERE id = :attachment AND challenge_id = :challenge AND content IS NOT NULL
                        """)
                .param("attachment", attachment)
                .param("challenge", challenge.value())
                .query((row, index) -> new AttachedFile(
                        row.getString("title"), row.getString("content_type"), row.getBytes("content")))
                .optional();
    }

    /** What was asked and answered, in its order; the scope is the owner's or the partner's. */
    public List<Question> questions(RowScope scope, ChallengeId challenge) {
        if (owned(scope, challenge).isEmpty() && asPartner(scope, challenge).isEmpty()) {
            return List.of();
        }
        return jdbc.sql("SELECT * FROM raisingattainment_question WHERE challenge_id = :challenge ORDER BY id")
                .param("challenge", challenge.value())
                .query((row, index) -> new Question(
                        row.getLong("id"),
                        row.getString("text"),
                        row.getString("asked_by"),
                        row.getObject("asked_at", LocalDateTime.class),
                        row.getString("answer"),
                        row.getString("answered_by"),
                        row.getObject("answered_at", LocalDateTime.class)))
                .list();
    }

    private List<Challenge> those(ScopeClause clause) {
        return jdbc.sql(SELECT + "WHERE " + clause.sql() + " ORDER BY c.id DESC")
                .params(clause.params())
                .query((row, index) -> challenge(row))
                .list();
    }

    private Optional<Challenge> one(ScopeClause clause, ChallengeId id) {
        return jdbc.sql(SELECT + "WHERE c.id = :id AND " + clause.sql())
                .param("id", id.value())
                .params(clause.params())
                .query((row, index) -> challenge(row))
                .optional();
    }

    private static Challenge challenge(ResultSet row) throws SQLException {
        return new Challenge(
                new ChallengeId(row.getLong("id")),
                new SchoolId(row.getLong("owner_id")),
                row.getString("owner_name"),
                new SchoolId(row.getLong("partner_id")),
                row.getString("partner_name"),
                row.getString("about"),
                row.getString("asked_by"),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("accepted_at", LocalDateTime.class),
                row.getObject("closed_at", LocalDateTime.class));
    }
}
