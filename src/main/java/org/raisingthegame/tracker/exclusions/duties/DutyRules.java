package org.raisingthegame.tracker.exclusions.duties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.raisingthegame.tracker.exclusions.duties.SuspendedSpell.Kind;

/**
 * Counts a pupil's days and says what has to be done. Days count in the term in which they fall, two half days to each
 * school day from the first on; so a suspension over a term's end counts in both. Source: domain notes, 2.3.
 */
final class DutyRules {

    private static final int HALF_DAYS = 2;

    private final ThresholdSettings thresholds;

    DutyRules(ThresholdSettings thresholds) {
        this.thresholds = thresholds;
    }

    /**
     * How a pupil stands on a day.
     *
     * @param spells of the pupil at the school in the academic year, those taken back left out
     * @param meetings of the governors about the pupil: each settles what began up to its day
     * @param halfDaysElsewhere at other schools in the year
     */
    Standing on(
            LocalDate today,
            List<SuspendedSpell> spells,
            List<Meeting> meetings,
            SchoolTerms terms,
            int halfDaysElsewhere) {
        List<SuspendedSpell> inOrder = spells.stream()
                .filter(spell -> !spell.start().isAfter(today))
                .sorted(Comparator.comparing(SuspendedSpell::start))
                .toList();
        Map<Term, Integer> byTerm = new LinkedHashMap<>();
        Map<Term, List<SuspendedSpell>> ifAsked = new LinkedHashMap<>();
        Map<Term, List<SuspendedSpell>> inAnyCase = new LinkedHashMap<>();
        int year = 0;
        for (SuspendedSpell spell : inOrder) {
            year += spell.halfDays();
            for (Term term : termsOf(spell, terms)) {
                int halfDays = byTerm.merge(term, halfDaysIn(term, spell, terms), Integer::sum);
                if (halfDays > thresholds.meetIfAskedOver() * HALF_DAYS) {
                    ifAsked.computeIfAbsent(term, any -> new ArrayList<>()).add(spell);
                }
                if (halfDays > thresholds.meetOver() * HALF_DAYS) {
                    inAnyCase.computeIfAbsent(term, any -> new ArrayList<>()).add(spell);
                }
            }
            if (spell.kind() == Kind.PERMANENT || spell.missesExam()) {
                terms.termOf(spell.start())
                        .ifPresent(term -> inAnyCase
                                .computeIfAbsent(term, any -> new ArrayList<>())
                                .add(spell));
            }
        }
        Optional<Term> now = terms.termOf(today);
        List<Duty> duties = new ArrayList<>();
        for (Term term : termsWithSpells(inOrder, byTerm, terms)) {
            governors(
                            byTerm.getOrDefault(term, 0),
                            unsettled(inAnyCase.getOrDefault(term, List.of()), meetings, Duty.Kind.MEET),
                            unsettled(ifAsked.getOrDefault(term, List.of()), meetings, Duty.Kind.MEET_IF_ASKED),
                            terms)
                    .filter(duty -> now.filter(term::equals).isPresent() || isStillOwed(duty, today, terms))
                    .ifPresent(duties::add);
        }
        provision(today, inOrder, terms).ifPresent(duties::add);
        if (year + halfDaysElsewhere > thresholds.mostDaysAYear() * HALF_DAYS) {
            duties.add(new Duty(Duty.Kind.OVER_YEARS_LIMIT, null));
        }
        int unknown = (int) inOrder.stream()
                .filter(spell -> spell.kind() == Kind.SUSPENSION && spell.sessions() == null)
                .count();
        return new Standing(
                now.map(term -> byTerm.getOrDefault(term, 0)).orElse(0), year, halfDaysElsewhere, unknown, duties);
    }

    private static List<Term> termsWithSpells(
            List<SuspendedSpell> spells, Map<Term, Integer> byTerm, SchoolTerms terms) {
        return Stream.concat(
                        byTerm.keySet().stream(),
                        spells.stream().flatMap(spell -> terms.termOf(spell.start()).stream()))
                .distinct()
                .sorted(Comparator.comparing(Term::first))
                .toList();
    }

    /** The first suspension of these about which the governors have not met. */
    private static Optional<SuspendedSpell> unsettled(
            List<SuspendedSpell> spells, List<Meeting> meetings, Duty.Kind duty) {
        return spells.stream()
                .filter(spell -> meetings.stream().noneMatch(meeting -> meeting.settles(duty, spell)))
                .findFirst();
    }

    /** What the governors owe for a term: the weightiest alone. */
    private Optional<Duty> governors(
            int halfDays, Optional<SuspendedSpell> inAnyCase, Optional<SuspendedSpell> ifAsked, SchoolTerms terms) {
        if (inAnyCase.isPresent()) {
            return inAnyCase.map(spell -> due(Duty.Kind.MEET, spell, terms, thresholds.schoolDaysToMeet()));
        }
        if (ifAsked.isPresent()) {
            return ifAsked.map(spell -> due(Duty.Kind.MEET_IF_ASKED, spell, terms, thresholds.schoolDaysIfAsked()));
        }
        return halfDays > 0 && halfDays <= thresholds.meetIfAskedOver() * HALF_DAYS
                ? Optional.of(new Duty(Duty.Kind.CONSIDER, null))
                : Optional.empty();
    }

    /**
     * A duty from a term that is over is owed until its day and, as overdue, to the end of the term in which its day lies; what
     * governors do only if asked too, because whether parents asked is for somebody to note.
     */
    private static boolean isStillOwed(Duty duty, LocalDate today, SchoolTerms terms) {
        LocalDate due = duty.due();
        return due != null
                && (!due.isBefore(today)
                        || terms.termOf(due)
                                .filter(term -> !term.last().isBefore(today))
                                .isPresent());
    }

    private static Duty due(Duty.Kind kind, SuspendedSpell spell, SchoolTerms terms, int schoolDays) {
        return new Duty(kind, terms.schoolDaysAfter(spell.start(), schoolDays).orElse(null));
    }

    private static List<Term> termsOf(SuspendedSpell spell, SchoolTerms terms) {
        return days(spell, terms).stream()
                .flatMap(day -> terms.termOf(day).stream())
                .distinct()
                .toList();
    }

    private static int halfDaysIn(Term term, SuspendedSpell spell, SchoolTerms terms) {
        List<LocalDate> days = days(spell, terms);
        int halfDays = 0;
        for (int place = 0; place < days.size(); place++) {
            if (term.contains(days.get(place))) {
                halfDays += Math.min(HALF_DAYS, spell.halfDays() - place * HALF_DAYS);
            }
        }
        return halfDays;
    }

    /** The school days over which it goes, the last perhaps half. */
    private static List<LocalDate> days(SuspendedSpell spell, SchoolTerms terms) {
        int days = (spell.halfDays() + 1) / HALF_DAYS;
        return terms.schoolDaysFrom(spell.start()).limit(days).toList();
    }

    /** Alternative provision for a suspension that still goes on, or a permanent exclusion: its sixth school day. */
    private Optional<Duty> provision(LocalDate today, List<SuspendedSpell> spells, SchoolTerms terms) {
        int from = thresholds.alternativeProvisionFrom();
        return spells.stream()
                .filter(spell -> spell.kind() == Kind.PERMANENT || spell.halfDays() > (from - 1) * HALF_DAYS)
                .filter(spell -> spell.kind() == Kind.PERMANENT
                        || days(spell, terms).stream().anyMatch(day -> !day.isBefore(today)))
                .reduce((one, later) -> later)
                .map(spell -> new Duty(
                        Duty.Kind.ALTERNATIVE_PROVISION,
                        terms.schoolDaysFrom(spell.start())
                                .skip(from - 1L)
                                .findFirst()
                                .orElse(null)));
    }
}
