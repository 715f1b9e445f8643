package org.raisingthegame.tracker.raisingattainment.challenge.persistence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.raisingattainment.AttachedFile;
import org.raisingthegame.tracker.raisingattainment.challenge.ChallengeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Writes pairings; the service has found them within the caller's scope. */
@Component
public class ChallengeTable {

    private final JdbcClient jdbc;

    ChallengeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public ChallengeId add(
            SchoolId owner, SchoolId partner, String about, String askedBy, LocalDateTime askedAt, LocalDate endsOn) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        INSERT INTO raisingattainment_challenge (owner_id, partner_id, about, asked_by, asked_at, ends_on)
                        VALUES (:owner, :partner, :about, :by, :at, :ends)
                        """)
                .param("owner", owner.value())
                .param("partner", partner.value())
                .param("about", about)
                .param("by", askedBy)
                .param("at", askedAt)
                .param("ends", endsOn)
                .update(key, "id");
        return new ChallengeId(Objects.requireNonNull(key.getKey()).longValue());
    }

    public void accept(ChallengeId id, String by, LocalDateTime at) {
        jdbc.sql("""
                        UPDATE raisingattainment_challenge SET accepted_by = :by, accepted_at = :at
                        WHERE id = :id AND accepted_at IS NULL AND closed_at IS NULL
                        """).param("by", by).param("at", at).param("id", id.value()).update();
    }

    public void close(ChallengeId id, String by, LocalDateTime at) {
        jdbc.sql("""
                        UPDATE raisingattainment_challenge SET closed_by = :by, closed_at = :at
                        WHERE id = :id AND closed_at IS NULL
                        """).param("by", by).param("at", at).param("id", id.value()).update();
    }

    public void attach(ChallengeId id, String title, String text, LocalDateTime at) {
        jdbc.sql("""
                        INSERT INTO raisingattainment_attachment (challenge_id, title, text, attached_at)
                        VALUES (:id, :title, :text, :at)
                        """)
                .param("id", id.value())
                .param("title", title)
                .param("text", text)
                .param("at", at)
                .update();
    }

    public void attach(ChallengeId id, AttachedFile file, LocalDateTime at) {
        jdbc.sql("""
                        INSERT INTO raisingattainment_attachment
                          (challenge_id, title, text, content_type, content, attached_at)
                        VALUES (:id, :name, '', :type, :content, :at)
                        """)
                .param("id", id.value())
                .param("name", file.name())
                .param("type", file.contentType())
                .param("content", file.content())
                .param("at", at)
                .update();
    }

    public void detach(ChallengeId id, long attachment) {
        jdbc.sql("DELETE FROM raisingattainment_attachment WHERE id = :attachment AND challenge_id = :id")
                .param("attachment", attachment)
                .param("id", id.value())
                .update();
    }

    public void ask(ChallengeId id, String text, String by, LocalDateTime at) {
        jdbc.sql("""
                        INSERT INTO raisingattainment_question (challenge_id, text, asked_by, asked_at, answer)
                        VALUES (:id, :text, :by, :at, '')
                        """)
                .param("id", id.value())
                .param("text", text)
                .param("by", by)
                .param("at", at)
                .update();
    }

    /** An answer that was given stays. */
    public void answer(ChallengeId id, long question, String text, String by, LocalDateTime at) {
        jdbc.sql("""
                        UPDATE raisingattainment_question SET answer = :text, answered_by = :by, answered_at = :at
                        WHERE id = :question AND challenge_id = :id AND answered_at IS NULL
                        """)
                .param("text", text)
                .param("by", by)
                .param("at", at)
                .param("question", question)
                .param("id", id.value())
                .update();
    }
}
