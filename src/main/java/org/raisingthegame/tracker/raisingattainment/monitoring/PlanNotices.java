package org.raisingthegame.tracker.raisingattainment.monitoring;

import java.util.List;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.SchoolPeople;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.notices.Message;
import org.raisingthegame.tracker.notices.Notices;
import org.springframework.stereotype.Component;

/** Tells the head and the advisors of a school what waits for them; never whoever brought it about. */
@Component
class PlanNotices {

    private final Notices notices;
    private final SchoolPeople people;
    private final CurrentUser user;

    PlanNotices(Notices notices, SchoolPeople people, CurrentUser user) {
        this.notices = notices;
        this.people = people;
        this.user = user;
    }

    void tellHeads(SchoolId school, Message message) {
        tell(people.headsOf(school), message);
    }

    void tellAdvisors(SchoolId school, Message message) {
        tell(people.advisorsOf(school), message);
    }

    private void tell(List<SchoolPeople.Holder> holders, Message message) {
        notices.tellEach(
                holders.stream()
                        .filter(holder -> !holder.person().equals(user.id()))
                        .toList(),
                message);
    }
}
