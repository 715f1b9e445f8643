package org.raisingthegame.tracker.aimhigh;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.audit.Audit;
import org.raisingthegame.tracker.audit.AuditEvent;
import org.raisingthegame.tracker.audit.AuditKind;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.exports.tables.SheetTable;
import org.raisingthegame.tracker.exports.tables.SheetTable.Cell;
import org.raisingthegame.tracker.exports.tables.SheetTable.Words;
import org.raisingthegame.tracker.exports.tables.WorkbookFile;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** A register as a spreadsheet in the layout of the import, so that it can be ticked anywhere and come back. */
@Service
@PreAuthorize("hasRole('" + Rights.LOG_ATTENDANCE + "')")
public class RegisterFiles {

    private final Registers registers;
    private final Events events;
    private final Audit audit;

    RegisterFiles(Registers registers, Events events, Audit audit) {
        this.registers = registers;
        this.events = events;
        this.audit = audit;
    }

    /**
     * Writes the workbook, and into the trail that it was taken. Nothing in it says an ethnicity.
     *
     * @throws org.raisingthegame.tracker.access.OutOfScope for another school's
     * @throws IOException if the stream fails
     */
    public void write(EventId id, SchoolId school, OutputStream to) throws IOException {
        Event event = events.event(id);
        List<RegisterLine> lines = registers.lines(id, school);
        audit.recordInAnyCase(AuditEvent.of(AuditKind.EXPORT)
                .at(school)
                .about("event", id.value())
                .saying(say("aimhigh.register.sheet")));
        SheetTable table = new SheetTable(
                say("aimhigh.register.sheet"),
                List.of("Event code", "Event date", "UPN", "Surname", "Forename", "Year Group", "Attended"),
                lines.stream().map(line -> row(event, line)).toList());
        WorkbookFile.write(
                say("aimhigh.register.about"),
                List.of(
                        say(event.series().key()) + ", " + event.theme(),
                        say("aimhigh.register.about.upload"),
                        say("aimhigh.register.care")),
                List.of(table),
                to);
    }

    private static List<Cell> row(Event event, RegisterLine line) {
        return List.of(
                new Words(event.code()),
                new Words(event.heldOn().toString()),
                new Words(line.upn().value()),
                new Words(line.surname()),
                new Words(line.forename()),
                new Words(line.yearGroup() == null ? "" : line.yearGroup()),
                new Words(line.attended() ? "Yes" : ""));
    }

    private static String say(String key) {
        return I18NProvider.translate(key);
    }
}
