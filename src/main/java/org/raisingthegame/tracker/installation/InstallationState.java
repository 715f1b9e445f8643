package org.raisingthegame.tracker.installation;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.backups.BackupList;
import org.raisingthegame.tracker.database.SlowStatements;

/**
 * How this installation is, as its keeper should know it. Nothing of a pupil.
 *
 * @param backup the last one; null where there is none
 * @param backupsScheduled whether the program makes them by itself
 * @param slow the statements that took longest since this node started
 */
public record InstallationState(
        Versions versions,
        Memory memory,
        Duration running,
        List<Part> health,
        DatabaseSize database,
        BackupList.@Nullable Made backup,
        boolean backupsScheduled,
        List<SlowStatements.Slow> slow) {

    /** @param schema the youngest of the scripts that made the tables */
    public record Versions(String program, String java, String server, String schema) {}

    /** Bytes of the heap. */
    public record Memory(long used, long most) {}

    /** A part of the program that can be well or not, by the name under which its words stand. */
    public record Part(String name, Condition condition) {}

    public enum Condition {
        UP,
        /** Something to look at while all works. */
        WARNING,
        DOWN,
        /** It is not set up here. */
        UNUSED
    }

    /**
     * How large the database is.
     *
     * @param largest its largest tables
     */
    public record DatabaseSize(long bytes, List<Table> largest) {}

    /** @param rows as the database estimates them */
    public record Table(String name, long rows, long bytes) {}
}
