package org.raisingthegame.tracker.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The top of a page: its one level-1 heading, a line that says what is in view, and what can be done here. */
public class PageHeader extends Header {

    /**
     * @param title   the heading
     * @param sub     what is in view: period, schools, how complete; left away when blank
     * @param actions buttons and links, the most important last
     */
    public PageHeader(String title, String sub, Component... actions) {
        addClassName("page-header");
        Div words = new Div(new H1(title));
        if (!sub.isBlank()) {
            Paragraph line = new Paragraph(sub);
            line.addClassName("sub");
            words.add(line);
        }
        add(words);
        if (actions.length > 0) {
            Div side = new Div(actions);
            side.addClassName("actions");
            add(side);
        }
    }
}
