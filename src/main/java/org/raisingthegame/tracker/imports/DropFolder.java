package org.raisingthegame.tracker.imports;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.ActingAs;
import org.raisingthegame.tracker.core.Laestab;
import org.raisingthegame.tracker.imports.reading.UnreadableFile;
import org.raisingthegame.tracker.schools.School;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Imports what schools' systems export by themselves. The folder {@code <drop folder>/<DfE number>} belongs to one school:
 * what lies in it is imported with the right to upload for that school and for no other.
 *
 * <p>A file is taken when it has not changed for a while, by moving it to {@code working}, so that no two programs take
 * it; it ends in {@code imported} or {@code set-aside}, with a report beside it. One whose bytes are in the records
 * already is not imported again, so a stop between the import and the move does no harm.
 */
@Component
class DropFolder implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DropFolder.class);

    private static final String NAME_IN_RECORDS = "Drop folder";
    private static final String WORKING = "working";
    private static final String IMPORTED = "imported";
    private static final String SET_ASIDE = "set-aside";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.UK);
    /** A DfE number, with or without its stroke left out, and after it the school's name if somebody likes. */
    private static final int LAESTAB_LENGTH = 7;

    private final DropFolderSettings settings;
    private final ImportService imports;
    private final ColumnMatching columns;
    private final SchoolDirectory schools;
    private final ActingAs actingAs;
    private final I18NProvider words;
    private final Clock clock;
    private final Map<Path, Look> looks = new HashMap<>();
    private @Nullable ScheduledExecutorService timer;

    /** What a file was like when it was first seen so. */
    private record Look(long size, long modified, long since) {}

    DropFolder(
            DropFolderSettings settings,
            ImportService imports,
            ColumnMatching columns,
            SchoolDirectory schools,
            ActingAs actingAs,
            I18NProvider words,
            Clock clock) {
        this.settings = settings;
        this.imports = imports;
        this.columns = columns;
        this.schools = schools;
        this.actingAs = actingAs;
        this.words = words;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (settings.path() != null) {
            timer = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("drop folder").factory());
            long pause = settings.every().toMillis();
            timer.scheduleWithFixedDelay(this::lookAndLogFailure, 0, pause, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void destroy() {
        if (timer != null) {
            timer.shutdown();
        }
    }

    private void lookAndLogFailure() {
        try {
            look();
        } catch (IOException | RuntimeException e) {
            // The next look may find the folder again.
            LOG.warn("The drop folder could not be looked at: {}", e.getClass().getSimpleName());
        }
    }

    /** Looks once at the folder of each school. */
    void look() throws IOException {
        Path root = settings.path();
        if (root == null || !Files.isDirectory(root)) {
            return;
        }
        for (Path folder : list(root)) {
            Optional<School> school = schoolOf(folder);
            if (school.isPresent()) {
                look(folder, school.get());
            }
        }
    }

    private Optional<School> schoolOf(Path folder) {
        String name = folder.getFileName().toString();
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) || name.length() < LAESTAB_LENGTH) {
            return Optional.empty();
        }
        return Laestab.parse(name.substring(0, LAESTAB_LENGTH)).flatMap(schools::byLaestab);
    }

    private void look(Path folder, School school) throws IOException {
        Path working = folder.resolve(WORKING);
        if (Files.isDirectory(working)) {
            // Left from a program that was stopped.
            for (Path file : list(working)) {
                take(file, folder, school);
            }
        }
        for (Path file : list(folder)) {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && isNamedAsWhole(file) && isStill(file)) {
                looks.remove(file);
                Files.createDirectories(working);
                Path taken = working.resolve(file.getFileName());
                Files.move(file, taken, StandardCopyOption.ATOMIC_MOVE);
                take(taken, folder, school);
            }
        }
    }

    /** Names under which programs write what they will rename when it is whole. */
    private static boolean isNamedAsWhole(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && !name.startsWith("~")
                && Stream.of(".tmp", ".part", ".partial", ".crdownload", ".filepart")
                        .noneMatch(name::endsWith);
    }

    private boolean isStill(Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        Look before = looks.get(file);
        long moment = clock.millis();
        if (before == null
                || before.size() != now.size()
                || before.modified() != now.lastModifiedTime().toMillis()) {
            looks.put(file, new Look(now.size(), now.lastModifiedTime().toMillis(), moment));
            return settings.stillFor().isZero();
        }
        return moment - before.since() >= settings.stillFor().toMillis();
    }

    private void take(Path file, Path folder, School school) throws IOException {
        List<String> report = new ArrayList<>();
        boolean imported;
        try {
            imported = actingAs.uploaderFor(school, NAME_IN_RECORDS, () -> importNow(file, report));
        } catch (UnreadableFile e) {
            report.add(say(e.issue().messageKey(), e.arguments().toArray()));
            imported = false;
        } catch (ImportRefused e) {
            report.add(say(e.messageKey()));
            imported = false;
        } catch (RuntimeException e) {
            // Its words may hold what the file holds.
            LOG.error("A file of the drop folder failed: {}", e.getClass().getName());
            report.add(say("imports.drop-folder.failed"));
            imported = false;
        }
        putAway(file, Files.createDirectories(folder.resolve(imported ? IMPORTED : SET_ASIDE)), report);
    }

    private boolean importNow(Path file, List<String> report) {
        if (imports.isApplied(file)) {
            report.add(say("imports.drop-folder.known"));
            return true;
        }
        ImportId id = receive(file);
        try {
            ImportChoices choices = ImportChoices.NONE.withMeanings(columns.remembered(id));
            RowCounts counts =
                    imports.apply(id, choices, settings.onlyIfAllRight()).counts();
            report.add(say(
                    "imports.drop-folder.done",
                    counts.added(),
                    counts.changed(),
                    counts.unchanged(),
                    counts.rejected()));
            imports.issues(id).forEach(issue -> report.add(inWords(issue)));
            return true;
        } catch (UnreadableFile | ImportRefused e) {
            imports.discard(id);
            throw e;
        }
    }

    private ImportId receive(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return imports.receive(file.getFileName().toString(), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void putAway(Path file, Path folder, List<String> report) throws IOException {
        String name = LocalDateTime.now(clock).format(STAMP) + " " + file.getFileName();
        Path free = folder.resolve(name);
        for (int i = 2; Files.exists(free); i++) {
            free = folder.resolve(i + " " + name);
        }
        Files.write(folder.resolve(free.getFileName() + ".report.txt"), report);
        Files.move(file, free);
    }

    private String inWords(ImportIssue issue) {
        String place = Stream.of(
                        issue.sheet(),
                        issue.row() == 0 ? null : say("imports.row", Integer.toString(issue.row())),
                        issue.column())
                .filter(part -> part != null)
                .reduce((first, second) -> first + ", " + second)
                .orElse("");
        return place + " - " + say("imports.severity." + issue.severity().name()) + ": "
                + say(issue.messageKey(), issue.arguments().toArray());
    }

    private String say(String key, Object... arguments) {
        return words.getTranslation(key, Locale.UK, arguments);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }
}
