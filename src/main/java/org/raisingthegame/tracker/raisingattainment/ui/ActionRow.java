package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.pages.Note;
import org.raisingthegame.tracker.pages.Said;
import org.raisingthegame.tracker.pages.Tag;
import org.raisingthegame.tracker.raisingattainment.ActionStatus;
import org.raisingthegame.tracker.raisingattainment.ActionUpdates;
import org.raisingthegame.tracker.raisingattainment.PartEdit;
import org.raisingthegame.tracker.raisingattainment.PartRef;
import org.raisingthegame.tracker.raisingattainment.PlanAction;
import org.raisingthegame.tracker.raisingattainment.PlanDrafts;
import org.raisingthegame.tracker.raisingattainment.PlanField;
import org.raisingthegame.tracker.raisingattainment.SaveOutcome;

/** One open action on the update screen. */
class ActionRow extends Div {

    private final PlanAction action;
    private final Map<PlanField, String> base;
    private final RadioButtonGroup<ActionStatus> status = new RadioButtonGroup<>();
    private final TextArea progress = new TextArea();
    private final Div clashes = new Div();

    /** @param typed is told what stands here whenever something was typed */
    ActionRow(PlanAction action, PlanDrafts.@Nullable Draft draft, LocalDate today, Consumer<PartEdit> typed) {
        this.action = action;
        base = new EnumMap<>(ActionUpdates.fieldsOf(action));
        addClassName("action-row");
        Div what = new Div(new H3(action.text()), facts(action, today));
        status.setItems(ActionStatus.values());
        status.setItemLabelGenerator(one -> I18NProvider.translate(one.titleKey()));
        status.setAriaLabel(Words.say("update.status-of", action.label()));
        status.addClassName("segments");
        progress.setPlaceholder(Words.say("update.one-line"));
        progress.setAriaLabel(Words.say("update.progress-of", action.label()));
        progress.setMaxLength(PlanField.ACTION_PROGRESS.longest());
        progress.setValueChangeMode(ValueChangeMode.LAZY);
        progress.setValueChangeTimeout(800);
        fill(draft);
        status.addValueChangeListener(change -> typed.accept(edit()));
        progress.addValueChangeListener(change -> typed.accept(edit()));
        add(what, status, progress, clashes);
    }

    private void fill(PlanDrafts.@Nullable Draft draft) {
        Map<PlanField, String> texts = new EnumMap<>(base);
        if (draft != null) {
            draft.edit().base().forEach(base::replace);
            draft.edit().mine().forEach(texts::replace);
        }
        set(PlanField.ACTION_STATUS, texts.getOrDefault(PlanField.ACTION_STATUS, ActionStatus.NOT_STARTED.name()));
        set(PlanField.ACTION_PROGRESS, texts.getOrDefault(PlanField.ACTION_PROGRESS, ""));
    }

    private void set(PlanField field, String text) {
        if (field == PlanField.ACTION_STATUS) {
            status.setValue(ActionStatus.valueOf(text));
        } else {
            progress.setValue(text);
        }
    }

    PartRef part() {
        return action.ref();
    }

    PartEdit edit() {
        Map<PlanField, String> mine = new EnumMap<>(PlanField.class);
        mine.put(PlanField.ACTION_STATUS, status.getValue().name());
        mine.put(PlanField.ACTION_PROGRESS, progress.getValue().strip());
        return new PartEdit(action.planId(), part(), base, mine);
    }

    /** Whether somebody else wrote something here, too, and nobody has chosen yet. */
    boolean isToBeChosen() {
        return clashes.getComponentCount() > 0;
    }

    void saved(SaveOutcome outcome) {
        switch (outcome) {
            case SaveOutcome.Saved saved -> base.putAll(edit().mine());
            case SaveOutcome.Locked locked -> Said.now(Words.say("form.locked"));
            case SaveOutcome.Full full -> Said.now(Words.full(full));
            case SaveOutcome.Clashed clashed ->
                clashed.clashes()
                        .forEach(clash -> clashes.add(new ClashChoice(clash, (choice, text) -> {
                            base.put(clash.field(), clash.theirs());
                            set(clash.field(), text);
                            clashes.remove(choice);
                        })));
        }
    }

    private static Div facts(PlanAction action, LocalDate today) {
        Div facts = new Div();
        facts.addClassName("action-facts");
        Paragraph who = new Note(action.lead().isBlank() ? Words.say("lead.none") : action.lead());
        facts.add(who, due(action.dueOn(), today));
        return facts;
    }

    /** When it is due, as a word on how urgent that is. */
    static Span due(@Nullable LocalDate due, LocalDate today) {
        if (due == null) {
            return new Tag(Words.say("due.no-date"), Tag.Tone.NEUTRAL);
        }
        long days = ChronoUnit.DAYS.between(today, due);
        if (days < 0) {
            return new Tag(Words.say("due.late", -days, Words.day(due)), Tag.Tone.BAD);
        }
        int soon = 14;
        return days <= soon
                ? new Tag(Words.say("due.soon", days, Words.day(due)), Tag.Tone.WARN)
                : new Tag(Words.say("due.on", Words.day(due)), Tag.Tone.NEUTRAL);
    }
}
