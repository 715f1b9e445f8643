package org.raisingthegame.tracker.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.raisingthegame.tracker.imports.ImportChoices;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.imports.ImportRefused;
import org.raisingthegame.tracker.imports.ImportService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Imports the sample files that are not in the records yet, in the order in which they build on each other. One that has changed since
 * the demonstration was made, by an upgrade of the program, goes over the older rows as a school's next file does; where it can't, the
 * older rows stay.
 */
@Component
@Profile("demo")
class SampleImport {

    private static final Logger LOG = LoggerFactory.getLogger(SampleImport.class);

    /** On what these folders of the samples hold, all others build; those follow by name. */
    private static final List<String> FIRST = List.of("schools", "baselines", "rolls");

    /** Files to be tried by hand. */
    private static final String BY_HAND = "try-these";

    private static final int FILES_BETWEEN_LINES = 20;

    private final ImportService imports;
    private final Path samples;

    SampleImport(ImportService imports, @Value("${tracker.demo.samples}") Path samples) {
        this.imports = imports;
        this.samples = samples;
    }

    /** Whether the demonstration was made, or begun, at an earlier start. */
    boolean anyImported() {
        return files().stream().anyMatch(imports::isApplied);
    }

    /**
     * Imports the schools, on which all else builds.
     *
     * @param older whether there may be rows of older samples, over which a changed one can be refused
     * @throws IllegalStateException where a file is not imported, unless it is refused over older rows
     */
    void importSchools(boolean older) {
        importAll(this::isOfSchools, older);
    }

    /** The same for all other samples. */
    void importOthers(boolean older) {
        importAll(file -> !isOfSchools(file), older);
    }

    private void importAll(Predicate<Path> which, boolean older) {
        List<Path> waiting = files().stream()
                .filter(which)
                .filter(file -> !imports.isApplied(file))
                .toList();
        for (int done = 0; done < waiting.size(); done++) {
            if (done % FILES_BETWEEN_LINES == 0) {
                LOG.info("Importing the demonstration borough: {} of {} files", done, waiting.size());
            }
            importOne(waiting.get(done), older);
        }
    }

    private boolean isOfSchools(Path file) {
        return file.startsWith(samples.resolve(FIRST.getFirst()));
    }

    private void importOne(Path file, boolean older) {
        Path name = samples.relativize(file);
        try (InputStream in = Files.newInputStream(file)) {
            ImportId id = imports.receive(file.getFileName().toString(), in);
            try {
                imports.apply(id, ImportChoices.NONE, false);
            } catch (ImportRefused e) {
                if (!older) {
                    throw e;
                }
                imports.discard(id);
                LOG.warn(
                        "The sample file {} is not the one this demonstration was made of, and does not go over its rows ({}):"
                                + " they stay as they are. To make the demonstration anew, stop and remove its data folder.",
                        name,
                        e.messageKey());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw new IllegalStateException("The sample file " + name + " was not imported", e);
        }
    }

    private List<Path> files() {
        try (Stream<Path> folders = Files.list(samples)) {
            return folders.filter(Files::isDirectory)
                    .filter(folder -> !folder.endsWith(BY_HAND))
                    .sorted(Comparator.comparing(SampleImport::turn).thenComparing(Path::getFileName))
                    .flatMap(SampleImport::spreadsheets)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int turn(Path folder) {
        int turn = FIRST.indexOf(folder.getFileName().toString());
        return turn < 0 ? FIRST.size() : turn;
    }

    private static Stream<Path> spreadsheets(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file ->
                            file.toString().endsWith(".xlsx") || file.toString().endsWith(".csv"))
                    .filter(file -> !file.toString().endsWith(".meta.csv"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
