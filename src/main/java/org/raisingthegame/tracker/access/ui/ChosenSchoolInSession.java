package org.raisingthegame.tracker.access.ui;

import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.ChosenSchool;
import org.raisingthegame.tracker.core.SchoolId;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Remembers the choice in the HTTP session. Work that a page does in the background knows only Vaadin's session, a plain
 * request (a download) only Spring's: both lead to the same attribute.
 */
@Component
class ChosenSchoolInSession implements ChosenSchool {

    private static final String ATTRIBUTE = ChosenSchool.class.getName();

    @Override
    public Optional<SchoolId> remembered() {
        return read() instanceof Long id ? Optional.of(new SchoolId(id)) : Optional.empty();
    }

    private static @Nullable Object read() {
        VaadinSession vaadin = VaadinSession.getCurrent();
        if (vaadin != null && vaadin.getSession() != null) {
            return vaadin.getSession().getAttribute(ATTRIBUTE);
        }
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null ? null : request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_SESSION);
    }

    @Override
    public void remember(SchoolId school) {
        VaadinSession vaadin = VaadinSession.getCurrent();
        if (vaadin != null && vaadin.getSession() != null) {
            vaadin.getSession().setAttribute(ATTRIBUTE, school.value());
            return;
        }
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            throw new IllegalStateException("There is no session to remember the school in");
        }
        request.setAttribute(ATTRIBUTE, school.value(), RequestAttributes.SCOPE_SESSION);
    }
}
