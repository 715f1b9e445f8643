package org.raisingthegame.tracker.exports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Set;
import org.raisingthegame.tracker.exports.Marking;
import org.raisingthegame.tracker.exports.Packs;
import org.raisingthegame.tracker.exports.spi.Pack;
import org.raisingthegame.tracker.pages.Note;

/** Chooses what about, for whose eyes and with which extras; then shows what to look at, and the download. */
class PackForm extends Div {

    private final Packs packs;
    private final Select<Packs.Choice> subject = new Select<>();
    private final RadioButtonGroup<Marking> marking = new RadioButtonGroup<>();
    private final Note readers = new Note("");
    private final CheckboxGroup<String> extras = new CheckboxGroup<>();
    private final Div outcome = new Div();

    PackForm(Packs packs, List<Packs.Choice> choices) {
        this.packs = packs;
        addClassName("pack-form");

        subject.setLabel(getTranslation("exports.subject"));
        subject.setItems(choices);
        subject.setItemLabelGenerator(choice -> choice.offer().title());
        subject.setVisible(choices.size() > 1);
        subject.addValueChangeListener(change -> choose(change.getValue()));

        marking.setLabel(getTranslation("exports.marking"));
        marking.setItemLabelGenerator(one -> getTranslation(one.key() + ".choice"));
        marking.addValueChangeListener(change -> outcome.removeAll());

        extras.setLabel(getTranslation("exports.extras"));
        extras.setItemLabelGenerator(this::getTranslation);
        extras.addValueChangeListener(change -> outcome.removeAll());

        Button make = new Button(getTranslation("exports.make"), click -> make());
        outcome.getElement().setAttribute("role", "status");
        Div buttons = new Div(make);
        buttons.addClassName("actions");
        add(subject, marking, readers, extras, buttons, outcome);
        subject.setValue(choices.getFirst());
    }

    private void choose(Packs.Choice choice) {
        Pack.Offer offer = choice.offer();
        List<Marking> markings = offer.markings().stream().sorted().toList();
        marking.setItems(markings);
        marking.setValue(markings.getFirst());
        marking.setVisible(markings.size() > 1);
        readers.setText(getTranslation(markings.getFirst().key() + ".alone"));
        readers.setVisible(markings.size() == 1);
        extras.setItems(offer.extras());
        extras.setVisible(!offer.extras().isEmpty());
        outcome.removeAll();
    }

    private void make() {
        Packs.Choice choice = subject.getValue();
        Pack.Request request =
                new Pack.Request(choice.offer().subject(), marking.getValue(), Set.copyOf(extras.getValue()));
        outcome.removeAll();
        outcome.add(new PackOutcome(packs, choice, request));
    }
}
