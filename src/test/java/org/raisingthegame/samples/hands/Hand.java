package org.raisingthegame.samples.hands;

import java.time.LocalDate;
import java.util.List;
import org.raisingthegame.samples.world.Exclusion;
import org.raisingthegame.samples.world.GcseResult;
import org.raisingthegame.samples.world.Ks2Result;
import org.raisingthegame.samples.world.RollEntry;
import org.raisingthegame.samples.world.School;

/** The way in which one school office writes its lists. */
public interface Hand {
    List<Hand> ALL = List.of(
            new CarefulOffice(),
            new SystemExport(),
            new CapitalLetters(),
            new OneNameColumn(),
            new DataManager(),
            new CensusDownload());

    /** A school keeps its hand through the years. */
    static Hand of(School school) {
        return ALL.get((school.urn() - 900_001) % ALL.size());
    }

    Layout<RollEntry> roll(School school, LocalDate asAt);

    String rollSheet(LocalDate asAt);

    Layout<Ks2Result> ks2(School school, int year);

    Layout<GcseResult> gcse(School school, int year);

    String resultsSheet(int year);

    Layout<Exclusion> exclusions(School school);

    /**
     * Whether the list says what became of an exclusion. Where it does not, the office deletes what was taken back.
     */
    default boolean keepsRescinded() {
        return false;
    }
}
