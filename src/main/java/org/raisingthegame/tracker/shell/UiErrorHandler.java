package org.raisingthegame.tracker.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.raisingthegame.tracker.access.AccessEvent;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.audit.TooManyExports;
import org.raisingthegame.tracker.database.LostDatabase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.DisconnectedClientHelper;

/** A failure while a page is in use: a sentence and a reference number for the person, the rest for the log. */
@Component
class UiErrorHandler implements ErrorHandler, VaadinServiceInitListener {

    private static final String MESSAGE = UiErrorHandler.class.getName();

    private final ApplicationEventPublisher events;

    UiErrorHandler(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        Throwable failure = event.getThrowable();
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            // The person has left the page; there is nobody to tell, and nothing for the technician to mend.
            return;
        }
        if (among(failure, TooManyExports.class)) {
            tell("shell.too-many-files", TooManyExports.IN_AN_HOUR);
        } else if (among(failure, OutOfScope.class) || among(failure, AccessDeniedException.class)) {
            // A refusal is no failure of the program, and says no more than that there is nothing here.
            events.publishEvent(new AccessEvent.Refused("Work on a page"));
            tell("shell.refused");
        } else if (LostDatabase.isWhy(failure)) {
            tell("shell.database-away", ErrorReference.log(failure));
        } else {
            tell("shell.failed", ErrorReference.log(failure));
        }
    }

    private static boolean among(Throwable failure, Class<? extends Throwable> sought) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (sought.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Work in the background fails with nobody there to be told. */
    private static void tell(String key, Object... arguments) {
        if (UI.getCurrent() != null) {
            show(UI.getCurrent(), I18NProvider.translate(key, arguments));
        }
    }

    /** Instead of the one before it: a failure that comes again and again must not cover the page. */
    private static void show(UI page, String words) {
        if (ComponentUtil.getData(page, MESSAGE) instanceof Notification before) {
            before.close();
        }
        Notification message = new Notification();
        ComponentUtil.setData(page, MESSAGE, message);
        message.addThemeVariants(NotificationVariant.LUMO_ERROR);
        message.setPosition(Notification.Position.MIDDLE);
        message.setDuration(0);
        Button close = new Button(I18NProvider.translate("shell.close"), click -> message.close());
        Div content = new Div(new Span(words), close);
        content.addClassName("shell-message");
        message.add(content);
        message.open();
    }
}
