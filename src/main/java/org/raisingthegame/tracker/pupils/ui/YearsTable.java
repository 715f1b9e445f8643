package org.raisingthegame.tracker.pupils.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.pages.Note;
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
        pupil.years().forEach(year -> add(heading(year, severalSchools), values(year)));
    }

    private Div heading(PupilYear year, boolean withSchool) {
        String label = year.year().label();
        Div line = new Div(new H3(withSchool ? label + " · " + words.school(year.school()) : label));
        line.addClassName("pupil-year");
        if (corrections.possibleAt(year.school())) {
            Button correct = new Button(getTranslation("pupils.correct"));
            correct.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            correct.setAriaLabel(getTranslation("pupils.correct.of", label));
            correct.addClickListener(click -> new CorrectionDialog(pupil.id(), year, corrections, changed).open());
            line.add(correct);
        }
        return line;
    }

    private Div values(PupilYear year) {
        String usual = usualSource(year);
        Div values = new Div();
        values.addClassName("pupil-values");
        for (Characteristic characteristic : Characteristic.values()) {
            values.add(value(characteristic, year.values().get(characteristic), usual));
        }
        Paragraph from = new Note(usual);
        return new Div(values, from);
    }

    /** Where most values of a year come from is said once; only what comes from elsewhere says so itself. */
    private String usualSource(PupilYear year) {
        Map<String, Long> sources =
                year.values().values().stream().collect(Collectors.groupingBy(this::source, Collectors.counting()));
        return sources.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private Div value(Characteristic characteristic, @Nullable Value value, String usual) {
        Span name = new Span(getTranslation("pupils.short." + characteristic.name()));
        name.addClassName("pupil-value-name");
        if (value == null) {
            Span unknown = new Span(getTranslation("pupils.not-known"));
            unknown.addClassName("quiet");
            return new Div(name, unknown);
        }
        Div all = new Div(name, new Span(getTranslation(characteristic.valueKey(value.code()))));
        String source = source(value);
        if (!source.equals(usual)) {
            Span from = new Span(source);
            from.addClassName("note");
            all.add(from);
        }
        return all;
    }

    private String source(Value value) {
        AcademicYear carried = value.carriedFrom();
        String from = words.source(value.from());
        return carried == null ? from : getTranslation("pupils.source.carried", carried.label(), from);
    }
}
