package org.raisingthegame.tracker.aimhigh.persistence;

import java.time.LocalDateTime;
import java.util.Collection;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.aimhigh.Event;
import org.raisingthegame.tracker.aimhigh.EventId;
import org.raisingthegame.tracker.aimhigh.RegisterLine;
import org.raisingthegame.tracker.aimhigh.RegisterMark.Made;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.pupils.PupilId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes registers with their history; whether somebody may, the service knows. A line that was ticked by hand is no import's any
 * more, so that taking the import back doesn't take away the tick.
 */
@Component
public class RegisterTable {

    private final JdbcClient jdbc;

    RegisterTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who did something, and when. */
    public record Hand(UserId by, String name, LocalDateTime at) {}

    /** Puts pupils on a school's list; who is on it stays as he or she is. */
    public void list(Event event, SchoolId school, Collection<RegisterLine> pupils, Hand hand) {
        for (RegisterLine line : pupils) {
            int added = jdbc.sql("""
                            INSERT IGNORE INTO aimhigh_attendance
                              (school_id, event_id, pupil_id, held_on, academic_year, year_group, attended)
                            VALUES (:school, :event, :pupil, :day, :year, :yearGroup, 0)
                            """)
                    .param("school", school.value())
                    .param("event", event.requiredId().value())
                    .param("pupil", line.pupil().value())
                    .param("day", event.heldOn())
                    .param("year", event.academicYear().endYear())
                    .param("yearGroup", line.yearGroup())
                    .update();
            if (added > 0) {
                write(event.requiredId(), school, line.pupil(), Made.LISTED, hand);
            }
        }
    }

    /** Says whether a listed pupil was there; false where he or she is not on the list. */
    public boolean mark(EventId event, SchoolId school, PupilId pupil, boolean attended, Hand hand) {
        int found = jdbc.sql("""
                        SELECT COUNT(*) FROM aimhigh_attendance
                        WHERE school_id = :school AND event_id = :event AND pupil_id = :pupil
                        """)
                .param("school", school.value())
                .param("event", event.value())
                .param("pupil", pupil.value())
                .query(Integer.class)
                .single();
        if (found == 0) {
            return false;
        }
        int changed = jdbc.sql("""
                        UPDATE aimhigh_attendance SET attended = :attended, import_id = NULL
                        WHERE school_id = :school AND event_id = :event AND pupil_id = :pupil AND attended <> :attended
                        """)
                .param("attended", attended)
                .param("school", school.value())
                .param("event", event.value())
                .param("pupil", pupil.value())
                .update();
        // A tick that is sent a second time, after a broken line, is no second mark.
        if (changed > 0) {
            write(event, school, pupil, attended ? Made.TICKED : Made.UNTICKED, hand);
        }
        return true;
    }

    /** Takes a pupil off the list; false where he or she is not on it. */
    public boolean takeOff(EventId event, SchoolId school, PupilId pupil, Hand hand) {
        int gone = jdbc.sql("""
                        DELETE FROM aimhigh_attendance
                        WHERE school_id = :school AND event_id = :event AND pupil_id = :pupil
                        """)
                .param("school", school.value())
                .param("event", event.value())
                .param("pupil", pupil.value())
                .update();
        if (gone > 0) {
            write(event, school, pupil, Made.TAKEN_OFF, hand);
        }
        return gone > 0;
    }

    private void write(EventId event, SchoolId school, PupilId pupil, Made made, Hand hand) {
        jdbc.sql("""
                        INSERT INTO aimhigh_mark
                          (school_id, event_id, pupil_id, made, marked_at, marked_by, marked_by_name)
                        VALUES (:school, :event, :pupil, :made, :at, :by, :name)
                        """)
                .param("school", school.value())
                .param("event", event.value())
                .param("pupil", pupil.value())
                .param("made", made.name())
                .param("at", hand.at())
                .param("by", hand.by().value())
                .param("name", hand.name())
                .update();
    }
}
