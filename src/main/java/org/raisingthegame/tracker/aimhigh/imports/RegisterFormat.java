package org.raisingthegame.tracker.aimhigh.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.core.YearGroup;
import org.raisingthegame.tracker.imports.spi.ColumnSpec;
import org.raisingthegame.tracker.imports.spi.FactKind;
import org.raisingthegame.tracker.imports.spi.ImportFormat;
import org.raisingthegame.tracker.imports.spi.ImportTarget;
import org.raisingthegame.tracker.imports.spi.RowReader;
import org.raisingthegame.tracker.imports.spi.RowSink;
import org.raisingthegame.tracker.imports.spi.StandardColumns;
import org.raisingthegame.tracker.pupils.PupilIdentity;
import org.raisingthegame.tracker.schools.School;
import org.springframework.stereotype.Component;

/**
 * The register of an event, a row for each pupil: the list that a school takes away from the event's page, ticked. A table
 * without a column for who was there lists those who were; in one that has it, a blank is who was not.
 */
@Component
class RegisterFormat implements ImportFormat<RegisterEntry> {

    static final ColumnSpec ATTENDED =
            ColumnSpec.optional("attended", "Attended", "Was there", "Present", "Here", "Mark", "Attended?");
    static final ColumnSpec YEAR_GROUP =
            ColumnSpec.optional("yearGroup", "Year Group", "Year", "NC Year", "Yr", "Year Grp");

    @Override
    public String id() {
        return "aimhigh.register";
    }

    @Override
    public List<ColumnSpec> columns() {
        return List.of(
                StandardColumns.UPN,
                EventListFormat.CODE,
                EventListFormat.DAY,
                ATTENDED,
                YEAR_GROUP,
                StandardColumns.SURNAME,
                StandardColumns.FORENAME,
                StandardColumns.FULL_NAME,
                StandardColumns.BIRTH_DATE,
                StandardColumns.SCHOOL);
    }

    @Override
    public Set<FactKind> needs() {
        return Set.of(FactKind.SCHOOL);
    }

    @Override
    public ImportTarget<RegisterEntry> target() {
        return RegisterEntry.TARGET;
    }

    @Override
    public void read(RowReader row, RowSink<RegisterEntry> out) {
        Upn upn = row.requiredUpn(StandardColumns.UPN);
        School school = row.requiredSchool();
        String event = EventListFormat.code(row);
        LocalDate day = row.requiredDate(EventListFormat.DAY);
        YearGroup yearGroup = yearGroup(row);
        boolean attended = !row.has(ATTENDED) || Boolean.TRUE.equals(row.flag(ATTENDED));
        if (upn == null || school == null || event == null || day == null || row.failed()) {
            return;
        }
        out.emit(new RegisterEntry(school, upn, PupilIdentity.label(row, upn), event, day, yearGroup, attended));
    }

    private static @Nullable YearGroup yearGroup(RowReader row) {
        String text = row.text(YEAR_GROUP);
        if (text == null) {
            return null;
        }
        Optional<YearGroup> yearGroup = YearGroup.parse(text);
        if (yearGroup.isEmpty()) {
            row.issue(AimHighIssue.YEAR_GROUP_UNKNOWN_LEFT_OUT, YEAR_GROUP, text);
        }
        return yearGroup.orElse(null);
    }
}
