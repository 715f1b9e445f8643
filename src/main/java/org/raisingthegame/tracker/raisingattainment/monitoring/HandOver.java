package org.raisingthegame.tracker.raisingattainment.monitoring;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.SchoolPeople;
import org.raisingthegame.tracker.raisingattainment.PlanSheet;

/**
 * What somebody needs who takes a plan over: where it stands, who went before, what was said, judged and signed.
 *
 * @param heads who leads the school today
 * @param formerHeads who led it before, the latest first
 * @param judged the latest review that was sent; null where none was
 * @param signed the figures of the latest signature, and what came later
 */
public record HandOver(
        PlanSheet plan,
        MonitoringSheet monitoring,
        List<SchoolPeople.Holder> heads,
        List<SchoolPeople.Holder> formerHeads,
        List<SchoolPeople.Holder> advisors,
        List<SchoolPeople.Holder> formerAdvisors,
        @Nullable Review judged,
        List<SignedFigure> signed) {

    /** The next review that not both have signed. */
    public Optional<Review> next() {
        return monitoring.reviews().stream()
                .filter(review -> review.state() != ReviewState.SIGNED)
                .findFirst();
    }
}
