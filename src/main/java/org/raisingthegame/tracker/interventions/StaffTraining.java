package org.raisingthegame.tracker.interventions;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.interventions.persistence.InterventionQueries;
import org.raisingthegame.tracker.interventions.persistence.TrainedQueries;
import org.raisingthegame.tracker.interventions.persistence.TrainedTable;
import org.raisingthegame.tracker.schools.School;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many people were trained, by post: adults in their work, and numbers alone, so the totals are for everybody. */
@Service
@PreAuthorize("hasRole('" + InterventionsPlugin.SEE_INTERVENTIONS + "')")
public class StaffTraining {

    private final CurrentUser user;
    private final InterventionQueries interventions;
    private final TrainedQueries queries;
    private final TrainedTable table;
    private final SchoolDirectory schools;
    private final Clock clock;

    StaffTraining(
            CurrentUser user,
            InterventionQueries interventions,
            TrainedQueries queries,
            TrainedTable table,
            SchoolDirectory schools,
            Clock clock) {
        this.user = user;
        this.interventions = interventions;
        this.queries = queries;
        this.table = table;
        this.schools = schools;
        this.clock = clock;
    }

    /**
     * Who was trained.
     *
     * @param people in all schools, by post
     * @param schools how many schools sent somebody
     * @param own what was said of the school for which the person speaks
     */
    public record Sheet(Map<Post, Integer> people, int schools, List<Trained> own) {}

    /** @throws OutOfScope for an intervention that the person doesn't see */
    public Sheet of(InterventionId id) {
        require(id);
        List<Trained> all = queries.in(user.figureScope(), id);
        Map<Post, Integer> people = new EnumMap<>(Post.class);
        Set<SchoolId> sending = new HashSet<>();
        for (Trained one : all) {
            if (one.people() > 0) {
                people.merge(one.post(), one.people(), Integer::sum);
                sending.add(one.school());
            }
        }
        Optional<SchoolId> own = school().map(SchoolChoice::id);
        return new Sheet(
                people,
                sending.size(),
                all.stream()
                        .filter(one -> own.filter(one.school()::equals).isPresent())
                        .toList());
    }

    /** The school for which the person says who was trained; empty for who says nothing. */
    public Optional<SchoolChoice> school() {
        return user.may(InterventionsPlugin.COUNT_TRAINED) ? user.currentSchool() : Optional.empty();
    }

    /**
     * Says how many people of the person's school were trained; said again, it replaces what was said before.
     *
     * @throws OutOfScope for a school that is not his, or an intervention that is not for staff
     * @throws IllegalArgumentException for a number that can't be
     */
    @PreAuthorize("hasRole('" + InterventionsPlugin.COUNT_TRAINED + "')")
    @Transactional
    public void say(InterventionId id, SchoolId school, Post post, int people) {
        Intervention intervention = require(id);
        boolean takesPart =
                user.schoolChoices().stream().anyMatch(choice -> choice.id().equals(school))
                        && intervention.forWhom() == ForWhom.STAFF
                        && (intervention.school() == null
                                ? schools.byId(school)
                                        .map(School::laCode)
                                        .filter(intervention.borough()::equals)
                                        .isPresent()
                                : intervention.school().equals(school));
        if (!takesPart) {
            throw new OutOfScope();
        }
        if (people < 0 || people > Trained.MOST) {
            throw new IllegalArgumentException("Not a number of people: " + people);
        }
        table.say(id, school, post, people, user.displayName(), LocalDateTime.now(clock));
    }

    private Intervention require(InterventionId id) {
        return interventions
                .byId(user.figureScope(), id)
                .filter(one -> one.school() == null || user.seesTrueFiguresOf(one.school()))
                .orElseThrow(OutOfScope::new);
    }
}
