package org.raisingthegame.tracker.pupils.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.pupils.Characteristic;
import org.raisingthegame.tracker.pupils.PupilCorrections;
import org.raisingthegame.tracker.pupils.PupilRecord;
import org.raisingthegame.tracker.pupils.PupilYear;
import org.raisingthegame.tracker.pupils.PupilYear.Value;

/** What is known of a pupil, year by year, each value with where it comes from. */
class YearsTable extends Div {

    private final PupilRecord pupil;
    private final Words words;
    private final PupilCorrections corrections;
    private final Runnable changed;

    YearsTable(PupilRecord pupil, Words words, PupilCorrections corrections, Runnable changed) {
        this.pupil = pupil;
        this.words = words;
        this.corrections = corrections;
        this.changed = changed;
        addClassName("pupil-years");
        boolean severalSchools =
                pupil.years().stream().map(PupilYear::school).distinct().count() > 1;
        pupil.years().forEach(year -> add(heading(year, severalSchools), table(year)));
    }

    private Div heading(PupilYear year, boolean withSchool) {
        String label = year.year().label();
        Div line = new Div(new H3(withSchool ? label + " · " + words.school(year.school()) : label));
        line.addClassName("pupil-year");
        if (corrections.possibleAt(year.school())) {
            Button correct = new Button(getTranslation("pupils.correct"));
            correct.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            correct.setAriaLabel(getTranslation("pupils.correct.of", label));
            correct.addClickListener(
                    click -> new CorrectionDialog(pupil.id(), year, corrections, changed).open());
            line.add(correct);
        }
        return line;
    }

    private NativeTable table(PupilYear year) {
        NativeTableBody body = new NativeTableBody();
        for (Characteristic characteristic : Characteristic.values()) {
            Value value = year.values().get(characteristic);
            NativeTableHeaderCell name = new NativeTableHeaderCell(getTranslation(characteristic.titleKey()));
            name.getElement().setAttribute("scope", "row");
            body.add(new NativeTableRow(
                    name,
                    new NativeTableCell(shown(characteristic, value)),
                    new NativeTableCell(source(value))));
        }
        NativeTable table = new NativeTable(body);
        table.addClassName("pupil-values");
        return table;
    }

    private Component shown(Characteristic characteristic, @Nullable Value value) {
        if (value == null) {
            Span unknown = new Span(getTranslation("pupils.not-known"));
            unknown.addClassName("quiet");
            return unknown;
        }
        return new Span(getTranslation(characteristic.valueKey(value.code())));
    }

    private Span source(@Nullable Value value) {
        Span source = new Span();
        source.addClassName("note");
        if (value != null) {
            AcademicYear carried = value.carriedFrom();
            String from = words.source(value.from());
            source.setText(
                    carried == null ? from : getTranslation("pupils.source.carried", carried.label()) + "; " + from);
        }
        return source;
    }
}
