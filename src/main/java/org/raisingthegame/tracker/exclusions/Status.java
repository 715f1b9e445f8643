package org.raisingthegame.tracker.exclusions;

import java.util.Locale;
import java.util.Optional;

/** What became of an exclusion. DfE's figures are after review: what was taken back is in none. */
enum Status {
    ISSUED,
    UPHELD,
    /** Taken back by the head, the governors or a review. */
    RESCINDED;

    static Optional<Status> read(String text) {
        return switch (text.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]+", " ")
                .strip()) {
            case "issued", "active", "pending", "open", "confirmed", "current", "under review" -> Optional.of(ISSUED);
            case "upheld", "upheld by governors" -> Optional.of(UPHELD);
            case "rescinded", "withdrawn", "overturned", "reinstated", "cancelled", "quashed", "not upheld" ->
                Optional.of(RESCINDED);
            default -> Optional.empty();
        };
    }
}
