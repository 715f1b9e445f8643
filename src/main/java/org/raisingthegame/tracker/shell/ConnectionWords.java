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

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(begin -> tell(begin.getUI()));
    }

    private static void tell(UI page) {
        ReconnectDialogConfiguration bar = page.getReconnectDialogConfiguration();
        bar.setDialogText(page.getTranslation("shell.connection-lost"));
        bar.setDialogTextGaveUp(page.getTranslation("shell.connection-lost.for-long"));
    }
}
