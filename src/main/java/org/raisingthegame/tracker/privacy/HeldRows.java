package org.raisingthegame.tracker.privacy;

import java.util.List;
import java.util.Map;
import org.raisingthegame.tracker.privacy.spi.PupilTable;

/**
 * What a table holds about one pupil.
 *
 * @param rows each with its values as text, by column; what is not known is left out
 */
public record HeldRows(PupilTable table, List<Map<String, String>> rows) {

    public HeldRows {
        rows = List.copyOf(rows);
    }
}
