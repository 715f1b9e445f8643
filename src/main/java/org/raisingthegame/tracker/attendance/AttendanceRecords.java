package org.raisingthegame.tracker.attendance;

import java.util.List;
import org.raisingthegame.tracker.privacy.spi.PupilRecordContributor;
import org.raisingthegame.tracker.privacy.spi.PupilTable;
import org.raisingthegame.tracker.privacy.spi.RecordKind;
import org.springframework.stereotype.Component;

/** Which attendance is held about a pupil. */
@Component
class AttendanceRecords implements PupilRecordContributor {

    @Override
    public RecordKind kind() {
        return new RecordKind("attendance", "attendance.kind", 3);
    }

    @Override
    public List<PupilTable> tables() {
        return List.of(PupilTable.byYear("attendance_sessions", "attendance.sessions.title"));
    }
}
