package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raisingthegame.tracker.pages.Note;
import org.raisingthegame.tracker.raisingattainment.Milestone;
import org.raisingthegame.tracker.raisingattainment.MilestoneFigure;
import org.raisingthegame.tracker.raisingattainment.MilestoneFigures;
import org.raisingthegame.tracker.raisingattainment.PartKind;
import org.raisingthegame.tracker.raisingattainment.PartRef;
import org.raisingthegame.tracker.raisingattainment.Priority;

/** The milestones of a plan: as cards at the top of its page, and with their forms in each priority. */
class MilestoneSection {

    private final Desk desk;
    private final MilestoneFigures figures;
    private final Map<PartRef, MilestoneFigure> bound;

    MilestoneSection(Desk desk, MilestoneFigures figures) {
        this.desk = desk;
        this.figures = figures;
        bound = figures.of(desk.sheet());
    }

    /** A card for each bound milestone; empty where none is bound. */
    Optional<Component> summary() {
        return MilestoneCard.row(desk.sheet(), bound);
    }

    /** The milestones of a priority, with their forms. */
    Component of(Priority priority) {
        Div section = new Div();
        PartRef ref = priority.ref();
        List<Milestone> milestones = desk.sheet().milestonesOf(priority);
        milestones.forEach(milestone -> section.add(new EditInPlace(
                desk, milestone, words(milestone), () -> new MilestoneInputs(figures, desk.plan()).all())));
        if (desk.mayWrite() && mayHoldMore()) {
            section.add(new AddInPlace(
                    Words.say("add.MILESTONE"), () -> formForNew(ref), desk.hasDraftOfNew(PartKind.MILESTONE, ref)));
        } else if (milestones.isEmpty()) {
            Paragraph none = new Note(Words.say("none.MILESTONE"));
            section.add(none);
        }
        return section;
    }

    private PartForm formForNew(PartRef priority) {
        MilestoneInputs inputs = new MilestoneInputs(figures, desk.plan());
        return desk.formForNew(PartKind.MILESTONE, priority, inputs.all(), inputs.usual());
    }

    private boolean mayHoldMore() {
        return desk.sheet().milestones().size() < desk.sheet().plan().planKind().most(PartKind.MILESTONE);
    }

    private Component words(Milestone milestone) {
        Div words = new Div(new Paragraph(MilestoneWords.title(milestone, bound.get(milestone.ref()))));
        String facts = MilestoneWords.facts(milestone, bound.get(milestone.ref()));
        if (!facts.isEmpty()) {
            Paragraph line = new Note(facts);
            words.add(line);
        }
        return words;
    }
}
