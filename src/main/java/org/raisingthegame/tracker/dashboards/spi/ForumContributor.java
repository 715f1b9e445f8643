package org.raisingthegame.tracker.dashboards.spi;

import java.util.List;

/**
 * What a module adds to the one page for the champions' forum, a Spring bean; in the order of {@code @Order}. The page is a
 * shared one: nothing may stand in it that not everybody may read, whoever makes it.
 */
@FunctionalInterface
public interface ForumContributor {

    /** A sentence or two, each a point of a list; empty where there is nothing to say. */
    List<String> points();
}
