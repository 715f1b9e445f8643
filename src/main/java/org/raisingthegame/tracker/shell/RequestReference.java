package org.raisingthegame.tracker.shell;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/**
 * Gives each request a number of its own, which stands in every line that the log has of it. It is ours and says nothing: an
 * address could name a record, and a number that a browser sends could say anything.
 *
 * <p>A listener and no filter, since what escapes from all filters is told after them, by the container and on the error page.
 */
@Component
class RequestReference implements ServletRequestListener {

    /** Under this name it stands in the log. */
    static final String IN_LOG = "request";

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        MDC.put(IN_LOG, ErrorReference.fresh());
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        MDC.remove(IN_LOG);
    }
}
