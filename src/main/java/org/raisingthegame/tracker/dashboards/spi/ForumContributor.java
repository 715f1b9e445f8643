package org.raisingthegame.tracker.dashboards.spi;

import java.util.List;
import org.raisingthegame.tracker.exports.Paper;

/**
 * What a module adds to the one page for the champions' forum, a Spring bean; in the order of {@code @Order}. The page is a
 * shared one: nothing may stand in it that not everybody may read, whoever makes it.
 */
@FunctionalInterface
public interface ForumContributor {

    /** A heading and what stands under it; empty where there is nothing to say. */
    List<Paper.Part> parts();
}
