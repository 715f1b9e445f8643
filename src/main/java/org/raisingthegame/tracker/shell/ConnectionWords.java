package org.raisingthegame.tracker.shell;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/**
 * What an open page says while the program, or the database behind it, can't be reached. It asks again every few seconds and then goes
 * on with what was clicked last; what was typed stays in the page.
 */
@Component
class ConnectionWords implements VaadinServiceInitListener {

    /**
     * What Vaadin 25.2 leaves out. A link that is pressed meanwhile would put its page for "offline" in the place of what was typed. And
     * once the waiting click came through, the state would still be the lost one: the bar would stand, and links lead to that page.
     */
    private static final String KEEP_PAGE = """
            const connection = window.Vaadin.connectionState;
            document.addEventListener('click', (click) => {
                if (connection.offline && click.composedPath().some((one) => one.localName === 'a')) {
                    click.preventDefault();
                    click.stopImmediatePropagation();
                }
            }, true);
            connection.addStateChangeListener((before, now) => {
                if (now !== 'reconnecting') {
                    return;
                }
                let waited = false;
                const watch = setInterval(() => {
                    const waits = Object.values(window.Vaadin.Flow.clients).some((client) => client.isActive?.());
                    if (connection.state === 'reconnecting' && waited && !waits) {
                        connection.state = 'connected';
                    }
                    if (connection.state !== 'reconnecting') {
                        clearInterval(watch);
                    }
                    waited ||= waits;
                }, 300);
            });""";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(begin -> tell(begin.getUI()));
    }

    private static void tell(UI page) {
        ReconnectDialogConfiguration bar = page.getReconnectDialogConfiguration();
        bar.setDialogText(page.getTranslation("shell.connection-lost"));
        bar.setDialogTextGaveUp(page.getTranslation("shell.connection-lost.for-long"));
        page.getPage().executeJs(KEEP_PAGE);
    }
}
