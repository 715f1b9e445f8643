package org.raisingthegame.tracker.backups;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Makes a back-up and writes it down in the list. */
final class BackupRun {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private final DataSource database;
    private final Path dataFolder;

    BackupRun(DataSource database, Path dataFolder) {
        this.database = database;
        this.dataFolder = dataFolder;
    }

    /** Makes one under a name that says when, in English time. */
    MadeBackups.Made into(Path folder, char @Nullable [] passphrase, MadeBackups.How how)
            throws IOException, SQLException {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        // The database's clock: that of a demonstration stands still.
        Instant now = Instant.parse(
                jdbc.queryForObject("SELECT DATE_FORMAT(UTC_TIMESTAMP(), '%Y-%m-%dT%H:%i:%sZ')", String.class));
        return to(folder.resolve(BackupName.of(STAMP.format(now), passphrase != null)), passphrase, how);
    }

    MadeBackups.Made to(Path file, char @Nullable [] passphrase, MadeBackups.How how) throws IOException, SQLException {
        long begin = System.nanoTime();
        Manifest manifest = new Backup(database, dataFolder).writeTo(file, passphrase);
        MadeBackups.Made made = new MadeBackups.Made(
                Instant.parse(manifest.madeAt()),
                file.toAbsolutePath().normalize().toString(),
                Files.size(file),
                manifest.rows(),
                (int) Duration.ofNanos(System.nanoTime() - begin).toSeconds(),
                passphrase != null,
                how);
        MadeBackups list = new MadeBackups(new JdbcTemplate(database));
        // Before an upgrade the new program makes a back-up of a database that has no list yet.
        if (list.isThere()) {
            list.add(made);
        }
        return made;
    }
}
