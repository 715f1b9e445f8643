package org.raisingthegame.tracker.interventions;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.access.FigureScope;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.interventions.persistence.InterventionQueries;
import org.raisingthegame.tracker.interventions.persistence.TrainedQueries;
import org.raisingthegame.tracker.interventions.persistence.TrainedTable;
import org.raisingthegame.tracker.schools.School;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says of the demonstration's founding schools who was at the training for staff: each head, most chairs of governors. */
@Component
@Profile("demo")
class DemoTraining {

    private static final LaCode BOROUGH = new LaCode("208");
    private static final String BY = "Percy Programme";

    private final InterventionQueries interventions;
    private final TrainedQueries trained;
    private final TrainedTable table;
    private final SchoolDirectory schools;
    private final Clock clock;

    DemoTraining(
            InterventionQueries interventions,
            TrainedQueries trained,
            TrainedTable table,
            SchoolDirectory schools,
            Clock clock) {
        this.interventions = interventions;
        this.trained = trained;
        this.table = table;
        this.schools = schools;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void say() {
        Set<SchoolId> founding = schools.founding().stream().map(School::id).collect(Collectors.toSet());
        FigureScope scope = new FigureScope(Set.of(BOROUGH), founding, Set.of());
        for (Intervention one : interventions.all(scope)) {
            boolean fresh = one.forWhom() == ForWhom.STAFF
                    && one.isProgramme()
                    && trained.in(scope, one.requiredId()).isEmpty();
            if (fresh) {
                schools.founding().forEach(school -> say(one.requiredId(), school));
            }
        }
    }

    private void say(InterventionId id, School school) {
        LocalDateTime now = LocalDateTime.now(clock);
        table.say(id, school.id(), Post.HEAD, 1, BY, now);
        if (school.id().value() % 4 != 0) {
            table.say(id, school.id(), Post.CHAIR_OF_GOVERNORS, 1, BY, now);
        }
        if (school.id().value() % 3 == 0) {
            table.say(id, school.id(), Post.SENIOR_LEADER, 2, BY, now);
        }
    }
}
