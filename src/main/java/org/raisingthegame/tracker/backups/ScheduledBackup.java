package org.raisingthegame.tracker.backups;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.SchoolPeople;
import org.raisingthegame.tracker.notices.Message;
import org.raisingthegame.tracker.notices.Notices;
import org.raisingthegame.tracker.tasks.Task;
import org.raisingthegame.tracker.tasks.TaskHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes the day's back-up, on one node, and takes away those that the keep rule no longer asks for. */
@Component
class ScheduledBackup implements TaskHandler {

    static final String KIND = "backups.daily";

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledBackup.class);

    private final DataSource database;
    private final BackupSettings settings;
    private final SchoolPeople people;
    private final Notices notices;
    private final Path dataFolder;

    ScheduledBackup(
            DataSource database,
            BackupSettings settings,
            SchoolPeople people,
            Notices notices,
            @Value("${tracker.data-folder}") Path dataFolder) {
        this.database = database;
        this.settings = settings;
        this.people = people;
        this.notices = notices;
        this.dataFolder = dataFolder.toAbsolutePath().normalize();
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** A second one of the same day, after a death of the node, does no harm: the keep rule takes the last. */
    @Override
    public void run(Task task) {
        char @Nullable [] passphrase =
                settings.passphraseFile() == null ? null : BackupCommand.passphraseIn(settings.passphraseFile());
        try {
            MadeBackups.Made made =
                    new BackupRun(database, dataFolder).into(settings.folder(), passphrase, MadeBackups.How.SCHEDULED);
            LOG.info(
                    "Back-up made: {} ({} rows, {} bytes, {} s)",
                    made.file(),
                    made.rows(),
                    made.bytes(),
                    made.seconds());
            takeAwaySpare();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be read for the back-up", e);
        }
    }

    /** The folder may be full or away: a person has to look, before the back-up is needed. */
    @Override
    public void givenUp(Task task) {
        people.officers().forEach(officer -> notices.tell(officer, Message.of("backups.told.failed", "installation")));
    }

    private void takeAwaySpare() throws IOException {
        try (Stream<Path> files = Files.list(settings.folder())) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            for (String spare : settings.keep().spare(names)) {
                Files.deleteIfExists(settings.folder().resolve(spare));
                LOG.info("Back-up {} is no longer kept", spare);
            }
        }
    }
}
