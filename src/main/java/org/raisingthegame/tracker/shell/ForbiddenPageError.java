package org.raisingthegame.tracker.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.raisingthegame.tracker.access.AccessEvent;
import org.springframework.context.ApplicationEventPublisher;

/** A page that is closed to this person answers as one that does not exist. Vaadin's own answer would say which. */
@Tag("div")
@AnonymousAllowed
class ForbiddenPageError extends Component implements HasErrorParameter<AccessDeniedException> {

    private final ApplicationEventPublisher events;

    ForbiddenPageError(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        events.publishEvent(
                new AccessEvent.Refused("Page " + event.getLocation().getPath()));
        event.rerouteToError(NotFoundException.class, "");
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
