package org.raisingthegame.tracker.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.imports.reading.Facts;
import org.raisingthegame.tracker.imports.reading.FileIssue;
import org.raisingthegame.tracker.imports.reading.FileReading;
import org.raisingthegame.tracker.imports.reading.ReadingChoices;
import org.raisingthegame.tracker.imports.reading.Recognition;
import org.raisingthegame.tracker.imports.reading.SchoolIndex;
import org.raisingthegame.tracker.imports.reading.TableFile;
import org.raisingthegame.tracker.imports.reading.UnreadableFile;
import org.raisingthegame.tracker.imports.spi.ImportFormat;
import org.raisingthegame.tracker.imports.spi.RowFixture;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Looks at a file as an import does, up to the database: opened by its content, read through the real formats. */
final class FileLook {

    static final ImportLimits LIMITS = new Binder(List.of()).bindOrCreate("tracker.imports.limits", ImportLimits.class);

    /** The limits as they come, but for these. */
    static ImportLimits limits(Map<String, ?> others) {
        Map<String, Object> settings = new HashMap<>();
        others.forEach((limit, value) -> settings.put("tracker.imports.limits." + limit, value));
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("tracker.imports.limits", ImportLimits.class);
    }

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 31);

    private static final List<ImportFormat<?>> FORMATS = formats();

    /**
     * What became of a file.
     *
     * @param refused why nothing of it is read; null where it is
     * @param records what its rows became, as text
     */
    record Seen(
            @Nullable FileIssue refused,
            List<String> records,
            int rows,
            int rejected,
            int ignored,
            List<String> issues) {

        int counted() {
            return rows + rejected + ignored;
        }
    }

    private FileLook() {}

    static List<ImportFormat<?>> formats() {
        try (FormatsAlone formats = FormatsAlone.with()) {
            return formats.all();
        }
    }

    /** Any exception but {@link UnreadableFile} goes through to the test. */
    static Seen at(Path folder, String name, byte[] content) {
        return at(folder, name, content, LIMITS);
    }

    static Seen at(Path folder, String name, byte[] content, ImportLimits limits) {
        try {
            Path file = Files.write(folder.resolve("upload"), content);
            return at(file, name, limits);
        } catch (IOException e) {
            throw new AssertionError("An import would answer this with a stack trace", e);
        }
    }

    static Seen at(Path file, String name, ImportLimits limits) throws IOException {
        Counting counting = new Counting();
        Facts facts = new Facts(RowFixture.SCHOOL, LocalDate.of(2019, 1, 17), new AcademicYear(2019));
        ReadingChoices said = new ReadingChoices(facts, null, null);
        SchoolIndex schools = new SchoolIndex(List.of(RowFixture.SCHOOL), school -> true, borough -> true);
        Guards before = Guards.asTheyStand();
        try (TableFile table = new FileOpener(limits).open(file, name)) {
            new FileReading(name, new Recognition(FORMATS), schools, said, limits, TODAY, counting)
                    .read(table, Facts.NONE);
        } catch (UnreadableFile e) {
            return new Seen(e.issue(), List.of(), 0, 0, 0, List.of());
        } finally {
            before.putBack();
        }
        return new Seen(null, counting.records, counting.rows, counting.rejected, counting.ignored, counting.issues);
    }

    /** POI's guards against zip bombs are the whole machine's; a test's own limits would stand for those that come after it. */
    private record Guards(double inflateRatio, long entrySize, long entries) {

        static Guards asTheyStand() {
            return new Guards(
                    ZipSecureFile.getMinInflateRatio(),
                    ZipSecureFile.getMaxEntrySize(),
                    ZipSecureFile.getMaxFileCount());
        }

        void putBack() {
            ZipSecureFile.setMinInflateRatio(inflateRatio);
            ZipSecureFile.setMaxEntrySize(entrySize);
            ZipSecureFile.setMaxFileCount(entries);
        }
    }

    private static final class Counting implements FileReading.Listener {

        private static final int KEPT = 1_000;

        private final List<String> records = new ArrayList<>();
        private final List<String> issues = new ArrayList<>();
        private int rows;
        private int rejected;
        private int ignored;

        @Override
        public boolean mayImport(ImportFormat<?> format) {
            return true;
        }

        @Override
        public <R> void row(ImportFormat<R> format, int sheet, int row, List<R> found) {
            rows++;
            if (records.size() < KEPT) {
                found.forEach(each -> records.add(row + " " + each));
            }
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
            if (issues.size() < KEPT) {
                issues.add(issue.messageKey().replace("imports.issue.", "") + " " + issue.row());
            }
        }
    }
}
