package org.raisingthegame.tracker.imports.ui;

import com.vaadin.flow.component.notification.Notification;

/** A sentence about what was just done or refused. */
final class Message {

    private static final int MILLISECONDS = 8_000;

    private Message() {}

    static void show(String words) {
        Notification.show(words, MILLISECONDS, Notification.Position.BOTTOM_CENTER);
    }
}
