package org.raisingthegame.tracker.backups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raisingthegame.tracker.KaribuTest;
import org.raisingthegame.tracker.access.SchoolPeople;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.notices.Notices;
import org.raisingthegame.tracker.tasks.Task;
import org.raisingthegame.tracker.tasks.TaskId;
import org.springframework.beans.factory.annotation.Autowired;

/** A back-up that can't be made is told to the people who have to do something about it. */
class ScheduledBackupTest extends KaribuTest {

    @TempDir
    private Path folder;

    @Autowired
    private DataSource database;

    @Autowired
    private SchoolPeople schoolPeople;

    @Autowired
    private Notices notices;

    @Test
    void officers_are_told_of_a_back_up_that_failed_for_good_and_heads_are_not() throws Exception {
        UserId officer = people.officer(new LaCode("208"));
        UserId head = people.head(people.school("2088501", "Ash Primary"));
        Path noFolder = Files.writeString(folder.resolve("file"), "in the place of the folder");
        ScheduledBackup backup = new ScheduledBackup(
                database,
                new BackupSettings(true, LocalTime.of(2, 30), noFolder, 7, 4, null, 2),
                schoolPeople,
                notices,
                folder);
        Task task = new Task(new TaskId(1), ScheduledBackup.KIND, "2026-11-20T02:30", Task.ATTEMPTS);
        assertThatThrownBy(() -> backup.run(task)).isInstanceOf(UncheckedIOException.class);
        backup.givenUp(task);

        openAs(officer);
        go("notices");
        assertThat(page()).contains(said("backups.told.failed"));
        openAs(head);
        go("notices");
        assertThat(page()).doesNotContain(said("backups.told.failed"));
    }
}
