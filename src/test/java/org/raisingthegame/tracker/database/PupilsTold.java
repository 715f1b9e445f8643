package org.raisingthegame.tracker.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.raisingthegame.tracker.PupilsInLogs.Pupil;

/**
 * Every pupil of whom any test told any program on the test server, for the watch over the logs. A trigger writes them down as they
 * come into a roll, in a table without transactions: what a test takes back stays told.
 */
public final class PupilsTold implements Callback {

    private static final String TABLE = "tracker_watch.told";

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute("CREATE DATABASE IF NOT EXISTS tracker_watch");
            statement.execute("CREATE TABLE IF NOT EXISTS " + TABLE
                    + " (surname VARCHAR(80), forename VARCHAR(80), birth_date DATE NULL)"
                    + " ENGINE = Aria TRANSACTIONAL = 0 DEFAULT CHARACTER SET utf8mb4");
            statement.execute(
                    "CREATE OR REPLACE TRIGGER watch_pupils AFTER INSERT ON pupils_roll FOR EACH ROW INSERT INTO "
                            + TABLE + " VALUES (NEW.surname, NEW.forename, NEW.birth_date)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String getCallbackName() {
        return "pupils told";
    }

    /** Those told since this was asked last. */
    public static List<Pupil> sinceLast() {
        List<Pupil> told = new ArrayList<>();
        TestDatabase.Address address = TestDatabase.any().orElse(null);
        if (address == null) {
            return told;
        }
        try (Connection connection =
                        DriverManager.getConnection(address.url(), address.username(), address.password());
                Statement statement = connection.createStatement()) {
            boolean none;
            try (ResultSet there = statement.executeQuery(
                    "SELECT 1 FROM information_schema.tables WHERE table_schema = 'tracker_watch' AND table_name = 'told'")) {
                none = !there.next();
            }
            if (none) {
                return told;
            }
            try (ResultSet row =
                    statement.executeQuery("SELECT DISTINCT surname, forename, birth_date FROM " + TABLE)) {
                while (row.next()) {
                    told.add(new Pupil(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class)));
                }
            }
            statement.execute("DELETE FROM " + TABLE);
            return told;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
