package org.raisingthegame.tracker.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.imports.persistence.HeadingMeanings;
import org.raisingthegame.tracker.imports.reading.ColumnLook;
import org.raisingthegame.tracker.imports.reading.Recognition;
import org.raisingthegame.tracker.imports.reading.SchoolIndex;
import org.raisingthegame.tracker.imports.reading.TableFile;
import org.raisingthegame.tracker.imports.reading.UnreadableFile;
import org.raisingthegame.tracker.imports.spi.ImportFormat;
import org.raisingthegame.tracker.schools.School;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Columns that no format knows are matched by hand: shows headings with values from below them, and keeps what a person
 * said for the next file of the same school.
 */
@Service
@PreAuthorize("hasRole('" + Rights.UPLOAD + "')")
public class ColumnMatching {

    private final CurrentUser user;
    private final ImportService imports;
    private final List<ImportFormat<?>> formats;
    private final SchoolDirectory schools;
    private final FileOpener opener;
    private final UploadStore uploads;
    private final HeadingMeanings meanings;
    private final Clock clock;

    ColumnMatching(
            CurrentUser user,
            ImportService imports,
            ObjectProvider<ImportFormat<?>> formats,
            SchoolDirectory schools,
            FileOpener opener,
            UploadStore uploads,
            HeadingMeanings meanings,
            Clock clock) {
        this.user = user;
        this.imports = imports;
        this.formats = formats.orderedStream().toList();
        this.schools = schools;
        this.opener = opener;
        this.uploads = uploads;
        this.meanings = meanings;
        this.clock = clock;
    }

    /** The formats that this person may import, with the columns that a heading can be matched to. */
    public List<FormatColumns> formats() {
        return importable().stream()
                .map(format -> new FormatColumns(
                        format.id(),
                        format.columns().stream()
                                .map(column -> new FormatColumns.Column(column.key(), column.required()))
                                .toList()))
                .toList();
    }

    /**
     * The sheets of a file as they would be understood, each with its headings.
     *
     * @throws UnreadableFile when the file can't be read
     */
    public List<SheetColumns> look(ImportId id, List<HeadingMeaning> said) {
        return seen(imports.run(id), said).sheets();
    }

    /**
     * What was said before of files of the same school. Empty also where the file can't be read: that is told by its
     * preview.
     */
    public List<HeadingMeaning> remembered(ImportId id) {
        ImportRun run = imports.run(id);
        if (!meanings.any(scope(), user.id())) {
            return List.of();
        }
        try {
            return schoolOf(run)
                    .map(school -> meanings.ofSchool(scope(), school))
                    .orElseGet(() -> meanings.ofPerson(user.id()));
        } catch (UnreadableFile e) {
            return List.of();
        }
    }

    /**
     * Keeps what was said for the next file.
     *
     * @param withdrawn what was said before and is no longer meant
     */
    @Transactional
    public void remember(ImportId id, List<HeadingMeaning> said, List<HeadingMeaning> withdrawn) {
        SchoolId school = schoolOf(imports.run(id)).orElse(null);
        meanings.forget(school, user.id(), withdrawn);
        meanings.save(school, user.id(), said, LocalDateTime.now(clock));
    }

    /** The school that the file names, else the one in which the person stands; none for a file of several schools. */
    private Optional<SchoolId> schoolOf(ImportRun run) {
        School named = seen(run, List.of()).facts().school();
        return Optional.ofNullable(named)
                .filter(scope()::includes)
                .map(School::id)
                .or(() -> user.currentSchool().map(SchoolChoice::id));
    }

    private ColumnLook.Seen seen(ImportRun run, List<HeadingMeaning> said) {
        SchoolIndex index = new SchoolIndex(schools.numbered(), scope()::includes, scope()::includesWhole);
        try (TableFile file = opener.open(uploads.path(run.id()), run.fileName())) {
            return new ColumnLook(new Recognition(importable(), said), index).look(file, run.fileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<ImportFormat<?>> importable() {
        List<String> ids = imports.formatIds();
        return formats.stream().filter(format -> ids.contains(format.id())).toList();
    }

    private RowScope scope() {
        return user.scopeOf(Rights.UPLOAD);
    }
}
