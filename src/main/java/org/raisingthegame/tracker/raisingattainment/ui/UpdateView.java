package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.pages.Said;
import org.raisingthegame.tracker.raisingattainment.ActionUpdates;
import org.raisingthegame.tracker.raisingattainment.PartEdit;
import org.raisingthegame.tracker.raisingattainment.PartRef;
import org.raisingthegame.tracker.raisingattainment.PlanAction;
import org.raisingthegame.tracker.raisingattainment.PlanDrafts;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.raisingthegame.tracker.raisingattainment.PlanSheet;
import org.raisingthegame.tracker.raisingattainment.Plans;
import org.raisingthegame.tracker.raisingattainment.SaveOutcome;

/** Every open action of a plan with its status and one line on progress, and one save for all of them. */
@StyleSheet("assets/styles/raisingattainment.css")
@Route(PlansNavigation.PLAN + "/update")
@RolesAllowed(Rights.EDIT_PLAN)
class UpdateView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final Plans plans;
    private final ActionUpdates updates;
    private final PlanDrafts drafts;
    private final Clock clock;
    private final Paragraph kept = new Paragraph();
    private List<ActionRow> rows = List.of();

    UpdateView(Plans plans, ActionUpdates updates, PlanDrafts drafts, Clock clock) {
        this.plans = plans;
        this.updates = updates;
        this.drafts = drafts;
        this.clock = clock;
        kept.addClassNames("note", "draft-kept");
        kept.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PlanId id = PlansNavigation.planOf(event);
        PlanSheet sheet = plans.sheet(id);
        if (!plans.mayWrite(id)) {
            throw new OutOfScope();
        }
        show(sheet);
    }

    private void show(PlanSheet sheet) {
        removeAll();
        List<PlanAction> open = sheet.openActions();
        add(new PageHeader(Words.say("update"), sheet.plan().title() + " · " + sheet.school()));
        standsUnder(PlansNavigation.toPlan(sheet.plan().title(), sheet.id()));
        if (open.isEmpty() || !sheet.state().progressMayBeTold()) {
            add(new EmptyState(Words.say("update.none"), Words.say("update.none.about")));
            return;
        }
        Map<PartRef, PlanDrafts.Draft> begun = drafts.of(sheet.id());
        LocalDate today = LocalDate.now(clock);
        rows = open.stream()
                .map(action -> new ActionRow(action, begun.get(action.ref()), today, this::keep))
                .toList();
        begun.values().stream()
                .filter(draft -> open.stream()
                        .anyMatch(action -> action.ref().equals(draft.edit().part())))
                .map(PlanDrafts.Draft::keptAt)
                .max(LocalDateTime::compareTo)
                .ifPresent(at -> kept.setText(Words.say("draft.found", Words.moment(at))));
        Card card = new Card(Words.say("update.open", open.size()), rows.toArray(ActionRow[]::new));
        card.addClassName("update-card");
        Button save = new Button(Words.say("update.save"), click -> save(sheet.id()));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div bar = new Div(kept, save);
        bar.addClassName("save-bar");
        add(card, bar);
    }

    private void keep(PartEdit edit) {
        kept.setText(Words.say("draft.kept", drafts.keep(edit).format(Words.TIME)));
    }

    private void save(PlanId plan) {
        if (rows.stream().anyMatch(ActionRow::isToBeChosen)) {
            Said.now(Words.say("clash.first"));
            return;
        }
        List<PartEdit> edits = rows.stream()
                .map(ActionRow::edit)
                .filter(edit -> !edit.mine().equals(edit.base()))
                .toList();
        Map<PartRef, SaveOutcome> outcomes = updates.save(edits);
        outcomes.forEach((part, outcome) -> {
            if (outcome instanceof SaveOutcome.Saved) {
                drafts.discard(plan, part);
            }
        });
        boolean all = outcomes.values().stream().allMatch(SaveOutcome.Saved.class::isInstance);
        if (all) {
            kept.setText("");
            Said.now(Words.say("update.saved", edits.size()));
            PlansNavigation.to(plan);
            return;
        }
        rows.forEach(row -> {
            if (outcomes.get(row.part()) instanceof SaveOutcome outcome) {
                row.saved(Objects.requireNonNull(outcome));
            }
        });
        Said.now(Words.say("clash.first"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", Words.say("update"));
    }
}
