package org.raisingthegame.tracker.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Role;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.spi.PublishedClaim;
import org.raisingthegame.tracker.figures.suppression.Audience;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Measures over the years, as the signed-in person may see them. */
@Service
@PreAuthorize("hasRole('SEE_FIGURES')")
public class Trends {

    private final MeasureCatalogue measures;
    private final TrendMaking making;
    private final CurrentUser user;
    private final GroupSettings groups;
    private final Clock clock;

    Trends(MeasureCatalogue measures, TrendMaking making, CurrentUser user, GroupSettings groups, Clock clock) {
        this.measures = measures;
        this.making = making;
        this.user = user;
        this.groups = groups;
        this.clock = clock;
    }

    /** All measures, in the order of their plugins. */
    public List<Measure> measures() {
        return measures.all();
    }

    /** What the initiative has published of a measure, if anything. */
    public Optional<PublishedClaim> claimOn(Measure measure) {
        return measures.claimOn(measure);
    }

    /** The group of this installation, {@link GroupSettings}. */
    public Group defaultGroup() {
        return groups.group();
    }

    /** The single schools whose trends this person may see, by name; empty for champions and the programme team. */
    public List<SchoolChoice> schools() {
        return user.schoolChoices().stream()
                .filter(choice -> user.seesTrueFiguresOf(choice.id()))
                .toList();
    }

    /**
     * The trend, suppressed for the person who asks.
     *
     * @throws UnknownMeasure if there is no such measure
     * @throws OutOfScope for a single school that this person may not see, or that does not exist
     */
    public Trend trend(TrendQuery query) {
        return making.make(new TrendMaking.Request(
                measures.byId(query.measure()).orElseThrow(() -> new UnknownMeasure(query.measure())),
                query.place(),
                query.group(),
                user.figureScope(),
                audienceOf(query.place()),
                LocalDate.now(clock)));
    }

    /**
     * Who is looking. Until suppression covers the whole grid of shared figures, nobody but those who see its true
     * figures sees a single school.
     */
    private Audience audienceOf(Place place) {
        Role role = user.role();
        if (place instanceof Place.OneSchool(SchoolId school)) {
            if (!user.seesTrueFiguresOf(school)) {
                throw new OutOfScope();
            }
            return switch (role) {
                case BOROUGH_OFFICER -> Audience.OFFICER;
                case ADVISOR -> Audience.ADVISOR;
                case HEADTEACHER, SCHOOL_STAFF -> Audience.SCHOOL;
                case CHAMPION, PROGRAMME_TEAM -> Audience.SHARED;
            };
        }
        // A head sees his own school's true numbers, but a set of schools is shared, and an advisor's schools are few.
        return role == Role.BOROUGH_OFFICER ? Audience.OFFICER : Audience.SHARED;
    }
}
