package org.raisingthegame.tracker.privacy;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.audit.Audit;
import org.raisingthegame.tracker.audit.AuditEvent;
import org.raisingthegame.tracker.audit.AuditKind;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.SpreadsheetText;
import org.raisingthegame.tracker.privacy.persistence.LeavingTable;
import org.raisingthegame.tracker.privacy.persistence.SchoolDataTable;
import org.raisingthegame.tracker.privacy.spi.PupilRecordContributor;
import org.raisingthegame.tracker.privacy.spi.PupilTable;
import org.raisingthegame.tracker.privacy.spi.SchoolRecordContributor;
import org.raisingthegame.tracker.privacy.spi.SchoolTable;
import org.raisingthegame.tracker.schools.School;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All that is held of a school as one file, a zip: a table for each kind of record as CSV, and the files that were attached. For a
 * school that leaves, or that wants its data elsewhere.
 */
@Service
@PreAuthorize("hasRole('" + Rights.SUBJECT_ACCESS + "')")
public class SchoolExport {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Set<Integer> BINARY = Set.of(Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB);

    private final List<PupilTable> pupilTables;
    private final List<SchoolTable> schoolTables;
    private final SchoolDataTable data;
    private final LeavingTable leaving;
    private final SchoolDirectory directory;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SchoolExport(
            ObjectProvider<PupilRecordContributor> pupilTables,
            ObjectProvider<SchoolRecordContributor> schoolTables,
            SchoolDataTable data,
            LeavingTable leaving,
            SchoolDirectory directory,
            CurrentUser user,
            Audit audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.pupilTables = pupilTables
                .orderedStream()
                .flatMap(contributor -> contributor.tables().stream())
                .toList();
        this.schoolTables = schoolTables
                .orderedStream()
                .flatMap(contributor -> contributor.tables().stream())
                .toList();
        this.data = data;
        this.leaving = leaving;
        this.directory = directory;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** The schools whose data the person may take away, by name. */
    public List<School> schools() {
        RowScope scope = user.scopeOf(Rights.SUBJECT_ACCESS);
        return directory.all().stream().filter(scope::includes).toList();
    }

    /**
     * Writes it as it is read, and notes in the trail who took it: also who broke off, and took a piece. Refuses before the first byte.
     *
     * @throws OutOfScope for a school that is not the person's, or does not share its records with the borough
     */
    public void write(SchoolId id, OutputStream to) throws IOException {
        RowScope scope = user.scopeOf(Rights.SUBJECT_ACCESS);
        School school = directory.byId(id).filter(scope::includes).orElseThrow(OutOfScope::new);
        // Before the transaction of the whole begins: within it the entry would need a second connection.
        audit.recordInAnyCase(AuditEvent.of(AuditKind.EXPORT).at(id).saying("All data of the school"));
        try {
            transaction.executeWithoutResult(whole -> {
                leaving.taken(id, user.displayName(), LocalDateTime.now(clock));
                zip(school, scope, to);
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void zip(School school, RowScope scope, OutputStream to) {
        try {
            ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
            file(zip, "READ-ME.txt", readMe(school).getBytes(StandardCharsets.UTF_8));
            for (PupilTable table : pupilTables) {
                table(zip, "pupils", table.name(), rows -> data.pupilRows(scope, table, school.id(), rows));
            }
            for (SchoolTable table : schoolTables) {
                table(zip, "school", table.name(), rows -> data.ownRows(scope, table, school.id(), rows));
            }
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String readMe(School school) {
        return """
                %s (URN %s), as at %s.
                Confidential: holds names and special category data of children.

                pupils/  records of pupils: a table for each kind, each row with the pupil's number (upn)
                school/  the school's plans, reviews, challenges, interventions and settings
                files/   what was attached to plans and challenges; the name begins with the table and the row's id

                Tables are CSV in UTF-8. academic_year is the year in which it ends: 2026 is 2025/26.
                A text that a spreadsheet would run as a formula begins with a quote.
                """.formatted(
                school.name(), school.urn().value(), LocalDateTime.now(clock).toLocalDate());
    }

    /** The table's rows, and then what is attached to them: no more than some rows are ever held. */
    private static void table(ZipOutputStream zip, String folder, String name, Consumer<SchoolDataTable.Rows> read)
            throws IOException {
        AtomicBoolean headed = new AtomicBoolean();
        AtomicBoolean withFiles = new AtomicBoolean();
        zip.putNextEntry(new ZipEntry(folder + "/" + name + ".csv"));
        Writer text = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().build(text);
        read.accept(row -> {
            ResultSetMetaData columns = row.getMetaData();
            if (headed.compareAndSet(false, true)) {
                csv.writeRecord(names(columns));
                withFiles.set(fileColumn(columns) > 0);
            }
            csv.writeRecord(values(name, row, columns));
        });
        csv.flush();
        zip.closeEntry();
        if (withFiles.get()) {
            read.accept(row -> {
                byte @Nullable [] content = row.getBytes(fileColumn(row.getMetaData()));
                if (content != null) {
                    file(zip, "files/" + attachedName(name, row), content);
                }
            });
        }
    }

    private static List<String> names(ResultSetMetaData columns) throws SQLException {
        List<String> names = new ArrayList<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            names.add(columns.getColumnLabel(column));
        }
        return names;
    }

    /** The row's values as text; of what is no text the name stands in the cell by which it is found among the files. */
    private static List<String> values(String table, ResultSet row, ResultSetMetaData columns) throws SQLException {
        int file = fileColumn(columns);
        List<String> values = new ArrayList<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            String value = row.getString(column);
            if (value != null && column == file) {
                value = attachedName(table, row);
            }
            values.add(value == null ? "" : SpreadsheetText.guarded(value));
        }
        return values;
    }

    /** The column of what is no text; 0 where there is none. */
    private static int fileColumn(ResultSetMetaData columns) throws SQLException {
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            if (BINARY.contains(columns.getColumnType(column))) {
                return column;
            }
        }
        return 0;
    }

    /** Told apart by the row; without anything that could lead out of the folder into which it is unpacked. */
    private static String attachedName(String table, ResultSet row) throws SQLException {
        String called = "";
        for (String label : names(row.getMetaData())) {
            if (label.equals("name") || label.equals("title")) {
                called = row.getString(label)
                        .replaceAll("[^\\p{L}\\p{N}. _-]", "_")
                        .replace("..", "_");
            }
        }
        return "%s-%d-%s".formatted(table, row.getLong("id"), called);
    }

    private static void file(ZipOutputStream zip, String name, byte[] content) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
