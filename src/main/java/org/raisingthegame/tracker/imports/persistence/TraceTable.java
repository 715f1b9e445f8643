package org.raisingthegame.tracker.imports.persistence;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.privacy.spi.ErasedPupil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What imports keep beside the records, found by pupil or by age, and its end. */
@Component
public class TraceTable {

    private final JdbcClient jdbc;

    TraceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many images there are of rows. */
    public int images(Map<String, List<Long>> rows) {
        int images = 0;
        for (Map.Entry<String, List<Long>> table : rows.entrySet()) {
            if (!table.getValue().isEmpty()) {
                images += jdbc.sql(
                                "SELECT COUNT(*) FROM imports_change WHERE table_name = :table AND row_id IN (:rows)")
                        .param("table", table.getKey())
                        .param("rows", table.getValue())
                        .query(Integer.class)
                        .single();
            }
        }
        return images;
    }

    /** Deletes images of rows, and what was said in corrections of them. */
    public void deleteImages(Map<String, List<Long>> rows) {
        rows.forEach((table, keys) -> {
            if (!keys.isEmpty()) {
                jdbc.sql("DELETE FROM imports_change WHERE table_name = :table AND row_id IN (:rows)")
                        .param("table", table)
                        .param("rows", keys)
                        .update();
                jdbc.sql("DELETE FROM imports_correction WHERE table_name = :table AND row_id IN (:rows)")
                        .param("table", table)
                        .param("rows", keys)
                        .update();
            }
        });
    }

    /** Imports whose findings quote the pupil: a number, or surname and forename in one text. */
    public List<ImportId> findings(ErasedPupil pupil) {
        List<String> texts = new ArrayList<>();
        Map<String, Object> params = new HashMap<>();
        pupil.numbers().forEach(number -> texts.add(contains(params, number)));
        pupil.names()
                .forEach(name -> texts.add(
                        "(" + contains(params, name.surname()) + " AND " + contains(params, name.forename()) + ")"));
        if (texts.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT DISTINCT import_id FROM (
                          SELECT import_id, arguments AS text FROM imports_issue
                          UNION ALL SELECT import_id, CONCAT_WS(' ', label, was, becomes) FROM imports_field_change
                          UNION ALL SELECT import_id, label FROM imports_absent
                          UNION ALL SELECT import_id, findings FROM imports_check) found
                        WHERE %s
                        """.formatted(String.join(" OR ", texts)))
                .params(params)
                .query((row, index) -> new ImportId(row.getLong(1)))
                .list();
    }

    private static String contains(Map<String, Object> params, String text) {
        String name = "text" + params.size();
        params.put(name, text);
        return "LOCATE(LOWER(:%s), LOWER(found.text)) > 0".formatted(name);
    }

    /** All findings of an import: what is left of them would not add up. */
    public void deleteFindings(ImportId id) {
        delete("DELETE FROM imports_check WHERE import_id = :id", id);
    }

    /** Imports of these schools, and those that were not imported, of which nobody knows whose they are. */
    public List<ImportId> runsThatMayHold(Set<SchoolId> schools) {
        return jdbc.sql("""
                        SELECT r.id FROM imports_run r
                        WHERE NOT EXISTS (SELECT 1 FROM imports_touched t WHERE t.import_id = r.id)
                           OR EXISTS (SELECT 1 FROM imports_touched t WHERE t.import_id = r.id AND t.school_id IN (:schools))
                        """)
                .param("schools", schools.stream().map(SchoolId::value).toList())
                .query((row, index) -> new ImportId(row.getLong(1)))
                .list();
    }

    public List<ImportId> receivedBefore(LocalDateTime moment) {
        return jdbc.sql("SELECT id FROM imports_run WHERE received_at < :moment AND state <> 'APPLYING'")
                .param("moment", moment)
                .query((row, index) -> new ImportId(row.getLong(1)))
                .list();
    }

    /** Deletes findings and images of an import; true where there were any. */
    public boolean purge(ImportId id) {
        int images = delete("DELETE FROM imports_change WHERE import_id = :id", id);
        int issues = delete("DELETE FROM imports_issue WHERE import_id = :id", id);
        deleteFindings(id);
        return images + issues > 0;
    }

    private int delete(String sql, ImportId id) {
        return jdbc.sql(sql).param("id", id.value()).update();
    }
}
