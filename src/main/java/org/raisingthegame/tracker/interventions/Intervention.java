package org.raisingthegame.tracker.interventions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;

/**
 * Something that is done over a while for pupils or with staff.
 *
 * @param id null while it is not stored yet
 * @param code by which files name it, such as MEN-2027-1; it stays
 * @param school whose own it is; null for a programme of the borough, in which any of its schools may take part
 * @param ownStrand how the school calls the strand; null unless the strand is {@link Strand#OWN}
 * @param intended the outcome it is meant to bring; null where nobody said
 * @param measuredBy what is measured at entry and exit, such as "Reading age in months"; null for nothing
 * @param sessionsPlanned the dosage for each participant; null where nobody said
 * @param cost in pounds, of all of it; null where nobody said
 * @param reviewOn when it is to be looked at again; null for never
 * @param reviewedOn when it was; null while it wasn't
 */
public record Intervention(
        @Nullable InterventionId id,
        String code,
        LaCode borough,
        @Nullable SchoolId school,
        String name,
        Strand strand,
        @Nullable String ownStrand,
        ForWhom forWhom,
        @Nullable String intended,
        @Nullable String measuredBy,
        @Nullable Integer sessionsPlanned,
        @Nullable BigDecimal cost,
        Funding funding,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable LocalDate reviewOn,
        @Nullable LocalDate reviewedOn) {

    public static final int LONGEST_CODE = 20;
    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_STRAND = 60;
    public static final int LONGEST_TEXT = 300;
    public static final int MOST_SESSIONS = 400;
    public static final BigDecimal HIGHEST_COST = new BigDecimal("9999999.99");

    /** Whoever looks so many days before the day a review is due was in time. */
    private static final int REVIEWED_BEFORE = 28;

    public Intervention {
        if (endsOn.isBefore(startsOn)) {
            throw new IllegalArgumentException("An intervention ends after it starts");
        }
        if ((strand == Strand.OWN) != (ownStrand != null)) {
            throw new IllegalArgumentException("A strand of one's own has a name, and no other has");
        }
        if (sessionsPlanned != null && (sessionsPlanned < 1 || sessionsPlanned > MOST_SESSIONS)) {
            throw new IllegalArgumentException("Not a number of sessions: " + sessionsPlanned);
        }
        if (cost != null && (cost.signum() < 0 || cost.compareTo(HIGHEST_COST) > 0)) {
            throw new IllegalArgumentException("Not a cost");
        }
    }

    public InterventionId requiredId() {
        if (id == null) {
            throw new IllegalStateException("Not stored yet");
        }
        return id;
    }

    Intervention withCode(String given) {
        return new Intervention(
                id,
                given,
                borough,
                school,
                name,
                strand,
                ownStrand,
                forWhom,
                intended,
                measuredBy,
                sessionsPlanned,
                cost,
                funding,
                startsOn,
                endsOn,
                reviewOn,
                reviewedOn);
    }

    /** Whether it belongs to the borough, so that any of its schools may take part. */
    public boolean isProgramme() {
        return school == null;
    }

    /** A single session, of which no effect on a year's outcomes is claimed. */
    public boolean isOneOff() {
        return sessionsPlanned != null && sessionsPlanned == 1 || startsOn.equals(endsOn);
    }

    /** The whole year before it began. */
    public AcademicYear before() {
        return AcademicYear.containing(startsOn).previous();
    }

    /**
     * The year in which an effect ought to show: the one in which it ended, unless it began so late in that same year, after
     * December, that most of the year lay before it; then the next (decision 0027).
     */
    public AcademicYear after() {
        AcademicYear began = AcademicYear.containing(startsOn);
        AcademicYear ended = AcademicYear.containing(endsOn);
        boolean late = ended.equals(began) && startsOn.isAfter(LocalDate.of(began.endYear() - 1, Month.DECEMBER, 31));
        return late ? ended.next() : ended;
    }

    /** Whether a review is still to come or was missed. */
    public boolean reviewWaits() {
        return reviewOn != null && (reviewedOn == null || reviewedOn.isBefore(reviewOn.minusDays(REVIEWED_BEFORE)));
    }
}
