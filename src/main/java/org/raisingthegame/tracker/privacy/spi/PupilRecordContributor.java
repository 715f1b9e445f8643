package org.raisingthegame.tracker.privacy.spi;

import java.util.List;

/**
 * Declares where a module holds records of pupils, and how long they are kept; a Spring bean for each kind of them. The host
 * alone reads them for whoever asks what is held about a pupil, and deletes them when their time is over. A test finds every
 * table that refers to pupils and that nobody declares.
 */
public interface PupilRecordContributor {

    /** What the rows of all its tables are. */
    RecordKind kind();

    /** In the order in which a reader should meet them. */
    List<PupilTable> tables();
}
