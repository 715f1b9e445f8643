package org.raisingthegame.tracker.pages;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Where one is in a task of several steps. */
public class Steps extends OrderedList {

    /**
     * @param names   the steps in order
     * @param current position of the step in hand, from 0; as many as there are names when all are done
     */
    public Steps(List<String> names, int current) {
        addClassName("steps");
        for (int step = 0; step < names.size(); step++) {
            boolean done = step < current;
            // The mark is decoration: an ordered list already counts aloud.
            Span mark = new Span(done ? "✓" : String.valueOf(step + 1));
            mark.addClassName("step-mark");
            mark.getElement().setAttribute("aria-hidden", "true");
            ListItem item = new ListItem(mark, new Span(names.get(step)));
            if (done) {
                item.addClassName("done");
            }
            if (step == current) {
                item.getElement().setAttribute("aria-current", "step");
            }
            add(item);
        }
    }
}
