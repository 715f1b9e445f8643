package org.raisingthegame.tracker.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.People;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.Role;
import org.raisingthegame.tracker.access.SchoolSharing;
import org.raisingthegame.tracker.access.SharingAgreements;
import org.raisingthegame.tracker.access.ui.AgreementsView.Show;
import org.raisingthegame.tracker.pages.ToDo;
import org.raisingthegame.tracker.pages.ToDoSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On an officer's home page: agreements that run out, schools that share nothing, and what comes first in a new borough. */
@Component
@Order(40)
class AgreementToDos implements ToDoSource {

    private static final int NAMED = 3;

    private final SharingAgreements agreements;
    private final People people;
    private final CurrentUser user;
    private final Clock clock;

    AgreementToDos(SharingAgreements agreements, People people, CurrentUser user, Clock clock) {
        this.agreements = agreements;
        this.people = people;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public List<ToDo> forThisVisit() {
        if (!user.may(Rights.MANAGE_SCHOOLS)) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        List<SchoolSharing> schools = agreements.schools();
        List<ToDo> toDos = new ArrayList<>();
        add(
                toDos,
                Show.RUNNING_OUT,
                schools.stream()
                        .filter(one -> one.runsOutWithin(SharingAgreements.DAYS_TO_RENEW, today))
                        .toList());
        List<SchoolSharing> silent =
                schools.stream().filter(one -> one.inForceOn(today).isEmpty()).toList();
        if (silent.size() == schools.size() && !schools.isEmpty()) {
            return nobodyCanWork() ? List.of(nobodyShares(), firstPeople()) : List.of(nobodyShares());
        }
        add(toDos, Show.NOTHING_SHARED, silent);
        return toDos;
    }

    /** A borough that is new to the program, or was brought to a version that asks for agreements, sees nothing of any school. */
    private static ToDo nobodyShares() {
        UI ui = UI.getCurrent();
        return new ToDo(
                new RouterLink(ui.getTranslation("access.agreements.to-do.nobody"), AgreementsView.class),
                ui.getTranslation("access.agreements.to-do.nobody.about"));
    }

    /** While officers alone have accounts: asked only where nobody shares, as in a borough that has just begun. */
    private boolean nobodyCanWork() {
        return user.may(Rights.MANAGE_PEOPLE)
                && people.all().stream().allMatch(person -> person.role() == Role.BOROUGH_OFFICER);
    }

    private static ToDo firstPeople() {
        return new ToDo(
                new RouterLink(I18NProvider.translate("access.people.first"), PeopleView.class),
                I18NProvider.translate("access.people.first.about"));
    }

    private static void add(List<ToDo> toDos, Show which, List<SchoolSharing> schools) {
        if (schools.isEmpty()) {
            return;
        }
        UI ui = UI.getCurrent();
        RouterLink link = new RouterLink(
                ui.getTranslation("access.agreements.to-do." + which, schools.size()), AgreementsView.class);
        link.setQueryParameters(QueryParameters.of(AgreementsView.SHOW, which.key()));
        List<String> names =
                schools.stream().map(one -> one.school().name()).limit(NAMED).toList();
        String listed = String.join(", ", names);
        toDos.add(new ToDo(
                link,
                schools.size() > NAMED
                        ? ui.getTranslation("access.agreements.and-more", listed, schools.size() - NAMED)
                        : listed));
    }
}
