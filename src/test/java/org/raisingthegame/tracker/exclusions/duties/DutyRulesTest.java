package org.raisingthegame.tracker.exclusions.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.exclusions.duties.Duty.Kind;
import org.raisingthegame.tracker.exclusions.duties.Term.Name;

/**
 * Worked out by hand on a calendar. The autumn term of 2026 goes from Wednesday 2 September to Friday 18 December with a
 * holiday from 26 to 30 October, the spring term from Monday 4 January to Thursday 25 March with one from 15 to 19
 * February.
 */
class DutyRulesTest {

    private static final LocalDate END_OF_AUTUMN = day(2026, 12, 18);

    private final SchoolTerms terms = SchoolTerms.of(
            new AcademicYear(2027),
            List.of(
                    new Term(Name.AUTUMN, day(2026, 9, 2), END_OF_AUTUMN, day(2026, 10, 26), day(2026, 10, 30)),
                    new Term(Name.SPRING, day(2027, 1, 4), day(2027, 3, 25), day(2027, 2, 15), day(2027, 2, 19))));
    private final DutyRules rules = new DutyRules(ThresholdSettings.DEFAULTS);

    @Test
    void five_days_in_a_term_need_no_meeting() {
        Standing standing = on(END_OF_AUTUMN, suspended(day(2026, 9, 7), 10));
        assertThat(standing.halfDaysInTerm()).isEqualTo(10);
        assertThat(standing.duties()).containsExactly(new Duty(Kind.CONSIDER, null));
    }

    @Test
    void five_and_a_half_days_need_one_if_parents_ask_within_50_school_days() {
        // The half day that passes five is on Monday 5 October. Tuesday 6 October is the first school day after it; to
        // 23 October there are 14, from 2 November to 18 December 35: 49. The 50th is Monday 4 January.
        Standing standing = on(END_OF_AUTUMN, suspended(day(2026, 9, 7), 10), suspended(day(2026, 10, 5), 1));
        assertThat(standing.duties()).containsExactly(new Duty(Kind.MEET_IF_ASKED, day(2027, 1, 4)));
    }

    @Test
    void a_lunchtime_is_half_a_day_and_can_be_the_one_too_many() {
        Standing standing = on(END_OF_AUTUMN, suspended(day(2026, 9, 7), 10), lunchtime(day(2026, 10, 5)));
        assertThat(standing.halfDaysInTerm()).isEqualTo(11);
        assertThat(standing.duties()).extracting(Duty::kind).containsExactly(Kind.MEET_IF_ASKED);
    }

    @Test
    void fifteen_days_are_not_over_fifteen() {
        Standing standing = on(
                END_OF_AUTUMN,
                suspended(day(2026, 9, 7), 10),
                suspended(day(2026, 9, 21), 10),
                suspended(day(2026, 11, 9), 10));
        assertThat(standing.halfDaysInTerm()).isEqualTo(30);
        assertThat(standing.duties()).extracting(Duty::kind).containsExactly(Kind.MEET_IF_ASKED);
    }

    @Test
    void fifteen_and_a_half_days_need_a_meeting_in_any_case_within_15_school_days() {
        // Over fifteen with Monday 16 November; 17 to 20 November are 4 school days, two weeks more 14, then 7
        // December.
        Standing standing = on(
                END_OF_AUTUMN,
                suspended(day(2026, 9, 7), 10),
                suspended(day(2026, 9, 21), 10),
                suspended(day(2026, 11, 2), 10),
                suspended(day(2026, 11, 16), 1));
        assertThat(standing.halfDaysInTerm()).isEqualTo(31);
        assertThat(standing.duties()).containsExactly(new Duty(Kind.MEET, day(2026, 12, 7)));
    }

    @Test
    void a_suspension_across_a_terms_end_counts_in_both() {
        // Six days from Wednesday 16 December: 16, 17, 18 December, then 4, 5, 6 January.
        SuspendedSpell across = suspended(day(2026, 12, 16), 12);
        assertThat(on(END_OF_AUTUMN, across).halfDaysInTerm()).isEqualTo(6);
        Standing inSpring = on(day(2027, 1, 6), across);
        assertThat(inSpring.halfDaysInTerm()).isEqualTo(6);
        assertThat(inSpring.halfDaysInYear()).isEqualTo(12);
        // Its sixth school day.
        assertThat(inSpring.duties())
                .containsExactly(new Duty(Kind.CONSIDER, null), new Duty(Kind.ALTERNATIVE_PROVISION, day(2027, 1, 6)));
    }

    @Test
    void a_new_term_begins_at_nought() {
        Standing standing = on(day(2027, 2, 1), suspended(day(2026, 9, 7), 6), suspended(day(2026, 10, 5), 4));
        assertThat(standing.halfDaysInTerm()).isZero();
        assertThat(standing.halfDaysInYear()).isEqualTo(10);
        assertThat(standing.duties()).isEmpty();
    }

    @Test
    void a_meeting_owed_from_the_last_term_stays_in_the_holidays_and_as_overdue_to_the_end_of_the_new_one() {
        // Permanently excluded on Wednesday 16 December: 17 and 18 December are 2 school days, from 4 January 13 more
        // end on Wednesday 20 January.
        SuspendedSpell excluded = permanent(day(2026, 12, 16));
        Duty meeting = new Duty(Kind.MEET, day(2027, 1, 20));
        assertThat(on(day(2026, 12, 28), excluded).duties()).contains(meeting);
        assertThat(on(day(2027, 1, 20), excluded).duties()).contains(meeting);
        assertThat(on(day(2027, 3, 25), excluded).duties()).contains(meeting);
        assertThat(on(day(2027, 3, 26), excluded).duties()).doesNotContain(meeting);
    }

    @Test
    void a_meeting_that_was_held_settles_what_began_up_to_its_day_and_no_later_suspension() {
        // 15 days by 2 November; the half day of Monday 16 November passes them, another of Monday 30 November does so
        // again:
        // 15 school days later are Monday 7 December, and, with 14 in December, Monday 4 January.
        SuspendedSpell first = suspended(day(2026, 9, 7), 10);
        SuspendedSpell second = suspended(day(2026, 9, 21), 10);
        SuspendedSpell third = suspended(day(2026, 11, 2), 10);
        SuspendedSpell over = suspended(day(2026, 11, 16), 1);
        SuspendedSpell again = suspended(day(2026, 11, 30), 1);
        Meeting held = new Meeting(day(2026, 11, 24), Meeting.Outcome.STANDS);
        List<SuspendedSpell> up = List.of(first, second, third, over);
        assertThat(after(day(2026, 11, 24), up, List.of())).containsExactly(new Duty(Kind.MEET, day(2026, 12, 7)));
        assertThat(after(day(2026, 11, 24), up, List.of(held))).isEmpty();
        assertThat(after(day(2026, 12, 1), List.of(first, second, third, over, again), List.of(held)))
                .containsExactly(new Duty(Kind.MEET, day(2027, 1, 4)));
    }

    @Test
    void that_parents_did_not_ask_settles_only_what_they_have_to_ask_for() {
        List<SuspendedSpell> over = List.of(suspended(day(2026, 9, 7), 10), suspended(day(2026, 10, 5), 1));
        List<Meeting> notAsked = List.of(new Meeting(day(2026, 10, 12), Meeting.Outcome.NOT_ASKED));
        assertThat(after(day(2026, 10, 12), over, notAsked)).isEmpty();
        assertThat(after(day(2026, 10, 12), List.of(permanent(day(2026, 10, 5))), notAsked))
                .extracting(Duty::kind)
                .containsExactly(Kind.MEET, Kind.ALTERNATIVE_PROVISION);
    }

    /** Over five days on Monday 5 October, so that the 50th school day after it is Monday 4 January. */
    @Test
    void whether_parents_asked_is_still_to_be_noted_after_the_day_until_somebody_notes_it() {
        List<SuspendedSpell> spells = List.of(suspended(day(2026, 9, 7), 10), suspended(day(2026, 10, 5), 1));
        Duty ifAsked = new Duty(Kind.MEET_IF_ASKED, day(2027, 1, 4));
        assertThat(after(day(2027, 1, 5), spells, List.of())).containsExactly(ifAsked);
        assertThat(after(day(2027, 3, 25), spells, List.of())).containsExactly(ifAsked);
        assertThat(after(day(2027, 1, 5), spells, List.of(new Meeting(day(2026, 10, 12), Meeting.Outcome.NOT_ASKED))))
                .isEmpty();
    }

    private List<Duty> after(LocalDate day, List<SuspendedSpell> spells, List<Meeting> meetings) {
        return rules.on(day, spells, meetings, terms, 0).duties();
    }

    @Test
    void a_permanent_exclusion_needs_a_meeting_and_provision_from_the_sixth_day() {
        // Monday 9 November: 15 school days later is Monday 30 November; the sixth school day is Monday 16 November.
        Standing standing = on(day(2026, 11, 10), permanent(day(2026, 11, 9)));
        assertThat(standing.duties())
                .containsExactly(
                        new Duty(Kind.MEET, day(2026, 11, 30)),
                        new Duty(Kind.ALTERNATIVE_PROVISION, day(2026, 11, 16)));
    }

    @Test
    void a_missed_examination_needs_a_meeting_however_short_the_suspension() {
        Standing standing =
                on(day(2026, 11, 10), new SuspendedSpell(day(2026, 11, 9), SuspendedSpell.Kind.SUSPENSION, 1, true));
        assertThat(standing.duties()).containsExactly(new Duty(Kind.MEET, day(2026, 11, 30)));
    }

    @Test
    void days_at_other_schools_count_towards_45_in_the_year_and_towards_no_term() {
        // 40 days elsewhere and 5 here are 45; a half day more is over.
        assertThat(rules.on(END_OF_AUTUMN, List.of(suspended(day(2026, 9, 7), 10)), List.of(), terms, 80)
                        .duties())
                .extracting(Duty::kind)
                .containsExactly(Kind.CONSIDER);
        Standing over = rules.on(END_OF_AUTUMN, List.of(suspended(day(2026, 9, 7), 10)), List.of(), terms, 81);
        assertThat(over.halfDaysInTerm()).isEqualTo(10);
        assertThat(over.duties()).extracting(Duty::kind).containsExactly(Kind.CONSIDER, Kind.OVER_YEARS_LIMIT);
    }

    @Test
    void a_length_that_nobody_gave_adds_nothing_and_is_said() {
        Standing standing =
                on(END_OF_AUTUMN, new SuspendedSpell(day(2026, 9, 7), SuspendedSpell.Kind.SUSPENSION, null, false));
        assertThat(standing.lengthUnknown()).isEqualTo(1);
        assertThat(standing.duties()).isEmpty();
    }

    @Test
    void without_term_dates_the_terms_of_the_statistics_hold() {
        assertThat(SchoolTerms.easterSunday(2027)).isEqualTo(day(2027, 3, 28));
        assertThat(SchoolTerms.easterSunday(2019)).isEqualTo(day(2019, 4, 21));
        SchoolTerms standard = SchoolTerms.of(new AcademicYear(2027), List.of());
        assertThat(standard.termOf(day(2027, 3, 28))).map(Term::name).contains(Name.SPRING);
        assertThat(standard.termOf(day(2027, 3, 29))).map(Term::name).contains(Name.SUMMER);
        assertThat(standard.termOf(day(2026, 12, 31))).map(Term::name).contains(Name.AUTUMN);
    }

    private Standing on(LocalDate day, SuspendedSpell... spells) {
        return rules.on(day, List.of(spells), List.of(), terms, 0);
    }

    private static SuspendedSpell suspended(LocalDate start, @Nullable Integer sessions) {
        return new SuspendedSpell(start, SuspendedSpell.Kind.SUSPENSION, sessions, false);
    }

    private static SuspendedSpell lunchtime(LocalDate day) {
        return new SuspendedSpell(day, SuspendedSpell.Kind.LUNCHTIME, null, false);
    }

    private static SuspendedSpell permanent(LocalDate day) {
        return new SuspendedSpell(day, SuspendedSpell.Kind.PERMANENT, null, false);
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
