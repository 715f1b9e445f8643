package org.raisingthegame.tracker.privacy.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.pages.ToDo;
import org.raisingthegame.tracker.pages.ToDoSource;
import org.raisingthegame.tracker.privacy.DueRecords;
import org.raisingthegame.tracker.privacy.RecordRetention;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On an officer's home page: records are past their time. */
@Component
@Order(45)
class RetentionToDo implements ToDoSource {

    private final RecordRetention retention;
    private final CurrentUser user;

    RetentionToDo(RecordRetention retention, CurrentUser user) {
        this.retention = retention;
        this.user = user;
    }

    @Override
    public List<ToDo> forThisVisit() {
        if (!user.may(Rights.MANAGE_SCHOOLS)) {
            return List.of();
        }
        List<DueRecords> due = retention.due();
        if (due.isEmpty()) {
            return List.of();
        }
        UI ui = UI.getCurrent();
        String kinds = due.stream()
                .map(one -> one.kind().titleKey())
                .distinct()
                .map(ui::getTranslation)
                .collect(Collectors.joining(", "));
        return List.of(new ToDo(new RouterLink(ui.getTranslation("privacy.past.to-do"), RetentionView.class), kinds));
    }
}
