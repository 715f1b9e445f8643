package org.raisingthegame.tracker.notices;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.raisingthegame.tracker.pages.Glyph;

/** The bell: leads to the notices and says how many are unread. */
public class NoticeBell extends Anchor {

    private final OwnNotices notices;
    private final Span count = new Span();

    public NoticeBell(OwnNotices notices) {
        super("notices", "");
        this.notices = notices;
        addClassName("notice-bell");
        // Without it the browser would load the whole page anew.
        getElement().setAttribute("router-link", true);
        count.addClassName("notice-count");
        count.getElement().setAttribute("aria-hidden", "true");
        add(new Glyph(Glyph.Picture.BELL), count);
        refresh();
    }

    /** Counts anew. */
    public void refresh() {
        int unread = notices.unread();
        count.setText(Integer.toString(unread));
        count.setVisible(unread > 0);
        getElement().setAttribute("aria-label", getTranslation("notices.bell", unread));
    }
}
