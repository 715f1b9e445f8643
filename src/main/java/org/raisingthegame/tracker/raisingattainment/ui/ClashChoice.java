package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.function.BiConsumer;
import org.raisingthegame.tracker.pages.Note;
import org.raisingthegame.tracker.raisingattainment.PlanField;
import org.raisingthegame.tracker.raisingattainment.SaveOutcome.Clash;

/** Two texts for one field, both in full, and what to do with them. */
class ClashChoice extends Div {

    /** @param chosen is given this choice and the text that shall stand in the field, which is not saved by it */
    ClashChoice(Clash clash, BiConsumer<ClashChoice, String> chosen) {
        addClassName("clash");
        getElement().setAttribute("role", "alert");
        PlanField field = clash.field();
        add(
                new H4(Words.say("clash", clash.by(), I18NProvider.translate(field.titleKey()))),
                new Paragraph(Words.say("clash.about", Words.moment(clash.at()))));
        Div both = new Div(
                text(Words.say("clash.theirs", clash.by()), field, clash.theirs()),
                text(Words.say("clash.mine"), field, clash.mine()));
        both.addClassName("clash-texts");
        Div actions = new Div(
                new Button(Words.say("clash.take-mine"), click -> chosen.accept(this, clash.mine())),
                new Button(Words.say("clash.take-theirs"), click -> chosen.accept(this, clash.theirs())));
        if (isProse(field)) {
            actions.add(new Button(
                    Words.say("clash.take-both"),
                    click -> chosen.accept(this, shortened(field, clash.theirs() + "\n" + clash.mine()))));
        }
        actions.addClassName("actions");
        add(both, actions);
    }

    private static Div text(String whose, PlanField field, String text) {
        Paragraph heading = new Note(whose);
        Paragraph words = new Paragraph(Words.shown(field, text));
        words.addClassName("clash-text");
        return new Div(heading, words);
    }

    private static boolean isProse(PlanField field) {
        return switch (field) {
            case PLAN_CONTEXT,
                    PRIORITY_REASON,
                    CRITERION_TEXT,
                    ACTION_TEXT,
                    ACTION_PROGRESS,
                    ACTION_SUPPORT,
                    ACTION_RESOURCES,
                    EVIDENCE_TEXT -> true;
            default -> false;
        };
    }

    private static String shortened(PlanField field, String text) {
        return text.length() <= field.longest() ? text : text.substring(0, field.longest());
    }
}
