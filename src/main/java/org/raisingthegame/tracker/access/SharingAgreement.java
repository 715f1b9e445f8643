package org.raisingthegame.tracker.access;

import java.time.LocalDate;

/**
 * An agreement by which a school shares what it holds.
 *
 * @param reference by what the agreement is found in the borough's files
 * @param signedBy who signed for the school
 * @param lastDay the last day on which it holds
 */
public record SharingAgreement(
        long id,
        String reference,
        Shared shares,
        String signedBy,
        LocalDate signedOn,
        LocalDate from,
        LocalDate lastDay) {

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(lastDay);
    }

    public boolean overOn(LocalDate day) {
        return day.isAfter(lastDay);
    }
}
