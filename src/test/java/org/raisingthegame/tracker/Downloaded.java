package org.raisingthegame.tracker;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.StreamResourceRegistry;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.net.URI;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What a browser gets that follows a link to a file of the page that a {@link KaribuTest} has open. */
public final class Downloaded {

    private Downloaded() {}

    public static MockHttpServletResponse by(Anchor link) throws IOException {
        VaadinSession session = VaadinSession.getCurrent();
        var resource = (StreamResourceRegistry.ElementStreamResource) session.getResourceRegistry()
                .getResource(URI.create(link.getHref()))
                .orElseThrow();
        var service = (VaadinServletService) session.getService();
        var response = new MockHttpServletResponse();
        ((DownloadHandler) resource.getElementRequestHandler())
                .handleDownloadRequest(new DownloadEvent(
                        new VaadinServletRequest(new MockHttpServletRequest(), service),
                        new VaadinServletResponse(response, service),
                        session,
                        link.getElement()));
        return response;
    }
}
