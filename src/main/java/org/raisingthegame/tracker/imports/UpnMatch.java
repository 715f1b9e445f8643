package org.raisingthegame.tracker.imports;

/**
 * A row without UPN of which the person has said who it is.
 *
 * @param sheet the name of its sheet
 * @param row its number there
 * @param upn the pupil who was proposed; another proposal for the same row has to be accepted anew
 */
public record UpnMatch(String sheet, int row, String upn) {

    @Override
    public String toString() {
        return "UpnMatch[" + sheet + ", row " + row + "]";
    }
}
