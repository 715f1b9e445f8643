package org.raisingthegame.tracker.imports.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.imports.ImportProgress;
import org.raisingthegame.tracker.imports.ImportProgress.Kind;
import org.raisingthegame.tracker.imports.ImportProgress.Phase;
import org.raisingthegame.tracker.imports.ImportProgress.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who works on which import, and how far he has come. A claim lives as long as its holder beats: one without a beat for
 * a while belongs to a program that was stopped. Time is the database's, which all programs on it share.
 *
 * <p>A claim says what is shown and keeps two from doing the same at once; that nothing is written twice is the concern
 * of the lock on the import itself.
 */
@Component
public class WorkClaims {

    /** Several beats, so that a pause of the program or the database is not taken for its end. */
    static final int SECONDS_WITHOUT_BEAT = 10;

    private static final String ALIVE =
            "(state = 'RUNNING' AND beat_at > NOW(3) - INTERVAL %d SECOND)".formatted(SECONDS_WITHOUT_BEAT);

    private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    WorkClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the work on an import, unless somebody is at it.
     *
     * @param claim a word of the holder's own, by which his beats are known
     * @param asked what to do, as the holder writes and reads it
     * @return whether it is the holder's now
     */
    public boolean take(ImportId id, Kind kind, String claim, String asked, int rowsTotal) {
        jdbc.sql("""
                INSERT IGNORE INTO imports_work (import_id, kind, state, claim, asked, phase, rows_done, rows_total,
                  cancel_requested, beat_at, arguments)
                VALUES (:id, :kind, 'CANCELLED', '', '', 'WAITING', 0, 0, 0, NOW(3), '[]')
                """).param("id", id.value()).param("kind", kind.name()).update();
        return jdbc.sql("""
                        UPDATE imports_work SET kind = :kind, state = 'RUNNING', claim = :claim, asked = :asked,
                          phase = 'WAITING', rows_done = 0, rows_total = :total, cancel_requested = 0, beat_at = NOW(3),
                          message_key = NULL, arguments = '[]'
                        WHERE import_id = :id AND NOT %s
                        """.formatted(ALIVE))
                        .param("kind", kind.name())
                        .param("claim", claim)
                        .param("asked", asked)
                        .param("total", rowsTotal)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /**
     * Says that the holder is alive, and how far he has come.
     *
     * @return whether he is to go on: false when somebody asked to stop, or has taken the work over
     */
    public boolean beat(ImportId id, String claim, Phase phase, int rows) {
        int mine = jdbc.sql("""
                        UPDATE imports_work SET phase = ?, rows_done = ?, beat_at = NOW(3)
                        WHERE import_id = ? AND claim = ? AND state = 'RUNNING'
                        """).params(phase.name(), rows, id.value(), claim).update();
        return mine == 1
                && jdbc.sql("SELECT cancel_requested FROM imports_work WHERE import_id = ?")
                                .param(id.value())
                                .query(Integer.class)
                                .single()
                        == 0;
    }

    /**
     * The work is over, one way or another.
     *
     * @param messageKey translation key of the reason; null where there is nothing to be said
     */
    public void end(ImportId id, String claim, State state, @Nullable String messageKey, List<String> arguments) {
        jdbc.sql("UPDATE imports_work SET state = ?, message_key = ?, arguments = ? WHERE import_id = ? AND claim = ?")
                .param(state.name())
                .param(messageKey)
                .param(json.writeValueAsString(arguments))
                .param(id.value())
                .param(claim)
                .update();
    }

    public void askToStop(ImportId id) {
        jdbc.sql("UPDATE imports_work SET cancel_requested = 1 WHERE import_id = ? AND state = 'RUNNING'")
                .param(id.value())
                .update();
    }

    public void forget(ImportId id) {
        jdbc.sql("DELETE FROM imports_work WHERE import_id = ? AND NOT " + ALIVE)
                .param(id.value())
                .update();
    }

    /** What was asked for when the work was last taken. */
    public Optional<String> asked(ImportId id) {
        return jdbc.sql("SELECT asked FROM imports_work WHERE import_id = ?")
                .param(id.value())
                .query(String.class)
                .optional();
    }

    /**
     * What was asked for when a file was last looked at, where what was found then still stands: within the hour, and nothing
     * was done since but an application that was stopped.
     */
    public Optional<String> askedOfLook(ImportId id) {
        return jdbc.sql("""
                        SELECT asked FROM imports_work WHERE import_id = ? AND beat_at > NOW(3) - INTERVAL 1 HOUR
                          AND ((kind = 'CHECK' AND state = 'DONE') OR (kind = 'APPLY' AND state = 'CANCELLED'))
                        """).param(id.value()).query(String.class).optional();
    }

    public Optional<ImportProgress> of(ImportId id) {
        return jdbc.sql("SELECT w.*, %s AS alive FROM imports_work w WHERE import_id = ?".formatted(ALIVE))
                .param(id.value())
                .query(this::progress)
                .optional();
    }

    private ImportProgress progress(ResultSet row, int index) throws SQLException {
        State stored = State.valueOf(Objects.requireNonNull(row.getString("state")));
        return new ImportProgress(
                new ImportId(row.getLong("import_id")),
                Kind.valueOf(row.getString("kind")),
                stored == State.RUNNING && !row.getBoolean("alive") ? State.INTERRUPTED : stored,
                Phase.valueOf(row.getString("phase")),
                row.getInt("rows_done"),
                row.getInt("rows_total"),
                row.getString("message_key"),
                json.readValue(row.getString("arguments"), WORDS));
    }
}
