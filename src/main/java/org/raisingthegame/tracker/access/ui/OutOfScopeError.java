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
import org.raisingthegame.tracker.access.OutOfScope;
import org.springframework.context.ApplicationEventPublisher;

/** Answers an address out of one's scope with the very page for an address that does not exist. */
@Tag("div")
@AnonymousAllowed
class OutOfScopeError extends Component implements HasErrorParameter<OutOfScope> {

    private final ApplicationEventPublisher events;

    OutOfScopeError(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<OutOfScope> parameter) {
        events.publishEvent(
                new AccessEvent.Refused("Page " + event.getLocation().getPath()));
        event.rerouteToError(NotFoundException.class, "");
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
