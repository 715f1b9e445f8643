package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.pages.SearchSource;
import org.raisingthegame.tracker.raisingattainment.Plans;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds plans by school and title, among those that one may open. */
@Component
@Order(200)
class PlanSearch implements SearchSource {

    private final Plans plans;
    private final CurrentUser user;

    PlanSearch(Plans plans, CurrentUser user) {
        this.plans = plans;
        this.user = user;
    }

    @Override
    public String titleKey() {
        return "raisingattainment.plans";
    }

    @Override
    public List<Hit> find(String words) {
        if (!user.may(Rights.SEE_PLAN)) {
            return List.of();
        }
        return plans.all().stream()
                .filter(plan -> SearchSource.isIn(words, plan.schoolName(), plan.title()))
                .limit(MOST)
                .map(plan -> new Hit(
                        PlansNavigation.toPlan(plan.title(), plan.id()),
                        plan.schoolName() + " · "
                                + I18NProvider.translate(plan.state().titleKey())))
                .toList();
    }
}
