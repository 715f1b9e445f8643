package org.raisingthegame.tracker.aimhigh.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.aimhigh.Event;
import org.raisingthegame.tracker.aimhigh.EventId;
import org.raisingthegame.tracker.aimhigh.EventState;
import org.raisingthegame.tracker.aimhigh.Events;
import org.raisingthegame.tracker.aimhigh.Invited;
import org.raisingthegame.tracker.aimhigh.Series;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.pages.UnsavedChanges;

/** Makes an event, or changes one. */
class EventForm extends Div {

    private final Events events;
    private final @Nullable Event before;
    private final Consumer<EventId> saved;
    private final UnsavedChanges changes;

    private final Select<LaCode> borough = new Select<>();
    private final TextField code = new TextField(getTranslation("aimhigh.code"));
    private final DatePicker day = new DatePicker(getTranslation("aimhigh.day"));
    private final Select<Series> series = choice("aimhigh.series", Series::key, Series.values());
    private final Select<Invited> invited = choice("aimhigh.invited", Invited::key, Invited.values());
    private final TextField theme = new TextField(getTranslation("aimhigh.theme"));
    private final TextField venue = new TextField(getTranslation("aimhigh.venue"));
    private final Checkbox online = new Checkbox(getTranslation("aimhigh.online"));
    private final IntegerField capacity = new IntegerField(getTranslation("aimhigh.capacity"));
    private final Select<EventState> state = choice("aimhigh.state", EventState::key, EventState.values());

    /** @param before the event to be changed, null for a new one */
    EventForm(Events events, @Nullable Event before, Consumer<EventId> saved, Runnable cancelled) {
        this.events = events;
        this.before = before;
        this.saved = saved;
        addClassName("fields");
        List<LaCode> boroughs = events.boroughs();
        borough.setLabel(getTranslation("aimhigh.borough"));
        borough.setItems(boroughs);
        borough.setValue(boroughs.getFirst());
        borough.setVisible(boroughs.size() > 1);
        day.setLocale(Locale.UK);
        code.setMaxLength(Event.LONGEST_CODE);
        code.setAllowedCharPattern("[A-Za-z0-9-]");
        code.setHelperText(getTranslation("aimhigh.code.help"));
        theme.setMaxLength(Event.LONGEST_TEXT);
        venue.setMaxLength(Event.LONGEST_TEXT);
        capacity.setMin(0);
        fill();
        Button save = new Button(getTranslation("aimhigh.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(save);
        actions.addClassName("actions");
        add(borough, series, invited, theme, day, code, venue, online, capacity, state, actions);
        if (before != null) {
            actions.add(new Button(getTranslation("aimhigh.cancel"), click -> cancelled.run()));
        }
        changes = UnsavedChanges.in(this);
    }

    private void fill() {
        if (before == null) {
            series.setValue(Series.AIM_HIGH);
            state.setValue(EventState.PLANNED);
            state.setVisible(false);
            return;
        }
        borough.setValue(before.borough());
        borough.setReadOnly(true);
        code.setValue(before.code());
        code.setReadOnly(true);
        day.setValue(before.heldOn());
        series.setValue(before.series());
        invited.setValue(before.invited());
        theme.setValue(before.theme());
        venue.setValue(before.venue() == null ? "" : before.venue());
        online.setValue(before.online());
        capacity.setValue(before.capacity());
        state.setValue(before.state());
    }

    private <T> Select<T> choice(String labelKey, Function<T, String> key, T[] values) {
        Select<T> select = new Select<>();
        select.setLabel(getTranslation(labelKey));
        select.setItems(values);
        select.setItemLabelGenerator(value -> getTranslation(key.apply(value)));
        return select;
    }

    private void save() {
        boolean complete = filled(series) & filled(invited) & filled(theme) & filled(day) & filled(code);
        if (!complete) {
            return;
        }
        try {
            EventId stored = events.save(new Event(
                    before == null ? null : before.id(),
                    borough.getValue(),
                    code.getValue().strip().toUpperCase(Locale.ROOT),
                    day.getValue(),
                    series.getValue(),
                    invited.getValue(),
                    theme.getValue().strip(),
                    venue.getValue().isBlank() ? null : venue.getValue().strip(),
                    online.getValue(),
                    capacity.getValue(),
                    state.getValue()));
            changes.saved();
            saved.accept(stored);
        } catch (Events.CodeTaken taken) {
            code.setErrorMessage(getTranslation("aimhigh.code.taken"));
            code.setInvalid(true);
        }
    }

    private <F extends HasValue<?, ?> & HasValidation> boolean filled(F field) {
        boolean empty = field.isEmpty() || field.getValue() instanceof String text && text.isBlank();
        field.setErrorMessage(getTranslation("aimhigh.required"));
        field.setInvalid(empty);
        return !empty;
    }
}
