package org.raisingthegame.tracker.imports;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.imports.ImportApplied.SchoolYear;
import org.raisingthegame.tracker.imports.persistence.Merge;
import org.raisingthegame.tracker.imports.persistence.Staging;
import org.raisingthegame.tracker.imports.reading.FileIssue;
import org.raisingthegame.tracker.imports.reading.FileReading;
import org.raisingthegame.tracker.imports.reading.SheetReading;
import org.raisingthegame.tracker.imports.spi.ImportFormat;
import org.raisingthegame.tracker.imports.spi.ImportTarget;
import org.raisingthegame.tracker.imports.spi.IssueCode;
import org.raisingthegame.tracker.imports.spi.RowIssue;
import org.raisingthegame.tracker.imports.spi.Severity;
import org.springframework.jdbc.core.JdbcTemplate;

/** One pass of a file through the database, within one transaction: what reading finds is staged, counted and judged. */
final class ImportPass implements FileReading.Listener, AutoCloseable {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final JdbcTemplate jdbc;
    private final RowScope scope;
    private final Predicate<ImportFormat<?>> allowed;
    private final int issuesKept;
    private final Progress progress;
    /** By target, which several formats may share: what they say of the same row then meets before it is written. */
    private final Map<ImportTarget<?>, Staged<?>> stages = new LinkedHashMap<>();

    private final Map<ImportTarget<?>, Merge<?>> merges = new LinkedHashMap<>();
    private final Set<String> formatIds = new LinkedHashSet<>();
    private final List<ImportIssue> issues = new ArrayList<>();
    private final List<Misfit> misfits = new ArrayList<>();
    private final Map<String, Integer> ignored = new TreeMap<>();
    private List<SheetReading> sheets = List.of();
    private int furtherIssues;
    private int rejected;
    private int ignoredRows;
    private int lines;

    /** A row with a value that its column can't hold; told once the sheets have their names. */
    private record Misfit(int sheet, int row, String column) {}

    ImportPass(
            JdbcTemplate jdbc, RowScope scope, Predicate<ImportFormat<?>> allowed, int issuesKept, Progress progress) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.allowed = allowed;
        this.issuesKept = issuesKept;
        this.progress = progress;
    }

    @Override
    public boolean mayImport(ImportFormat<?> format) {
        return allowed.test(format);
    }

    @Override
    public <R> void row(ImportFormat<R> format, int sheet, int row, List<R> records) {
        progress.row();
        Staging<R> stage = stage(format);
        for (R record : records) {
            Optional<String> misfit = stage.misfit(record);
            if (misfit.isPresent()) {
                misfits.add(new Misfit(sheet, row, misfit.get()));
                return;
            }
        }
        int line = lines++;
        records.forEach(record -> stage.add(record, line, sheet, row));
    }

    /** The stage of a target, and the first format that filled it. */
    private record Staged<R>(ImportFormat<R> format, Staging<R> stage) {}

    @SuppressWarnings("unchecked") // each target has the stage made for it
    private <R> Staging<R> stage(ImportFormat<R> format) {
        formatIds.add(format.id());
        Staged<R> staged = (Staged<R>) stages.computeIfAbsent(
                format.target(), target -> new Staged<>(format, new Staging<>(jdbc, stages.size(), format.target())));
        return staged.stage();
    }

    @Override
    public void rejected() {
        progress.row();
        rejected++;
    }

    @Override
    public void ignored(ImportFormat<?> format, String reason) {
        progress.row();
        ignoredRows++;
        ignored.merge(module(format) + ".ignored." + reason, 1, Integer::sum);
    }

    /** The prefix of a format's words: the module that brings it. */
    private static String module(ImportFormat<?> format) {
        return format.id().substring(0, format.id().indexOf('.'));
    }

    @Override
    public void issue(ImportIssue issue) {
        if (issues.size() < issuesKept) {
            issues.add(issue);
        } else {
            furtherIssues++;
        }
    }

    private void reject(IssueCode code, int sheet, int row, String... arguments) {
        rejected++;
        tell(code, sheet, row, arguments);
    }

    private void tell(Merge.Overwritten value) {
        tell(
                RowIssue.CORRECTED_BY_HAND,
                value.sheet(),
                value.row(),
                value.label() == null ? "" : value.label(),
                value.was() == null ? "" : value.was(),
                value.becomes() == null ? "" : value.becomes(),
                value.by(),
                DAY.format(value.on()));
    }

    private void tell(Merge.Finding finding) {
        String label = finding.label() == null ? "" : finding.label();
        if (finding.code().severity() == Severity.ERROR) {
            reject(finding.code(), finding.sheet(), finding.row(), label);
        } else {
            tell(finding.code(), finding.sheet(), finding.row(), label);
        }
    }

    private void tell(IssueCode code, int sheet, int row, String... arguments) {
        String name = sheet < sheets.size() ? sheets.get(sheet).sheet() : null;
        issue(new ImportIssue(code.messageKey(), code.severity(), name, row, null, List.of(arguments)));
    }

    /** After the last row: hands back what stands twice, compares the rest, and checks the scope once more. */
    RowCounts judge(List<SheetReading> read) {
        sheets = read;
        misfits.forEach(misfit -> reject(RowIssue.VALUE_TOO_LONG, misfit.sheet(), misfit.row(), misfit.column()));
        int added = 0;
        int changed = 0;
        int unchanged = 0;
        List<? extends Staging<?>> all =
                stages.values().stream().map(Staged::stage).toList();
        all.forEach(Staging::flush);
        for (Map.Entry<ImportTarget<?>, Staged<?>> entry : stages.entrySet()) {
            Staged<?> staged = entry.getValue();
            Merge<?> merge = new Merge<>(jdbc, staged.stage());
            merges.put(entry.getKey(), merge);
            merge.removeDuplicates()
                    .forEach(twice -> reject(
                            RowIssue.SAME_ROW_TWICE,
                            twice.sheet(),
                            twice.row(),
                            Integer.toString(twice.firstRow()),
                            sheets.get(twice.firstSheet()).sheet()));
            merge.check(all).forEach(this::tell);
            Merge.Verdict verdict = merge.judge(scope);
            if (staged.format().scopedBySchool() && verdict.outside() > 0) {
                throw new IllegalStateException("Rows outside the importer's scope reached the staging table");
            }
            added += verdict.added();
            changed += verdict.changed();
            unchanged += verdict.unchanged();
            merge.overwrittenCorrections().forEach(this::tell);
        }
        return new RowCounts(added, changed, unchanged, rejected, ignoredRows);
    }

    /**
     * Warns of lists that are hardly whole: what is taken for the roll of a school becomes its headcount.
     *
     * @param name what a list's place is called
     */
    void tellOfShortLists(LongFunction<String> name) {
        merges.values().stream()
                .flatMap(merge -> merge.shortLists().stream())
                .forEach(list -> issue(new ImportIssue(
                        FileIssue.LIST_IS_SHORT.messageKey(),
                        FileIssue.LIST_IS_SHORT.severity(),
                        null,
                        0,
                        null,
                        List.of(
                                name.apply(list.place()),
                                Integer.toString(list.members()),
                                Integer.toString(list.before()),
                                DAY.format(list.seen())))));
    }

    /** Some of the fields that would change. */
    List<ImportPreview.Change> changes(int limit) {
        List<ImportPreview.Change> changes = new ArrayList<>();
        merges.forEach((target, merge) -> merge.changes(limit)
                .forEach(change -> changes.add(new ImportPreview.Change(
                        sheets.get(change.sheet()).sheet(),
                        change.row(),
                        change.label(),
                        module(Objects.requireNonNull(stages.get(target)).format()) + ".field." + change.field(),
                        change.was(),
                        change.becomes()))));
        return changes;
    }

    /** How many stand in the records and are missing from lists of the file. */
    int countAbsent() {
        return merges.values().stream().mapToInt(Merge::countAbsent).sum();
    }

    /** Some of them. */
    List<AbsentMember> absent(int limit) {
        return merges.values().stream()
                .flatMap(merge -> merge.absent(limit).stream())
                .toList();
    }

    /** Writes everything. */
    List<Merge.Written> apply(ImportId id, boolean wholeLists) {
        List<Merge.Written> written = new ArrayList<>();
        Set<String> touched = new HashSet<>();
        merges.values().forEach(merge -> written.addAll(merge.apply(id.value(), wholeLists, touched)));
        return written;
    }

    /** Keeps which schools' years it wrote, and says them. */
    List<SchoolYear> saveTouched(ImportId id) {
        return merges.values().stream()
                .flatMap(merge -> merge.saveTouched(id.value()).stream())
                .map(row -> new SchoolYear(new SchoolId(row.schoolId()), new AcademicYear(row.academicYear())))
                .toList();
    }

    List<String> formatIds() {
        return List.copyOf(formatIds);
    }

    List<SheetReading> sheets() {
        return sheets;
    }

    List<ImportIssue> issues() {
        return List.copyOf(issues);
    }

    int furtherIssues() {
        return furtherIssues;
    }

    Map<String, Integer> ignoredByReason() {
        return Map.copyOf(ignored);
    }

    boolean anyError() {
        return rejected > 0 || issues.stream().anyMatch(issue -> issue.severity() == Severity.ERROR);
    }

    @Override
    public void close() {
        stages.values().forEach(staged -> staged.stage().close());
    }
}
