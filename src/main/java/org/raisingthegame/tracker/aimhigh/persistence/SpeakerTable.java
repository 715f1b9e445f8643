package org.raisingthegame.tracker.aimhigh.persistence;

import java.time.LocalDate;
import java.util.Objects;
import org.raisingthegame.tracker.aimhigh.EventId;
import org.raisingthegame.tracker.aimhigh.Speaker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Writes speakers and where they speak; whether somebody may, the service knows. */
@Component
public class SpeakerTable {

    private final JdbcClient jdbc;

    SpeakerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException where somebody else has the name */
    public long add(Speaker speaker) {
        var key = new GeneratedKeyHolder();
        bound(jdbc.sql("""
                        INSERT INTO aimhigh_speaker (name, la_code, profession, field, contact, availability,
                                                     consent_on, consent_until, checked_by, checked_on)
                        VALUES (:name, :borough, :profession, :field, :contact, :availability,
                                :consentOn, :consentUntil, :checkedBy, :checkedOn)
                        """), speaker).update(key);
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** Writes over what was said; no import is taken back over it. */
    public void change(Speaker speaker) {
        bound(jdbc.sql("""
                        UPDATE aimhigh_speaker SET name = :name, profession = :profession, field = :field,
                          contact = :contact, availability = :availability, consent_on = :consentOn,
                          consent_until = :consentUntil, checked_by = :checkedBy, checked_on = :checkedOn,
                          import_id = NULL
                        WHERE id = :id AND la_code = :borough
                        """), speaker)
                .param("id", Objects.requireNonNull(speaker.id()))
                .update();
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, Speaker speaker) {
        return statement
                .param("name", speaker.name())
                .param("borough", speaker.borough().value())
                .param("profession", speaker.profession())
                .param("field", speaker.field().name())
                .param("contact", speaker.contact())
                .param("availability", speaker.availability())
                .param("consentOn", speaker.consentOn())
                .param("consentUntil", speaker.consentUntil())
                .param("checkedBy", speaker.checkedBy())
                .param("checkedOn", speaker.checkedOn());
    }

    public void appear(EventId event, long speaker) {
        jdbc.sql("INSERT IGNORE INTO aimhigh_appearance (speaker_id, event_id) VALUES (?, ?)")
                .params(speaker, event.value())
                .update();
    }

    public void thank(EventId event, long speaker, LocalDate day) {
        jdbc.sql("UPDATE aimhigh_appearance SET thanked_on = ? WHERE speaker_id = ? AND event_id = ?")
                .params(day, speaker, event.value())
                .update();
    }

    /** Erases how to reach those whose consent has ended; returns how many. */
    public int forgetThoseWhoseConsentEnded(LocalDate today) {
        return jdbc.sql("""
                        UPDATE aimhigh_speaker SET contact = NULL, availability = NULL
                        WHERE consent_until < ? AND (contact IS NOT NULL OR availability IS NOT NULL)
                        """).params(today).update();
    }
}
