package org.raisingthegame.tracker.database;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.StringUtils;

/**
 * The installation's database for a command beside the program: the server that the settings name, the one of the program that
 * runs, or where none runs one that is started for as long as the command takes.
 *
 * <p>Whoever may read the data folder, or knows the server's password, may do so: no other right is asked for.
 */
public final class CommandDatabase implements AutoCloseable {

    private final DataSource source;
    private final @Nullable EmbeddedMariaDb started;

    private CommandDatabase(DataSource source, @Nullable EmbeddedMariaDb started) {
        this.source = source;
        this.started = started;
    }

    /**
     * Opens it beside a program that may be running.
     *
     * @throws DatabaseRefusal when there is none, or it can't be reached
     */
    public static CommandDatabase besideTheProgram(Environment settings) {
        if (namesServer(settings)) {
            return ofServer(settings);
        }
        EmbeddedDatabaseSettings embedded = embedded(settings);
        if (!Files.isDirectory(embedded.dataFolder())) {
            throw new DatabaseRefusal(
                    "There are no data in " + embedded.dataFolder().toAbsolutePath() + ".",
                    "Set TRACKER_HOME to the folder of the installation, or SPRING_DATASOURCE_URL to its server.");
        }
        try {
            return started(embedded);
        } catch (DataInUse inUse) {
            return ofRunning(embedded.dataFolder());
        }
    }

    /**
     * Opens it for a command that must be alone with it.
     *
     * @throws DataInUse when the program runs over these data
     * @throws DatabaseRefusal when it can't be reached
     */
    public static CommandDatabase alone(Environment settings) {
        return namesServer(settings) ? ofServer(settings) : started(embedded(settings));
    }

    private static boolean namesServer(Environment settings) {
        return StringUtils.hasText(settings.getProperty("spring.datasource.url"));
    }

    private static EmbeddedDatabaseSettings embedded(Environment settings) {
        return Binder.get(settings).bindOrCreate("tracker.database", EmbeddedDatabaseSettings.class);
    }

    private static CommandDatabase ofServer(Environment settings) {
        DriverManagerDataSource source = new DriverManagerDataSource(
                settings.getRequiredProperty("spring.datasource.url"),
                settings.getProperty("spring.datasource.username", ""),
                settings.getProperty("spring.datasource.password", ""));
        Properties properties = new Properties();
        // As in the program: a server must never be able to ask for files of this machine.
        properties.setProperty("allowLocalInfile", "false");
        source.setConnectionProperties(properties);
        new FirstConnection(source, Duration.ZERO).await();
        return new CommandDatabase(source, null);
    }

    private static CommandDatabase started(EmbeddedDatabaseSettings settings) {
        EmbeddedMariaDb server = EmbeddedMariaDb.start(settings);
        return new CommandDatabase(
                new DriverManagerDataSource(server.jdbcUrl(), server.username(), server.password()), server);
    }

    private static CommandDatabase ofRunning(Path dataFolder) {
        try {
            Path folder = dataFolder.toRealPath();
            int port = LeftoverServer.portOver(folder.resolve(DataFolder.TABLES))
                    .orElseThrow(() -> new DatabaseRefusal(
                            "The program over " + folder + " is starting or stopping.", "Try again in a minute."));
            String password = Files.readString(folder.resolve(DataFolder.PASSWORD), US_ASCII)
                    .strip();
            return new CommandDatabase(
                    new DriverManagerDataSource(
                            EmbeddedMariaDb.url(port, EmbeddedMariaDb.SCHEMA), EmbeddedMariaDb.USER, password),
                    null);
        } catch (IOException e) {
            throw new DatabaseRefusal(
                    "The data folder " + dataFolder.toAbsolutePath() + " can't be read.",
                    "Run the command as the user who owns it.",
                    e);
        }
    }

    public DataSource source() {
        return source;
    }

    /** Stops the server where it was started for the command. */
    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }
}
