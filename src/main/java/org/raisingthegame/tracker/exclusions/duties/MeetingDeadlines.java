package org.raisingthegame.tracker.exclusions.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.SchoolPeople;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.notices.Deadline;
import org.raisingthegame.tracker.notices.Deadlines;
import org.raisingthegame.tracker.schools.School;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.springframework.stereotype.Component;

/**
 * Heads are reminded a week before that governors must meet, and when the day has passed: once for each school and day, however
 * many pupils there are, and of no name.
 */
@Component
class MeetingDeadlines implements Deadlines {

    private static final int DAYS_BEFORE = 7;

    private final DutyQueries queries;
    private final SuspensionStandings standings;
    private final SchoolDirectory schools;
    private final SchoolPeople people;

    MeetingDeadlines(DutyQueries queries, SuspensionStandings standings, SchoolDirectory schools, SchoolPeople people) {
        this.queries = queries;
        this.standings = standings;
        this.schools = schools;
        this.people = people;
    }

    @Override
    public String id() {
        return "exclusions.meetings";
    }

    @Override
    public List<Deadline> toTell(LocalDate today) {
        return queries.schoolsWithSuspensions(AcademicYear.containing(today)).stream()
                .flatMap(id -> schools.byId(id).stream())
                .flatMap(school -> meetings(school, today))
                .toList();
    }

    private Stream<Deadline> meetings(School school, LocalDate today) {
        SchoolId id = school.id();
        return standings.of(new RowScope.OnlySchools(Set.of(id)), id, today, pupils -> Map.of()).stream()
                .flatMap(pupil -> pupil.standing().duties().stream())
                .filter(duty -> duty.kind() == Duty.Kind.MEET)
                .flatMap(duty -> Stream.ofNullable(duty.due()))
                .distinct()
                .filter(due -> !due.isAfter(today.plusDays(DAYS_BEFORE)))
                .map(due -> new Deadline(
                        "exclusions.notice.meeting",
                        "governors-" + id,
                        school.name(),
                        due,
                        "suspension-duties",
                        people.headsOf(id)));
    }
}
