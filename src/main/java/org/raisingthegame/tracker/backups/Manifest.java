package org.raisingthegame.tracker.backups;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a back-up holds, by which every piece of it can be checked before a single row is restored. The last entry of the file, so
 * that one that was cut off has none.
 *
 * @param format the version of the file's layout
 * @param madeAt the moment whose state it holds, in UTC, such as {@code 2026-11-22T03:30:00Z}
 * @param server the database server it was made on, for the reader only
 * @param migrations the scripts that made the schema, in the order in which they were run
 * @param tables all tables but the list of migrations
 * @param files what the program keeps beside the database
 */
record Manifest(
        int format,
        String madeAt,
        String server,
        List<Migration> migrations,
        List<Table> tables,
        List<StoredFile> files) {

    /** The layout that this program writes, and the newest that it reads. */
    static final int FORMAT = 1;

    /** @param script its path below the migrations, such as {@code access/V20261121_1001__access_create_account.sql} */
    record Migration(String script, int checksum) {}

    /**
     * @param sha256 over the rows as they stand in the back-up, in the order of their key: equal for equal tables
     * @param nextId the number that the next new row will have; null where rows are not numbered. Kept so that a number that was
     *     used before and whose row is gone, but of which the audit trail tells, is not used again
     */
    record Table(
            String name,
            List<String> columns,
            long rows,
            String sha256,
            @Nullable Long nextId) {}

    /** @param path below the data folder, with {@code /} between its parts */
    record StoredFile(String path, long bytes, String sha256) {}

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
