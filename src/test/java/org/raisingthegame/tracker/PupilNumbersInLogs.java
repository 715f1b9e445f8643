package org.raisingthegame.tracker;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.regex.Pattern;
import org.slf4j.Marker;
import org.slf4j.helpers.MessageFormatter;

/**
 * Stands before every log of every test ({@code logback-test.xml}): whoever writes something shaped like a pupil number into a
 * log fails there and then.
 */
public class PupilNumbersInLogs extends TurboFilter {

    private static final Pattern PUPIL_NUMBER = Pattern.compile("(?<![A-Z0-9])[A-Z]\\d{11}[0-9A-Z](?![A-Z0-9])");

    @Override
    public FilterReply decide(
            Marker marker, Logger logger, Level level, String format, Object[] params, Throwable failure) {
        if (format != null && level.isGreaterOrEqual(logger.getEffectiveLevel())) {
            refuse(logger, MessageFormatter.basicArrayFormat(format, params));
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                refuse(logger, String.valueOf(cause.getMessage()));
            }
        }
        return FilterReply.NEUTRAL;
    }

    private static void refuse(Logger logger, String text) {
        var found = PUPIL_NUMBER.matcher(text);
        if (found.find()) {
            throw new AssertionError("A pupil number in the log of " + logger.getName());
        }
    }
}
