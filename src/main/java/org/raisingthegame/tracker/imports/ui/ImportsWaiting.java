package org.raisingthegame.tracker.imports.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.imports.ImportRun;
import org.raisingthegame.tracker.imports.ImportService;
import org.raisingthegame.tracker.pages.ToDo;
import org.raisingthegame.tracker.pages.ToDoSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the home page: files that were handed in, and of which nobody has said yet what becomes of them. */
@Component
@Order(30)
class ImportsWaiting implements ToDoSource {

    private static final int SHOWN = 3;

    private final ImportService imports;
    private final CurrentUser user;

    ImportsWaiting(ImportService imports, CurrentUser user) {
        this.imports = imports;
        this.user = user;
    }

    @Override
    public List<ToDo> forThisVisit() {
        if (!user.may(Rights.UPLOAD)) {
            return List.of();
        }
        return imports.recent().stream()
                .filter(run -> run.state().waits())
                .limit(SHOWN)
                .map(run -> new ToDo(link(run), Words.moment(run.receivedAt())))
                .toList();
    }

    private static RouterLink link(ImportRun run) {
        return new RouterLink(
                I18NProvider.translate("imports.home.waits", run.fileName()),
                ImportView.class,
                new RouteParameters(ImportsNavigation.ID, run.id().toString()));
    }
}
