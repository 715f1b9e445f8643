package org.raisingthegame.tracker.access.security;

import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.stream.StreamSupport;
import org.raisingthegame.tracker.access.OpenInvitation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The OpenID Connect providers of {@code spring.security.oauth2.client.registration}. */
@Component
class Providers implements OpenInvitation {

    private final ObjectProvider<ClientRegistrationRepository> registrations;

    Providers(ObjectProvider<ClientRegistrationRepository> registrations) {
        this.registrations = registrations;
    }

    @Override
    public List<Provider> providers() {
        if (!(registrations.getIfAvailable() instanceof Iterable<?> named)) {
            return List.of();
        }
        return StreamSupport.stream(named.spliterator(), false)
                .map(ClientRegistration.class::cast)
                .map(one -> new Provider(one.getClientName(), "oauth2/authorization/" + one.getRegistrationId()))
                .toList();
    }

    @Override
    public void remember(String code) {
        VaadinSession.getCurrent().getSession().setAttribute(ATTRIBUTE, code);
    }
}
