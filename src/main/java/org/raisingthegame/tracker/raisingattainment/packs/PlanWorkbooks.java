package org.raisingthegame.tracker.raisingattainment.packs;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.audit.Audit;
import org.raisingthegame.tracker.audit.AuditEvent;
import org.raisingthegame.tracker.audit.AuditKind;
import org.raisingthegame.tracker.exports.tables.WorkbookFile;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.raisingthegame.tracker.raisingattainment.PlanSheet;
import org.raisingthegame.tracker.raisingattainment.Plans;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** A plan as a workbook that can be worked on and imported again. It holds what was written, and no figures. */
@Service
@PreAuthorize("hasRole('SEE_PLAN')")
public class PlanWorkbooks {

    private final Plans plans;
    private final Audit audit;

    PlanWorkbooks(Plans plans, Audit audit) {
        this.plans = plans;
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
        audit.recordInAnyCase(AuditEvent.of(AuditKind.EXPORT)
                .at(plan.plan().schoolId())
                .about("plan", id.value())
                .saying("workbook"));
        WorkbookFile.write(
                I18NProvider.translate("raisingattainment.workbook.about"),
                List.of(
                        plan.plan().title(),
                        plan.school(),
                        plan.plan().years(),
                        I18NProvider.translate(
                                "raisingattainment.state." + plan.state().name()),
                        plan.plan().context()),
                List.of(PlanRows.of(
                        plan, I18NProvider.translate("raisingattainment.workbook.sheet"), I18NProvider::translate)),
                to);
    }
}
