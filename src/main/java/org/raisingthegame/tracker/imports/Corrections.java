package org.raisingthegame.tracker.imports;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.audit.Audit;
import org.raisingthegame.tracker.audit.AuditEvent;
import org.raisingthegame.tracker.audit.AuditKind;
import org.raisingthegame.tracker.imports.persistence.CorrectionTable;
import org.raisingthegame.tracker.imports.persistence.ImportRuns;
import org.raisingthegame.tracker.imports.spi.ImportFormat;
import org.raisingthegame.tracker.imports.spi.TargetColumn;
import org.raisingthegame.tracker.imports.spi.TargetTable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a correction by hand as an import of one row: so it says who and when, keeps what was there before, can be taken
 * back, and stops an earlier import from being taken back over it. For the guarded services of the modules whose records
 * are put right: they have made sure before that the row is the person's to change.
 */
@Component
public class Corrections {

    private final CurrentUser user;
    private final ImportRuns runs;
    private final CorrectionTable table;
    private final List<ImportFormat<?>> formats;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    Corrections(
            CurrentUser user,
            ImportRuns runs,
            CorrectionTable table,
            ObjectProvider<ImportFormat<?>> formats,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.user = user;
        this.runs = runs;
        this.table = table;
        this.formats = formats.orderedStream().toList();
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes a correction.
     *
     * @param subject the kind of record for the trail, such as {@code pupil}
     * @param subjectId its id
     * @throws IllegalArgumentException when no import writes such a column
     */
    @Transactional
    public ImportId write(Correction correction, String subject, long subjectId) {
        List<String> columns = columnsOf(correction.table());
        if (!columns.contains(correction.column())) {
            throw new IllegalArgumentException("No import writes " + correction.column());
        }
        runs.takeTurn();
        ImportId id = table.write(correction, columns, user.id(), user.displayName(), LocalDateTime.now(clock));
        runs.saveTouched(id, correction.touched());
        audit.record(AuditEvent.of(AuditKind.CORRECTION)
                .at(correction.touched().school())
                .about(subject, subjectId)
                .saying(correction.column() + " in "
                        + correction.touched().year().label()));
        events.publishEvent(new ImportApplied(formatsOf(correction.table()), Set.of(correction.touched())));
        return id;
    }

    private List<String> columnsOf(String name) {
        return formats.stream()
                .flatMap(format -> format.target().tables().stream())
                .filter(target -> target.name().equals(name))
                .findFirst()
                .map(Corrections::valueColumns)
                .orElseThrow(() -> new IllegalArgumentException("No import writes " + name));
    }

    private static <R> List<String> valueColumns(TargetTable<R> target) {
        return target.values().stream().map(TargetColumn::name).toList();
    }

    private Set<String> formatsOf(String name) {
        return formats.stream()
                .filter(format -> format.target().tables().stream()
                        .anyMatch(target -> target.name().equals(name)))
                .map(ImportFormat::id)
                .collect(Collectors.toSet());
    }
}
