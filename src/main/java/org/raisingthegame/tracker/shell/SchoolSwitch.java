package org.raisingthegame.tracker.shell;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.SchoolChoice;

/** In which school one stands: its name where there is but one, a choice where there are several. */
class SchoolSwitch extends Div {

    /**
     * @param switched what to do after the choice, so that the whole page speaks of the other school
     */
    SchoolSwitch(CurrentUser user, Runnable switched) {
        addClassName("shell-school");
        List<SchoolChoice> choices = user.schoolChoices();
        Optional<SchoolChoice> current = user.currentSchool();
        if (choices.size() == 1) {
            add(new Span(choices.getFirst().name()));
        } else if (choices.size() > 1) {
            add(choice(user, choices, current, switched));
        }
        setVisible(!choices.isEmpty());
    }

    private ComboBox<SchoolChoice> choice(
            CurrentUser user, List<SchoolChoice> choices, Optional<SchoolChoice> current, Runnable switched) {
        ComboBox<SchoolChoice> choice = new ComboBox<>();
        choice.setAriaLabel(getTranslation("shell.school"));
        choice.setPlaceholder(getTranslation("shell.school.choose"));
        choice.setItems(choices);
        choice.setItemLabelGenerator(SchoolChoice::name);
        current.ifPresent(choice::setValue);
        choice.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                user.switchTo(change.getValue().id());
                switched.run();
            }
        });
        return choice;
    }
}
