package org.raisingthegame.tracker.interventions;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.aimhigh.AimHighPlugin;
import org.raisingthegame.tracker.aimhigh.Reach;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.database.OnTestDatabase;
import org.raisingthegame.tracker.imports.Measurements;
import org.raisingthegame.tracker.interventions.WhatChanged.Answer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContextManager;

/**
 * {@code ./rtg bench reach}: a borough of 63 schools and some 38,600 pupils a year, over ten years of rolls unless said otherwise, as in
 * {@code bench trends}; of two of the years with attendance and suspensions, events at which half of the schools were, and a programme
 * of twelve schools. How long the program takes for what the pages "Reach of events" and "What changed" show.
 */
public final class ReachBenchmark {

    private static final int YEARS = 10;
    private static final int BEFORE = 2025;
    private static final int AFTER = 2026;
    private static final int PRIMARIES = 46;
    private static final int SECONDARIES = 17;
    private static final int PRIMARY_PUPILS = 420;
    private static final int SECONDARY_PUPILS = 1_135;
    private static final int EVENTS = 12;
    private static final int SCHOOLS_IN_PROGRAMME = 12;
    private static final int ROUNDS = 24;
    private static final int WARMING_UP = 4;
    private static final double GOAL = 300;
    private static final double NANOS_TO_MILLIS = 1e6;

    @SpringBootTest
    @OnTestDatabase(schema = "benchreach")
    static class Program {}

    private final ApplicationContext program;
    private final JdbcTemplate jdbc;
    private final SignInFixture people;
    private final Measurements measured = new Measurements();
    private final List<SchoolId> schools = new ArrayList<>();

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
        for (int number = 0; number < PRIMARIES + SECONDARIES; number++) {
            generate(number, years);
        }
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

    /** Rows as imports would have left them, by a few statements. */
    private void generate(int number, int years) {
        boolean primary = number < PRIMARIES;
        int pupils = primary ? PRIMARY_PUPILS : SECONDARY_PUPILS;
        SchoolId school = people.school(
                "208%04d".formatted(primary ? 2000 + number : 4000 + number),
                "Made-up School " + number,
                primary ? "PRIMARY" : "SECONDARY");
        schools.add(school);
        long id = school.value();
        jdbc.update(
                "INSERT INTO pupils_pupil (upn) SELECT CONCAT('B', LPAD(? * 2000 + seq, 12, '0')) FROM seq_1_to_"
                        + pupils,
                id);
        Long first = jdbc.queryForObject(
                "SELECT MIN(id) FROM pupils_pupil WHERE upn >= CONCAT('B', LPAD(? * 2000, 12, '0'))", Long.class, id);
        for (int year = AFTER - years + 1; year <= AFTER; year++) {
            for (LocalDate taken : List.of(LocalDate.of(year - 1, 10, 2), LocalDate.of(year, 1, 15))) {
                jdbc.update(
                        "INSERT INTO pupils_roll (school_id, as_at, pupil_id, surname, forename, sex, year_group)"
                                + " SELECT ?, ?, id, 'Made', 'Up', IF(id MOD 2, 'F', 'M'), id MOD 5 + ?"
                                + " FROM pupils_pupil WHERE id >= ? AND id < ? + ?",
                        id,
                        taken,
                        primary ? 1 : 7,
                        first,
                        first,
                        pupils);
            }
            jdbc.update(
                    "INSERT INTO pupils_characteristics (school_id, academic_year, pupil_id, as_at, ethnicity, fsm, sen, eal,"
                            + " source) SELECT ?, ?, id, ?, ELT(1 + (id * 7 + ?) MOD 9, 'WBRI', 'WBRI', 'BCRB', 'BCRB',"
                            + " 'BAFR', 'BAFR', 'MWBC', 'WOTH', 'APKN'), id MOD 3 = 0, ELT(1 + id MOD 11, 'E', 'K', 'K', 'N',"
                            + " 'N', 'N', 'N', 'N', 'N', 'N', 'N'), id MOD 5 < 2, 'bench' FROM pupils_pupil"
                            + " WHERE id >= ? AND id < ? + ?",
                    id,
                    year,
                    LocalDate.of(year, 1, 15),
                    id,
                    first,
                    first,
                    pupils);
        }
        for (int year = BEFORE; year <= AFTER; year++) {
            jdbc.update(
                    "INSERT INTO attendance_sessions (school_id, academic_year, pupil_id, period, as_at, possible, attended)"
                            + " SELECT ?, ?, id, 'YEAR', ?, 380, 330 + (id * 13 + ?) MOD 50 FROM pupils_pupil"
                            + " WHERE id >= ? AND id < ? + ?",
                    id,
                    year,
                    LocalDate.of(year, 7, 17),
                    year,
                    first,
                    first,
                    pupils);
            jdbc.update(
                    "INSERT INTO exclusions_exclusion (school_id, pupil_id, start_date, category, academic_year, sessions,"
                            + " reason1, status) SELECT ?, id, ?, 'SUSP', ?, 4, 'DB', 'ISSUED' FROM pupils_pupil"
                            + " WHERE id >= ? AND id < ? + ? AND (id * 31 + ?) MOD 100 < 4",
                    id,
                    LocalDate.of(year, 3, 2),
                    year,
                    first,
                    first,
                    pupils,
                    year);
        }
    }

    /** Three years of events; at each every second school with one pupil in five. */
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
                            + " JOIN pupils_roll r ON r.as_at = ? AND r.school_id MOD 2 = ? AND r.pupil_id MOD 5 = ?"
                            + " WHERE e.code = ?",
                    year,
                    LocalDate.of(year, 1, 15),
                    number % 2,
                    number % 5,
                    "B-" + number);
        }
    }

    private InterventionId programme() {
        jdbc.update(
                "INSERT INTO interventions_intervention (code, la_code, name, strand, for_whom, funding, starts_on, ends_on)"
                        + " VALUES ('B-1', '208', 'Made up', 'MENTORING', 'PUPILS', 'GRANT', '2025-09-08', '2026-07-03')");
        schools.stream()
                .skip(PRIMARIES)
                .limit(SCHOOLS_IN_PROGRAMME)
                .forEach(school -> jdbc.update(
                        "INSERT INTO interventions_participation (school_id, intervention_id, pupil_id, academic_year, started_on)"
                                + " SELECT c.school_id, i.id, c.pupil_id, 2026, '2025-09-08' FROM interventions_intervention i"
                                + " JOIN pupils_characteristics c ON c.school_id = ? AND c.academic_year = 2026"
                                + " AND c.ethnicity IN ('BCRB', 'MWBC') AND c.pupil_id MOD 13 = 0 WHERE i.code = 'B-1'",
                        school.value()));
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
