package org.raisingthegame.tracker.access.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.raisingthegame.tracker.access.CurrentUser;
import org.springframework.stereotype.Component;

/**
 * Leads a person with a temporary password to the page that replaces it. A kindness, not the lock: until then the policy
 * gives him no right at all.
 */
@Component
class TemporaryPasswordGuard implements VaadinServiceInitListener {

    private final AuthenticationContext signIn;
    private final CurrentUser user;

    TemporaryPasswordGuard(AuthenticationContext signIn, CurrentUser user) {
        this.signIn = signIn;
        this.user = user;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(created -> created.getUI().addBeforeEnterListener(this::leadToPassword));
    }

    private void leadToPassword(BeforeEnterEvent event) {
        if (event.getNavigationTarget() != PasswordView.class
                && signIn.isAuthenticated()
                && user.hasTemporaryPassword()) {
            event.forwardTo(PasswordView.class);
        }
    }
}
