package org.raisingthegame.tracker.imports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.imports.ImportChoices;
import org.raisingthegame.tracker.imports.spi.FactKind;
import org.raisingthegame.tracker.pages.Card;

/** Asks for what the file does not say itself: the day of a roll, the year of results. */
class FactsForm extends Card {

    private static final int YEARS_BACK = 12;

    FactsForm(Set<FactKind> missing, ImportChoices known, AcademicYear thisYear, Consumer<ImportChoices> onChoices) {
        super();
        add(new Paragraph(getTranslation("imports.facts.ask")));
        DatePicker day = new DatePicker(getTranslation("imports.facts.as-at"));
        day.setLocale(Locale.UK);
        day.setValue(known.asAt());
        ComboBox<AcademicYear> year = new ComboBox<>(getTranslation("imports.facts.year"));
        year.setItems(Stream.iterate(thisYear, AcademicYear::previous)
                .limit(YEARS_BACK)
                .toList());
        year.setItemLabelGenerator(AcademicYear::label);
        year.setValue(known.academicYear());
        Button look = new Button(
                getTranslation("imports.facts.look-again"),
                click -> onChoices.accept(new ImportChoices(day.getValue(), year.getValue(), known.meanings())));
        look.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div fields = new Div();
        fields.addClassName("form-row");
        if (missing.contains(FactKind.AS_AT)) {
            fields.add(day);
        }
        if (missing.contains(FactKind.ACADEMIC_YEAR)) {
            fields.add(year);
        }
        fields.add(look);
        add(fields);
    }

    /** Whether this form can answer any of what is missing: the school of a row is said in the file or by the switch. */
    static boolean helps(Set<FactKind> missing) {
        return missing.contains(FactKind.AS_AT) || missing.contains(FactKind.ACADEMIC_YEAR);
    }
}
