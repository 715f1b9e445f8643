package org.raisingthegame.tracker;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.raisingthegame.tracker.database.PupilsTold;

/**
 * After every test class, whichever it is: nothing that was logged meanwhile names a pupil of whom a program was told. JUnit finds it by
 * itself ({@code META-INF/services}, {@code junit-platform.properties}).
 */
public final class WatchOverLogs implements AfterAllCallback {

    @Override
    public void afterAll(ExtensionContext context) {
        if (context.getRequiredTestClass().getEnclosingClass() == null) {
            PupilsInLogs.mustNotName(PupilsTold.sinceLast());
        }
    }
}
