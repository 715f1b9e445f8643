package org.raisingthegame.tracker.interventions.ui;

import java.util.List;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.interventions.Interventions;
import org.raisingthegame.tracker.interventions.InterventionsPlugin;
import org.raisingthegame.tracker.pages.SearchSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds interventions by name, code and strand, among those that one may open. */
@Component
@Order(310)
class InterventionSearch implements SearchSource {

    private final Interventions interventions;
    private final CurrentUser user;

    InterventionSearch(Interventions interventions, CurrentUser user) {
        this.interventions = interventions;
        this.user = user;
    }

    @Override
    public String titleKey() {
        return "interventions.title";
    }

    @Override
    public List<Hit> find(String words) {
        if (!user.may(InterventionsPlugin.SEE_INTERVENTIONS)) {
            return List.of();
        }
        return interventions.all().stream()
                .filter(sheet -> SearchSource.isIn(
                        words,
                        sheet.intervention().name(),
                        sheet.intervention().code(),
                        InterventionWords.strand(sheet.intervention())))
                .limit(MOST)
                .map(sheet -> new Hit(
                        InterventionsNavigation.link(
                                sheet.intervention().name(),
                                sheet.intervention().requiredId()),
                        sheet.school() == null ? InterventionWords.say("programme") : sheet.school()))
                .toList();
    }
}
