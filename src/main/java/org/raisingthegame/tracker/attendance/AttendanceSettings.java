package org.raisingthegame.tracker.attendance;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What counts as persistent absence. The default is the threshold that DfE is known to use since 2015/16; it could not be
 * looked up when this was written, so it is a setting.
 *
 * @param persistentAbsencePercent missing at least so many per cent of one's possible sessions, from 1 to 99
 */
@ConfigurationProperties("tracker.attendance")
record AttendanceSettings(@DefaultValue("10") int persistentAbsencePercent) {

    AttendanceSettings {
        if (persistentAbsencePercent < 1 || persistentAbsencePercent > 99) {
            throw new IllegalArgumentException("Not a share of sessions: " + persistentAbsencePercent + " per cent");
        }
    }
}
