package org.raisingthegame.tracker.imports.ui;

import com.vaadin.flow.component.html.Div;
import org.raisingthegame.tracker.imports.RowCounts;
import org.raisingthegame.tracker.pages.KeyFigure;

/** The counts of an import side by side; they add up to the rows read. */
class CountCards extends Div {

    CountCards(RowCounts counts) {
        addClassName("count-cards");
        add(card("read", counts.read()));
        add(card("added", counts.added()));
        add(card("changed", counts.changed()));
        add(card("unchanged", counts.unchanged()));
        add(card("rejected", counts.rejected()));
        if (counts.ignored() > 0) {
            add(card("ignored", counts.ignored()));
        }
    }

    private KeyFigure card(String name, int count) {
        return new KeyFigure(getTranslation("imports.count." + name), Words.count(count), "");
    }
}
