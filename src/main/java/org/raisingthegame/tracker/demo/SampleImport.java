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
import org.raisingthegame.tracker.access.ActingAs;
import org.raisingthegame.tracker.access.DemoAccounts;
import org.raisingthegame.tracker.access.DemoAgreements;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.figures.FigureRefresh;
import org.raisingthegame.tracker.imports.ImportChoices;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.imports.ImportService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Imports the sample files that are not in the records yet, in the order in which they build on each other. */
@Component
@Profile("demo")
class SampleImport implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SampleImport.class);

    /** On what these folders of the samples hold, all others build; those follow by name. */
    private static final List<String> FIRST = List.of("schools", "baselines", "rolls");

    /** Files to be tried by hand. */
    private static final String BY_HAND = "try-these";

    private static final LaCode BOROUGH = new LaCode("208");
    private static final int FILES_BETWEEN_LINES = 20;

    private final ImportService imports;
    private final ActingAs actingAs;
    private final DemoAccounts accounts;
    private final DemoAgreements agreements;
    private final FigureRefresh figures;
    private final Path samples;

    SampleImport(
            ImportService imports,
            ActingAs actingAs,
            DemoAccounts accounts,
            DemoAgreements agreements,
            FigureRefresh figures,
            @Value("${tracker.demo.samples}") Path samples) {
        this.imports = imports;
        this.actingAs = actingAs;
        this.accounts = accounts;
        this.agreements = agreements;
        this.figures = figures;
        this.samples = samples;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        figures.holdDuring(() -> {
            asOfficer(() -> {
                importAll(waiting(this::isOfSchools));
                agreements.make(BOROUGH);
            });
            // Signed in anew: whoever imports for a borough writes rows of those schools alone that share them.
            asOfficer(() -> importAll(waiting(file -> !isOfSchools(file))));
        });
        accounts.create();
    }

    private void asOfficer(Runnable work) {
        actingAs.officerOf(BOROUGH, "Demonstration", work);
    }

    private List<Path> waiting(Predicate<Path> which) {
        return files().stream()
                .filter(which)
                .filter(file -> !imports.isApplied(file))
                .toList();
    }

    private void importAll(List<Path> waiting) {
        for (int done = 0; done < waiting.size(); done++) {
            if (done % FILES_BETWEEN_LINES == 0) {
                LOG.info("Importing the demonstration borough: {} of {} files", done, waiting.size());
            }
            importOne(waiting.get(done));
        }
    }

    private boolean isOfSchools(Path file) {
        return file.startsWith(samples.resolve(FIRST.getFirst()));
    }

    private void importOne(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            ImportId id = imports.receive(file.getFileName().toString(), in);
            imports.apply(id, ImportChoices.NONE, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw new IllegalStateException("The sample file " + samples.relativize(file) + " was not imported", e);
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
