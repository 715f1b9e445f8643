package org.raisingthegame.tracker.access;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import org.raisingthegame.tracker.access.OpenInvitation.Provider;

/** Leads to a provider's own sign-in, outside of the router. */
public final class SignInLinks {

    private SignInLinks() {}

    public static Anchor to(Provider provider) {
        Anchor link =
                new Anchor(provider.address(), UI.getCurrent().getTranslation("access.sign-in.with", provider.name()));
        link.setRouterIgnore(true);
        link.addClassName("provider-link");
        return link;
    }
}
