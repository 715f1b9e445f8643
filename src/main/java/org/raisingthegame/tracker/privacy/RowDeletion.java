package org.raisingthegame.tracker.privacy;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.privacy.persistence.AgedRowTable;
import org.raisingthegame.tracker.privacy.persistence.AgedRowTable.AgedRow;
import org.raisingthegame.tracker.privacy.spi.ErasedPupil;
import org.raisingthegame.tracker.privacy.spi.PupilRecordContributor;
import org.raisingthegame.tracker.privacy.spi.PupilTable;
import org.raisingthegame.tracker.privacy.spi.PupilTraces;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes rows about pupils by school and year with what was kept of them, and pupils of whom no row is left; within the
 * transaction of a guarded service.
 */
@Component
class RowDeletion {

    private static final int PIECE = 1000;

    private final List<PupilTable> tables;
    private final List<PupilTraces> traces;
    private final AgedRowTable rows;

    RowDeletion(
            ObjectProvider<PupilRecordContributor> contributors,
            ObjectProvider<PupilTraces> traces,
            AgedRowTable rows) {
        this.tables = contributors
                .orderedStream()
                .flatMap(contributor -> contributor.tables().stream())
                .toList();
        this.traces = traces.orderedStream().toList();
        this.rows = rows;
    }

    /**
     * Deletes a school's rows of a year.
     *
     * @return whose they were, a pupil for each row
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> delete(RowScope scope, PupilTable table, SchoolId school, AcademicYear year) {
        List<AgedRow> found = rows.rows(scope, table, school, year);
        for (int from = 0; from < found.size(); from += PIECE) {
            List<Long> keys = found.subList(from, Math.min(found.size(), from + PIECE)).stream()
                    .map(AgedRow::id)
                    .toList();
            rows.delete(table, keys);
            traces.forEach(one -> one.eraseOf(table.name(), keys));
        }
        return found.stream().map(AgedRow::pupil).toList();
    }

    /** The end of those of some pupils of whom no school has a row any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endWithoutRows(Collection<Long> pupils) {
        Set<Long> without = new HashSet<>(pupils);
        for (PupilTable table : tables) {
            if (table.ofSchools() && !without.isEmpty()) {
                without.removeAll(rows.having(table, without));
            }
        }
        for (PupilTable table : tables) {
            if (!table.ofSchools()) {
                rows.deleteOf(table, without);
            }
        }
        for (Long pupil : without) {
            var ended = new ErasedPupil(pupil, Set.of(), Set.of(), Set.of(), Map.of(), true);
            traces.forEach(one -> one.eraseAfterRows(ended));
        }
    }
}
