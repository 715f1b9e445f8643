package org.raisingthegame.tracker.exclusions.duties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.exclusions.duties.DutyQueries.Suspended;
import org.raisingthegame.tracker.pupils.PupilId;
import org.springframework.stereotype.Component;

/** How the suspended pupils of a school stand on a day: those of the year, and whose duties of the year before are still owed. */
@Component
class SuspensionStandings {

    private final DutyQueries queries;
    private final DutyRules rules;

    SuspensionStandings(DutyQueries queries, ThresholdSettings thresholds) {
        this.queries = queries;
        rules = new DutyRules(thresholds);
    }

    /** @param elsewhere half days of the year at other schools, by pupil; asked with those suspended in it */
    List<SuspendedPupil> of(
            RowScope scope, SchoolId school, LocalDate today, Function<List<PupilId>, Map<Long, Integer>> elsewhere) {
        AcademicYear year = AcademicYear.containing(today);
        Map<Long, List<Meeting>> meetings =
                queries.meetings(scope, school, year.previous().firstDay());
        List<Suspended> suspended = queries.suspended(scope, school, year);
        SchoolTerms terms = SchoolTerms.of(year, queries.terms(scope, school, year));
        Map<Long, Integer> halfDays =
                elsewhere.apply(suspended.stream().map(Suspended::id).toList());
        Map<PupilId, SuspendedPupil> pupils = new LinkedHashMap<>();
        for (Suspended one : suspended) {
            List<Meeting> met = meetings.getOrDefault(one.id().value(), List.of());
            Standing standing = rules.on(
                    today,
                    one.spells(),
                    met,
                    terms,
                    halfDays.getOrDefault(one.id().value(), 0));
            pupils.put(one.id(), new SuspendedPupil(one.id(), one.name(), standing, met));
        }
        AcademicYear before = year.previous();
        SchoolTerms termsBefore = SchoolTerms.of(before, queries.terms(scope, school, before));
        for (Suspended one : queries.suspended(scope, school, before)) {
            List<Meeting> met = meetings.getOrDefault(one.id().value(), List.of());
            List<Duty> owed = rules.on(today, one.spells(), met, termsBefore, 0).duties().stream()
                    .filter(Duty::isOfGovernors)
                    .toList();
            if (!owed.isEmpty()) {
                pupils.merge(
                        one.id(),
                        new SuspendedPupil(one.id(), one.name(), new Standing(0, 0, 0, 0, owed), met),
                        SuspensionStandings::together);
            }
        }
        return List.copyOf(pupils.values());
    }

    private static SuspendedPupil together(SuspendedPupil now, SuspendedPupil before) {
        Standing standing = now.standing();
        List<Duty> duties = new ArrayList<>(before.standing().duties());
        duties.addAll(standing.duties());
        return new SuspendedPupil(
                now.id(),
                now.name(),
                new Standing(
                        standing.halfDaysInTerm(),
                        standing.halfDaysInYear(),
                        standing.halfDaysElsewhere(),
                        standing.lengthUnknown(),
                        duties),
                now.meetings());
    }
}
