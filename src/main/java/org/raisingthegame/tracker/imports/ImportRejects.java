package org.raisingthegame.tracker.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.audit.Audit;
import org.raisingthegame.tracker.audit.AuditEvent;
import org.raisingthegame.tracker.audit.AuditKind;
import org.raisingthegame.tracker.imports.persistence.Findings;
import org.raisingthegame.tracker.imports.persistence.Findings.RowOfFile;
import org.raisingthegame.tracker.imports.persistence.ImportRuns;
import org.raisingthegame.tracker.imports.poi.MarkedWorkbook;
import org.raisingthegame.tracker.imports.poi.RowMark;
import org.raisingthegame.tracker.imports.reading.TableFile;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Hands rows that can't be imported back as the workbook they came in, marked and with the reasons, to the person who
 * handed the file in. The file is kept for it as long as rows of it wait to be mended, and no longer than
 * {@link ImportLimits#daysWaiting()}.
 */
@Service
@PreAuthorize("hasRole('" + Rights.UPLOAD + "')")
public class ImportRejects {

    /** Which rows come back. */
    public enum Rows {
        /** Those that were handed back: the others are in the records. */
        HANDED_BACK,
        /** All, as none of them is in the records. */
        ALL
    }

    /**
     * The words of the workbook.
     *
     * @param reasonHeading the heading of the column with the reasons
     * @param reason what is wrong and what to do
     */
    public record Wording(String reasonHeading, Function<ImportIssue, String> reason) {}

    private final CurrentUser user;
    private final ImportRuns runs;
    private final Findings findings;
    private final StoredPreviews previews;
    private final UploadStore uploads;
    private final FileOpener opener;
    private final Audit audit;

    ImportRejects(
            CurrentUser user,
            ImportRuns runs,
            Findings findings,
            StoredPreviews previews,
            UploadStore uploads,
            FileOpener opener,
            Audit audit) {
        this.user = user;
        this.runs = runs;
        this.findings = findings;
        this.previews = previews;
        this.uploads = uploads;
        this.opener = opener;
        this.audit = audit;
    }

    /** Whether there is a row to be handed back, and the file that it stands in. */
    public boolean any(ImportId id) {
        ImportRun run = run(id);
        return run.receivedBy() == user.id().value()
                && previews.of(run)
                        .filter(found -> found.counts().rejected() > 0)
                        .isPresent()
                && Files.exists(uploads.path(id));
    }

    /** What the workbook is called: as the file, with a word of what it is; an .xlsx whatever the file was. */
    public String fileName(ImportId id, String word) {
        String name = run(id).fileName();
        int end = name.lastIndexOf('.');
        return (end > 0 ? name.substring(0, end) : name) + " - " + word + ".xlsx";
    }

    /** @throws ImportRefused when there is nothing to be handed back any more */
    public void write(ImportId id, Rows rows, Wording wording, OutputStream out) {
        if (!any(id)) {
            throw new ImportRefused("imports.refused.no-rejects");
        }
        ImportRun run = run(id);
        audit.record(AuditEvent.of(AuditKind.EXPORT).about("import", id.value()).saying("Rows to be mended"));
        MarkedWorkbook workbook =
                new MarkedWorkbook(marks(run, wording), rows == Rows.HANDED_BACK, wording.reasonHeading());
        try {
            workbook.write(uploads.path(id), () -> open(run), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TableFile open(ImportRun run) {
        try {
            return opener.open(uploads.path(run.id()), run.fileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By sheet; those of which no table was recognised have none and come back whole. */
    private Map<String, RowMark.OfSheet> marks(ImportRun run, Wording wording) {
        Map<String, RowMark.OfSheet> marks = new LinkedHashMap<>();
        previews.of(run).map(ImportPreview::sheets).orElse(List.of()).forEach(sheet -> {
            if (sheet.formatId() != null) {
                marks.put(sheet.sheet(), new RowMark.OfSheet(sheet.headingRow(), new HashMap<>()));
            }
        });
        findings.rejectedRows(run.id()).forEach((row, issues) -> mark(marks, row, issues, wording));
        return marks;
    }

    private static void mark(
            Map<String, RowMark.OfSheet> marks, RowOfFile row, List<ImportIssue> issues, Wording wording) {
        RowMark.OfSheet sheet = marks.get(row.sheet());
        if (sheet != null) {
            sheet.rows()
                    .put(
                            row.row(),
                            issues.stream()
                                    .map(issue -> new RowMark(
                                            issue.column(), wording.reason().apply(issue)))
                                    .toList());
        }
    }

    private ImportRun run(ImportId id) {
        return runs.byId(user.scopeOf(Rights.UPLOAD), user.id(), id).orElseThrow(OutOfScope::new);
    }
}
