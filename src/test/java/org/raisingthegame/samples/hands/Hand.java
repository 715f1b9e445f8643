package org.raisingthegame.samples.hands;

import java.time.LocalDate;
import java.util.List;
import org.raisingthegame.samples.world.Exclusion;
import org.raisingthegame.samples.world.GcseResult;
import org.raisingthegame.samples.world.InYearMark;
import org.raisingthegame.samples.world.Ks2Result;
import org.raisingthegame.samples.world.RollEntry;
import org.raisingthegame.samples.world.School;
import org.raisingthegame.samples.world.SessionsAttended;
import org.raisingthegame.samples.world.World;

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

    /** All schools run the same report; who has the census's headings has them here too. */
    default Layout<SessionsAttended> attendance(School school, LocalDate asAt) {
        return titled(new Layout<SessionsAttended>(), school, "Attendance as at " + Words.LONG.format(asAt))
                .column("UPN", sessions -> sessions.entry().pupil().upn())
                .column("Year Group", sessions -> sessions.entry().yearGroup())
                .column("Possible Sessions", SessionsAttended::possible)
                .column("Sessions Attended", SessionsAttended::attended)
                .column("Authorised Absences", SessionsAttended::authorised)
                .column("Unauthorised Absences", SessionsAttended::unauthorised);
    }

    /** A row for each pupil and subject. */
    default Layout<InYearMark> inYear(School school, LocalDate asAt) {
        Layout<InYearMark> layout = titled(
                        new Layout<InYearMark>(), school, "In-year assessment as at " + Words.LONG.format(asAt))
                .column("UPN", mark -> mark.entry().pupil().upn())
                .column("Year Group", mark -> mark.entry().yearGroup())
                .column("Subject", InYearMark::subject)
                .column("Judgement", InYearMark::judgement);
        return school.isPrimary() ? layout : layout.column("Predicted Grade", InYearMark::predicted);
    }

    private static <T> Layout<T> titled(Layout<T> layout, School school, String title) {
        return layout.title(school.name())
                .title("DfE number " + school.slashedLaestab())
                .title(title)
                .title(World.MADE_UP)
                .blank();
    }

    /**
     * Whether the list says what became of an exclusion. Where it does not, the office deletes what was taken back.
     */
    default boolean keepsRescinded() {
        return false;
    }
}
