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
     * @param halfDaysElsewhere at other schools in the year
     */
    Standing on(LocalDate today, List<SuspendedSpell> spells, SchoolTerms terms, int halfDaysElsewhere) {
        List<SuspendedSpell> inOrder = spells.stream()
                .filter(spell -> !spell.start().isAfter(today))
                .sorted(Comparator.comparing(SuspendedSpell::start))
                .toList();
        Map<Term, Integer> byTerm = new LinkedHashMap<>();
        Map<Term, SuspendedSpell> overFive = new LinkedHashMap<>();
        Map<Term, SuspendedSpell> overFifteen = new LinkedHashMap<>();
        int year = 0;
        for (SuspendedSpell spell : inOrder) {
            year += spell.halfDays();
            for (Term term : termsOf(spell, terms)) {
                int before = byTerm.getOrDefault(term, 0);
                int after = before + halfDaysIn(term, spell, terms);
                byTerm.put(term, after);
                if (passes(before, after, thresholds.meetIfAskedOver())) {
                    overFive.put(term, spell);
                }
                if (passes(before, after, thresholds.meetOver())) {
                    overFifteen.put(term, spell);
                }
            }
        }
        Optional<Term> now = terms.termOf(today);
        List<Duty> duties = new ArrayList<>();
        for (Term term : termsWithSpells(inOrder, byTerm, terms)) {
            governors(term, inOrder, byTerm, overFive, overFifteen, terms)
                    .filter(duty -> now.filter(term::equals).isPresent() || isStillToCome(duty, today))
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

    /** What the governors owe for a term: the weightiest alone. */
    private Optional<Duty> governors(
            Term term,
            List<SuspendedSpell> spells,
            Map<Term, Integer> byTerm,
            Map<Term, SuspendedSpell> overFive,
            Map<Term, SuspendedSpell> overFifteen,
            SchoolTerms terms) {
        Optional<SuspendedSpell> inAnyCase = Stream.concat(
                        Stream.ofNullable(overFifteen.get(term)),
                        spells.stream()
                                .filter(spell -> spell.kind() == Kind.PERMANENT || spell.missesExam())
                                .filter(spell -> terms.termOf(spell.start())
                                        .filter(term::equals)
                                        .isPresent()))
                .min(Comparator.comparing(SuspendedSpell::start));
        if (inAnyCase.isPresent()) {
            return inAnyCase.map(spell -> due(Duty.Kind.MEET, spell, terms, thresholds.schoolDaysToMeet()));
        }
        if (overFive.containsKey(term)) {
            return Optional.of(due(Duty.Kind.MEET_IF_ASKED, overFive.get(term), terms, thresholds.schoolDaysIfAsked()));
        }
        return byTerm.getOrDefault(term, 0) > 0 ? Optional.of(new Duty(Duty.Kind.CONSIDER, null)) : Optional.empty();
    }

    /** A duty from a term that is over is owed until its day. */
    private static boolean isStillToCome(Duty duty, LocalDate today) {
        LocalDate due = duty.due();
        return due != null && !due.isBefore(today);
    }

    private static boolean passes(int before, int after, int days) {
        return before <= days * HALF_DAYS && after > days * HALF_DAYS;
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
