package org.raisingthegame.live;

import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./rtg drill live}: a technician's first day by docs/operations.md alone, whose commands and files it reads: a database server,
 * the program beside it, a proxy with TLS, the first officer, a file imported, a back-up under a passphrase, restored elsewhere and moved
 * back; and the mistakes that people make on the way.
 */
public final class LiveDrill {

    private static final String PASSWORD = "three dull green lamps";
    private static final String OFFICER = "olive.adeyemi@borough.example";
    private static final String DATABASE_PASSWORD = "a password of one's own; $HOME";
    private static final Path SCHOOLS = Path.of("sample-imports/schools/Schools and Raising the Game membership.xlsx");
    private static final int WAIT_SECONDS = 10;
    private static final Pattern REFERENCE = Pattern.compile("reference ([A-Z0-9]{6})");

    private final Findings findings = new Findings();
    private final Properties words = new Properties();
    private final JsonMapper json = new JsonMapper();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path folder;
    private final Path jar;
    private final Path program;
    private final Path caddy;
    private final Path nginx;
    private final DatabaseServer database;
    private final LiveInstallation installation;

    private LiveDrill(Path engine, Path jar, Path caddy, Path nginx, Path folder) throws Exception {
        this.folder = folder;
        this.caddy = caddy;
        this.nginx = nginx;
        program = folder.resolve("opt");
        database = new DatabaseServer(engine, folder.resolve("database"));
        this.jar = jar;
        findings.check("the program comes apart by the handbook's command", java(Handbook.extraction(jar, program)));
        installation = new LiveInstallation(folder.resolve("here"), program);
        try (Reader file =
                Files.newBufferedReader(Path.of("src/main/resources/i18n/access.properties"), StandardCharsets.UTF_8)) {
            words.load(file);
        }
    }

    /** @param arguments where MariaDB lies; the built jar; Caddy; nginx; an empty folder */
    public static void main(String[] arguments) throws Exception {
        // Also where somebody breaks it off.
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroy),
                        "stop all servers"));
        LiveDrill drill = new LiveDrill(
                Path.of(arguments[0]),
                Path.of(arguments[1]).toAbsolutePath(),
                Path.of(arguments[2]),
                Path.of(arguments[3]),
                Path.of(arguments[4]).toAbsolutePath());
        try {
            drill.run();
        } finally {
            drill.installation.close();
            drill.database.close();
        }
        System.exit(drill.findings.end());
    }

    private boolean java(List<String> arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("extract.log").toFile());
        builder.command().addAll(arguments);
        return builder.start().waitFor() == 0;
    }

    private void run() throws Exception {
        database.prepare();
        database.start();
        database.execute(Handbook.sql(DATABASE_PASSWORD.replace("'", "''")));
        findings.check("a database server has the handbook's schema and user", true);
        mistakes();
        nameDatabase(installation, "tracker");
        installation.start();
        findings.check("the program runs, by a user without rights, as its service starts it", true);
        OneTimeCodes phone;
        try (TlsProxy proxy = TlsProxy.caddy(caddy, folder.resolve("caddy"), installation.port())) {
            tls("Caddy", proxy);
            phone = firstOfficer(proxy);
            importSchools(signedIn(proxy.client(), proxy.address(), phone));
            databaseGoesAway(proxy, phone);
        }
        try (TlsProxy proxy = TlsProxy.nginx(nginx, folder.resolve("nginx"), installation.port())) {
            tls("nginx", proxy);
            findings.check(
                    "the officer signs in through nginx too",
                    seesSchools(signedIn(proxy.client(), proxy.address(), phone)));
        }
        websockets();
        whoAsks();
        restoredElsewhere(phone);
    }

    /** Each ends the start with a sentence, and with 1, after which the service is not started again; but a server that is away may come. */
    private void mistakes() throws Exception {
        nameDatabase(installation, "tracker");
        refused("another password than the server's", "password", Map.of("SPRING_DATASOURCE_PASSWORD", "another"));
        refused(
                "a schema that is not there",
                "tracker_of_nobody",
                Map.of(
                        "SPRING_DATASOURCE_URL",
                        "jdbc:mariadb://127.0.0.1:%d/tracker_of_nobody".formatted(database.port())));
        refused("a setting that does not exist", "TRACKER_BACKUPS_KEEP_DAY", Map.of("TRACKER_BACKUPS_KEEP_DAY", "7"));
        refused("a value that can't be meant", "tracker.backups", Map.of("TRACKER_BACKUPS_KEEP_DAYS", "-1"));
        refused("an address of the world without TLS", "TLS", Map.of("SERVER_ADDRESS", "0.0.0.0"));
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            refused("a port that somebody has", port, Map.of("SERVER_PORT", port));
        }
        findings.check(
                "a server that is away for longer than two minutes ends the start with 75, on which the service is started again",
                installation
                                .startWith(Map.of("SPRING_DATASOURCE_URL", "jdbc:mariadb://127.0.0.1:1/tracker"))
                                .code()
                        == 75);
    }

    private void refused(String mistake, String named, Map<String, String> settings) throws Exception {
        LiveInstallation.Said said = installation.startWith(settings);
        int at = said.words().indexOf("Description:");
        String sentence = at < 0 ? "" : said.words().substring(at);
        findings.check("refused, with a sentence: " + mistake, said.code() == 1 && sentence.contains(named));
        sentence.lines()
                .filter(line -> !line.isBlank() && !line.endsWith(":"))
                .forEach(line -> Findings.say("               %s", line));
    }

    private void nameDatabase(LiveInstallation one, String schema) throws IOException {
        one.set("SPRING_DATASOURCE_URL", "jdbc:mariadb://127.0.0.1:%d/%s".formatted(database.port(), schema));
        one.set("SPRING_DATASOURCE_USERNAME", "tracker");
        one.set("SPRING_DATASOURCE_PASSWORD", DATABASE_PASSWORD);
    }

    private void tls(String name, TlsProxy proxy) throws Exception {
        HttpClient client = proxy.client();
        URI address = proxy.address();
        findings.until(
                name + " answers with a certificate that is believed",
                () -> status(client, address.resolve("login")) == 200);
        HttpResponse<String> page = get(client, address.resolve("login"));
        findings.check(
                "  the session's cookie goes by TLS alone and to no script",
                page.headers().allValues("Set-Cookie").stream()
                        .anyMatch(cookie -> cookie.contains("Secure") && cookie.contains("HttpOnly")));
        findings.check(
                "  browsers are told to come by TLS alone",
                page.headers().firstValue("Strict-Transport-Security").isPresent());
        HttpResponse<String> plain = get(client, proxy.plainAddress().resolve("login"));
        findings.check(
                "  who comes without TLS is led to it",
                plain.statusCode() / 100 == 3
                        && plain.headers().firstValue("Location").orElse("").startsWith(address.toString()));
        findings.check(
                "  health and figures of the machine stay inside",
                status(client, address.resolve("actuator/health")) == 404
                        && status(client, address.resolve("actuator/prometheus")) == 404);
    }

    private OneTimeCodes firstOfficer(TlsProxy proxy) throws Exception {
        Tab tab = new Tab(proxy.client(), proxy.address());
        tab.open("setup");
        fill(tab, "access.setup.code", "0000-0000-0000-0000");
        fill(tab, "access.setup.email", OFFICER);
        fill(tab, "access.setup.name", "Olive Adeyemi");
        fill(tab, "access.setup.borough", "208");
        fill(tab, "access.setup.password", PASSWORD);
        press(tab, "access.setup.create");
        findings.check(
                "a wrong code makes nobody",
                count("SELECT COUNT(*) FROM access_account WHERE email = ?", OFFICER) == 0);
        fill(tab, "access.setup.code", installation.code());
        press(tab, "access.setup.create");
        findings.check("the journal's code makes the first officer", tab.page().say(word("access.setup.done")));
        Tab again = new Tab(proxy.client(), proxy.address());
        again.open("login");
        again.signIn(OFFICER, PASSWORD);
        again.open("second-factor");
        OneTimeCodes phone = new OneTimeCodes(again.page().wordsOf("second-factor-secret"));
        fill(again, "access.second-factor.code", phone.next());
        press(again, "access.second-factor.make");
        findings.check(
                "the second factor is set up",
                again.page().wordsOf("recovery-codes").lines().count() > 1);
        findings.check("the way in by a code is shut", Findings.fails(() -> {
            Tab late = new Tab(proxy.client(), proxy.address());
            late.open("setup");
            return late.page().field(word("access.setup.code"));
        }));
        return phone;
    }

    private Tab signedIn(HttpClient client, URI address, OneTimeCodes phone) throws Exception {
        Tab tab = new Tab(client, address);
        tab.open("login");
        tab.signIn(OFFICER, PASSWORD);
        tab.open("second-factor");
        fill(tab, "access.second-factor.code", phone.next());
        press(tab, "access.second-factor.ask.do");
        tab.open("");
        return tab;
    }

    private void importSchools(Tab tab) throws Exception {
        tab.follow("imports");
        tab.upload(SCHOOLS);
        long id = count("SELECT MAX(id) FROM imports_run");
        tab.follow("imports/" + id);
        findings.until("a file that the officer chose is looked at", () -> {
            tab.poll();
            return tab.page().hasButton("Import ");
        });
        tab.click(tab.page().button("Import "));
        findings.until("and imported", () -> count("SELECT COUNT(*) FROM imports_run WHERE state = 'APPLIED'") == 1);
        findings.check("its schools are there", count("SELECT COUNT(*) FROM schools_school") > 60 && seesSchools(tab));
    }

    private boolean seesSchools(Tab tab) throws Exception {
        tab.follow("schools");
        String name = jdbc().sql("SELECT name FROM schools_school ORDER BY id LIMIT 1")
                .query(String.class)
                .single();
        return tab.page().words().contains(name);
    }

    /** The log as lines of JSON, and a failure whose reference finds its line. */
    private void databaseGoesAway(TlsProxy proxy, OneTimeCodes phone) throws Exception {
        installation.stop();
        installation.set("LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs");
        installation.start();
        findings.until(
                "started again, with its log as JSON",
                () -> status(proxy.client(), proxy.address().resolve("login")) == 200);
        Tab tab = signedIn(proxy.client(), proxy.address(), phone);
        database.close();
        findings.check(
                "the database server is away: a click is answered so that the browser says so and tries it again",
                Findings.fails(() -> tab.follow("schools")) && !tab.toldToSignIn());
        Matcher told = REFERENCE.matcher(tab.document("schools"));
        String reference = told.find() ? told.group(1) : "none";
        findings.check("a page that is opened says so with a reference: " + reference, !reference.equals("none"));
        List<JsonNode> lines = installation
                .log()
                .lines()
                .filter(line -> !line.isBlank())
                .map(json::readTree)
                .toList();
        findings.check("each line of the log is JSON", lines.size() > 10);
        List<JsonNode> ofRequest = lines.stream()
                .filter(line -> line.path("request").asString("").equals(reference))
                .toList();
        findings.check("the lines of that request have its number", !ofRequest.isEmpty());
        ofRequest.forEach(line -> Findings.say(
                "               %s %s \"request\":\"%s\" %s",
                line.path("@timestamp").asString(""),
                line.path("log").path("level").asString(""),
                line.path("request").asString(""),
                line.path("message").asString("")));
        findings.check(
                "nobody's name or address is in it",
                !installation.log().contains("Olive") && !installation.log().contains("olive"));
        HttpResponse<String> health = get(http, installation.address().resolve("actuator/health"));
        findings.check(
                "health says so: %d %s".formatted(health.statusCode(), health.body()), health.statusCode() == 503);
        database.start();
        findings.until("it is back, and the click that was tried again works", () -> seesSchools(tab));
        findings.check("and health says so", status(http, installation.address().resolve("actuator/health")) == 200);
        findings.check(
                "nowhere stands the database's password", !installation.log().contains("$HOME"));
    }

    private void websockets() throws Exception {
        try (WebsocketServer server = new WebsocketServer();
                TlsProxy one = TlsProxy.caddy(caddy, folder.resolve("caddy-sockets"), server.port());
                TlsProxy other = TlsProxy.nginx(nginx, folder.resolve("nginx-sockets"), server.port())) {
            findings.until("Caddy passes a websocket", () -> opensSocket(one));
            findings.until("nginx passes a websocket", () -> opensSocket(other));
        }
    }

    private static boolean opensSocket(TlsProxy proxy) throws IOException, InterruptedException {
        try {
            proxy.client()
                    .newWebSocketBuilder()
                    .buildAsync(
                            URI.create(proxy.address().toString().replace("https", "wss")), new WebSocket.Listener() {})
                    .get(WAIT_SECONDS, TimeUnit.SECONDS)
                    .abort();
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    /** The program believes a proxy of this machine, and nobody else, who is asking. */
    private void whoAsks() throws Exception {
        URI figures = installation.address().resolve("actuator/prometheus");
        findings.check(
                "Prometheus on this machine reads the figures",
                get(http, figures).body().contains("jvm_memory_used_bytes"));
        HttpRequest fromAfar = HttpRequest.newBuilder(figures)
                .header("X-Forwarded-For", "203.0.113.7")
                .build();
        findings.check(
                "somebody of whom the proxy says that he is elsewhere does not",
                http.send(fromAfar, HttpResponse.BodyHandlers.discarding()).statusCode() != 200);
        installation.stop();
        installation.set("SERVER_TOMCAT_REMOTEIP_INTERNAL_PROXIES", "192.0.2.1/32");
        installation.start();
        findings.check(
                "where the proxy is said to be another machine, one on this machine is not believed",
                http.send(fromAfar, HttpResponse.BodyHandlers.discarding()).statusCode() == 200);
    }

    private void restoredElsewhere(OneTimeCodes phone) throws Exception {
        Path passphrase = Files.writeString(folder.resolve("passphrase"), "nine slow brown boats\n");
        SystemUser.own(passphrase);
        Path file = installation.home().resolve("backups/by-hand.zip.gpg");
        said(
                "a back-up under a passphrase, while the program runs",
                0,
                "encrypted",
                installation.command("backup", "--passphrase-file=" + passphrase, file.toString()));
        said(
                "it is whole",
                0,
                "Whole",
                installation.command("restore", "--check", "--passphrase-file=" + passphrase, file.toString()));
        said(
                "over the installation itself it is refused",
                1,
                "not empty",
                installation.command("restore", "--passphrase-file=" + passphrase, file.toString()));
        Path wrong = Files.writeString(folder.resolve("wrong"), "eight slow brown boats\n");
        SystemUser.own(wrong);
        try (LiveInstallation elsewhere = new LiveInstallation(folder.resolve("elsewhere"), fromLayers())) {
            elsewhere.set("SERVER_SERVLET_SESSION_COOKIE_SECURE", "false");
            elsewhere.embedded();
            said(
                    "with another passphrase nothing is restored",
                    1,
                    "passphrase",
                    elsewhere.command("restore", "--passphrase-file=" + wrong, file.toString()));
            said(
                    "restored elsewhere, into the database that comes with the program",
                    0,
                    "Restored",
                    elsewhere.command("restore", "--passphrase-file=" + passphrase, file.toString()));
            elsewhere.start();
            findings.check("the image's health check finds it well", healthCheck(elsewhere) == 0);
            findings.check(
                    "there the officer signs in with the same second factor and sees the schools",
                    seesSchools(signedIn(http, elsewhere.address(), phone)));
            Path back = elsewhere.home().resolve("backups/back.zip");
            said("a back-up of that one", 0, "rows", elsewhere.command("backup", back.toString()));
            elsewhere.stop();
            moveBack(back, phone);
        }
    }

    /** The program as the container's image has it: the layers over each other. */
    private Path fromLayers() throws IOException, InterruptedException {
        Path layers = folder.resolve("layers");
        boolean apart = java(Handbook.layers(jar, layers));
        Path image = Files.createDirectories(folder.resolve("image"));
        for (String layer : Handbook.layerNames()) {
            FileSystemUtils.copyRecursively(layers.resolve(layer), image);
        }
        findings.check(
                "the layers of the container's image are the program",
                apart && Files.exists(image.resolve("tracker.jar")));
        return image;
    }

    private int healthCheck(LiveInstallation one) throws IOException, InterruptedException {
        ProcessBuilder check = new ProcessBuilder("bash", Handbook.healthCheck().toString());
        check.environment().put("SERVER_PORT", Integer.toString(one.port()));
        return check.redirectErrorStream(true).start().waitFor();
    }

    /** From the embedded database to a server of one's own. */
    private void moveBack(Path file, OneTimeCodes phone) throws Exception {
        long schools = count("SELECT COUNT(*) FROM schools_school");
        installation.stop();
        database.execute(Handbook.sql(DATABASE_PASSWORD.replace("'", "''"))
                .lines()
                .filter(line -> !line.startsWith("CREATE USER"))
                .map(line ->
                        line.replace("DATABASE tracker", "DATABASE tracker_2").replace("tracker.*", "tracker_2.*"))
                .reduce("", (all, line) -> all + line + "\n"));
        try (LiveInstallation moved = new LiveInstallation(folder.resolve("moved"), program)) {
            nameDatabase(moved, "tracker_2");
            moved.set("SERVER_SERVLET_SESSION_COOKIE_SECURE", "false");
            said("restored into a server of one's own", 0, "Restored", moved.command("restore", file.toString()));
            findings.check("all schools are there", count("SELECT COUNT(*) FROM tracker_2.schools_school") == schools);
            moved.start();
            findings.check("there the officer signs in too", seesSchools(signedIn(http, moved.address(), phone)));
        }
    }

    private void said(String what, int code, String words, LiveInstallation.Said said) {
        findings.check(what, said.code() == code && said.words().contains(words));
        said.words().lines().forEach(line -> Findings.say("               %s", line));
    }

    private void fill(Tab tab, String label, String text) throws IOException, InterruptedException {
        tab.fill(tab.page().field(word(label)), text);
    }

    private void press(Tab tab, String button) throws IOException, InterruptedException {
        tab.click(tab.page().button(word(button)));
    }

    private String word(String key) {
        return words.getProperty(key).replace("''", "'");
    }

    private long count(String sql, Object... parameters) {
        return jdbc().sql(sql).params(List.of(parameters)).query(Long.class).single();
    }

    private JdbcClient jdbc() {
        return JdbcClient.create(new DriverManagerDataSource(
                "jdbc:mariadb://127.0.0.1:%d/tracker".formatted(database.port()), "tracker", DATABASE_PASSWORD));
    }

    private static int status(HttpClient client, URI address) throws IOException, InterruptedException {
        return get(client, address).statusCode();
    }

    private static HttpResponse<String> get(HttpClient client, URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
