package org.raisingthegame.tracker.exclusions.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.Role;
import org.raisingthegame.tracker.exclusions.duties.Duty;
import org.raisingthegame.tracker.exclusions.duties.GovernorDuties;
import org.raisingthegame.tracker.pages.ToDo;
import org.raisingthegame.tracker.pages.ToDoSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On a head's home page: that governors have to meet, and the nearest day; no pupil is named there. */
@Component
@Order(30)
class DutyToDos implements ToDoSource {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final GovernorDuties duties;
    private final CurrentUser user;

    DutyToDos(GovernorDuties duties, CurrentUser user) {
        this.duties = duties;
        this.user = user;
    }

    @Override
    public List<ToDo> forThisVisit() {
        if (user.role() != Role.HEADTEACHER || !user.may(Rights.SEE_PUPILS)) {
            return List.of();
        }
        List<LocalDate> meetings = duties.currentSchool().stream()
                .flatMap(school -> duties.pupils(school.id()).stream())
                .flatMap(pupil -> pupil.standing().duties().stream())
                .filter(duty -> duty.kind() == Duty.Kind.MEET)
                .flatMap(duty -> Stream.ofNullable(duty.due()))
                .sorted(Comparator.naturalOrder())
                .toList();
        return meetings.isEmpty()
                ? List.of()
                : List.of(new ToDo(
                        new RouterLink(
                                I18NProvider.translate("exclusions.duties.meetings", meetings.size()),
                                DutiesView.class),
                        I18NProvider.translate("exclusions.duties.meetings.by", DAY.format(meetings.getFirst()))));
    }
}
