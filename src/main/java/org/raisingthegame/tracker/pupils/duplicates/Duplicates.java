package org.raisingthegame.tracker.pupils.duplicates;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.audit.Audit;
import org.raisingthegame.tracker.audit.AuditEvent;
import org.raisingthegame.tracker.audit.AuditKind;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.imports.ImportApplied;
import org.raisingthegame.tracker.imports.ImportApplied.SchoolYear;
import org.raisingthegame.tracker.imports.ImportTurn;
import org.raisingthegame.tracker.imports.spi.ImportFormat;
import org.raisingthegame.tracker.pupils.PupilId;
import org.raisingthegame.tracker.pupils.duplicates.MergePreview.Aside;
import org.raisingthegame.tracker.pupils.duplicates.MergePreview.Count;
import org.raisingthegame.tracker.pupils.duplicates.MergePreview.Difference;
import org.raisingthegame.tracker.pupils.duplicates.MergeTables.Clash;
import org.raisingthegame.tracker.pupils.duplicates.MergeTables.PupilColumn;
import org.raisingthegame.tracker.pupils.duplicates.MergeTables.Standing;
import org.raisingthegame.tracker.pupils.persistence.PupilRecordQueries;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * Records that may be of one pupil, and what a person decides about them. A head is shown pairs of which both stand on rolls
 * of his own school, an officer those of the borough. Nothing is merged that has rows outside the person's schools: another
 * school's records are not his to move.
 */
@Service
@PreAuthorize("hasRole('" + Rights.MERGE_PUPILS + "')")
public class Duplicates {

    private static final int SHOWN = 100;

    /** What a difference between two rows of one pupil is not about. */
    private static final Set<String> BOOKKEEPING = Set.of("id", "import_id", "school_id", "academic_year");

    private final CurrentUser user;
    private final DuplicateQueries queries;
    private final PupilRecordQueries pupils;
    private final MergeTables tables;
    private final LookAlikes lookAlikes;
    private final LookAlikeRepository stored;
    private final ImportTurn turn;
    private final List<ImportFormat<?>> formats;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    Duplicates(
            CurrentUser user,
            DuplicateQueries queries,
            PupilRecordQueries pupils,
            MergeTables tables,
            LookAlikes lookAlikes,
            LookAlikeRepository stored,
            ImportTurn turn,
            ObjectProvider<ImportFormat<?>> formats,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.user = user;
        this.queries = queries;
        this.pupils = pupils;
        this.tables = tables;
        this.lookAlikes = lookAlikes;
        this.stored = stored;
        this.turn = turn;
        this.formats = formats.orderedStream().toList();
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** Pairs that were found and that nobody has decided about yet, by name. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates() {
        return queries.candidates(scope(), SHOWN);
    }

    /** Merges that stand, the latest first. */
    @Transactional(readOnly = true)
    public List<PastMerge> merges() {
        return queries.merges(scope(), SHOWN);
    }

    /** Writes into the trail that somebody takes the list of merges away: it names pupils. */
    public void listTaken() {
        audit.record(AuditEvent.of(AuditKind.EXPORT).saying("List of merged pupils"));
    }

    /**
     * What merging would do; nothing is done yet.
     *
     * @throws OutOfScope when one of the two is no pupil of the person's schools
     */
    @Transactional(readOnly = true)
    public MergePreview preview(PupilId kept, PupilId merged) {
        requireBoth(kept, merged);
        List<Count> moved = new ArrayList<>();
        List<Aside> aside = new ArrayList<>();
        for (PupilColumn reference : tables.references()) {
            List<Clash> clashes = tables.clashes(reference, kept, merged);
            int moving = tables.count(reference, merged) - clashes.size();
            if (moving > 0) {
                moved.add(new Count(titleKey(reference.table()), moving));
            }
            clashes.forEach(clash -> aside.add(aside(reference, clash)));
        }
        return new MergePreview(kept, merged, moved, aside);
    }

    /**
     * Joins two records: all rows of the one come to stand under the other.
     *
     * @return the merge, by which it can be taken back
     * @throws OutOfScope when one of the two is no pupil of the person's schools
     * @throws MergeRefused when a school that is not the person's has rows of the one that would move
     */
    @Transactional
    public long merge(PupilId kept, PupilId merged) {
        requireBoth(kept, merged);
        if (!tables.allWithin(scope(), merged)) {
            throw new MergeRefused("pupils.duplicates.refused.elsewhere");
        }
        turn.take();
        List<SchoolYear> touched = tables.touched(merged);
        long merge = tables.add(kept, merged, user.id(), user.displayName(), now());
        tables.references().forEach(reference -> tables.move(merge, reference, kept, merged));
        tables.redirect(merged, kept);
        lookAgain(kept, merged);
        tell(AuditKind.MERGE, kept, touched, "with pupil " + merged + ", merge " + merge);
        return merge;
    }

    /**
     * Takes a merge back: every row is as it was.
     *
     * @throws OutOfScope when there is no such merge of a pupil in the person's schools
     * @throws MergeRefused when something since has built on it
     */
    @Transactional
    public void undo(long merge) {
        turn.take();
        RowScope scope = scope();
        Standing standing = tables.standing(merge).orElseThrow(OutOfScope::new);
        if (pupils.upn(scope, standing.kept()).isEmpty()) {
            throw new OutOfScope();
        }
        if (tables.builtOn(merge, standing)) {
            throw new MergeRefused("pupils.duplicates.refused.built-on");
        }
        tables.redirect(standing.merged(), null);
        restore(merge, standing);
        if (!tables.allWithin(scope, standing.merged())) {
            throw new OutOfScope();
        }
        tables.markUndone(merge, now());
        lookAgain(standing.kept(), standing.merged());
        tell(AuditKind.UNDO, standing.kept(), tables.touched(standing.merged()), "merge " + merge);
    }

    /** At once, so that the page that is shown next has it right. */
    private void lookAgain(PupilId kept, PupilId merged) {
        stored.schoolsOf(kept, merged).forEach(lookAlikes::lookAgain);
    }

    private void restore(long merge, Standing standing) {
        try {
            for (PupilColumn reference : tables.references()) {
                if (tables.restore(merge, reference, standing) > 0) {
                    throw new MergeRefused("pupils.duplicates.refused.built-on");
                }
            }
        } catch (DataIntegrityViolationException e) {
            throw new MergeRefused("pupils.duplicates.refused.built-on");
        }
    }

    /**
     * Two pupils who look alike on paper; the pair is shown no more.
     *
     * @throws OutOfScope when one of the two is no pupil of the person's schools
     */
    @Transactional
    public void keepApart(PupilId one, PupilId other) {
        requireBoth(one, other);
        tables.markDistinct(one, other, user.id(), now());
    }

    /**
     * Takes back that two were kept apart; the pair is shown again.
     *
     * @throws OutOfScope when one of the two is no pupil of the person's schools
     */
    @Transactional
    public void askAgain(PupilId one, PupilId other) {
        requireBoth(one, other);
        tables.unmarkDistinct(one, other);
    }

    private void requireBoth(PupilId one, PupilId other) {
        RowScope scope = scope();
        if (one.equals(other)
                || pupils.upn(scope, one).isEmpty()
                || pupils.upn(scope, other).isEmpty()) {
            throw new OutOfScope();
        }
    }

    private void tell(AuditKind kind, PupilId kept, List<SchoolYear> touched, String detail) {
        AuditEvent event = AuditEvent.of(kind).about("pupil", kept.value()).saying(detail);
        Set<SchoolId> schools = touched.stream().map(SchoolYear::school).collect(Collectors.toSet());
        if (schools.isEmpty()) {
            audit.record(event);
        }
        schools.forEach(school -> audit.record(event.at(school)));
        events.publishEvent(new ImportApplied(Set.of(), new HashSet<>(touched)));
    }

    private Aside aside(PupilColumn reference, Clash clash) {
        String module = reference.table().substring(0, reference.table().indexOf('_'));
        List<Difference> differences = reference.columns().stream()
                .filter(name -> !BOOKKEEPING.contains(name) && !name.equals(reference.column()))
                .filter(name -> !clash.stays().path(name).equals(clash.aside().path(name)))
                .map(name -> new Difference(
                        module + ".field." + name,
                        text(clash.stays().path(name)),
                        text(clash.aside().path(name))))
                .toList();
        return new Aside(titleKey(reference.table()), when(clash.aside()), differences);
    }

    /** The day or year of a row, where it has one. */
    private static @Nullable String when(JsonNode row) {
        return Map.of("as_at", row.path("as_at"), "start_date", row.path("start_date")).values().stream()
                .filter(JsonNode::isString)
                .findFirst()
                .map(JsonNode::asString)
                .orElseGet(() -> row.path("academic_year").isNumber()
                        ? new AcademicYear(row.path("academic_year").asInt()).label()
                        : null);
    }

    private static @Nullable String text(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? null : value.asString();
    }

    /** What the rows of a table are: the title of the format that brings them. */
    private String titleKey(String table) {
        return formats.stream()
                .filter(format -> format.target().tables().getLast().name().equals(table))
                .map(format -> format.id() + ".title")
                .findFirst()
                .orElse(table.equals("pupils_characteristics") ? "pupils.record.years" : "pupils.duplicates.other");
    }

    private RowScope scope() {
        return user.scopeOf(Rights.MERGE_PUPILS);
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
