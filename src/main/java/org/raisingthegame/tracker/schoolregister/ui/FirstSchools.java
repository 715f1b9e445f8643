package org.raisingthegame.tracker.schoolregister.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.pages.ToDo;
import org.raisingthegame.tracker.pages.ToDoSource;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On an officer's home page while the program knows no school: with them everything begins. */
@Component
@Order(10)
class FirstSchools implements ToDoSource {

    private final SchoolDirectory schools;
    private final CurrentUser user;

    FirstSchools(SchoolDirectory schools, CurrentUser user) {
        this.schools = schools;
        this.user = user;
    }

    @Override
    public List<ToDo> forThisVisit() {
        if (!user.may(Rights.MANAGE_SCHOOLS) || !schools.all().isEmpty()) {
            return List.of();
        }
        return List.of(new ToDo(
                new RouterLink(I18NProvider.translate("schoolregister.first"), SchoolsView.class),
                I18NProvider.translate("schoolregister.first.about")));
    }
}
