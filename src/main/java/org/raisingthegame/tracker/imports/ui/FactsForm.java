package org.raisingthegame.tracker.imports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.imports.DateOrder;
import org.raisingthegame.tracker.imports.ImportChoices;
import org.raisingthegame.tracker.imports.spi.FactKind;
import org.raisingthegame.tracker.pages.Card;

/** Asks for what the file does not say itself: the day of a roll, the year of results, the order of its dates. */
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
        RadioButtonGroup<DateOrder> order = dateOrder(known);
        Button look = new Button(
                getTranslation("imports.facts.look-again"),
                click -> onChoices.accept(
                        known.withFacts(day.getValue(), year.getValue()).withDateOrder(order.getValue())));
        look.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div fields = new Div();
        fields.addClassName("form-row");
        if (missing.contains(FactKind.AS_AT)) {
            fields.add(day);
        }
        if (missing.contains(FactKind.ACADEMIC_YEAR)) {
            fields.add(year);
        }
        if (missing.contains(FactKind.DATE_ORDER)) {
            fields.add(order);
        }
        fields.add(look);
        add(fields);
    }

    /** Nothing is chosen beforehand: a wrong order would spoil every date, and look right. */
    private RadioButtonGroup<DateOrder> dateOrder(ImportChoices known) {
        RadioButtonGroup<DateOrder> order = new RadioButtonGroup<>(getTranslation("imports.facts.date-order"));
        order.setItems(DateOrder.values());
        order.setItemLabelGenerator(each -> getTranslation("imports.facts.date-order." + each));
        order.setValue(known.dateOrder());
        return order;
    }

    /** Whether this form can answer any of what is missing: the school of a row is said in the file or by the switch. */
    static boolean helps(Set<FactKind> missing) {
        return missing.stream().anyMatch(fact -> fact != FactKind.SCHOOL);
    }
}
