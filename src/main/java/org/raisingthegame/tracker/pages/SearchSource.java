package org.raisingthegame.tracker.pages;

import com.vaadin.flow.router.RouterLink;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

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

    /** Whether one of the texts of a thing has the words in it, whatever the letter case. */
    static boolean isIn(String words, String... texts) {
        String looked = words.toLowerCase(Locale.UK);
        return Arrays.stream(texts).anyMatch(text -> text.toLowerCase(Locale.UK).contains(looked));
    }

    /**
     * One thing found.
     *
     * @param link its name, leading to it
     * @param note what tells it from others of that name; left away when blank
     */
    record Hit(RouterLink link, String note) {}
}
