package org.raisingthegame.tracker.aimhigh;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.aimhigh.Headcount.People;
import org.raisingthegame.tracker.aimhigh.persistence.EventQueries;
import org.raisingthegame.tracker.aimhigh.persistence.HeadcountQueries;
import org.raisingthegame.tracker.aimhigh.persistence.HeadcountTable;
import org.raisingthegame.tracker.aimhigh.persistence.RegisterTable.Hand;
import org.raisingthegame.tracker.core.SchoolId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many people came, without any name: heads and champions of their school's, organisers of partners' too. */
@Service
@PreAuthorize("hasRole('" + AimHighPlugin.COUNT_HEADS + "')")
public class Headcounts {

    private final CurrentUser user;
    private final EventQueries events;
    private final HeadcountQueries queries;
    private final HeadcountTable table;
    private final Clock clock;

    Headcounts(CurrentUser user, EventQueries events, HeadcountQueries queries, HeadcountTable table, Clock clock) {
        this.user = user;
        this.events = events;
        this.queries = queries;
        this.table = table;
        this.clock = clock;
    }

    /** Organisers see all, everybody else those of the own schools. */
    public List<Headcount> of(EventId event) {
        List<SchoolId> own = user.schoolChoices().stream().map(SchoolChoice::id).toList();
        return queries.of(user.figureScope(), event).stream()
                .filter(count -> mayCountPartners() || own.contains(count.school()))
                .toList();
    }

    /** Whether the person counts for partners, who belong to no school. */
    public boolean mayCountPartners() {
        return user.may(AimHighPlugin.ORGANISE_EVENTS);
    }

    /** The school for which the person counts; empty for who organises. */
    public @Nullable SchoolChoice school() {
        return mayCountPartners() ? null : user.currentSchool().orElse(null);
    }

    /**
     * Says how many people of the person's school came.
     *
     * @throws OutOfScope for a school that is not his, or an event of another borough
     * @throws IllegalArgumentException for a number that can't be
     */
    @Transactional
    public void ofSchool(EventId event, SchoolId school, People people, int heads) {
        require(event, heads);
        if (user.schoolChoices().stream().noneMatch(choice -> choice.id().equals(school))) {
            throw new OutOfScope();
        }
        table.add(event, school, null, people, heads, hand());
    }

    /** Says how many people of a partner came; only for organisers. */
    @PreAuthorize("hasRole('" + AimHighPlugin.ORGANISE_EVENTS + "')")
    @Transactional
    public void ofPartner(EventId event, String organisation, People people, int heads) {
        require(event, heads);
        String name = organisation.strip();
        if (name.isEmpty() || name.length() > Event.LONGEST_TEXT) {
            throw new IllegalArgumentException("An organisation has a name");
        }
        table.add(event, null, name, people, heads, hand());
    }

    private void require(EventId event, int heads) {
        if (events.event(user.figureScope(), event).isEmpty()) {
            throw new OutOfScope();
        }
        if (heads < 0 || heads > Headcount.MOST) {
            throw new IllegalArgumentException("Not a number of people: " + heads);
        }
    }

    private Hand hand() {
        return new Hand(user.id(), user.displayName(), LocalDateTime.now(clock));
    }
}
