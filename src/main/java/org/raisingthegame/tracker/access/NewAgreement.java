package org.raisingthegame.tracker.access;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.SchoolId;

/**
 * An agreement as an officer writes it down, the same for several schools where they signed alike. What is not chosen yet is
 * absent.
 *
 * @param lastDay the last day on which it holds
 */
public record NewAgreement(
        Set<SchoolId> schools,
        String reference,
        @Nullable Shared shares,
        String signedBy,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate from,
        @Nullable LocalDate lastDay) {

    public NewAgreement {
        schools = Set.copyOf(schools);
        reference = reference.strip();
        signedBy = signedBy.strip();
    }
}
