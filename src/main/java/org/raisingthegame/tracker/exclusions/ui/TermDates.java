package org.raisingthegame.tracker.exclusions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.exclusions.duties.GovernorDuties;
import org.raisingthegame.tracker.exclusions.duties.Term;
import org.raisingthegame.tracker.pages.Note;
import org.raisingthegame.tracker.pages.UnsavedChanges;

/** The school's own terms of this year: those that it gave, and a form for another one. */
class TermDates extends Div {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    private final Select<Term.Name> name = new Select<>();
    private final DatePicker first = day("exclusions.terms.first");
    private final DatePicker last = day("exclusions.terms.last");
    private final DatePicker breakFirst = day("exclusions.terms.break-first");
    private final DatePicker breakLast = day("exclusions.terms.break-last");

    TermDates(GovernorDuties duties, SchoolId school, Runnable changed) {
        List<Term> given = duties.terms(school);
        if (given.isEmpty()) {
            add(new Note(getTranslation("exclusions.terms.none")));
        }
        given.forEach(term -> add(new Paragraph(getTranslation(
                "exclusions.terms.line",
                getTranslation(term.name().key()),
                DAY.format(term.first()),
                DAY.format(term.last()),
                breakOf(term)))));
        if (!duties.mayGiveTerms()) {
            return;
        }
        name.setLabel(getTranslation("exclusions.terms.term"));
        name.setItems(Term.Name.values());
        name.setItemLabelGenerator(one -> getTranslation(one.key()));
        name.setValue(Term.Name.AUTUMN);
        Button save = new Button(getTranslation("exclusions.terms.save"), click -> {
            if (plausible(duties.year())) {
                duties.save(
                        school,
                        new Term(
                                name.getValue(),
                                first.getValue(),
                                last.getValue(),
                                breakFirst.getValue(),
                                breakLast.getValue()));
                changed.run();
            }
        });
        Div actions = new Div(save);
        actions.addClassName("actions");
        Div form = new Div(name, first, last, breakFirst, breakLast, actions);
        form.addClassNames("fields", "fields-of-days");
        add(form);
        UnsavedChanges.in(form);
    }

    private boolean plausible(AcademicYear year) {
        boolean whole = inYear(first, year) & inYear(last, year);
        if (whole && last.getValue().isBefore(first.getValue())) {
            return wrong(last, "exclusions.terms.order");
        }
        LocalDate from = breakFirst.getValue();
        LocalDate to = breakLast.getValue();
        if ((from == null) != (to == null) || from != null && to != null && to.isBefore(from)) {
            return wrong(breakLast, "exclusions.terms.break-order");
        }
        breakLast.setInvalid(false);
        return whole;
    }

    private boolean inYear(DatePicker field, AcademicYear year) {
        LocalDate day = field.getValue();
        boolean in = day != null && AcademicYear.containing(day).equals(year);
        field.setInvalid(!in);
        field.setErrorMessage(getTranslation("exclusions.terms.in-year", year.label()));
        return in;
    }

    private boolean wrong(DatePicker field, String key) {
        field.setErrorMessage(getTranslation(key));
        field.setInvalid(true);
        return false;
    }

    private String breakOf(Term term) {
        @Nullable LocalDate from = term.breakFirst();
        @Nullable LocalDate to = term.breakLast();
        return from == null || to == null
                ? ""
                : getTranslation("exclusions.terms.break", DAY.format(from), DAY.format(to));
    }

    private DatePicker day(String key) {
        DatePicker day = new DatePicker(getTranslation(key));
        day.setLocale(Locale.UK);
        return day;
    }
}
