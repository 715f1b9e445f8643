package org.raisingthegame.tracker.database;

import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;

/**
 * Refuses a database that a newer (or another) version of the program has changed. Flyway only warns of one that is
 * newer, and the program would then write to tables it does not know.
 */
final class KnownVersions {

    private KnownVersions() {}

    static void check(MigrationInfoService history) {
        List<String> unknown = Arrays.stream(history.applied())
                .filter(migration -> isUnknown(migration.getState()))
                .map(KnownVersions::name)
                .toList();
        if (!unknown.isEmpty()) {
            throw new DatabaseRefusal(
                    "The database was changed by a version of the program that this one does not know ("
                            + String.join(", ", unknown) + ").",
                    "Start the newest version of the program you have used with these data.");
        }
    }

    private static boolean isUnknown(MigrationState state) {
        return switch (state) {
            case FUTURE_SUCCESS, FUTURE_FAILED, MISSING_SUCCESS, MISSING_FAILED -> true;
            default -> false;
        };
    }

    private static String name(MigrationInfo migration) {
        return migration.getVersion() == null
                ? migration.getDescription()
                : migration.getVersion() + " " + migration.getDescription();
    }
}
