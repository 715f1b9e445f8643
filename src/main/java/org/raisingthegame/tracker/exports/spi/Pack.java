package org.raisingthegame.tracker.exports.spi;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.exports.Marking;
import org.raisingthegame.tracker.exports.Paper;

/**
 * A kind of paper that a module makes of what it holds, contributed as a Spring bean; in the order of {@code @Order}.
 *
 * <p>A pack looks at who is signed in itself, through the guarded services of its module: it offers what this person may
 * take, and making what was not offered fails as for a thing that does not exist. The host marks the file, writes it,
 * and records in the trail that it was taken.
 */
public interface Pack {

    /** The module's name, a dot, and a word of its own: {@code raisingattainment.governors}; prefix of its words. */
    String id();

    /** What this person may take now; empty where there is nothing for him. */
    List<Offer> offers();

    /**
     * Text in this paper that people wrote freely, such as comments. Before a shared one is made it is searched for small
     * numbers and names of pupils.
     */
    List<FreeText> freeTexts(Request request);

    /**
     * Makes the paper.
     *
     * @throws org.raisingthegame.tracker.access.OutOfScope for what was not offered to this person
     */
    Paper make(Request request);

    /**
     * Something to take.
     *
     * @param subject what it is about, in the pack's own terms: a plan's number, or empty
     * @param title what people read: "Plan 2026/27, Ashgrove Primary"
     * @param school whose register is searched for names, null where it is about no single school
     * @param markings for whose eyes it can be made
     * @param extras parts that are left out unless ticked, such as comments: their translation keys
     */
    record Offer(String subject, String title, @Nullable SchoolId school, Set<Marking> markings, List<String> extras) {}

    /**
     * What was chosen.
     *
     * @param extras those of the offer that were ticked
     */
    record Request(String subject, Marking marking, Set<String> extras) {}

    /**
     * Something that a person wrote.
     *
     * @param where in words: "Comment on “Reading at home”"
     */
    record FreeText(String where, String text) {}
}
