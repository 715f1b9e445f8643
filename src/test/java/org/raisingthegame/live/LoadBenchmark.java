package org.raisingthegame.live;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.raisingthegame.live.Clicks.Step;
import org.raisingthegame.tracker.imports.Measurements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * {@code ./rtg bench load [people]}: 250 people (unless said otherwise) in real sessions of a server with {@code -Xmx512m}. They sign in
 * within a minute, and then go the same round until two minutes later, two seconds between clicks: home page, a trend, another
 * measure, a plan, a part of it written and saved, a register, a tick. The times are those that a browser would wait for the server, the
 * whole answer read; what it would then draw is not in them. The load is made on the same machine: server, database and this generator
 * share its cores.
 */
public final class LoadBenchmark {

    private static final int PEOPLE = 250;
    private static final int FIRST_PEOPLE = 60;
    private static final Duration WARMING = Duration.ofSeconds(150);
    private static final Duration SIGN_INS = Duration.ofSeconds(60);
    private static final Duration WORK = Duration.ofSeconds(120);
    private static final double LONGEST_CLICK = 300;
    private static final double LARGEST_SESSION = 1;
    private static final double MEGABYTE = 1024 * 1024;

    private final Measurements measured = new Measurements();
    private final TrackerProcess server;
    private final LoadRecords records;
    private final int people;

    private LoadBenchmark(TrackerProcess server, LoadRecords records, int people) {
        this.server = server;
        this.records = records;
        this.people = people;
    }

    /** @param arguments the server's class path; how many people */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int people = arguments.length > 1 ? Integer.parseInt(arguments[1]) : PEOPLE;
        Path folder = Path.of("target", "bench");
        say("starting the program with the demonstration borough, its samples imported anew");
        boolean met;
        Path home = folder.resolve("load").toAbsolutePath();
        // What is left of another run is not what this one asks about, and may be of another version.
        FileSystemUtils.deleteRecursively(home.resolve("demo"));
        int databasePort = TrackerProcess.freePort();
        try (TrackerProcess server = TrackerProcess.start(
                arguments[0], home, "--tracker.home=" + home, "--tracker.database.port=" + databasePort)) {
            LoadRecords records = new LoadRecords(JdbcClient.create(new DriverManagerDataSource(
                    "jdbc:mariadb://127.0.0.1:" + databasePort + "/tracker",
                    "tracker",
                    Files.readString(home.resolve("demo/database-password")).strip())));
            met = new LoadBenchmark(server, records, people).run(folder.resolve("load.json"));
        }
        System.exit(met ? 0 : 1);
    }

    private boolean run(Path file) throws IOException, InterruptedException {
        List<Person.Desk> all = records.people(people + FIRST_PEOPLE);
        say(
                "%d people for %d s first, so that the program is as it is in the middle of a day",
                FIRST_PEOPLE, WARMING.toSeconds());
        Clicks first = new Clicks();
        try (HttpClient http = client()) {
            work(http, all.subList(people, people + FIRST_PEOPLE), first, Duration.ofSeconds(20), WARMING);
        }
        stopAt(first);
        long before = server.liveBytes();
        int savesBefore = records.savedParts();
        int ticksBefore = records.savedTicks();
        say("%d people sign in within %d s and work for %d s", people, SIGN_INS.toSeconds(), WORK.toSeconds());
        Clicks clicks = new Clicks();
        Used used = Used.sinceNow(server);
        try (HttpClient http = client()) {
            work(http, all.subList(0, people), clicks, SIGN_INS, SIGN_INS.plus(WORK));
        }
        used.until(server, clicks, measured);
        long after = server.liveBytes();
        tell(clicks);
        measured.add("memory held for each session", (after - before) / MEGABYTE / people, "MB", LARGEST_SESSION);
        measured.add("memory held before the sign-ins", before / MEGABYTE, "MB");
        measured.add(
                "saves told and not in the records, or the other way about",
                Math.abs(records.savedParts() - savesBefore - clicks.saves()),
                "",
                0);
        measured.add(
                "ticks told and not in the records, or the other way about",
                Math.abs(records.savedTicks() - ticksBefore - clicks.ticks()),
                "",
                0);
        measured.save(file);
        say("%n%s", measured.table());
        clicks.errors().stream().limit(10).forEach(LoadBenchmark::say);
        say(
                "Server, database and this generator shared %d cores. Written to %s",
                Runtime.getRuntime().availableProcessors(), file);
        return measured.allMet();
    }

    private static void stopAt(Clicks first) {
        first.errors().forEach(LoadBenchmark::say);
        if (!first.errors().isEmpty()) {
            throw new IllegalStateException("The first people met errors already");
        }
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    private void work(HttpClient http, List<Person.Desk> who, Clicks clicks, Duration signIns, Duration all)
            throws InterruptedException {
        URI address = server.address();
        Instant start = Instant.now();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int nth = 0; nth < who.size(); nth++) {
                Instant begins = start.plus(signIns.multipliedBy(nth).dividedBy(who.size()));
                threads.submit(new Person(who.get(nth), new Tab(http, address), clicks, begins, start.plus(all)));
            }
            threads.shutdown();
            threads.awaitTermination(all.toSeconds() + 300, TimeUnit.SECONDS);
        }
    }

    private void tell(Clicks clicks) {
        measured.add("errors", clicks.errors().size(), "", 0);
        measured.add("clicks", clicks.count(), "");
        measured.add("a click, 95th percentile", clicks.percentile(0.95), "ms", LONGEST_CLICK);
        measured.add("a click, median", clicks.percentile(0.5), "ms");
        measured.add("a click, 99th percentile", clicks.percentile(0.99), "ms");
        for (Step step : Step.values()) {
            measured.add(step.words + ", median", clicks.percentile(step, 0.5), "ms");
            measured.add(step.words + ", 95th percentile", clicks.percentile(step, 0.95), "ms");
        }
    }

    /** Processors' time of those who share the cores. */
    private record Used(Duration server, Duration database, Duration generator, long since) {

        static Used sinceNow(TrackerProcess server) {
            return new Used(server.ownTime(), server.databaseTime(), own(), System.nanoTime());
        }

        void until(TrackerProcess asked, Clicks clicks, Measurements measured) {
            double seconds = (System.nanoTime() - since) / 1e9;
            measured.add("clicks in a second", clicks.count() / seconds, "");
            add(measured, "the program", asked.ownTime().minus(server), clicks, seconds);
            add(measured, "the database", asked.databaseTime().minus(database), clicks, seconds);
            add(measured, "this generator", own().minus(generator), clicks, seconds);
            measured.add(
                    "load of the machine at the end (1 minute)",
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                    "");
        }

        private static void add(Measurements measured, String who, Duration took, Clicks clicks, double seconds) {
            measured.add("cores that " + who + " kept busy", took.toMillis() / 1e3 / seconds, "");
            measured.add(
                    "processors' time of " + who + " for a click", (double) took.toMillis() / clicks.count(), "ms");
        }

        private static Duration own() {
            return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        }
    }

    private static void say(String text, Object... arguments) {
        System.out.println(arguments.length == 0 ? text : String.format(Locale.UK, text, arguments));
    }
}
