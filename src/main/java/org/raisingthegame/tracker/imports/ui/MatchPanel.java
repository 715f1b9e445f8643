package org.raisingthegame.tracker.imports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.raisingthegame.tracker.imports.ImportRun;
import org.raisingthegame.tracker.pages.PageHeader;

/** A file of which no sheet is recognised: what it holds can be said by hand. */
class MatchPanel extends Div {

    MatchPanel(ImportRun run, ColumnsCard columns, Runnable onDiscard) {
        addClassName("page");
        Button again = new Button(getTranslation("imports.choose-another"), click -> onDiscard.run());
        Div buttons = new Div(again);
        buttons.addClassName("action-bar");
        add(new PageHeader(getTranslation("imports.check"), run.fileName()));
        add(PreviewPanel.steps(this::getTranslation, 1));
        add(columns, buttons);
    }
}
