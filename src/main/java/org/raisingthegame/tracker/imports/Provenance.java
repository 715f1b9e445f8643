package org.raisingthegame.tracker.imports;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.imports.persistence.Journal;
import org.springframework.stereotype.Component;

/**
 * Which import, by whom, when, wrote each stored value. For modules that show records of theirs: they have made sure
 * before that the rows are the reader's to see.
 *
 * <p>It is read from the journal that imports keep for their undoing; a value whose journal has reached the end of its
 * life is told to come from the last import that wrote to its row.
 */
@Component
public class Provenance {

    private final Journal journal;

    Provenance(Journal journal) {
        this.journal = journal;
    }

    /**
     * The origin of rows of a table.
     *
     * @param table a table that an import writes
     * @param columns those of its columns that are asked about
     */
    public Map<Long, RowOrigin> ofRows(String table, Collection<String> columns, Collection<Long> rows) {
        return journal.origins(table, columns, rows);
    }

    /**
     * The imports that stand behind schools' rows of a year, latest first.
     *
     * @param plugin the word with which the ids of the formats begin
     */
    public List<ImportSource> of(Collection<SchoolId> schools, AcademicYear year, String plugin) {
        return journal.sources(schools, year, plugin);
    }

    /** What is to be said of imports. */
    public Map<ImportId, ImportSource> of(Collection<ImportId> imports) {
        return journal.sources(imports);
    }
}
