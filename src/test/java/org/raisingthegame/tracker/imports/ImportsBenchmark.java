package org.raisingthegame.tracker.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.database.CountedStatements;

/**
 * {@code ./rtg bench imports}: reads one generated workbook of 100,000 pupils and 25 columns in our way and in others', imports
 * it, imports it again, and sets plain JDBC batches of the same rows beside it. All that is compared takes turns within
 * one JVM, so that a machine that is busy for a while slows all of them; memory is measured in a JVM for each.
 */
public final class ImportsBenchmark {

    private static final int PUPILS = 100_000;
    private static final int SMALL = 2_000;
    private static final int WARM_UPS = 2;
    private static final int ROUNDS = 5;
    private static final int IMPORT_WARM_UPS = 2;
    private static final int IMPORT_ROUNDS = 3;
    private static final int SMALL_WARM_UPS = 12;
    private static final int SMALL_ROUNDS = 9;
    /** About fifteen; what other modules send for an import, such as an entry in the trail, is among them. */
    private static final int MOST_STATEMENTS = 20;

    private static final double WORTH_TELLING = 0.01;
    private static final double MEGABYTE = 1024 * 1024;

    private final Path folder = Path.of("target", "bench");
    private final Path file = folder.resolve("roll-100000.xlsx");
    private final Path small = folder.resolve("roll-2000.xlsx");
    private final Measurements measured = new Measurements();
    private final Map<BenchmarkReads, List<Stopwatch>> reads = new EnumMap<>(BenchmarkReads.class);

    /** @param arguments none; "statements" for the SQL alone; or, of the JVMs that it starts itself, "alone", what to do, and the file */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 3 && arguments[0].equals("alone")) {
            alone(arguments[1], Path.of(arguments[2]));
        } else if (arguments.length == 1 && arguments[0].equals("statements")) {
            new ImportsBenchmark().runStatements();
        } else {
            new ImportsBenchmark().run();
        }
        // Threads of the program would keep this JVM for ever.
        System.exit(0);
    }

    /** Only where the time of an import goes; for who works on its speed. */
    private void runStatements() throws IOException {
        Files.createDirectories(folder);
        BenchmarkRoll.write(file, PUPILS);
        BenchmarkRoll.write(small, SMALL);
        statements(BenchmarkImports.started());
    }

    private void run() throws IOException {
        Files.createDirectories(folder);
        say("writing %,d pupils into %s", PUPILS, file);
        BenchmarkRoll.write(file, PUPILS);
        BenchmarkRoll.write(small, SMALL);
        measured.add("file", Files.size(file) / MEGABYTE, "MB");
        read();
        readOnceByPoi();
        measureImports();
        memory();
        measured.save(folder.resolve("imports.json"));
        say("%n%s", measured.table());
        say("written to %s", folder.resolve("imports.json"));
    }

    /** The two that are compared closely take turns; each round gives a ratio of its own. */
    private void read() {
        List<BenchmarkReads> turns = List.of(BenchmarkReads.FASTEXCEL, BenchmarkReads.TYPED, BenchmarkReads.POI_EVENTS);
        for (int round = -WARM_UPS; round < ROUNDS; round++) {
            for (BenchmarkReads way : turns) {
                Stopwatch took = Stopwatch.of(() -> read(way));
                say("%-40s %6.2f s%s", way.title(), took.seconds(), round < 0 ? " (warm-up)" : "");
                if (round >= 0) {
                    reads.computeIfAbsent(way, key -> new ArrayList<>()).add(took);
                }
            }
        }
        for (BenchmarkReads way : turns) {
            measured.add("read: " + way.title(), median(reads.get(way)), "s");
        }
        List<Stopwatch> typed = reads.get(BenchmarkReads.TYPED);
        compare("read: ours, typed / fastexcel's raw read", typed, reads.get(BenchmarkReads.FASTEXCEL), 1.0);
        compare("read: ours, typed / POI's event model", typed, reads.get(BenchmarkReads.POI_EVENTS));
    }

    /** It takes so long that one look is enough. */
    private void readOnceByPoi() {
        double seconds = Stopwatch.of(() -> read(BenchmarkReads.POI_USER)).seconds();
        say("%-40s %6.2f s", BenchmarkReads.POI_USER.title(), seconds);
        measured.add("read: " + BenchmarkReads.POI_USER.title(), seconds, "s");
        measured.add(
                "read: ours, typed / POI's user model", median(reads.get(BenchmarkReads.TYPED)) / seconds, "times");
    }

    private void read(BenchmarkReads way) {
        try {
            require(way.read(file), PUPILS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void measureImports() {
        BenchmarkImports imports = BenchmarkImports.started();
        List<Stopwatch> fresh = new ArrayList<>();
        List<Stopwatch> again = new ArrayList<>();
        List<Stopwatch> batches = new ArrayList<>();
        List<Stopwatch> raw = new ArrayList<>();
        List<Object> records = new ArrayList<>();
        BenchmarkReads.records(file, records::add);
        for (int round = -IMPORT_WARM_UPS; round < IMPORT_ROUNDS; round++) {
            Stopwatch reading = Stopwatch.of(() -> read(BenchmarkReads.FASTEXCEL));
            imports.empty();
            Stopwatch first =
                    Stopwatch.of(() -> require(imports.importFile(file).counts().added(), PUPILS));
            Stopwatch second =
                    Stopwatch.of(() -> require(imports.importFile(file).counts().unchanged(), PUPILS));
            imports.empty();
            Stopwatch plain = Stopwatch.of(() -> imports.insertPlainly(records));
            say(
                    "import %.2f s, again %.2f s, plain batches %.2f s, raw read %.2f s",
                    first.seconds(), second.seconds(), plain.seconds(), reading.seconds());
            if (round >= 0) {
                raw.add(reading);
                fresh.add(first);
                again.add(second);
                batches.add(plain);
            }
        }
        measured.add("import: all rows new", median(fresh), "s");
        measured.add("import: the same file again", median(again), "s");
        measured.add("import: the same rows by plain JdbcTemplate batches", median(batches), "s");
        compare("import: all rows new / fastexcel's raw read", fresh, raw, 5.0);
        compare("import: the same file again / fastexcel's raw read", again, raw, 2.5);
        compare("import: all rows new / plain JdbcTemplate batches", fresh, batches);
        statements(imports);
        smallFile(imports);
    }

    private void statements(BenchmarkImports imports) {
        imports.empty();
        List<CountedStatements.Sent> many = imports.statements(file);
        imports.empty();
        List<CountedStatements.Sent> few = imports.statements(small);
        double staging = many.stream()
                .filter(CountedStatements.Sent::fillsStaging)
                .mapToDouble(CountedStatements.Sent::seconds)
                .sum();
        say("  %6.2f s filling the staging table", staging);
        many.stream()
                .filter(sent -> !sent.fillsStaging() && sent.seconds() >= WORTH_TELLING)
                .forEach(sent -> say("  %6.2f s %.140s", sent.seconds(), sent.inOneLine()));
        measured.add("import: SQL statements besides filling the staging table", others(many), "", MOST_STATEMENTS);
        measured.add("import: of these, from the staging table on", fromStaging(many), "");
        measured.add("import: the same of a file of 2,000 rows", others(few), "", MOST_STATEMENTS);
    }

    private static long others(List<CountedStatements.Sent> sent) {
        return sent.stream().filter(one -> !one.fillsStaging()).count();
    }

    /** Without those that find out who asks, what he may, whose turn it is, and which schools there are. */
    private static long fromStaging(List<CountedStatements.Sent> sent) {
        return sent.stream()
                .dropWhile(one -> !one.sql().contains("TEMPORARY TABLE import_stage"))
                .takeWhile(one -> !one.inOneLine().startsWith("SELECT r.*"))
                .filter(one -> !one.fillsStaging())
                .count();
    }

    /** As a school meets it: the program has been running for a while. */
    private void smallFile(BenchmarkImports imports) {
        List<Stopwatch> previews = new ArrayList<>();
        List<Stopwatch> commits = new ArrayList<>();
        for (int round = -SMALL_WARM_UPS; round < SMALL_ROUNDS; round++) {
            imports.empty();
            ImportId id = imports.receive(small);
            Stopwatch preview = Stopwatch.of(() -> imports.preview(id));
            Stopwatch commit = Stopwatch.of(() -> imports.apply(id));
            if (round >= 0) {
                previews.add(preview);
                commits.add(commit);
            }
        }
        measured.add("school's file of 2,000 rows: preview", median(previews), "s", 0.15);
        measured.add("school's file of 2,000 rows: commit", median(commits), "s", 0.3);
        measured.add("school's file of 2,000 rows: preview, processors' time", processors(previews), "s");
        measured.add("school's file of 2,000 rows: commit, processors' time", processors(commits), "s");
    }

    private void memory() throws IOException {
        peak("fastexcel", BenchmarkReads.FASTEXCEL.name(), 512, null);
        peak("ours, typed, with -Xmx64m", BenchmarkReads.TYPED.name(), 64, 64.0);
        peak("POI's event model", BenchmarkReads.POI_EVENTS.name(), 512, null);
        peak("POI's user model", BenchmarkReads.POI_USER.name(), 4096, null);
        peak("whole import, with -Xmx256m", "IMPORT", 256, 256.0);
    }

    private void peak(String what, String task, int megabytes, @Nullable Double goal) throws IOException {
        Path log = folder.resolve("alone-" + task.toLowerCase(Locale.ROOT) + ".log");
        double peak = PeakHeap.of(ImportsBenchmark.class, megabytes, log, "alone", task, file.toString());
        if (goal == null) {
            measured.add("peak heap: " + what, peak, "MB");
        } else {
            measured.add("peak heap: " + what, peak, "MB", goal);
        }
    }

    private static void alone(String task, Path file) throws IOException {
        if (task.equals("IMPORT")) {
            BenchmarkImports imports = BenchmarkImports.started();
            imports.empty();
            require(imports.importFile(file).counts().added(), PUPILS);
            require(imports.importFile(file).counts().unchanged(), PUPILS);
        } else {
            require(BenchmarkReads.valueOf(task).read(file), PUPILS);
        }
        PeakHeap.say();
    }

    private static void require(int rows, int expected) {
        if (rows != expected) {
            throw new IllegalStateException(rows + " rows instead of " + expected);
        }
    }

    private static double median(List<Stopwatch> rounds) {
        return medianOf(rounds.stream().map(Stopwatch::seconds).toList());
    }

    private static double processors(List<Stopwatch> rounds) {
        return medianOf(rounds.stream().map(Stopwatch::processorSeconds).toList());
    }

    private static double medianOf(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /** The median of the ratios of the rounds: by the clock, which has the goal, and of the processors' time. */
    private void compare(String what, List<Stopwatch> ours, List<Stopwatch> others, double goal) {
        measured.add(what, ratio(ours, others, Stopwatch::seconds), "times", goal);
        measured.add(what + ", processors' time", ratio(ours, others, Stopwatch::processorSeconds), "times");
    }

    private void compare(String what, List<Stopwatch> ours, List<Stopwatch> others) {
        measured.add(what, ratio(ours, others, Stopwatch::seconds), "times");
    }

    private static double ratio(List<Stopwatch> ours, List<Stopwatch> others, ToDoubleFunction<Stopwatch> measure) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            ratios.add(measure.applyAsDouble(ours.get(i)) / measure.applyAsDouble(others.get(i)));
        }
        return medianOf(ratios);
    }

    private static void say(String words, Object... values) {
        System.out.println(String.format(Locale.UK, words, values));
    }
}
