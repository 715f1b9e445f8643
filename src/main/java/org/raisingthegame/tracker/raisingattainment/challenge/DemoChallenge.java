package org.raisingthegame.tracker.raisingattainment.challenge;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.raisingthegame.tracker.core.Phase;
import org.raisingthegame.tracker.raisingattainment.DemoPlansMade;
import org.raisingthegame.tracker.raisingattainment.challenge.persistence.ChallengeTable;
import org.raisingthegame.tracker.raisingattainment.persistence.DemoAuthors;
import org.raisingthegame.tracker.schools.School;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A pairing that runs in the demonstration: the second primary school's head challenges the first's. */
@Component
@Profile("demo")
class DemoChallenge {

    private static final int WEEKS_AGO = 4;
    private static final int WEEKS_TO_GO = 8;

    private final SchoolDirectory schools;
    private final ChallengeTable table;
    private final DemoAuthors authors;
    private final Clock clock;

    DemoChallenge(SchoolDirectory schools, ChallengeTable table, DemoAuthors authors, Clock clock) {
        this.schools = schools;
        this.table = table;
        this.authors = authors;
        this.clock = clock;
    }

    @EventListener
    void begin(DemoPlansMade made) {
        List<School> primaries = schools.founding().stream()
                .filter(school -> school.phase() == Phase.PRIMARY)
                .toList();
        School owner = primaries.get(0);
        School partner = primaries.get(1);
        String head = authors.headOf(owner.id()).name();
        String other = authors.headOf(partner.id()).name();
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDateTime begun = now.minusWeeks(WEEKS_AGO);
        ChallengeId id = table.add(
                owner.id(),
                partner.id(),
                "Are our mentors reaching the pupils who need them?",
                head,
                begun,
                now.toLocalDate().plusWeeks(WEEKS_TO_GO));
        table.accept(id, other, begun.plusDays(2));
        table.attach(
                id,
                "How we pair readers and mentors",
                "Teachers name the pupils; the reading lead matches them with mentors from the secondary school. "
                        + "They meet twice a week for twenty minutes.",
                begun.plusDays(3));
        table.ask(id, "Who looks at whether a pair still works after half a term?", other, begun.plusDays(9));
    }
}
