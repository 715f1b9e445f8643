package org.raisingthegame.tracker.imports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import org.raisingthegame.tracker.imports.ImportRun;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.PageHeader;

/** An import in the midst of which the program was stopped: nothing of it is in the records, and it can be run again. */
class InterruptedPanel extends Div {

    InterruptedPanel(ImportRun run, Runnable onAgain, Runnable onCheck, Runnable onDiscard) {
        addClassName("page");
        Button discard = new Button(getTranslation("imports.put-aside"), click -> onDiscard.run());
        Button check = new Button(getTranslation("imports.interrupted.check"), click -> onCheck.run());
        Button again = new Button(getTranslation("imports.interrupted.again"), click -> onAgain.run());
        again.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        again.setDisableOnClick(true);
        add(new PageHeader(getTranslation("imports.interrupted"), run.fileName(), Words.state(run.state())));
        add(new EmptyState(
                getTranslation("imports.interrupted.heading"),
                getTranslation("imports.interrupted.what"),
                discard,
                check,
                again));
    }
}
