package org.raisingthegame.samples.hands;

import java.time.LocalDate;
import org.raisingthegame.samples.world.Exclusion;
import org.raisingthegame.samples.world.GcseResult;
import org.raisingthegame.samples.world.Ks2Result;
import org.raisingthegame.samples.world.RollEntry;
import org.raisingthegame.samples.world.School;
import org.raisingthegame.samples.world.World;

/** A tidy secretary: title, number and date in words, real Excel dates, codes, one heading to a column. */
final class CarefulOffice implements Hand {
    @Override
    public Layout<RollEntry> roll(School school, LocalDate asAt) {
        return new Layout<RollEntry>()
                .title(school.name())
                .title("DfE number " + school.slashedLaestab())
                .title("Pupil roll as at " + Words.LONG.format(asAt))
                .title(World.MADE_UP)
                .blank()
                .column("UPN", entry -> entry.pupil().upn())
                .column("Surname", entry -> entry.pupil().surname())
                .column("Forename", entry -> entry.pupil().forename())
                .column("Date of Birth", entry -> entry.pupil().born())
                .column("Gender", entry -> entry.pupil().girl() ? "F" : "M")
                .column("Year Group", entry -> yearGroup(entry.yearGroup()))
                .column("Reg Group", RollEntry::form)
                .column("Ethnicity", entry -> entry.ethnicity().code())
                .column("FSM", entry -> entry.freeMeals() ? "Y" : "N")
                .column("FSM Ever 6", entry -> entry.freeMealsInSixYears() ? "Y" : "N")
                .column("SEN Status", entry -> String.valueOf(entry.sen()))
                .column("EAL", entry -> entry.pupil().additionalLanguage() ? "Y" : "N")
                .column("Entry Date", entry -> entry.stay().from())
                .column("Leaving Date", RollEntry::knownLeavingDate);
    }

    @Override
    public String rollSheet(LocalDate asAt) {
        return Words.MONTH.format(asAt);
    }

    @Override
    public Layout<Ks2Result> ks2(School school, int year) {
        return new Layout<Ks2Result>()
                .title(school.name())
                .title("DfE number " + school.slashedLaestab())
                .title("Key Stage 2 results, academic year " + Words.slashYear(year))
                .title(World.MADE_UP)
                .blank()
                .column("UPN", result -> result.entry().pupil().upn())
                .column("Surname", result -> result.entry().pupil().surname())
                .column("Forename", result -> result.entry().pupil().forename())
                .column("Date of Birth", result -> result.entry().pupil().born())
                .column("Reading Scaled Score", result -> Words.number(result.reading()))
                .column("Maths Scaled Score", result -> Words.number(result.maths()))
                .column("GPS Scaled Score", result -> Words.number(result.gps()))
                .column("Writing TA", Ks2Result::writing);
    }

    @Override
    public Layout<GcseResult> gcse(School school, int year) {
        return new Layout<GcseResult>()
                .title(school.name())
                .title("DfE number " + school.slashedLaestab())
                .title("GCSE results, academic year " + Words.slashYear(year))
                .title(World.MADE_UP)
                .blank()
                .column("UPN", result -> result.entry().pupil().upn())
                .column("Surname", result -> result.entry().pupil().surname())
                .column("Forename", result -> result.entry().pupil().forename())
                .column("Date of Birth", result -> result.entry().pupil().born())
                .column("English Language", result -> Words.number(result.language()))
                .column("English Literature", result -> Words.number(result.literature()))
                .column("Maths", result -> Words.number(result.maths()))
                .column("Combined Science", GcseResult::science)
                .column("Attainment 8", GcseResult::attainment8)
                .column("Progress 8", GcseResult::progress8)
                .column("EBacc Entered", result -> result.enteredEbacc() ? "Y" : "N")
                .column("EBacc APS", GcseResult::ebaccPoints);
    }

    @Override
    public String resultsSheet(int year) {
        return Words.slashYear(year).replace('/', '-');
    }

    @Override
    public Layout<Exclusion> exclusions(School school) {
        return new Layout<Exclusion>()
                .title(school.name())
                .title("DfE number " + school.slashedLaestab())
                .title("Suspensions and permanent exclusions")
                .title(World.MADE_UP)
                .blank()
                .column("UPN", exclusion -> exclusion.pupil().upn())
                .column("Surname", exclusion -> exclusion.pupil().surname())
                .column("Forename", exclusion -> exclusion.pupil().forename())
                .column("Date of Birth", exclusion -> exclusion.pupil().born())
                .column("Year Group", exclusion -> yearGroup(exclusion.pupil().yearGroup(exclusion.year())))
                .column("Exclusion Type", exclusion -> exclusion.permanent() ? "PERM" : "FIXD")
                .column("Start Date", Exclusion::start)
                .column("Sessions", Words::sessions)
                .column("Reason", exclusion -> Words.reasonCode(exclusion, 0))
                .column("Reason 2", exclusion -> Words.reasonCode(exclusion, 1))
                .column("Reason 3", exclusion -> Words.reasonCode(exclusion, 2))
                .column("Status", exclusion -> exclusion.rescinded() ? "Rescinded" : "Upheld");
    }

    @Override
    public boolean keepsRescinded() {
        return true;
    }

    private static String yearGroup(int yearGroup) {
        return yearGroup == 0 ? "Reception" : "Year " + yearGroup;
    }
}
