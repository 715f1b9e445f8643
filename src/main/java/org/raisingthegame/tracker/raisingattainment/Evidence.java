package org.raisingthegame.tracker.raisingattainment;

import static org.raisingthegame.tracker.raisingattainment.PlanField.EVIDENCE_LINK;
import static org.raisingthegame.tracker.raisingattainment.PlanField.EVIDENCE_TEXT;
import static org.raisingthegame.tracker.raisingattainment.PlanField.EVIDENCE_TITLE;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What shows how the work goes.
 *
 * @param priorityId the priority it belongs to; absent for the plan as a whole
 * @param fileId key of the attached file
 */
@Table("raisingattainment_evidence")
public record Evidence(
        @Id @Nullable Long id,
        @Version @Nullable Integer version,
        PlanId planId,
        @Nullable Long priorityId,
        int position,
        @Column("kind") EvidenceKind evidenceKind,
        String title,
        String text,
        String link,
        @Nullable Long fileId,
        boolean removed)
        implements PlanPart {

    /** Whether the school may take it away while the plan stands so. */
    public boolean mayBeTakenAway(PlanState state) {
        return evidenceKind == EvidenceKind.IMPROVEMENT_PLAN ? state.isWithSchool() : state.progressMayBeTold();
    }

    @Override
    public PartKind kind() {
        return PartKind.EVIDENCE;
    }

    @Override
    public Map<PlanField, String> fields() {
        return new FieldTexts()
                .put(EVIDENCE_TITLE, title)
                .put(EVIDENCE_TEXT, text)
                .put(EVIDENCE_LINK, link)
                .all();
    }

    @Override
    public Evidence with(int place, boolean gone, Map<PlanField, String> texts) {
        var read = new Texts(texts);
        return new Evidence(
                id,
                version,
                planId,
                priorityId,
                place,
                evidenceKind,
                read.text(EVIDENCE_TITLE, title),
                read.text(EVIDENCE_TEXT, text),
                read.text(EVIDENCE_LINK, link),
                fileId,
                gone);
    }
}
