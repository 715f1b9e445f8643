package org.raisingthegame.tracker.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/** A sheet of paper with one job. */
public class Card extends Div {

    /** A card without a heading. */
    public Card(Component... content) {
        super(content);
        addClassName("card");
    }

    /** A card with a level-2 heading. */
    public Card(String heading, Component... content) {
        addClassName("card");
        add(new H2(heading));
        add(content);
    }

    /** Cards side by side, as many as fit; one column on a phone. */
    public static Div row(Component... cards) {
        Div row = new Div(cards);
        row.addClassName("card-row");
        return row;
    }
}
