package org.raisingthegame.tracker;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Boroughs of pupils for benchmarks, as imports would have left them: 46 primary and 17 secondary schools with some 38,600 pupils each,
 * the same each time. Rows are written by a few statements a school and year, so that a borough of ten years takes half a minute.
 */
public final class MadeUpPupils {

    /** The academic year in which the last of the years ends. */
    public static final int LAST_YEAR = 2026;

    public static final int PRIMARIES = 46;
    public static final int SECONDARIES = 17;

    /** The day of the school census, on which characteristics are as at. */
    public static final MonthDay CENSUS = MonthDay.of(1, 15);

    private static final int PRIMARY_PUPILS = 420;
    private static final int SECONDARY_PUPILS = 1_135;
    private static final int AUGUST = 8;

    private final JdbcTemplate jdbc;
    private final SignInFixture people;
    private final int years;
    private final List<MonthDay> rolls;

    /**
     * @param years how many, up to {@link #LAST_YEAR}
     * @param rolls the days of a year on which rolls are taken
     */
    public MadeUpPupils(JdbcTemplate jdbc, SignInFixture people, int years, MonthDay... rolls) {
        this.jdbc = jdbc;
        this.people = people;
        this.years = years;
        this.rolls = List.of(rolls);
    }

    /**
     * A school and its pupils, who stay the same all years.
     *
     * @param firstPupil the least of their ids, which follow one another
     */
    public record MadeUpSchool(SchoolId id, boolean primary, long firstPupil, int pupils) {}

    /** A borough, every second school of it a founding member: primary schools before secondary ones. */
    public List<MadeUpSchool> borough(LaCode la) {
        List<MadeUpSchool> schools = new ArrayList<>();
        for (int number = 0; number < PRIMARIES + SECONDARIES; number++) {
            MadeUpSchool school = school(la, number);
            schools.add(school);
            if (number % 2 == 0) {
                people.founding(school.id());
            }
            for (int year = LAST_YEAR - years + 1; year <= LAST_YEAR; year++) {
                year(school, year);
            }
        }
        return schools;
    }

    private MadeUpSchool school(LaCode la, int number) {
        boolean primary = number < PRIMARIES;
        SchoolId id = people.school(
                "%s%04d".formatted(la.value(), primary ? 2000 + number : 4000 + number),
                "Made-up School %d of %s".formatted(number, la.value()),
                primary ? "PRIMARY" : "SECONDARY");
        int pupils = primary ? PRIMARY_PUPILS : SECONDARY_PUPILS;
        jdbc.update(
                "INSERT INTO pupils_pupil (upn) SELECT CONCAT('B', LPAD(? * 2000 + seq, 12, '0')) FROM seq_1_to_"
                        + pupils,
                id.value());
        Long first = jdbc.queryForObject(
                "SELECT MIN(id) FROM pupils_pupil WHERE upn >= CONCAT('B', LPAD(? * 2000, 12, '0'))",
                Long.class,
                id.value());
        return new MadeUpSchool(id, primary, first == null ? 0 : first, pupils);
    }

    private void year(MadeUpSchool school, int year) {
        rolls.forEach(day -> roll(school, day.atYear(day.getMonthValue() > AUGUST ? year - 1 : year)));
        characteristics(school, year);
        if (school.primary()) {
            results(school, year);
        }
        suspensions(school, year);
    }

    private void roll(MadeUpSchool school, LocalDate taken) {
        jdbc.update(
                "INSERT INTO pupils_roll (school_id, as_at, pupil_id, surname, forename, sex, year_group)"
                        + " SELECT ?, ?, id, 'Made', 'Up', IF(id MOD 2, 'F', 'M'), id MOD 7 + ?"
                        + " FROM pupils_pupil WHERE id >= ? AND id < ? + ?",
                school.id().value(),
                taken,
                school.primary() ? 0 : 7,
                school.firstPupil(),
                school.firstPupil(),
                school.pupils());
    }

    private void characteristics(MadeUpSchool school, int year) {
        jdbc.update(
                "INSERT INTO pupils_characteristics (school_id, academic_year, pupil_id, as_at, ethnicity, fsm, sen, eal,"
                        + " source) SELECT ?, ?, id, ?, ELT(1 + (id * 7 + ?) MOD 17, 'WBRI', 'WBRI', 'WBRI', 'WBRI',"
                        + " 'BCRB', 'BCRB', 'BAFR', 'BAFR', 'BAFR', 'BOTH', 'MWBC', 'MWBA', 'WOTH', 'WOTH', 'APKN',"
                        + " 'OOTH', 'CHNE'), id MOD 3 = 0, ELT(1 + id MOD 11, 'E', 'K', 'K', 'N', 'N', 'N', 'N', 'N',"
                        + " 'N', 'N', 'N'), id MOD 5 < 2, 'bench' FROM pupils_pupil WHERE id >= ? AND id < ? + ?",
                school.id().value(),
                year,
                CENSUS.atYear(year),
                school.id().value(),
                school.firstPupil(),
                school.firstPupil(),
                school.pupils());
    }

    private void results(MadeUpSchool school, int year) {
        jdbc.update(
                "INSERT INTO attainment_ks2 (school_id, academic_year, pupil_id, rwm_expected, eligible)"
                        + " SELECT ?, ?, id, (id * 13 + ?) MOD 100 < 62, 1 FROM pupils_pupil"
                        + " WHERE id >= ? AND id < ? + ? AND id MOD 7 = 6",
                school.id().value(),
                year,
                year,
                school.firstPupil(),
                school.firstPupil(),
                school.pupils());
    }

    private void suspensions(MadeUpSchool school, int year) {
        jdbc.update(
                "INSERT INTO exclusions_exclusion (school_id, pupil_id, start_date, category, academic_year, sessions,"
                        + " reason1, status) SELECT ?, id, ?, IF(id MOD 900 = 0, 'PERM', 'SUSP'), ?, 4, 'DB', 'ISSUED'"
                        + " FROM pupils_pupil WHERE id >= ? AND id < ? + ? AND (id * 31 + ?) MOD 100 < 4",
                school.id().value(),
                LocalDate.of(year, 3, 2),
                year,
                school.firstPupil(),
                school.firstPupil(),
                school.pupils(),
                year);
    }
}
