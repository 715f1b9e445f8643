package org.raisingthegame.tracker.interventions.ui;

import static org.raisingthegame.tracker.interventions.ui.InterventionWords.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.core.SenProvision;
import org.raisingthegame.tracker.core.Sex;
import org.raisingthegame.tracker.interventions.InterventionId;
import org.raisingthegame.tracker.interventions.Participant;
import org.raisingthegame.tracker.interventions.Participations;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.Presentation;
import org.raisingthegame.tracker.pages.Said;
import org.raisingthegame.tracker.pages.UnsavedChanges;
import org.raisingthegame.tracker.pupils.RollFilter;

/** Puts pupils of the school's roll in: all to whom a filter applies, or one. */
class AddingCard extends Card {

    private final Participations participations;
    private final InterventionId id;
    private final SchoolChoice school;
    private final Runnable changed;

    private final MultiSelectComboBox<String> years = new MultiSelectComboBox<>(say("pupils.add.years"));
    private final Select<Sex> sex = new Select<>();
    private final MultiSelectComboBox<SenProvision> sen = new MultiSelectComboBox<>(say("pupils.add.sen"));
    private final Checkbox freeMeals = new Checkbox(say("pupils.add.free-meals"));
    private final Checkbox groupOnly = new Checkbox();
    private final Button add = new Button();

    AddingCard(Participations participations, InterventionId id, SchoolChoice school, Runnable changed) {
        super(say("pupils.add"));
        this.participations = participations;
        this.id = id;
        this.school = school;
        this.changed = changed;
        add(fromRoll(), oneMore());
    }

    private Div fromRoll() {
        years.setItems(participations.yearGroups(school.id()));
        years.setItemLabelGenerator(InterventionWords::yearGroup);
        sex.setLabel(say("pupils.add.sex"));
        sex.setItems(Sex.values());
        sex.setEmptySelectionAllowed(true);
        sex.setEmptySelectionCaption(say("pupils.add.sex.any"));
        sex.setItemLabelGenerator(one -> say("pupils.add.sex." + (one == null ? "any" : one.name())));
        sen.setItems(SenProvision.values());
        sen.setItemLabelGenerator(one -> say("pupils.add.sen." + one.name()));
        groupOnly.setLabel(
                say("pupils.add.group", getTranslation(participations.group().key())));
        boolean byRecords = participations.mayFilterByRecords(school.id());
        groupOnly.setValue(byRecords);
        groupOnly.setVisible(byRecords);
        freeMeals.setVisible(byRecords);
        sen.setVisible(byRecords);
        years.addValueChangeListener(change -> count());
        sex.addValueChangeListener(change -> count());
        sen.addValueChangeListener(change -> count());
        freeMeals.addValueChangeListener(change -> count());
        groupOnly.addValueChangeListener(change -> count());
        add.addClickListener(click -> {
            Said.now(say("pupils.add.done", participations.add(id, school.id(), filter())));
            changed.run();
        });
        count();
        Div only = new Div(freeMeals, groupOnly);
        only.addClassName("actions");
        Div done = new Div(add);
        done.addClassName("actions");
        Div form = new Div(years, sex, sen, only, done);
        form.addClassName("fields");
        UnsavedChanges.in(form);
        return form;
    }

    private void count() {
        int pupils = years.isEmpty()
                ? 0
                : participations.candidates(id, school.id(), filter()).size();
        add.setText(say("pupils.add.do", pupils));
        add.setEnabled(pupils > 0);
    }

    private RollFilter filter() {
        return new RollFilter(
                years.getValue(), sex.getValue(), groupOnly.getValue(), freeMeals.getValue(), sen.getValue());
    }

    private Div oneMore() {
        ComboBox<Participant> pupil = new ComboBox<>(say("pupils.one"));
        pupil.setItems(Presentation.ordered(
                participations.candidates(id, school.id(), RollFilter.EVERYBODY), ParticipantsView::number));
        pupil.setItemLabelGenerator(one -> {
            String name = ParticipantsView.name(one);
            return one.yearGroup() == null ? name : name + ", " + InterventionWords.yearGroup(one.yearGroup());
        });
        Button in = new Button(say("pupils.one.do"), click -> {
            if (pupil.getValue() != null) {
                participations.add(id, school.id(), pupil.getValue().pupil());
                changed.run();
            }
        });
        Div form = new Div(pupil, in);
        form.addClassName("fields");
        return form;
    }
}
