package org.raisingthegame.tracker.imports;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.raisingthegame.tracker.imports.reading.ReadingChoices;

/**
 * {@code ./rtg bench published}: a file of made-up figures in the layout and the size of DfE's largest, exclusions by characteristic: 520,200 rows
 * of 150 areas, of which the import keeps those of England, Inner London and the seven boroughs by ethnic group. How long
 * it takes to read it and to import it, and how much memory.
 */
public final class PublishedBenchmark {

    private static final List<String> BOROUGHS = List.of("208", "204", "209", "210", "304", "306", "309");
    private static final int OTHER_BOROUGHS = 141;
    private static final int FIRST_YEAR = 2007;
    private static final int YEARS = 17;
    private static final List<String> PHASES =
            List.of("Total", "State-funded primary", "State-funded secondary", "State-funded special");
    private static final List<String> MAJOR = List.of("White", "Mixed", "Asian", "Black", "Chinese", "Other");
    private static final List<String> MINOR = List.of(
            "White British",
            "Irish",
            "Traveller of Irish heritage",
            "Gypsy Roma",
            "Any other white background",
            "White and Black Caribbean",
            "White and Black African",
            "White and Asian",
            "Any other mixed background",
            "Indian",
            "Pakistani",
            "Bangladeshi",
            "Any other Asian background",
            "Black Caribbean",
            "Black African",
            "Any other Black background",
            "Chinese",
            "Any other ethnic group");
    private static final int AGES = 26;

    private static final int ROWS =
            (2 + 7 + OTHER_BOROUGHS) * YEARS * PHASES.size() * (1 + MAJOR.size() + MINOR.size() + AGES);
    private static final int KEPT = (2 + 7) * YEARS * PHASES.size() * (1 + MAJOR.size() + MINOR.size());

    /** As {@link ImportLimits#rows} says of 600,000. */
    private static final double SECONDS = 60;

    private static final int READING_HEAP = 64;
    private static final int IMPORTING_HEAP = 256;
    private static final int ROUNDS = 3;
    private static final double MEGABYTE = 1024 * 1024;

    private final Path folder = Path.of("target", "bench");
    private final Path file = folder.resolve("exclusions-520200.csv");
    private final Measurements measured = new Measurements();

    /** @param arguments none; or, of the JVMs that it starts itself, what to do with the file and the file */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 2) {
            alone(arguments[0], Path.of(arguments[1]));
        } else {
            new PublishedBenchmark().run();
        }
        // Threads of the program would keep this JVM for ever.
        System.exit(0);
    }

    private void run() throws IOException {
        Files.createDirectories(folder);
        write(file);
        measured.add("rows of the file", ROWS, "");
        measured.add("rows of it that are kept", KEPT, "");
        measured.add("file", Files.size(file) / MEGABYTE, "MB");
        for (int round = 1; round <= ROUNDS; round++) {
            Stopwatch reading = Stopwatch.of(() -> read(file));
            measured.add("read, time " + round, reading.seconds(), "s", SECONDS);
            measured.add("  processors' time", reading.processorSeconds(), "s");
        }
        BenchmarkImports imports = BenchmarkImports.started();
        imports.empty();
        Stopwatch first = Stopwatch.of(() -> imported(imports, file));
        measured.add("imported", first.seconds(), "s", SECONDS);
        measured.add("  processors' time", first.processorSeconds(), "s");
        Stopwatch again = Stopwatch.of(() -> imported(imports, file));
        measured.add("imported again, nothing new", again.seconds(), "s", SECONDS);
        peak("READ", READING_HEAP);
        peak("IMPORT", IMPORTING_HEAP);
        measured.save(folder.resolve("published.json"));
        System.out.print(measured.table());
    }

    private void peak(String task, int megabytes) throws IOException {
        Path log = folder.resolve("published-" + task.toLowerCase(Locale.ROOT) + ".log");
        measured.add(
                "peak heap with -Xmx%dm, %s".formatted(megabytes, task.toLowerCase(Locale.ROOT)),
                PeakHeap.of(PublishedBenchmark.class, megabytes, log, task, file.toString()),
                "MB",
                megabytes);
    }

    private static void alone(String task, Path file) {
        if (task.equals("IMPORT")) {
            BenchmarkImports imports = BenchmarkImports.started();
            imports.empty();
            imported(imports, file);
        } else {
            read(file);
        }
        PeakHeap.say();
    }

    /** As {@code ./rtg check} does. */
    private static void read(Path file) {
        try (FormatsAlone formats = FormatsAlone.with("--logging.level.root=off")) {
            CheckedFile read = new FileCheck(formats.all(), formats.limits(), LocalDate.now(formats.clock()))
                    .check(file, ReadingChoices.NONE);
            require(read.right() == KEPT && read.read() == ROWS && read.issues().isEmpty(), read);
        }
    }

    private static void imported(BenchmarkImports imports, Path file) {
        ImportRun run = imports.importFile(file);
        require(run.counts().rejected() == 0 && run.counts().ignored() == ROWS - KEPT, run.counts());
    }

    private static void require(boolean right, Object found) {
        if (!right) {
            throw new IllegalStateException("The file was not read as it was written: " + found);
        }
    }

    private static void write(Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("time_identifier,time_period,geographic_level,country_code,country_name,region_code,region_name,"
                    + "new_la_code,old_la_code,la_name,education_phase,characteristic_group,characteristic,headcount,"
                    + "perm_excl,perm_excl_rate,suspension,susp_rate,one_plus_susp,one_plus_susp_rate\n");
            for (String area : areas()) {
                for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
                    for (String phase : PHASES) {
                        String start = "Academic year,%d%02d,%s,%s".formatted(year - 1, year % 100, area, phase);
                        for (String characteristic : characteristics()) {
                            out.write(start);
                            out.write(characteristic);
                            out.write(",23185,1,0.00431,109,0.47013,67,0.28898\n");
                        }
                    }
                }
            }
        }
    }

    /** Level, country, region and borough. */
    private static List<String> areas() {
        List<String> areas = new ArrayList<>(
                List.of("National,E92000001,England,,,,,", "Regional,E92000001,England,E13000001,Inner London,,,"));
        for (int other = 0; other < OTHER_BOROUGHS; other++) {
            areas.add("Local authority,E92000001,England,E12000001,North East,E0800%04d,%d,Made-up area %d"
                    .formatted(other, 400 + other, other));
        }
        BOROUGHS.forEach(
                borough -> areas.add("Local authority,E92000001,England,E13000001,Inner London,E09000%s,%s,Borough %s"
                        .formatted(borough, borough, borough)));
        return areas;
    }

    private static List<String> characteristics() {
        List<String> characteristics = new ArrayList<>(List.of(",Total,Total"));
        for (int age = 0; age < AGES; age++) {
            characteristics.add(",Age,Age " + age);
        }
        MAJOR.forEach(group -> characteristics.add(",Ethnicity Major," + group));
        MINOR.forEach(group -> characteristics.add(",Ethnicity Minor," + group));
        return characteristics;
    }
}
