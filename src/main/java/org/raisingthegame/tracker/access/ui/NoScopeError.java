package org.raisingthegame.tracker.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.raisingthegame.tracker.access.AccessEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;

/** A service refused while a page opened: for this person the page does not exist. */
@Tag("div")
@AnonymousAllowed
class NoScopeError extends Component implements HasErrorParameter<AccessDeniedException> {

    private final ApplicationEventPublisher events;

    NoScopeError(ApplicationEventPublisher events) {
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
