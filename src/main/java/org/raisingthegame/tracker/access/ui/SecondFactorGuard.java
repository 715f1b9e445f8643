package org.raisingthegame.tracker.access.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.raisingthegame.tracker.access.CurrentUser;
import org.springframework.stereotype.Component;

/**
 * Leads a person who owes the second factor to the page that asks for it. A kindness, not the lock: until then the policy
 * gives him no right at all.
 */
@Component
class SecondFactorGuard implements VaadinServiceInitListener {

    private final AuthenticationContext signIn;
    private final CurrentUser user;

    SecondFactorGuard(AuthenticationContext signIn, CurrentUser user) {
        this.signIn = signIn;
        this.user = user;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(created -> created.getUI().addBeforeEnterListener(this::leadToCode));
    }

    private void leadToCode(BeforeEnterEvent event) {
        if (event.getNavigationTarget() != SecondFactorView.class
                && signIn.isAuthenticated()
                && user.owesSecondFactor()) {
            event.forwardTo(SecondFactorView.class);
        }
    }
}
