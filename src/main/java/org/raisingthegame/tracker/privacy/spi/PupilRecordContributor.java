package org.raisingthegame.tracker.privacy.spi;

import java.util.List;

/**
 * Declares where a module holds records of pupils; a Spring bean. The host alone reads them for whoever asks what is held
 * about a pupil. A test finds every table that refers to pupils and that nobody declares.
 */
@FunctionalInterface
public interface PupilRecordContributor {

    /** In the order in which a reader should meet them. */
    List<PupilTable> tables();
}
