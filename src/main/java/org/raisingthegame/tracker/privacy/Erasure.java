package org.raisingthegame.tracker.privacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.privacy.persistence.HeldRowTable;
import org.raisingthegame.tracker.privacy.persistence.WrittenTextTable;
import org.raisingthegame.tracker.privacy.spi.ErasedPupil;
import org.raisingthegame.tracker.privacy.spi.PupilRecordContributor;
import org.raisingthegame.tracker.privacy.spi.PupilTable;
import org.raisingthegame.tracker.privacy.spi.PupilTraces;
import org.raisingthegame.tracker.privacy.spi.PupilTraces.Trace;
import org.raisingthegame.tracker.privacy.spi.PupilTraces.Unsearched;
import org.raisingthegame.tracker.privacy.spi.WrittenText;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes for good what some schools hold about a pupil, whichever modules hold it; for guarded services that have made sure
 * who asks. Stored figures of closed years stay: they name nobody.
 */
@Component
public class Erasure {

    private final List<PupilTable> tables;
    private final List<PupilTraces> traces;
    private final List<WrittenText> texts;
    private final HeldRowTable rows;
    private final WrittenTextTable written;

    Erasure(
            ObjectProvider<PupilRecordContributor> tables,
            ObjectProvider<PupilTraces> traces,
            ObjectProvider<WrittenText> texts,
            HeldRowTable rows,
            WrittenTextTable written) {
        this.tables = tables.orderedStream()
                .flatMap(contributor -> contributor.tables().stream())
                .toList();
        this.traces = traces.orderedStream().toList();
        this.texts = texts.orderedStream().toList();
        this.rows = rows;
        this.written = written;
    }

    /** What would go. */
    @Transactional(readOnly = true)
    public List<Trace> look(Set<SchoolId> schools, long pupil, Set<String> numbers, Set<ErasedPupil.Name> names) {
        ErasedPupil erased = pupil(schools, pupil, numbers, names);
        List<Trace> found = new ArrayList<>();
        tables.forEach(table -> {
            int count = erased.rows().getOrDefault(table.name(), List.of()).size();
            if (count > 0) {
                found.add(new Trace(table.titleKey(), count));
            }
        });
        traces.forEach(more -> found.addAll(more.of(erased)));
        int naming =
                texts.stream().mapToInt(text -> written.count(text, erased)).sum();
        if (naming > 0) {
            found.add(new Trace("pupils.trace.texts", naming));
        }
        return found;
    }

    /** Files of the schools into which no program can look. */
    @Transactional(readOnly = true)
    public List<Unsearched> unsearched(
            Set<SchoolId> schools, long pupil, Set<String> numbers, Set<ErasedPupil.Name> names) {
        ErasedPupil erased = pupil(schools, pupil, numbers, names);
        return traces.stream().flatMap(one -> one.unsearched(erased).stream()).toList();
    }

    /** What is in one of these files. */
    @Transactional(readOnly = true)
    public Optional<byte[]> content(Set<SchoolId> schools, long pupil, String key) {
        ErasedPupil erased = pupil(schools, pupil, Set.of(), Set.of());
        return traces.stream().flatMap(one -> one.content(erased, key).stream()).findFirst();
    }

    /** Deletes one of these files; false where there is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean eraseUnsearched(Set<SchoolId> schools, long pupil, String key) {
        ErasedPupil erased = pupil(schools, pupil, Set.of(), Set.of());
        return traces.stream().anyMatch(one -> one.eraseUnsearched(erased, key));
    }

    /** Deletes it, within the transaction of the caller. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(Set<SchoolId> schools, long pupil, Set<String> numbers, Set<ErasedPupil.Name> names) {
        ErasedPupil erased = pupil(schools, pupil, numbers, names);
        traces.forEach(more -> more.erase(erased));
        texts.forEach(text -> written.erase(text, erased));
        tables.forEach(table -> rows.delete(table, erased.rows().getOrDefault(table.name(), List.of())));
        traces.forEach(more -> more.eraseAfterRows(erased));
    }

    private ErasedPupil pupil(Set<SchoolId> schools, long pupil, Set<String> numbers, Set<ErasedPupil.Name> names) {
        RowScope scope = new RowScope.OnlySchools(schools);
        boolean everywhere = tables.stream().noneMatch(table -> rows.elsewhere(scope, table, pupil));
        Map<String, List<Long>> keys = new HashMap<>();
        for (PupilTable table : tables) {
            if (table.ofSchools() || everywhere) {
                keys.put(table.name(), rows.keys(scope, table, pupil));
            }
        }
        return new ErasedPupil(pupil, schools, numbers, names, keys, everywhere);
    }
}
