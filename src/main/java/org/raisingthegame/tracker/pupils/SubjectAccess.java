package org.raisingthegame.tracker.pupils;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.audit.Audit;
import org.raisingthegame.tracker.audit.AuditEvent;
import org.raisingthegame.tracker.audit.AuditKind;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.imports.ImportSource;
import org.raisingthegame.tracker.imports.Provenance;
import org.raisingthegame.tracker.privacy.HeldRecords;
import org.raisingthegame.tracker.privacy.HeldRows;
import org.raisingthegame.tracker.pupils.persistence.PupilRecordQueries;
import org.raisingthegame.tracker.pupils.spi.SubjectAccessFormat;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All that a school holds about one pupil, from every module, for a family that asks: as a document and a page to be read,
 * and as JSON for another program. What other schools hold is theirs to hand out.
 */
@Service
@PreAuthorize("hasRole('" + Rights.SUBJECT_ACCESS + "')")
public class SubjectAccess {

    /** Keys of the database, which say nothing of the pupil; the school and the import are told by name. */
    private static final Set<String> KEYS = Set.of("id", "pupil_id", "school_id", "import_id");

    private final CurrentUser user;
    private final PupilRecordQueries queries;
    private final HeldRecords held;
    private final Provenance provenance;
    private final SchoolDirectory directory;
    private final List<SubjectAccessFormat> formats;
    private final Audit audit;
    private final Clock clock;

    SubjectAccess(
            CurrentUser user,
            PupilRecordQueries queries,
            HeldRecords held,
            Provenance provenance,
            SchoolDirectory directory,
            ObjectProvider<SubjectAccessFormat> contributed,
            Audit audit,
            Clock clock) {
        this.user = user;
        this.queries = queries;
        this.held = held;
        this.provenance = provenance;
        this.directory = directory;
        formats = Stream.concat(contributed.orderedStream(), Stream.of(SubjectAccessFile.values()))
                .toList();
        this.audit = audit;
        this.clock = clock;
    }

    /** The kinds of file that can be taken: to be read first, for programs last. */
    public List<SubjectAccessFormat> formats() {
        return formats;
    }

    /**
     * Writes the file of a pupil; the trail keeps that somebody took it.
     *
     * @param words the words for a translation key
     * @throws OutOfScope when there is no such pupil in the person's schools
     */
    @Transactional
    public void write(PupilId pupil, SubjectAccessFormat kind, UnaryOperator<String> words, OutputStream to)
            throws IOException {
        RowScope scope = user.scopeOf(Rights.SUBJECT_ACCESS);
        Upn upn = queries.upn(scope, pupil).orElseThrow(OutOfScope::new);
        List<SubjectAccessFormat.Section> sections = held.of(scope, pupil.value()).stream()
                .map(rows -> section(rows, words))
                .toList();
        AuditEvent event =
                AuditEvent.of(AuditKind.EXPORT).about("pupil", pupil.value()).saying("All that is held, " + kind.id());
        audit.record(queries.latest(scope, pupil)
                .map(roll -> event.at(roll.school()))
                .orElse(event));
        kind.write(new SubjectAccessFormat.Content(upn, LocalDateTime.now(clock), sections), words, to);
    }

    private SubjectAccessFormat.Section section(HeldRows rows, UnaryOperator<String> words) {
        Map<ImportId, ImportSource> sources = provenance.of(
                rows.rows().stream().flatMap(row -> importOf(row).stream()).collect(Collectors.toSet()));
        List<Map<String, String>> told = new ArrayList<>();
        for (Map<String, String> row : rows.rows()) {
            Map<String, String> values = new LinkedHashMap<>();
            Optional.ofNullable(row.get("school_id"))
                    .ifPresent(id -> values.put(words.apply("pupils.subject.school"), schoolName(id)));
            row.forEach((column, value) -> {
                if (!KEYS.contains(column)) {
                    values.put(words.apply(rows.table().module() + ".field." + column), value);
                }
            });
            importOf(row).map(sources::get).ifPresent(source -> {
                String reason = source.reason();
                values.put(words.apply("pupils.subject.source"), reason == null ? source.fileName() : reason);
                values.put(words.apply("pupils.subject.by"), source.by());
                values.put(
                        words.apply("pupils.subject.on"),
                        source.at().toLocalDate().toString());
            });
            told.add(values);
        }
        return new SubjectAccessFormat.Section(words.apply(rows.table().titleKey()), told);
    }

    private static Optional<ImportId> importOf(Map<String, String> row) {
        return Optional.ofNullable(row.get("import_id")).map(Long::valueOf).map(ImportId::new);
    }

    private String schoolName(String id) {
        return directory
                .byId(new SchoolId(Long.parseLong(id)))
                .map(school -> school.name())
                .orElse("");
    }
}
