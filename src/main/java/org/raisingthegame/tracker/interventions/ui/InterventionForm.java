package org.raisingthegame.tracker.interventions.ui;

import static org.raisingthegame.tracker.interventions.ui.InterventionWords.say;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.interventions.ForWhom;
import org.raisingthegame.tracker.interventions.Funding;
import org.raisingthegame.tracker.interventions.Intervention;
import org.raisingthegame.tracker.interventions.InterventionId;
import org.raisingthegame.tracker.interventions.Interventions;
import org.raisingthegame.tracker.interventions.Strand;
import org.raisingthegame.tracker.pages.UnsavedChanges;

/** Makes an intervention of a school or a programme of a borough, or changes one. */
class InterventionForm extends Div {

    private final Interventions interventions;
    private final @Nullable SchoolId school;
    private final @Nullable Intervention before;
    private final Consumer<InterventionId> saved;

    private final Select<LaCode> borough = new Select<>();
    private final TextField name = new TextField(say("name"));
    private final Select<Strand> strand = choice("strand", Strand::key, Strand.values());
    private final TextField ownStrand = new TextField(say("own-strand"));
    private final Select<ForWhom> forWhom = choice("for-whom", ForWhom::key, ForWhom.values());
    private final TextField intended = new TextField(say("intended"));
    private final TextField measuredBy = new TextField(say("measured-by"));
    private final IntegerField sessions = new IntegerField(say("sessions-planned"));
    private final DecimalField cost = new DecimalField(say("cost"));
    private final Select<Funding> funding = choice("funding", Funding::key, Funding.values());
    private final DatePicker starts = new DatePicker(say("starts"));
    private final DatePicker ends = new DatePicker(say("ends"));
    private final DatePicker review = new DatePicker(say("review"));
    private final Div actions = new Div();
    private final UnsavedChanges changes;

    private InterventionForm(
            Interventions interventions,
            List<LaCode> boroughs,
            @Nullable SchoolId school,
            @Nullable Intervention before,
            Consumer<InterventionId> saved) {
        this.interventions = interventions;
        this.school = school;
        this.before = before;
        this.saved = saved;
        addClassName("fields");
        borough.setLabel(say("borough"));
        borough.setItems(boroughs);
        borough.setValue(boroughs.getFirst());
        borough.setVisible(boroughs.size() > 1);
        name.setMaxLength(Intervention.LONGEST_NAME);
        ownStrand.setMaxLength(Intervention.LONGEST_STRAND);
        ownStrand.setVisible(false);
        strand.addValueChangeListener(change -> ownStrand.setVisible(change.getValue() == Strand.OWN));
        intended.setMaxLength(Intervention.LONGEST_TEXT);
        measuredBy.setMaxLength(Intervention.LONGEST_NAME);
        measuredBy.setHelperText(say("measured-by.help"));
        sessions.setHelperText(say("sessions-planned.help"));
        List.of(starts, ends, review).forEach(day -> day.setLocale(Locale.UK));
        fill();
        Button save = new Button(say("save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions.add(save);
        actions.addClassName("actions");
        add(
                borough,
                name,
                strand,
                ownStrand,
                forWhom,
                intended,
                measuredBy,
                starts,
                ends,
                review,
                sessions,
                cost,
                funding,
                actions);
        changes = UnsavedChanges.in(this);
    }

    /** A new one of a school. */
    static InterventionForm ofSchool(
            Interventions interventions, LaCode borough, SchoolChoice school, Consumer<InterventionId> saved) {
        return new InterventionForm(interventions, List.of(borough), school.id(), null, saved);
    }

    /** A new programme. */
    static InterventionForm ofBorough(
            Interventions interventions, List<LaCode> boroughs, Consumer<InterventionId> saved) {
        return new InterventionForm(interventions, boroughs, null, null, saved);
    }

    /** One that is changed. */
    static InterventionForm changing(
            Interventions interventions, Intervention before, Consumer<InterventionId> saved, Runnable cancelled) {
        InterventionForm form =
                new InterventionForm(interventions, List.of(before.borough()), before.school(), before, saved);
        form.actions.add(new Button(say("cancel"), click -> cancelled.run()));
        return form;
    }

    private void fill() {
        if (before == null) {
            forWhom.setValue(ForWhom.PUPILS);
            funding.setValue(Funding.NONE);
            return;
        }
        name.setValue(before.name());
        strand.setValue(before.strand());
        ownStrand.setValue(orEmpty(before.ownStrand()));
        forWhom.setValue(before.forWhom());
        forWhom.setReadOnly(true);
        intended.setValue(orEmpty(before.intended()));
        measuredBy.setValue(orEmpty(before.measuredBy()));
        sessions.setValue(before.sessionsPlanned());
        cost.setDecimal(before.cost());
        funding.setValue(before.funding());
        starts.setValue(before.startsOn());
        ends.setValue(before.endsOn());
        review.setValue(before.reviewOn());
    }

    private <T> Select<T> choice(String labelKey, Function<T, String> key, T[] values) {
        Select<T> select = new Select<>();
        select.setLabel(say(labelKey));
        select.setItems(values);
        select.setItemLabelGenerator(value -> getTranslation(key.apply(value)));
        return select;
    }

    private void save() {
        boolean complete = filled(name) & filled(strand) & filled(starts) & filled(ends);
        if (strand.getValue() == Strand.OWN) {
            complete &= filled(ownStrand);
        }
        if (!complete | !plausible()) {
            return;
        }
        InterventionId kept = interventions.save(new Intervention(
                before == null ? null : before.id(),
                before == null ? "" : before.code(),
                borough.getValue(),
                school,
                name.getValue().strip(),
                strand.getValue(),
                strand.getValue() == Strand.OWN ? ownStrand.getValue().strip() : null,
                forWhom.getValue(),
                orNull(intended),
                orNull(measuredBy),
                sessions.getValue(),
                cost.decimal(),
                funding.getValue(),
                starts.getValue(),
                ends.getValue(),
                review.getValue(),
                before == null ? null : before.reviewedOn()));
        changes.saved();
        saved.accept(kept);
    }

    private boolean plausible() {
        boolean turned = starts.getValue() != null
                && ends.getValue() != null
                && ends.getValue().isBefore(starts.getValue());
        if (turned) {
            invalid(ends, say("ends.bad"));
        }
        Integer planned = sessions.getValue();
        boolean badSessions = planned != null && (planned < 1 || planned > Intervention.MOST_SESSIONS);
        sessions.setErrorMessage(say("sessions.bad", 1));
        sessions.setInvalid(badSessions);
        boolean goodCost = cost.isWithin(BigDecimal.ZERO, Intervention.HIGHEST_COST, say("cost.bad"));
        return !turned && !badSessions && goodCost;
    }

    private static <F extends HasValue<?, ?> & HasValidation> boolean filled(F field) {
        boolean empty = field.isEmpty() || field.getValue() instanceof String text && text.isBlank();
        if (empty) {
            invalid(field, say("required"));
        } else {
            field.setInvalid(false);
        }
        return !empty;
    }

    private static void invalid(HasValidation field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
    }

    private static @Nullable String orNull(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
