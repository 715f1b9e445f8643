package org.raisingthegame.live;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.raisingthegame.tracker.imports.RollFile;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code ./rtg drill galera}: three MariaDB servers as one, two nodes of the program before them. While somebody writes in a plan his
 * node of the program is killed; while somebody imports a roll the server that takes it is killed. Nothing may be lost, nothing
 * doubled, and people are told.
 */
public final class GaleraDrill {

    private static final int PUPILS = 60_000;
    private static final String DAY = "2026-10-15";

    /** As the program says it of an import that was cut off. */
    private static final List<String> NOTHING =
            List.of("and nothing was imported", "Nothing of this file was imported");

    private final Path folder;
    private final String classPath;
    private final List<GaleraNode> databases = new ArrayList<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Findings findings = new Findings();

    private GaleraDrill(Path engine, String classPath, Path folder) {
        this.classPath = classPath;
        this.folder = folder;
        int ports = firstPort();
        for (int number = 0; number < GaleraNode.SIZE; number++) {
            databases.add(new GaleraNode(engine, folder.resolve("databases"), ports, number));
        }
    }

    /** @param arguments where MariaDB and Galera lie; the program's class path; an empty folder */
    public static void main(String[] arguments) throws Exception {
        GaleraDrill drill = new GaleraDrill(
                Path.of(arguments[0]), arguments[1], Path.of(arguments[2]).toAbsolutePath());
        try {
            drill.run();
        } finally {
            drill.databases.forEach(GaleraNode::close);
        }
        System.exit(drill.findings.end());
    }

    private void run() throws Exception {
        databases.getFirst().prepare();
        databases.getFirst().begin();
        databases.get(1).join();
        databases.get(2).join();
        findings.check(
                "three database servers are one cluster",
                all("wsrep_cluster_size").equals("3 3 3"));
        Path samples = samples();
        try (TrackerProcess first = program("a", samples);
                TrackerProcess second = program("b", samples)) {
            findings.check("two nodes of the program answer", true);
            LoadRecords records = new LoadRecords(databases.get(1).jdbc());
            Person.Desk desk = records.people(1).getFirst();
            nodeDiesDuringPlanEdit(first, second, desk);
            databaseDiesDuringImport(second, desk);
        }
        databases.getFirst().join();
        findings.check(
                "the killed database server is back in the cluster",
                all("wsrep_cluster_size").equals("3 3 3"));
        findings.check("all three hold the same rows", sameRows());
    }

    private void nodeDiesDuringPlanEdit(TrackerProcess first, TrackerProcess second, Person.Desk desk)
            throws Exception {
        String sentence = "Typed before the node died.";
        Tab tab = signedIn(first, desk);
        tab.follow("plans/" + desk.plan());
        tab.click(tab.page().button("Edit: " + desk.priority()));
        tab.type(tab.page().field(Person.EVIDENCE), sentence);
        first.kill();
        findings.check(
                "the node of the program that a plan is written on is killed",
                Findings.fails(() -> tab.click(tab.page().button("Save"))));
        // The proxy leads him to the other node, which doesn't know his session.
        tab.moveTo(second.address());
        findings.check(
                "the other node says that he must sign in again",
                Findings.fails(() -> tab.click(tab.page().button("Save"))) && tab.toldToSignIn());
        Tab again = signedIn(second, desk);
        again.follow("plans/" + desk.plan());
        findings.check(
                "what he had typed stands in the form again",
                again.page().field(Person.EVIDENCE).property("value").equals(sentence));
        again.click(again.page().button("Save"));
        findings.check("it is saved", again.page().say(sentence));
        findings.check(
                "it is in the history once",
                count(
                                "SELECT COUNT(*) FROM raisingattainment_change WHERE plan_id = ? AND after_text = ?",
                                desk.plan(),
                                sentence)
                        == 1);
        findings.check(
                "no draft is left",
                count("SELECT COUNT(*) FROM raisingattainment_draft WHERE plan_id = ?", desk.plan()) == 0);
    }

    private void databaseDiesDuringImport(TrackerProcess program, Person.Desk desk) throws Exception {
        Path roll = roll(desk);
        Tab tab = signedIn(program, desk);
        tab.follow("imports");
        tab.upload(roll);
        long id = count("SELECT MAX(id) FROM imports_run");
        tab.follow("imports/" + id);
        findings.until("the file is looked at", () -> {
            tab.poll();
            return tab.page().hasButton("Import ");
        });
        tab.click(tab.page().button("Import "));
        findings.until("the rows are being written", () -> phase(id).equals("WRITING"));
        databases.getFirst().kill();
        Instant killed = Instant.now();
        findings.until(
                "the server of the database that takes them is killed; the page says that nothing was imported", () -> {
                    tab.poll();
                    return NOTHING.stream().anyMatch(tab.page().words()::contains);
                });
        Findings.say("  after %d s", Duration.between(killed, Instant.now()).toSeconds());
        findings.check("nothing of the file is in the records", rowsOfRoll(desk) == 0);
        List<String> ways = List.of("Run it again", "Import ");
        findings.until("the page offers to import it again", () -> {
            tab.poll();
            return ways.stream().anyMatch(tab.page()::hasButton);
        });
        String again = tab.page().hasButton(ways.getFirst()) ? ways.getFirst() : ways.getLast();
        tab.click(tab.page().button(again));
        findings.until("the file is imported", () -> {
            tab.poll();
            return state(id).equals("APPLIED");
        });
        findings.check("all rows of the file are in the records, each once", rowsOfRoll(desk) == PUPILS);
    }

    private Tab signedIn(TrackerProcess program, Person.Desk desk) throws IOException, InterruptedException {
        Tab tab = new Tab(http, program.address());
        tab.open("login");
        tab.signIn(desk.email(), desk.password());
        tab.open("");
        return tab;
    }

    /** They share one folder, as app nodes share a disk: uploads lie in it. */
    private TrackerProcess program(String name, Path samples) throws IOException, InterruptedException {
        String members = databases.stream()
                .map(database -> "127.0.0.1:" + database.port())
                .collect(Collectors.joining(","));
        return TrackerProcess.start(
                classPath,
                folder.resolve(name),
                "--spring.datasource.url=jdbc:mariadb:sequential://" + members + "/tracker?connectTimeout=3000",
                "--spring.datasource.username=tracker",
                "--spring.datasource.password=tracker",
                "--tracker.home=" + folder.resolve("shared"),
                "--tracker.demo.samples=" + samples);
    }

    /** The schools, a few rolls, the events: enough to work with, and imported in seconds. */
    private Path samples() throws IOException {
        Path samples = folder.resolve("samples");
        for (String kind : List.of("schools", "rolls", "aim-high")) {
            Path from = Path.of("sample-imports", kind);
            Files.createDirectories(samples.resolve(kind));
            try (Stream<Path> files = Files.list(from)) {
                for (Path file : files.sorted().limit(2).toList()) {
                    Files.copy(
                            file,
                            samples.resolve(kind).resolve(file.getFileName().toString()),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return samples;
    }

    private Path roll(Person.Desk desk) throws IOException {
        String school = jdbc().sql("""
                        SELECT s.laestab FROM schools_school s JOIN raisingattainment_plan p ON p.school_id = s.id WHERE p.id = ?
                        """).param(desk.plan()).query(String.class).single();
        StringBuilder rows = new StringBuilder(
                "Roll as at 15/10/2026\nDfE Number,UPN,Legal Surname,Legal Forename,Year Group,Ethnicity Code\n");
        for (int pupil = 0; pupil < PUPILS; pupil++) {
            rows.append("%s,%s,Reid%d,Jade,%d,BCRB%n"
                    .formatted(school, RollFile.upn(500_000 + pupil), pupil, 1 + pupil % 6));
        }
        return Files.writeString(folder.resolve("Roll of the drill.csv"), rows);
    }

    private long rowsOfRoll(Person.Desk desk) {
        return count("""
                SELECT COUNT(*) FROM pupils_roll r JOIN raisingattainment_plan p ON p.school_id = r.school_id
                WHERE p.id = ? AND r.as_at = ?
                """, desk.plan(), DAY);
    }

    private String state(long id) {
        return jdbc().sql("SELECT state FROM imports_run WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private String phase(long id) {
        return jdbc().sql(
                        "SELECT COALESCE(MAX(phase), '') FROM imports_work WHERE import_id = ? AND kind = 'APPLY' AND state = 'RUNNING'")
                .param(id)
                .query(String.class)
                .single();
    }

    private long count(String sql, Object... parameters) {
        return jdbc().sql(sql).params(List.of(parameters)).query(Long.class).single();
    }

    /** By the second server, which stays. */
    private JdbcClient jdbc() {
        return databases.get(1).jdbc();
    }

    private String all(String state) {
        return databases.stream().map(database -> database.state(state)).collect(Collectors.joining(" "));
    }

    private boolean sameRows() {
        List<String> tables = jdbc().sql(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'tracker' AND table_type = 'BASE TABLE' ORDER BY 1")
                .query(String.class)
                .list();
        return tables.stream()
                .allMatch(table -> databases.stream()
                                .map(database -> database.jdbc()
                                        .sql("CHECKSUM TABLE `" + table + "`")
                                        .query((row, index) -> row.getLong(2))
                                        .single())
                                .distinct()
                                .count()
                        == 1);
    }

    /** The first of as many ports as the servers need, below those that the system hands out to connections. */
    private static int firstPort() {
        return IntStream.iterate(21_000, first -> first < 32_000, first -> first + GaleraNode.PORTS)
                .filter(first ->
                        IntStream.range(first, first + GaleraNode.PORTS).allMatch(GaleraDrill::isFree))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
