package org.raisingthegame.tracker.imports;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.imports.persistence.TraceTable;
import org.raisingthegame.tracker.privacy.spi.ErasedPupil;
import org.raisingthegame.tracker.privacy.spi.PupilTraces;
import org.raisingthegame.tracker.privacy.spi.RetentionRule;
import org.raisingthegame.tracker.privacy.spi.SchoolRecordContributor;
import org.raisingthegame.tracker.privacy.spi.SchoolTable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What imports keep of pupils beside the records: images of rows as they were, for undoing; findings that quote a row; stored
 * uploads, which are the school's whole file. All of it goes with an erasure, and all of it after its stated life.
 */
@Component
class ImportTraces implements PupilTraces, RetentionRule, SchoolRecordContributor {

    private final TraceTable table;
    private final UploadStore uploads;

    ImportTraces(TraceTable table, UploadStore uploads) {
        this.table = table;
        this.uploads = uploads;
    }

    @Override
    public List<Trace> of(ErasedPupil pupil) {
        List<Trace> found = new ArrayList<>();
        add(found, "imports.trace.images", table.images(pupil.rows()));
        add(found, "imports.trace.findings", table.findings(pupil).size());
        add(found, "imports.trace.uploads", storedUploads(pupil).size());
        return found;
    }

    @Override
    public void erase(ErasedPupil pupil) {
        table.deleteImages(pupil.rows());
        table.findings(pupil).forEach(table::deleteFindings);
        afterCommit(storedUploads(pupil));
    }

    @Override
    public void eraseOf(String table, List<Long> keys) {
        this.table.deleteImages(Map.of(table, keys));
    }

    @Override
    public List<SchoolTable> tables() {
        return List.of(SchoolTable.of("imports_mapping"));
    }

    /** Uploads of a school that left, whoever handed them in and whatever else stands in them, and what was found in them. */
    @Override
    public void eraseOf(SchoolId school) {
        List<ImportId> runs = table.runsThatMayHold(Set.of(school));
        runs.forEach(table::purge);
        afterCommit(runs);
    }

    @Override
    public String what() {
        return "imports whose upload, findings and undo images are";
    }

    @Override
    @Transactional
    public int purge(LocalDateTime before) {
        List<ImportId> old = table.receivedBefore(before);
        int purged = 0;
        for (ImportId id : old) {
            boolean rows = table.purge(id);
            boolean file = uploads.path(id).toFile().exists();
            uploads.delete(id);
            purged += rows || file ? 1 : 0;
        }
        return purged;
    }

    /** Those that lie there still, of the pupil's schools or of nobody knows whose, since they were not imported. */
    private List<ImportId> storedUploads(ErasedPupil pupil) {
        return table.runsThatMayHold(pupil.schools()).stream()
                .filter(id -> uploads.path(id).toFile().exists())
                .toList();
    }

    /** A file does not come back where the transaction is rolled back. */
    private void afterCommit(List<ImportId> files) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                files.forEach(uploads::delete);
            }
        });
    }

    private static void add(List<Trace> found, String key, int count) {
        if (count > 0) {
            found.add(new Trace(key, count));
        }
    }
}
