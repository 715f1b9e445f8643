package org.raisingthegame.tracker.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.raisingthegame.tracker.TrackerApplication;
import org.raisingthegame.tracker.access.ActingAs;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.database.ClaimedDataFolder;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The program as it is, its database included, but for pages that nobody opens: what to do is told line by line, so that a test can
 * kill it in the midst of an import. Each answer is a line that begins with {@link #SAYS}.
 */
public final class ImportProgram {

    static final String SAYS = "PROGRAM SAYS ";

    /** What an import writes; names of tables begin so. */
    private static final List<String> RECORDS =
            List.of("pupils_", "schools_", "imports_change", "imports_written", "imports_touched");

    private final ConfigurableApplicationContext context;

    private ImportProgram(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static void main(String[] args) throws IOException {
        SpringApplication application = new SpringApplication(TrackerApplication.class);
        application.setLazyInitialization(true);
        ClaimedDataFolder.firstOfAll(application);
        ConfigurableApplicationContext context = application.run(args);
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        ImportProgram program = new ImportProgram(context);
        say("ready");
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            String[] words = order.split(" ", 2);
            say(program.obey(words[0], words.length == 1 ? "" : words[1]));
        }
        context.close();
    }

    private static void say(String words) {
        synchronized (System.out) {
            System.out.println(SAYS + words);
            System.out.flush();
        }
    }

    private String obey(String order, String about) {
        return switch (order) {
            case "school" -> school(about);
            case "records" -> records();
            case "receive" -> officer(() -> received(Path.of(about))).toString();
            case "state" -> officer(() -> imports().run(id(about)).state().name());
            case "import" ->
                officer(() -> imports()
                        .apply(id(about), ImportChoices.NONE, false)
                        .counts()
                        .toString());
            case "counts" -> officer(() -> imports().run(id(about)).counts().toString());
            case "undo" -> officer(() -> imports().undo(id(about)).state().name());
            case "cold" -> {
                context.getBean(JdbcClient.class)
                        .sql("UPDATE imports_work SET beat_at = beat_at - INTERVAL 1 MINUTE WHERE import_id = ?")
                        .param(id(about).value())
                        .update();
                yield "done";
            }
            case "begin" ->
                officer(() -> {
                    background().apply(id(about), ImportChoices.NONE);
                    return watched(id(about));
                });
            case "again" ->
                officer(() -> {
                    background().applyAgain(id(about));
                    return watched(id(about));
                });
            default -> throw new IllegalArgumentException(order);
        };
    }

    /** Says every row and every stretch of the way until the end. */
    private String watched(ImportId id) {
        String before = "";
        while (true) {
            ImportProgress progress = background().progress(id).orElseThrow();
            if (!progress.running()) {
                return progress.state().name();
            }
            String now = progress.phase().name() + " " + progress.rows();
            if (!now.equals(before)) {
                say(now.toLowerCase(Locale.ROOT));
                before = now;
            }
        }
    }

    private String school(String laestab) {
        context.getBean(JdbcClient.class)
                .sql(
                        "INSERT INTO schools_school (urn, laestab, la_code, name, phase) VALUES ('998991', ?, '208', ?, ?)")
                .params(laestab, "Oak Primary School", "PRIMARY")
                .update();
        return "made";
    }

    private ImportId received(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return imports().receive(file.getFileName().toString(), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A checksum over every row of what an import writes. */
    private String records() {
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        StringBuilder sums = new StringBuilder();
        jdbc
                .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                        + " AND table_type = 'BASE TABLE' ORDER BY table_name")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> RECORDS.stream().anyMatch(table::startsWith))
                .forEach(table -> sums.append(jdbc.sql("CHECKSUM TABLE " + table)
                        .query((row, index) -> table + "=" + row.getLong("Checksum") + " ")
                        .single()));
        return sums.toString().strip();
    }

    private static ImportId id(String about) {
        return new ImportId(Long.parseLong(about));
    }

    private ImportService imports() {
        return context.getBean(ImportService.class);
    }

    private BackgroundImports background() {
        return context.getBean(BackgroundImports.class);
    }

    private <T> T officer(Supplier<T> work) {
        new SignInFixture(context.getBean(JdbcClient.class)).allShare();
        return context.getBean(ActingAs.class).officerOf(new LaCode("208"), "Test", work);
    }
}
