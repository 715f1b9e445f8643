package org.raisingthegame.tracker.pages;

import com.vaadin.flow.router.RouterLink;
import java.util.List;

/** What can be found of a module by the search that is on every page, contributed as a Spring bean in the order of {@code @Order}. */
public interface SearchSource {

    /** How many a source gives at most; who has more in mind types more. */
    int MOST = 6;

    /** Translation key of what is found here: pages, pupils, plans. */
    String titleKey();

    /**
     * What fits, the best first, for who is signed in and no one else.
     *
     * @param words as typed, at least two characters, without spaces around
     */
    List<Hit> find(String words);

    /**
     * One thing found.
     *
     * @param link its name, leading to it
     * @param note what tells it from others of that name; left away when blank
     */
    record Hit(RouterLink link, String note) {}
}
