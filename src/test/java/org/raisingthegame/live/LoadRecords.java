package org.raisingthegame.live;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * People for the demonstration borough, four of each school as its heads: each with a priority of the school's plan to write in, and
 * pupils on the list of an event to tick. Made once, by the demonstration's own tables.
 */
final class LoadRecords {

    static final int PEOPLE_OF_A_SCHOOL = 4;

    private static final int PUPILS_OF_A_LIST = 60;
    private static final String PASSWORD = "raising-the-game";
    private static final String TITLE = "Plan of the load benchmark";

    private final JdbcClient jdbc;

    LoadRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return as many people as asked for, the schools in turn */
    List<Person.Desk> people(int number) {
        List<Long> schools = jdbc.sql("SELECT DISTINCT school_id FROM pupils_roll ORDER BY school_id")
                .query(Long.class)
                .list();
        long event = jdbc.sql(
                        "SELECT COALESCE(MAX(id), 0) FROM aimhigh_event WHERE series = 'AIM_HIGH' AND state = 'PLANNED'")
                .query(Long.class)
                .single();
        List<Person.Desk> people = new ArrayList<>();
        for (int nth = 0; nth < number; nth++) {
            // Neighbours in time are of different schools; four in a row of the list share one.
            int place = nth / PEOPLE_OF_A_SCHOOL % schools.size();
            people.add(desk(schools.get(place), event, nth));
        }
        return people;
    }

    private Person.Desk desk(long school, long event, int nth) {
        String email = "load-%03d@demo.example".formatted(nth);
        jdbc.sql("""
                INSERT IGNORE INTO access_account
                  (version, email, display_name, password_hash, role, enabled, internal)
                SELECT 0, :email, :email, password_hash, role, TRUE, FALSE
                FROM access_account WHERE email = 'head@demo.example'
                """).param("email", email).update();
        jdbc.sql("""
                INSERT INTO access_assignment (account_id, school_id, kind, starts_on)
                SELECT id, :school, 'HEADTEACHER', '2016-09-01' FROM access_account a
                WHERE email = :email AND NOT EXISTS (SELECT 1 FROM access_assignment o WHERE o.account_id = a.id)
                """).param("school", school).param("email", email).update();
        list(school, event);
        long plan = plan(school);
        String priority = "Priority of %s".formatted(email);
        jdbc.sql("""
                INSERT INTO raisingattainment_priority (version, plan_id, position, title, reason, removed)
                SELECT 0, :plan, :nth, :title, 'Written by nobody yet.', FALSE
                WHERE NOT EXISTS (SELECT 1 FROM raisingattainment_priority WHERE plan_id = :plan AND title = :title)
                """)
                .param("plan", plan)
                .param("nth", nth % PEOPLE_OF_A_SCHOOL + 1)
                .param("title", priority)
                .update();
        return new Person.Desk(email, PASSWORD, plan, priority, event, nth);
    }

    private long plan(long school) {
        jdbc.sql("""
                INSERT INTO raisingattainment_plan
                  (version, school_id, kind, title, first_year, last_year, context, started_at, started_by, removed)
                SELECT 0, :school, 'PLAN', :title, 2027, 2027, '', NOW(3), 'load', FALSE
                WHERE NOT EXISTS (SELECT 1 FROM raisingattainment_plan WHERE school_id = :school AND title = :title)
                """).param("school", school).param("title", TITLE).update();
        return jdbc.sql("SELECT id FROM raisingattainment_plan WHERE school_id = :school AND title = :title")
                .param("school", school)
                .param("title", TITLE)
                .query(Long.class)
                .single();
    }

    private void list(long school, long event) {
        jdbc.sql("""
                INSERT IGNORE INTO aimhigh_attendance
                  (school_id, event_id, pupil_id, held_on, academic_year, year_group, attended)
                SELECT r.school_id, e.id, r.pupil_id, e.held_on, 2027, r.year_group, 0
                FROM pupils_roll r JOIN aimhigh_event e ON e.id = :event
                WHERE r.school_id = :school
                  AND r.as_at = (SELECT MAX(as_at) FROM pupils_roll WHERE school_id = :school)
                ORDER BY r.pupil_id LIMIT %d
                """.formatted(PUPILS_OF_A_LIST))
                .param("school", school)
                .param("event", event)
                .update();
    }

    /** How many saves of these people's priorities the records hold. */
    int savedParts() {
        return jdbc.sql("""
                SELECT COUNT(*) FROM raisingattainment_change c JOIN raisingattainment_plan p ON p.id = c.plan_id
                WHERE p.title = :title
                """).param("title", TITLE).query(Integer.class).single();
    }

    /** How many ticks by these people the records hold. */
    int savedTicks() {
        return jdbc.sql("""
                SELECT COUNT(*) FROM aimhigh_mark m JOIN access_account a ON a.id = m.marked_by
                WHERE a.email LIKE 'load-%'
                """).query(Integer.class).single();
    }
}
