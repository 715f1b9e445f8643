package org.raisingthegame.tracker.authorisation;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.aimhigh.EventId;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.imports.ImportChoices;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.imports.ImportService;
import org.raisingthegame.tracker.imports.RollFile;
import org.raisingthegame.tracker.interventions.InterventionId;
import org.raisingthegame.tracker.pupils.PupilId;
import org.raisingthegame.tracker.raisingattainment.NewPlan;
import org.raisingthegame.tracker.raisingattainment.PartKind;
import org.raisingthegame.tracker.raisingattainment.PartRef;
import org.raisingthegame.tracker.raisingattainment.PlanEditing;
import org.raisingthegame.tracker.raisingattainment.PlanField;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.raisingthegame.tracker.raisingattainment.PlanKind;
import org.raisingthegame.tracker.raisingattainment.PlanOutline;
import org.raisingthegame.tracker.raisingattainment.challenge.ChallengeId;
import org.raisingthegame.tracker.raisingattainment.monitoring.ReviewId;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Four schools with a record of every kind each, made as people make them where that is short. */
final class Borough {

    static final LocalDate ROLL_DAY = LocalDate.of(2026, 1, 15);
    static final AcademicYear YEAR = new AcademicYear(2027);

    private final SignInFixture people;
    private final JdbcClient jdbc;
    private final ImportService imports;
    private final PlanEditing editing;
    private final Consumer<UserId> openAs;
    private final Map<Reach, SchoolRecords> records = new EnumMap<>(Reach.class);

    Borough(ApplicationContext program, SignInFixture people, Consumer<UserId> openAs) {
        this.people = people;
        this.openAs = openAs;
        jdbc = program.getBean(JdbcClient.class);
        imports = program.getBean(ImportService.class);
        editing = program.getBean(PlanEditing.class);
        SchoolId ash = people.school("2088501", "Ash Primary");
        SchoolId oak = people.school("2088502", "Oak Primary");
        SchoolId elm = people.school("2088503", "Elm Primary");
        SchoolId yew = people.school("2108504", "Yew Primary");
        records.put(Reach.OWN, made(ash, "2088501", 10, elm));
        records.put(Reach.PAIRED, made(oak, "2088502", 20, ash));
        records.put(Reach.OTHER, made(elm, "2088503", 30, yew));
        records.put(Reach.FAR, made(yew, "2108504", 40, elm));
    }

    SchoolRecords at(Reach reach) {
        return records.get(reach);
    }

    /** Makes somebody the one who handed in the own school's file: only that person reads what was found in it. */
    void handedInBy(UserId person) {
        jdbc.sql("UPDATE imports_run SET received_by = ? WHERE id = ?")
                .params(person.value(), at(Reach.OWN).run().value())
                .update();
    }

    private SchoolRecords made(SchoolId school, String laestab, int first, SchoolId partner) {
        UserId head = people.head(school);
        UserId colleague = people.colleague();
        people.grant(colleague, school, Rights.UPLOAD);
        UserId advisor = people.advisor(school);
        openAs.accept(head);
        ImportId run = imports.receive(
                "roll.xlsx",
                new ByteArrayInputStream(RollFile.of(
                        laestab,
                        "15/01/2026",
                        List.of(
                                List.of(RollFile.upn(first), "Reid", "Jade", "6", "BCRB"),
                                List.of(RollFile.upn(first + 1), "Reid", "Jaden", "6", "BCRB")))));
        imports.apply(run, ImportChoices.NONE, false);
        PupilId pupil = pupil(first);
        PupilId second = pupil(first + 1);
        PlanId plan = editing.start(school, new NewPlan(PlanKind.PLAN, "Plan", YEAR, YEAR), PlanOutline.EMPTY);
        editing.add(plan, PartKind.PRIORITY, null, Map.of(PlanField.PRIORITY_TITLE, "Reading"));
        ChallengeId challenge = new ChallengeId(challenge(school, partner, true));
        PartRef priority = new PartRef(
                PartKind.PRIORITY, number("SELECT id FROM raisingattainment_priority WHERE plan_id = ?", plan.value()));
        editing.add(plan, PartKind.ACTION, priority, Map.of(PlanField.ACTION_TEXT, "Paired reading"));
        jdbc.sql("INSERT IGNORE INTO imports_check (import_id, findings) VALUES (?, '{}')")
                .param(run.value())
                .update();
        key(
                "INSERT INTO imports_issue (import_id, message_key, severity, sheet, row_no, heading, arguments)"
                        + " VALUES (?, 'pupils.issue.UNKNOWN_ETHNICITY', 'WARNING', 'Pupils', 4, 'Ethnicity', '[]')",
                run.value());
        key(
                "INSERT INTO imports_field_change (import_id, sheet, row_no, label, field_key, was, becomes)"
                        + " VALUES (?, 'Pupils', 4, 'Reid', 'pupils.field.form', '6A', '6B')",
                run.value());
        key("INSERT INTO imports_absent (import_id, label, seen) VALUES (?, 'Reid', '2026-01-15')", run.value());
        long file = key(
                "INSERT INTO raisingattainment_file (plan_id, name, content_type, size, content, attached_at, attached_by)"
                        + " VALUES (?, 'a.pdf', 'application/pdf', 1, 'x', NOW(), 'Head')",
                plan.value());
        key(
                "INSERT INTO inyear_assessment (school_id, pupil_id, subject, as_at, academic_year, mark)"
                        + " VALUES (?, ?, 'READING', '2026-11-01', 2027, 'B3')",
                school.value(),
                pupil.value());
        EventId event = new EventId(key(
                "INSERT INTO aimhigh_event (code, la_code, held_on, series, invited, theme, online, state)"
                        + " VALUES (?, ?, '2026-11-10', 'AIM_HIGH', 'PRIMARY', 'Futures', 0, 'PLANNED')",
                "E" + laestab,
                laestab.substring(0, 3)));
        key(
                "INSERT INTO aimhigh_place (event_id, school_id, offered, reply) VALUES (?, ?, 10, 'WAITING')",
                event.value(),
                school.value());
        key(
                "INSERT INTO aimhigh_attendance (school_id, event_id, pupil_id, held_on, academic_year, year_group, attended)"
                        + " VALUES (?, ?, ?, '2026-11-10', 2027, '6', 1)",
                school.value(),
                event.value(),
                pupil.value());
        key(
                "INSERT INTO aimhigh_headcount (event_id, school_id, people, heads, said_at, said_by, said_by_name)"
                        + " VALUES (?, ?, 'PARENTS', 12, NOW(3), ?, 'Head')",
                event.value(),
                school.value(),
                head.value());
        key(
                "INSERT INTO exclusions_exclusion (school_id, pupil_id, start_date, category, academic_year, sessions, status)"
                        + " VALUES (?, ?, '2026-09-21', 'SUSP', 2027, 4, 'ISSUED')",
                school.value(),
                pupil.value());
        // In a year of which no list of exclusions came there are no figures of them, and so nothing to be refused.
        key(
                "INSERT INTO exclusions_exclusion (school_id, pupil_id, start_date, category, academic_year, sessions, status)"
                        + " VALUES (?, ?, '2026-03-02', 'SUSP', 2026, 2, 'ISSUED')",
                school.value(),
                pupil.value());
        InterventionId intervention = intervention(school, laestab, "PUPILS");
        key(
                "INSERT INTO interventions_participation (school_id, intervention_id, pupil_id, academic_year, started_on)"
                        + " VALUES (?, ?, ?, 2027, '2026-09-07')",
                school.value(),
                intervention.value(),
                pupil.value());
        return new SchoolRecords(
                school,
                new LaCode(laestab.substring(0, 3)),
                head,
                colleague,
                advisor,
                people.postId(head, school),
                run,
                pupil,
                second,
                number("SELECT id FROM pupils_characteristics WHERE pupil_id = ?", pupil.value()),
                key(
                        "INSERT INTO pupils_merge (kept_id, merged_id, merged_by, merged_by_name, merged_at)"
                                + " VALUES (?, ?, ?, 'Head', NOW())",
                        pupil.value(),
                        second.value(),
                        head.value()),
                plan,
                priority,
                new PartRef(
                        PartKind.ACTION,
                        number("SELECT id FROM raisingattainment_action WHERE plan_id = ?", plan.value())),
                new PartRef(
                        PartKind.EVIDENCE,
                        key(
                                "INSERT INTO raisingattainment_evidence (version, plan_id, position, kind, title, text, link,"
                                        + " file_id, removed) VALUES (0, ?, 0, 'FILE', 'Note', '', '', ?, 0)",
                                plan.value(),
                                file)),
                new ReviewId(key(
                        "INSERT INTO raisingattainment_review (version, plan_id, academic_year, term, due_on, state, comment,"
                                + " answer_comment) VALUES (0, ?, 2027, 'AUTUMN', '2026-12-11', 'DUE', '', '')",
                        plan.value())),
                challenge,
                new ChallengeId(challenge(school, partner, false)),
                1,
                key(
                        "INSERT INTO raisingattainment_attachment (challenge_id, title, text, attached_at, content_type, content)"
                                + " VALUES (?, 'a.pdf', '', NOW(), 'application/pdf', 'x')",
                        challenge.value()),
                key(
                        "INSERT INTO notices_notice (account_id, message, arguments, address, told_at, unread, to_mail)"
                                + " VALUES (?, 'raisingattainment.notice.SUBMIT', '', 'plans', NOW(), 1, 0)",
                        head.value()),
                event,
                key(
                        "INSERT INTO aimhigh_speaker (name, la_code, field) VALUES (?, ?, 'LAW')",
                        "Speaker " + laestab,
                        laestab.substring(0, 3)),
                intervention,
                intervention(school, laestab, "STAFF"),
                number("SELECT id FROM access_agreement WHERE school_id = ?", school.value()));
    }

    private InterventionId intervention(SchoolId school, String laestab, String forWhom) {
        return new InterventionId(key(
                "INSERT INTO interventions_intervention (code, la_code, school_id, name, strand, for_whom, funding,"
                        + " starts_on, ends_on) VALUES (?, ?, ?, 'Mentors', 'MENTORING', ?, 'NONE', '2026-09-07', '2027-07-02')",
                forWhom.charAt(0) + laestab,
                laestab.substring(0, 3),
                school.value(),
                forWhom));
    }

    private long challenge(SchoolId owner, SchoolId partner, boolean accepted) {
        return key(
                "INSERT INTO raisingattainment_challenge (owner_id, partner_id, about, asked_by, asked_at, ends_on,"
                        + " accepted_by, accepted_at) SELECT ?, ?, '', 'Head', '2026-11-01 10:00', '2027-01-31',"
                        + " IF(?, 'Head', NULL), IF(?, '2026-11-02 10:00', NULL)",
                owner.value(),
                partner.value(),
                accepted,
                accepted);
    }

    private PupilId pupil(int number) {
        return new PupilId(number("SELECT id FROM pupils_pupil WHERE upn = ?", RollFile.upn(number)));
    }

    private long number(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Long.class).list().getFirst();
    }

    private long key(String sql, Object... params) {
        var key = new GeneratedKeyHolder();
        jdbc.sql(sql).params(params).update(key);
        return key.getKey().longValue();
    }
}
