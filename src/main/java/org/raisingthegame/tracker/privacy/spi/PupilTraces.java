package org.raisingthegame.tracker.privacy.spi;

import java.util.List;
import java.util.Optional;

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
     * Files of the pupil's schools into which no program can look, such as pictures, and which may show the pupil: a person
     * looks, and decides about each.
     */
    default List<Unsearched> unsearched(ErasedPupil pupil) {
        return List.of();
    }

    /** What is in such a file; empty where it is none of this module's, or none of the pupil's schools'. */
    default Optional<byte[]> content(ErasedPupil pupil, String key) {
        return Optional.empty();
    }

    /** Deletes such a file; false where it is none of this module's, or none of the pupil's schools'. */
    default boolean eraseUnsearched(ErasedPupil pupil, String key) {
        return false;
    }

    /**
     * A file into which no program can look.
     *
     * @param key what it is known by, within the program
     * @param name as it was handed in
     * @param where to what it is attached, in the words of who wrote it
     */
    record Unsearched(String key, String name, String where) {}

    /**
     * Something that would go.
     *
     * @param titleKey translation key of what it is
     */
    record Trace(String titleKey, int count) {}
}
