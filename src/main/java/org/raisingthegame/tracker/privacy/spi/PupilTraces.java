package org.raisingthegame.tracker.privacy.spi;

import java.util.List;

/**
 * Where a module keeps something of a pupil beside the tables that it declares: images for undoing, findings that quote a row,
 * stored files. A Spring bean.
 */
public interface PupilTraces {

    /**
     * What would go, for the list that is shown before.
     *
     * @return kinds of which there is at least one
     */
    List<Trace> of(ErasedPupil pupil);

    /** Deletes it for good, in the transaction of the caller; the pupil's rows are still there. */
    void erase(ErasedPupil pupil);

    /** After the pupil's rows are gone. */
    default void eraseAfterRows(ErasedPupil pupil) {}

    /**
     * Some rows were deleted because their time was over: what was kept of them goes too.
     *
     * @param keys of a table that some module declares
     */
    default void eraseOf(String table, List<Long> keys) {}

    /**
     * Something that would go.
     *
     * @param titleKey translation key of what it is
     */
    record Trace(String titleKey, int count) {}
}
