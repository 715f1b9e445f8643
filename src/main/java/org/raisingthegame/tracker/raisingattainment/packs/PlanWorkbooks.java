package org.raisingthegame.tracker.raisingattainment.packs;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.audit.Audit;
import org.raisingthegame.tracker.audit.AuditEvent;
import org.raisingthegame.tracker.audit.AuditKind;
import org.raisingthegame.tracker.exports.Marking;
import org.raisingthegame.tracker.exports.tables.SheetTable;
import org.raisingthegame.tracker.exports.tables.WorkbookFile;
import org.raisingthegame.tracker.figures.FigureFormat.Words;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.raisingthegame.tracker.raisingattainment.PlanSheet;
import org.raisingthegame.tracker.raisingattainment.Plans;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * A plan as a workbook that can be worked on and imported again, with the figures of its milestones on a sheet of their own:
 * true ones, marked confidential, for those who write the plan; three years pooled for everybody else.
 */
@Service
@PreAuthorize("hasRole('SEE_PLAN')")
public class PlanWorkbooks {

    private final Plans plans;
    private final MilestoneRows milestones;
    private final Audit audit;
    private final Words words = I18NProvider::translate;

    PlanWorkbooks(Plans plans, MilestoneRows milestones, Audit audit) {
        this.plans = plans;
        this.milestones = milestones;
        this.audit = audit;
    }

    /**
     * Writes the workbook, and into the trail that it was taken.
     *
     * @throws OutOfScope for a plan that is not the caller's to read
     * @throws IOException if the stream fails
     */
    public void write(PlanId id, OutputStream to) throws IOException {
        PlanSheet plan = plans.sheet(id);
        Marking marking = marking(id);
        audit.recordInAnyCase(AuditEvent.of(AuditKind.EXPORT)
                .at(plan.plan().schoolId())
                .about("plan", id.value())
                .saying(words.say("raisingattainment.workbook.trail") + ", " + words.say(marking.trailKey())));
        List<SheetTable> sheets = new ArrayList<>();
        sheets.add(PlanRows.of(plan, words.say("raisingattainment.workbook.sheet"), words));
        milestones.of(plan, marking).ifPresent(sheets::add);
        WorkbookFile.write(words.say("raisingattainment.workbook.about"), about(plan, marking), sheets, to);
    }

    /**
     * For whose eyes the caller's workbook of a plan is.
     *
     * @throws OutOfScope for a plan that is not the caller's to read
     */
    public Marking marking(PlanId plan) {
        return plans.mayWrite(plan) ? Marking.CONFIDENTIAL : Marking.SHARED;
    }

    private List<String> about(PlanSheet plan, Marking marking) {
        return List.of(
                words.say(marking.key(), plan.school()),
                plan.plan().title(),
                plan.school(),
                plan.plan().years(),
                words.say("raisingattainment.state." + plan.state().name()),
                plan.plan().context());
    }
}
