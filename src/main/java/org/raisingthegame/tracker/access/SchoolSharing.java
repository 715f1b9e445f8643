package org.raisingthegame.tracker.access;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.raisingthegame.tracker.schools.School;

/**
 * What a school agreed to share.
 *
 * @param agreements the latest first
 */
public record SchoolSharing(School school, List<SharingAgreement> agreements) {

    public SchoolSharing {
        agreements = agreements.stream()
                .sorted(Comparator.comparing(SharingAgreement::from).reversed())
                .toList();
    }

    public Optional<SharingAgreement> inForceOn(LocalDate day) {
        return agreements.stream().filter(one -> one.inForceOn(day)).findFirst();
    }

    /** The last day of what is agreed without a gap from a day on; empty where nothing is in force on it. */
    public Optional<LocalDate> until(LocalDate day) {
        return inForceOn(day).map(one -> until(one.lastDay().plusDays(1)).orElse(one.lastDay()));
    }

    /** Whether the school shares something on a day, and no agreement follows within some days. */
    public boolean runsOutWithin(int days, LocalDate day) {
        return until(day).filter(last -> last.isBefore(day.plusDays(days))).isPresent();
    }
}
