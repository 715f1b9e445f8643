package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.stream.Stream;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.pages.ToDo;
import org.raisingthegame.tracker.pages.ToDoSource;
import org.raisingthegame.tracker.raisingattainment.monitoring.AdvisorDesk;
import org.raisingthegame.tracker.raisingattainment.monitoring.OwnPlans;
import org.raisingthegame.tracker.raisingattainment.monitoring.PlanCase;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the home page: the steps that wait for a head, and for an advisor. The actions due are {@link ActionsDue}'s. */
@Component
@Order(20)
class PlanToDos implements ToDoSource {

    private final OwnPlans own;
    private final AdvisorDesk desk;
    private final CurrentUser user;

    PlanToDos(OwnPlans own, AdvisorDesk desk, CurrentUser user) {
        this.own = own;
        this.desk = desk;
        this.user = user;
    }

    @Override
    public List<ToDo> forThisVisit() {
        if (user.may(Rights.EDIT_PLAN)) {
            return ofHead();
        }
        return user.may(Rights.REVIEW_PLAN)
                ? desk.cases().stream().flatMap(PlanToDos::ofCase).toList()
                : List.of();
    }

    private List<ToDo> ofHead() {
        return own.toDo().stream()
                .flatMap(one -> one.waiting().stream()
                        .map(waiting -> new ToDo(
                                PlansNavigation.toPlan(
                                        MonitoringWords.waiting(waiting),
                                        one.plan().id()),
                                "")))
                .toList();
    }

    private static Stream<ToDo> ofCase(PlanCase one) {
        Stream<String> steps = one.waiting().stream().map(MonitoringWords::waiting);
        Stream<String> overdue = Stream.of(one.overdueActions())
                .filter(actions -> actions > 0)
                .map(actions -> Words.say("caseload.overdue", actions));
        return Stream.concat(steps, overdue).map(what -> new ToDo(link(what, one), one.school()));
    }

    /** Where there is no plan yet, the desk says what to do about it. */
    private static RouterLink link(String what, PlanCase one) {
        return one.plan() == null
                ? new RouterLink(what, CaseloadView.class)
                : PlansNavigation.toPlan(what, one.plan().id());
    }
}
