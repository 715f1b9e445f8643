package org.raisingthegame.tracker.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.raisingthegame.tracker.imports.poi.FileKind;
import org.raisingthegame.tracker.imports.reading.FileReading;
import org.raisingthegame.tracker.imports.reading.ReadingChoices;
import org.raisingthegame.tracker.imports.reading.Recognition;
import org.raisingthegame.tracker.imports.reading.SchoolIndex;
import org.raisingthegame.tracker.imports.reading.SheetReading;
import org.raisingthegame.tracker.imports.reading.TableFile;
import org.raisingthegame.tracker.imports.reading.UnreadableFile;
import org.raisingthegame.tracker.imports.spi.ImportFormat;
import org.raisingthegame.tracker.imports.spi.Severity;

/**
 * Reads a file as an import does, up to the records: which kind it is, what its sheets are taken for, which rows are
 * right. Every school is taken to be known and one's own, because without the records nobody can tell.
 */
final class FileCheck {

    private final List<ImportFormat<?>> formats;
    private final ImportLimits limits;
    private final LocalDate today;

    /** @param today nothing can have been true after it */
    FileCheck(List<ImportFormat<?>> formats, ImportLimits limits, LocalDate today) {
        this.formats = formats;
        this.limits = limits;
        this.today = today;
    }

    CheckedFile check(Path file, ReadingChoices said) {
        String name = file.getFileName().toString();
        FileOpener opener = new FileOpener(limits);
        Findings found = new Findings(limits.issuesKept());
        SchoolIndex schools = SchoolIndex.ofAnySchool();
        String kind = FileKind.UNKNOWN.name();
        try {
            FileKind start = opener.kind(file);
            kind = start.name();
            try (TableFile table = opener.open(file, name)) {
                kind = kindOfTable(start);
                List<SheetReading> sheets = new FileReading(
                                name, new Recognition(formats), schools, said, limits, today, found)
                        .read(table, schools.fallback());
                return found.of(file.toString(), kind, sheets);
            }
        } catch (UnreadableFile e) {
            ImportIssue why = new ImportIssue(e.issue().messageKey(), Severity.ERROR, null, 0, null, e.arguments());
            return new CheckedFile(file.toString(), kind, why, List.of(), 0, 0, 0, List.of(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a file is called whose table could be opened: its first bytes alone could be those of something else. */
    private static String kindOfTable(FileKind start) {
        return switch (start) {
            case ZIP -> "XLSX";
            case OLE2 -> "XLS";
            case UNKNOWN -> "TEXT";
            default -> start.name();
        };
    }

    /** Counts the rows and keeps the first issues. */
    private static final class Findings implements FileReading.Listener {

        private final int kept;
        private final Map<Integer, Integer> rightBySheet = new HashMap<>();
        private final List<ImportIssue> issues = new ArrayList<>();
        private int furtherIssues;
        private int rejected;
        private int ignored;

        Findings(int kept) {
            this.kept = kept;
        }

        @Override
        public boolean mayImport(ImportFormat<?> format) {
            return true;
        }

        @Override
        public <R> void row(ImportFormat<R> format, int sheet, int row, List<R> records) {
            rightBySheet.merge(sheet, 1, Integer::sum);
        }

        @Override
        public void rejected() {
            rejected++;
        }

        @Override
        public void ignored(ImportFormat<?> format, String reason) {
            ignored++;
        }

        @Override
        public void issue(ImportIssue issue) {
            if (issues.size() < kept) {
                issues.add(issue);
            } else {
                furtherIssues++;
            }
        }

        CheckedFile of(String file, String kind, List<SheetReading> read) {
            List<CheckedFile.Sheet> sheets = new ArrayList<>();
            for (int i = 0; i < read.size(); i++) {
                SheetReading sheet = read.get(i);
                ImportFormat<?> format = sheet.format();
                sheets.add(new CheckedFile.Sheet(
                        sheet.sheet(),
                        format == null ? null : format.id(),
                        sheet.headingRow(),
                        sheet.facts().asAt(),
                        sheet.facts().academicYear(),
                        rightBySheet.getOrDefault(i, 0)));
            }
            int right =
                    rightBySheet.values().stream().mapToInt(Integer::intValue).sum();
            return new CheckedFile(file, kind, null, sheets, right, rejected, ignored, issues, furtherIssues);
        }
    }
}
