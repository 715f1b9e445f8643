package org.raisingthegame.tracker.imports.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.imports.ImportSource;
import org.raisingthegame.tracker.imports.RowOrigin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What imports wrote over, read backwards: where the values of a row come from. */
@Component
public class Journal {

    private static final String IMPORT = "import_id";

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    Journal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row as it is, or as an import found it. */
    private record Image(long row, long importId, JsonNode values) {}

    /** @param columns by name; text of the code, never of a person */
    public Map<Long, RowOrigin> origins(String table, Collection<String> columns, Collection<Long> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        Map<Long, Map<Long, JsonNode>> before = before(table, rows);
        return now(table, columns, rows).stream()
                .collect(Collectors.toMap(
                        Image::row, image -> origin(image, columns, before.getOrDefault(image.row(), Map.of()))));
    }

    /** Follows each value back to the import that wrote it: through all that found it as it is now. */
    private static RowOrigin origin(Image now, Collection<String> columns, Map<Long, JsonNode> before) {
        Map<String, ImportId> origins = new HashMap<>();
        for (String column : columns) {
            long wrote = now.importId();
            JsonNode found = before.get(wrote);
            while (found != null
                    && found.path(IMPORT).isNumber()
                    && found.path(column).equals(now.values().path(column))) {
                wrote = found.path(IMPORT).asLong();
                found = before.get(wrote);
            }
            if (wrote != now.importId()) {
                origins.put(column, new ImportId(wrote));
            }
        }
        return new RowOrigin(now.importId() == 0 ? null : new ImportId(now.importId()), origins);
    }

    private List<Image> now(String table, Collection<String> columns, Collection<Long> rows) {
        String values = columns.stream()
                .map(column -> "'%1$s', t.%1$s".formatted(Name.checked(column)))
                .collect(Collectors.joining(", "));
        return jdbc.sql("SELECT t.id, t.import_id, JSON_OBJECT(%s) AS image FROM %s t WHERE t.id IN (:rows)"
                        .formatted(values, Name.checked(table)))
                .param("rows", rows)
                .query((row, index) ->
                        new Image(row.getLong("id"), row.getLong(IMPORT), json.readTree(row.getString("image"))))
                .list();
    }

    /** By row and import. */
    private Map<Long, Map<Long, JsonNode>> before(String table, Collection<Long> rows) {
        return jdbc
                .sql("""
                        SELECT row_id, import_id, before_image FROM imports_change
                        WHERE table_name = :table AND row_id IN (:rows)
                        """)
                .param("table", table)
                .param("rows", rows)
                .query((row, index) -> new Image(
                        row.getLong("row_id"), row.getLong(IMPORT), json.readTree(row.getString("before_image"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Image::row, Collectors.toMap(Image::importId, Image::values)));
    }

    public Map<ImportId, ImportSource> sources(Collection<ImportId> imports) {
        if (imports.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        SELECT r.id, r.file_name, r.received_by_name, COALESCE(r.applied_at, r.received_at) AS at, c.reason
                        FROM imports_run r LEFT JOIN imports_correction c ON c.import_id = r.id
                        WHERE r.id IN (:ids)
                        """)
                .param("ids", imports.stream().map(ImportId::value).distinct().toList())
                .query(Journal::source)
                .list()
                .stream()
                .collect(Collectors.toMap(ImportSource::id, Function.identity()));
    }

    /**
     * The imports that stand behind schools' rows of a year, latest first.
     *
     * @param plugin the word with which the ids of the formats begin
     */
    public List<ImportSource> sources(Collection<SchoolId> schools, AcademicYear year, String plugin) {
        return schools.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        SELECT DISTINCT r.id, r.file_name, r.received_by_name, COALESCE(r.applied_at, r.received_at) AS at,
                               c.reason
                        FROM imports_touched t JOIN imports_run r ON r.id = t.import_id
                        LEFT JOIN imports_correction c ON c.import_id = r.id
                        WHERE t.school_id IN (:schools) AND t.academic_year = :year AND r.state = 'APPLIED'
                          AND CONCAT(',', REPLACE(r.formats, ' ', '')) LIKE CONCAT('%,', :plugin, '.%')
                        ORDER BY at DESC
                        """)
                        .param("schools", schools.stream().map(SchoolId::value).toList())
                        .param("year", year.endYear())
                        .param("plugin", plugin)
                        .query(Journal::source)
                        .list();
    }

    private static ImportSource source(ResultSet row, int index) throws SQLException {
        return new ImportSource(
                new ImportId(row.getLong("id")),
                row.getString("file_name"),
                row.getString("received_by_name"),
                Objects.requireNonNull(row.getObject("at", LocalDateTime.class)),
                row.getString("reason"));
    }

    /** A value that somebody put right; its row still has it where no import has written another since. */
    public record HandWritten(
            long row, String column, @Nullable String value, String by, LocalDateTime at) {}

    /** What of some rows was put right by hand, the latest of each value. */
    public List<HandWritten> handWritten(String table, Collection<Long> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT c.row_id, c.column_name, c.became, r.received_by_name, r.applied_at
                        FROM imports_correction c JOIN imports_run r ON r.id = c.import_id AND r.state = 'APPLIED'
                        WHERE c.table_name = :table AND c.row_id IN (:rows)
                          AND NOT EXISTS (SELECT 1 FROM imports_correction later
                                          JOIN imports_run s ON s.id = later.import_id AND s.state = 'APPLIED'
                                          WHERE later.table_name = c.table_name AND later.row_id = c.row_id
                                            AND later.column_name = c.column_name AND later.import_id > c.import_id)
                        """)
                .param("table", table)
                .param("rows", rows)
                .query((row, index) -> new HandWritten(
                        row.getLong("row_id"),
                        row.getString("column_name"),
                        row.getString("became"),
                        row.getString("received_by_name"),
                        Objects.requireNonNull(row.getObject("applied_at", LocalDateTime.class))))
                .list();
    }
}
