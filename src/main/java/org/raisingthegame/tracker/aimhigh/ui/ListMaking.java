package org.raisingthegame.tracker.aimhigh.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.aimhigh.EventId;
import org.raisingthegame.tracker.aimhigh.RegisterLine;
import org.raisingthegame.tracker.aimhigh.Registers;
import org.raisingthegame.tracker.core.SenProvision;
import org.raisingthegame.tracker.core.Sex;
import org.raisingthegame.tracker.pages.Said;
import org.raisingthegame.tracker.pupils.RollFilter;

/** Makes the list from the roll, adds who comes late, and takes off who should not be on it. */
class ListMaking extends Div {

    private final Registers registers;
    private final EventId event;
    private final SchoolChoice school;
    private final Runnable changed;
    private final MultiSelectComboBox<String> years =
            new MultiSelectComboBox<>(getTranslation("aimhigh.register.make.years"));
    private final Select<Sex> sex = new Select<>();
    private final MultiSelectComboBox<SenProvision> sen =
            new MultiSelectComboBox<>(getTranslation("aimhigh.register.make.sen"));
    private final Checkbox freeMeals = new Checkbox(getTranslation("aimhigh.register.make.free-meals"));
    private final Checkbox groupOnly = new Checkbox();
    private final Button make = new Button();

    ListMaking(Registers registers, EventId event, SchoolChoice school, List<RegisterLine> lines, Runnable changed) {
        this.registers = registers;
        this.event = event;
        this.school = school;
        this.changed = changed;
        add(fromRoll(), oneMore());
        if (!lines.isEmpty()) {
            add(takingOff(lines));
        }
    }

    private Div fromRoll() {
        years.setItems(registers.yearGroups(school.id()));
        years.setItemLabelGenerator(RegisterWords::yearGroup);
        sex.setLabel(getTranslation("aimhigh.register.make.sex"));
        sex.setItems(Sex.values());
        sex.setEmptySelectionAllowed(true);
        sex.setEmptySelectionCaption(sexName(null));
        sex.setItemLabelGenerator(this::sexName);
        sen.setItems(SenProvision.values());
        sen.setItemLabelGenerator(one -> getTranslation("aimhigh.register.make.sen." + one.name()));
        boolean byRecords = registers.mayFilterByRecords(school.id());
        groupOnly.setLabel(getTranslation(
                "aimhigh.register.make.group-only",
                getTranslation(registers.group().key())));
        groupOnly.setValue(byRecords);
        Stream.<Component>of(groupOnly, freeMeals, sen).forEach(choice -> choice.setVisible(byRecords));
        Stream.<HasValue<?, ?>>of(years, sex, sen, freeMeals, groupOnly)
                .forEach(choice -> choice.addValueChangeListener(change -> count()));
        make.addClickListener(click -> {
            registers.list(event, school.id(), filter());
            changed.run();
        });
        count();
        return form(years, sex, sen, groupOnly, freeMeals, make);
    }

    private void count() {
        int pupils = years.isEmpty()
                ? 0
                : registers.notListed(event, school.id(), filter()).size();
        make.setText(getTranslation("aimhigh.register.make.do", pupils));
        make.setEnabled(pupils > 0);
    }

    private RollFilter filter() {
        return new RollFilter(
                years.getValue(), sex.getValue(), groupOnly.getValue(), freeMeals.getValue(), sen.getValue());
    }

    private String sexName(@Nullable Sex one) {
        return getTranslation("aimhigh.register.make.sex." + (one == null ? "any" : one.name()));
    }

    private Div oneMore() {
        ComboBox<RegisterLine> pupil = new ComboBox<>(getTranslation("aimhigh.register.late"));
        pupil.setItems(RegisterWords.choices(registers.notListed(event, school.id(), RollFilter.EVERYBODY)));
        pupil.setItemLabelGenerator(RegisterWords::choice);
        Button add = new Button(getTranslation("aimhigh.register.late.do"), click -> {
            if (pupil.getValue() != null) {
                registers.list(event, school.id(), pupil.getValue().pupil());
                changed.run();
            }
        });
        return form(pupil, add);
    }

    private Div takingOff(List<RegisterLine> lines) {
        ComboBox<RegisterLine> pupil = new ComboBox<>(getTranslation("aimhigh.register.off"));
        pupil.setItems(RegisterWords.choices(lines));
        pupil.setItemLabelGenerator(RegisterWords::choice);
        Button off = new Button(getTranslation("aimhigh.register.off.do"), click -> {
            RegisterLine line = pupil.getValue();
            if (line != null) {
                registers.takeOff(event, school.id(), line.pupil());
                Said.withWayBack(getTranslation("aimhigh.register.off.done"), () -> {
                    registers.list(event, school.id(), line.pupil());
                    if (line.attended()) {
                        registers.mark(event, school.id(), line.pupil(), true);
                    }
                    changed.run();
                });
                changed.run();
            }
        });
        return form(pupil, off);
    }

    private static Div form(Component... parts) {
        Div form = new Div(parts);
        form.addClassName("fields");
        return form;
    }
}
