package org.raisingthegame.tracker.imports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import org.raisingthegame.tracker.imports.ImportRun;
import org.raisingthegame.tracker.imports.reading.UnreadableFile;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.PageHeader;

/** A file of which nothing can be imported: one sentence that says what it is and what to do. */
class RefusedPanel extends Div {

    RefusedPanel(ImportRun run, UnreadableFile why, Runnable onDiscard) {
        this(run, Words.say(why.issue().messageKey(), why.arguments().toArray()), onDiscard);
    }

    RefusedPanel(ImportRun run, String words, Runnable onDiscard) {
        addClassName("page");
        Button again = new Button(getTranslation("imports.choose-another"), click -> onDiscard.run());
        again.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        EmptyState refusal = new EmptyState(getTranslation("imports.cannot"), words, again);
        refusal.getElement().setAttribute("role", "alert");
        add(new PageHeader(getTranslation("imports.check"), run.fileName()), refusal);
    }
}
