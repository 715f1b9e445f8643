package org.raisingthegame.tracker.database;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Says on the schema itself, as its comment, that a back-up is being restored into it: so a schema that a killed restore left half
 * full is never taken for an installation, and the next restore may clear it.
 */
public final class UnfinishedRestore {

    private static final String COMMENT = "A back-up is being restored";

    private final JdbcTemplate jdbc;

    public UnfinishedRestore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void begin() {
        comment(COMMENT);
    }

    public void end() {
        comment("");
    }

    private void comment(String words) {
        jdbc.execute("ALTER DATABASE COMMENT = '" + words + "'");
    }

    public boolean isThere() {
        return COMMENT.equals(jdbc.queryForObject(
                "SELECT schema_comment FROM information_schema.schemata WHERE schema_name = DATABASE()", String.class));
    }

    /** @throws DatabaseRefusal where a restore was cut off */
    void refuse() {
        if (isThere()) {
            throw new DatabaseRefusal(
                    "The restore of a back-up into this installation was cut off, so its records are not whole.",
                    "Run ./rtg restore with the same back-up again: it begins anew.");
        }
    }
}
