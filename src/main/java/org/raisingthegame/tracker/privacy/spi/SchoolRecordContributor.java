package org.raisingthegame.tracker.privacy.spi;

import java.util.List;
import org.raisingthegame.tracker.core.SchoolId;

/**
 * Declares what a module holds of schools beside records of pupils; a Spring bean. The host alone reads it for a school that
 * takes its data with it, and deletes it when the school has left. A test finds every table of schools that nobody declares.
 */
public interface SchoolRecordContributor {

    /** Each after those to which it refers: they are deleted from the last to the first. */
    List<SchoolTable> tables();

    /** Deletes what is kept of a school in files or beside its tables, in the transaction of the caller. */
    default void eraseOf(SchoolId school) {}
}
