package org.raisingthegame.tracker.raisingattainment.packs;

import java.util.Optional;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.BoundFigures;
import org.raisingthegame.tracker.figures.Group;
import org.raisingthegame.tracker.figures.SharedProfile;
import org.raisingthegame.tracker.figures.SharedProfile.MeasurePools;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.raisingattainment.Milestone;
import org.springframework.stereotype.Component;

/**
 * What whatever may be passed on says of a milestone's figure: three years pooled, because nothing that is shared holds a
 * single school's year.
 */
@Component
class SharedMilestones {

    private final BoundFigures figures;

    SharedMilestones(BoundFigures figures) {
        this.figures = figures;
    }

    /** The profile of a school from which {@link #pools} are taken. */
    SharedProfile profile(SchoolId school) {
        return figures.sharedProfile(school);
    }

    /** Absent where the profile has nothing of the measure, and for another group than that of the profile. */
    Optional<MeasurePools> pools(SharedProfile profile, Milestone milestone, Measure measure) {
        Group group = figures.group(milestone.ethnicGroup());
        return profile.measures().stream()
                .filter(one -> group.equals(profile.group()))
                .filter(one -> one.measure().id().equals(measure.id()))
                .findFirst();
    }
}
