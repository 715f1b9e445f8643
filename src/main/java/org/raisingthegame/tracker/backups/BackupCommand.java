package org.raisingthegame.tracker.backups;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.database.CommandDatabase;
import org.raisingthegame.tracker.database.DatabaseRefusal;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;

/**
 * {@code ./rtg backup} and {@code ./rtg restore}: beside the program, with its settings. Ends with 0, or with 1 and a sentence that
 * says why not.
 */
public final class BackupCommand {

    private static final long MEGABYTE = 1_000_000;

    private final Environment settings;
    private final Arguments arguments;
    private final PrintStream out;

    private BackupCommand(Environment settings, Arguments arguments, PrintStream out) {
        this.settings = settings;
        this.arguments = arguments;
        this.out = out;
    }

    /** Only reads the settings: none of the program's parts is started. */
    @Configuration(proxyBeanMethods = false)
    static class SettingsOnly {}

    /**
     * What the command line said.
     *
     * @param what {@code backup}, {@code restore} or {@code check}
     * @param ask whether the passphrase is asked for on the terminal
     */
    record Arguments(
            String what,
            @Nullable Path file,
            boolean ask,
            @Nullable Path passphraseFile) {

        /** @throws BackupRefused where it can't be understood */
        static Arguments of(String... arguments) {
            String what = arguments[0];
            @Nullable Path file = null;
            boolean ask = false;
            @Nullable Path passphraseFile = null;
            for (String argument : Arrays.copyOfRange(arguments, 1, arguments.length)) {
                if (argument.equals("--passphrase")) {
                    ask = true;
                } else if (argument.startsWith("--passphrase-file=")) {
                    passphraseFile = Path.of(argument.substring("--passphrase-file=".length()));
                } else if (argument.equals("--check") && what.equals("restore")) {
                    what = "check";
                } else if (argument.startsWith("--")) {
                    throw new BackupRefused("There is no option " + argument + ".", "./rtg help lists them.");
                } else if (file == null) {
                    file = Path.of(argument);
                } else {
                    throw new BackupRefused("Only one file can be named.", "./rtg help says how.");
                }
            }
            if (file == null && !what.equals("backup")) {
                throw new BackupRefused("No back-up is named.", "Write ./rtg restore FILE.");
            }
            return new Arguments(what, file, ask, passphraseFile);
        }
    }

    /** @param arguments {@code backup} or {@code restore}, and what was written after it */
    public static void main(String[] arguments) {
        PrintStream out = System.out;
        try {
            Arguments said = Arguments.of(arguments);
            SpringApplication application = new SpringApplication(SettingsOnly.class);
            application.setWebApplicationType(WebApplicationType.NONE);
            application.setBannerMode(Banner.Mode.OFF);
            application.setLogStartupInfo(false);
            application.setDefaultProperties(
                    Map.of("logging.level.root", "warn", "logging.level.org.flywaydb", "error"));
            try (ConfigurableApplicationContext context = application.run()) {
                new BackupCommand(context.getEnvironment(), said, out).run();
            }
        } catch (BackupRefused refusal) {
            end("rtg: " + refusal.getMessage());
        } catch (DatabaseRefusal refusal) {
            end("rtg: " + refusal.getMessage() + " " + refusal.action());
        } catch (SQLException | DataAccessException e) {
            end("rtg: The database refused: " + e.getMessage());
        } catch (IOException e) {
            end("rtg: A file can't be read or written: " + e.getMessage() + ". Is the disk full?");
        }
    }

    private static void end(String words) {
        System.err.println(words);
        System.exit(1);
    }

    private void run() throws IOException, SQLException {
        switch (arguments.what()) {
            case "backup" -> backup();
            case "restore" -> restore(file());
            default -> check(file());
        }
    }

    private Path dataFolder() {
        return Path.of(settings.getRequiredProperty("tracker.data-folder"))
                .toAbsolutePath()
                .normalize();
    }

    private Path file() {
        if (arguments.file() == null) {
            throw new IllegalStateException("The command line was not looked at");
        }
        return arguments.file();
    }

    private void backup() throws IOException, SQLException {
        char @Nullable [] passphrase = arguments.ask() ? askTwice() : fromFile();
        try (CommandDatabase database = CommandDatabase.besideTheProgram(settings)) {
            BackupRun run = new BackupRun(database.source(), dataFolder());
            Path folder = Path.of(settings.getRequiredProperty("tracker.backups.folder"));
            MadeBackups.Made made = arguments.file() == null
                    ? run.into(folder, passphrase, MadeBackups.How.COMMAND)
                    : run.to(arguments.file(), passphrase, MadeBackups.How.COMMAND);
            out.printf(
                    Locale.UK,
                    "%s: %,d rows, %,.1f MB, %d s%s%n",
                    made.file(),
                    made.rows(),
                    (double) made.bytes() / MEGABYTE,
                    made.seconds(),
                    made.encrypted() ? ", encrypted" : "");
        }
    }

    private void restore(Path file) throws IOException, SQLException {
        try (BackupFile backup = open(file);
                CommandDatabase database = CommandDatabase.alone(settings)) {
            new Restore(database.source(), dataFolder()).restore(backup);
            say("Restored", backup.manifest());
        }
    }

    private void check(Path file) throws IOException {
        try (BackupFile backup = open(file)) {
            say("Whole", backup.manifest());
        }
    }

    private void say(String what, Manifest manifest) {
        out.printf(
                Locale.UK,
                "%s: %,d rows in %d tables and %d files, as at %s%n",
                what,
                manifest.rows(),
                manifest.tables().size(),
                manifest.files().size(),
                Instant.parse(manifest.madeAt()));
    }

    private BackupFile open(Path file) throws IOException {
        return BackupFile.open(
                file,
                () -> {
                    char @Nullable [] fromFile = arguments.ask() ? null : fromFile();
                    return fromFile == null ? ask("Passphrase of the back-up: ") : fromFile;
                },
                dataFolder().resolve("tmp"));
    }

    private char @Nullable [] fromFile() {
        String set = settings.getProperty("tracker.backups.passphrase-file", "");
        Path file =
                arguments.passphraseFile() != null ? arguments.passphraseFile() : set.isBlank() ? null : Path.of(set);
        return file == null ? null : passphraseIn(file);
    }

    /** The first line of a file. */
    static char[] passphraseIn(Path file) {
        try {
            String first = Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("")
                    .strip();
            if (first.isEmpty()) {
                throw new BackupRefused("The file " + file + " holds no passphrase.", "Write it into the first line.");
            }
            return first.toCharArray();
        } catch (IOException e) {
            throw new BackupRefused(
                    "The passphrase can't be read from " + file + ".", "Name a file that this user can read.", e);
        }
    }

    private static char[] askTwice() {
        char[] first = ask("Passphrase for the back-up: ");
        if (!Arrays.equals(first, ask("Once more: "))) {
            throw new BackupRefused("The two are not the same.", "Try again.");
        }
        return first;
    }

    private static char[] ask(String words) {
        Console console = System.console();
        char @Nullable [] said = console == null ? null : console.readPassword("%s", words);
        if (said == null || said.length == 0) {
            throw new BackupRefused(
                    "The back-up needs a passphrase, and there is no terminal to ask on, or nothing was typed.",
                    "Write --passphrase-file=FILE.");
        }
        return said;
    }
}
