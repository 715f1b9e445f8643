package org.raisingthegame.tracker.interventions;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.raisingthegame.tracker.MadeUpPupils;
import org.raisingthegame.tracker.MadeUpPupils.MadeUpSchool;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.aimhigh.AimHighPlugin;
import org.raisingthegame.tracker.aimhigh.Reach;
import org.raisingthegame.tracker.database.OnTestDatabase;
import org.raisingthegame.tracker.database.TestDatabase;
import org.raisingthegame.tracker.imports.Measurements;
import org.raisingthegame.tracker.interventions.WhatChanged.Answer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContextManager;
import org.springframework.test.context.TestPropertySource;

/**
 * {@code ./rtg bench reach}: a borough of {@link MadeUpPupils}, ten years unless said otherwise, with two rolls a year; attendance of two of
 * the years, events at which half of the schools were, and a programme of twelve schools. How long the program takes for what the pages "Reach of events" and "What changed" show.
 */
public final class ReachBenchmark {

    private static final int YEARS = 10;
    private static final int BEFORE = MadeUpPupils.LAST_YEAR - 1;
    private static final int AFTER = MadeUpPupils.LAST_YEAR;
    private static final MonthDay AUTUMN_LIST = MonthDay.of(10, 2);
    private static final int EVENTS = 12;
    private static final int SCHOOLS_IN_PROGRAMME = 12;
    private static final int ROUNDS = 24;
    private static final int WARMING_UP = 4;
    private static final double GOAL = 300;
    private static final double NANOS_TO_MILLIS = 1e6;

    @SpringBootTest
    @OnTestDatabase(schema = "benchreach")
    @TestPropertySource(properties = TestDatabase.NOTHING_REMEMBERED)
    static class Program {}

    private final ApplicationContext program;
    private final JdbcTemplate jdbc;
    private final SignInFixture people;
    private final Measurements measured = new Measurements();
    private List<MadeUpSchool> schools = List.of();

    private ReachBenchmark() {
        program = new TestContextManager(Program.class).getTestContext().getApplicationContext();
        jdbc = program.getBean(JdbcTemplate.class);
        people = new SignInFixture(program.getBean(JdbcClient.class));
    }

    public static void main(String[] arguments) throws IOException {
        new ReachBenchmark().run(arguments.length > 0 ? Integer.parseInt(arguments[0]) : YEARS);
        // Threads of the program would keep this JVM for ever.
        System.exit(0);
    }

    private void run(int years) throws IOException {
        schools =
                new MadeUpPupils(jdbc, people, years, AUTUMN_LIST, MadeUpPupils.CENSUS).borough(SignInFixture.BOROUGH);
        schools.forEach(this::attendance);
        events();
        InterventionId programme = programme();
        jdbc.execute("ANALYZE TABLE pupils_roll, pupils_characteristics, attendance_sessions, exclusions_exclusion,"
                + " aimhigh_attendance, interventions_participation");
        Map<String, UserId> readers = Map.of(
                "programme team", people.programmeTeam(SignInFixture.BOROUGH),
                "borough officer", people.officer(SignInFixture.BOROUGH));
        readers.forEach((who, person) -> measure(who, person, programme));
        measured.save(Path.of("target", "bench", "reach.json"));
        System.out.print(measured.table());
    }

    private void measure(String who, UserId person, InterventionId programme) {
        people.signIn(person, AimHighPlugin.SEE_EVENTS, InterventionsPlugin.SEE_INTERVENTIONS);
        Reach reach = program.getBean(Reach.class);
        measured.add(
                "whom events reached, all years, 95th percentile, " + who,
                p95(() -> reach.sinceTheStart()),
                "ms",
                GOAL);
        WhatChanged changes = program.getBean(WhatChanged.class);
        if (!(changes.of(programme) instanceof Answer.Changes answer)
                || answer.outcomes().isEmpty()) {
            throw new IllegalStateException("There is nothing to compare");
        }
        measured.add("what changed, outcomes compared", answer.outcomes().size(), "");
        measured.add("what changed, 95th percentile, " + who, p95(() -> changes.of(programme)), "ms", GOAL);
        people.signOut();
    }

    private void attendance(MadeUpSchool school) {
        for (int year = BEFORE; year <= AFTER; year++) {
            jdbc.update(
                    "INSERT INTO attendance_sessions (school_id, academic_year, pupil_id, period, as_at, possible, attended)"
                            + " SELECT ?, ?, id, 'YEAR', ?, 380, 330 + (id * 13 + ?) MOD 50 FROM pupils_pupil"
                            + " WHERE id >= ? AND id < ? + ?",
                    school.id().value(),
                    year,
                    LocalDate.of(year, 7, 17),
                    year,
                    school.firstPupil(),
                    school.firstPupil(),
                    school.pupils());
        }
    }

    /** Three years of events; at each every second school with one pupil in sixty, which makes the source's 3,800 places. */
    private void events() {
        for (int number = 0; number < EVENTS; number++) {
            int year = AFTER - number % 3;
            LocalDate held = LocalDate.of(year, 3, 1 + number);
            jdbc.update(
                    "INSERT INTO aimhigh_event (code, la_code, held_on, series, invited, theme, online, state)"
                            + " VALUES (?, '208', ?, 'AIM_HIGH', 'SECONDARY', 'Made up', 0, 'HELD')",
                    "B-" + number,
                    held);
            jdbc.update(
                    "INSERT INTO aimhigh_attendance (school_id, event_id, pupil_id, held_on, academic_year, year_group, attended)"
                            + " SELECT r.school_id, e.id, r.pupil_id, e.held_on, ?, r.year_group, 1 FROM aimhigh_event e"
                            + " JOIN pupils_roll r ON r.as_at = ? AND r.school_id MOD 2 = ? AND r.pupil_id MOD 60 = ?"
                            + " WHERE e.code = ?",
                    year,
                    LocalDate.of(year, 1, 15),
                    number % 2,
                    number,
                    "B-" + number);
        }
    }

    private InterventionId programme() {
        jdbc.update(
                "INSERT INTO interventions_intervention (code, la_code, name, strand, for_whom, funding, starts_on, ends_on)"
                        + " VALUES ('B-1', '208', 'Made up', 'MENTORING', 'PUPILS', 'GRANT', '2025-09-08', '2026-07-03')");
        schools.stream()
                .filter(school -> !school.primary())
                .limit(SCHOOLS_IN_PROGRAMME)
                .forEach(school -> jdbc.update(
                        "INSERT INTO interventions_participation (school_id, intervention_id, pupil_id, academic_year, started_on)"
                                + " SELECT c.school_id, i.id, c.pupil_id, 2026, '2025-09-08' FROM interventions_intervention i"
                                + " JOIN pupils_characteristics c ON c.school_id = ? AND c.academic_year = 2026"
                                + " AND c.ethnicity IN ('BCRB', 'MWBC') AND c.pupil_id MOD 13 = 0 WHERE i.code = 'B-1'",
                        school.id().value()));
        Long id = jdbc.queryForObject("SELECT id FROM interventions_intervention WHERE code = 'B-1'", Long.class);
        return new InterventionId(id == null ? 0 : id);
    }

    private static double p95(Runnable work) {
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long began = System.nanoTime();
            work.run();
            if (round >= WARMING_UP) {
                times.add((System.nanoTime() - began) / NANOS_TO_MILLIS);
            }
        }
        times.sort(null);
        return times.get((int) Math.min(times.size() - 1L, Math.round(0.95 * times.size())));
    }
}
