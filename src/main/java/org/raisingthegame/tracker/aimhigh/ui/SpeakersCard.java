package org.raisingthegame.tracker.aimhigh.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Objects;
import java.util.Optional;
import org.raisingthegame.tracker.aimhigh.Appearance;
import org.raisingthegame.tracker.aimhigh.EventSheet;
import org.raisingthegame.tracker.aimhigh.Speaker;
import org.raisingthegame.tracker.aimhigh.Speakers;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.Tag;
import org.raisingthegame.tracker.pages.UnsavedChanges;

/** Who speaks at an event; organisers see whether each was checked and thanked. */
class SpeakersCard extends Card {

    private final EventSheet sheet;
    private final Runnable changed;

    /** @param speakers for who organises; empty for everybody else */
    SpeakersCard(EventSheet sheet, Optional<Speakers> speakers, Runnable changed) {
        super(I18NProvider.translate("aimhigh.event.speakers"));
        this.sheet = sheet;
        this.changed = changed;
        if (sheet.speakers().isEmpty()) {
            add(EventView.note(getTranslation("aimhigh.event.speakers.none")));
        }
        sheet.speakers().forEach(speaker -> add(line(speaker, speakers)));
        speakers.ifPresent(all -> add(adding(all)));
    }

    private Div line(Appearance speaker, Optional<Speakers> speakers) {
        String profession = speaker.profession();
        Div line = new Div(new Span(profession == null ? speaker.name() : speaker.name() + ", " + profession));
        line.addClassName("speaker-line");
        speakers.ifPresent(all -> line.add(state(speaker, all)));
        return line;
    }

    private Div state(Appearance speaker, Speakers speakers) {
        Div state = new Div();
        state.addClassName("actions");
        state.add(
                speaker.checkedOn() == null
                        ? new Tag(getTranslation("aimhigh.event.speakers.unchecked"), Tag.Tone.WARN)
                        : new Tag(
                                getTranslation(
                                        "aimhigh.event.speakers.checked",
                                        EventsNavigation.DAY.format(speaker.checkedOn())),
                                Tag.Tone.NEUTRAL));
        if (speaker.thankedOn() != null) {
            state.add(new Tag(
                    getTranslation("aimhigh.event.thanked", EventsNavigation.DAY.format(speaker.thankedOn())),
                    Tag.Tone.OK));
        } else {
            Button thank = new Button(getTranslation("aimhigh.event.thank"), click -> {
                speakers.thank(sheet.event().requiredId(), speaker.speaker());
                changed.run();
            });
            thank.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            state.add(thank);
        }
        return state;
    }

    private Div adding(Speakers speakers) {
        ComboBox<Speaker> who = new ComboBox<>(getTranslation("aimhigh.event.speakers.add"));
        who.setItems(speakers.all());
        who.setItemLabelGenerator(speaker ->
                speaker.profession() == null ? speaker.name() : speaker.name() + ", " + speaker.profession());
        Button add = new Button(getTranslation("aimhigh.event.speakers.add.do"), click -> {
            if (who.getValue() != null) {
                speakers.appear(
                        sheet.event().requiredId(),
                        Objects.requireNonNull(who.getValue().id()));
                changed.run();
            }
        });
        Div form = new Div(who, add);
        form.addClassName("fields");
        UnsavedChanges.in(form);
        return form;
    }
}
