package org.raisingthegame.samples.hands;

import java.time.LocalDate;
import org.raisingthegame.samples.world.Ethnicity;
import org.raisingthegame.samples.world.Exclusion;
import org.raisingthegame.samples.world.GcseResult;
import org.raisingthegame.samples.world.Ks2Result;
import org.raisingthegame.samples.world.RollEntry;
import org.raisingthegame.samples.world.School;
import org.raisingthegame.samples.world.World;

/** A data manager's sheet: ticks as true and false, groups in full, the number of the school as a number, extras. */
final class DataManager implements Hand {
    @Override
    public Layout<RollEntry> roll(School school, LocalDate asAt) {
        return new Layout<RollEntry>()
                .title(school.name())
                .title("Roll as at " + Words.LONG.format(asAt))
                .title(World.MADE_UP)
                .column("DfE Number", entry -> Integer.valueOf(school.laestab()))
                .column("UPN", entry -> entry.pupil().upn())
                .column("Last Name", entry -> entry.pupil().surname())
                .column("First Name", entry -> entry.pupil().forename())
                .column("DateOfBirth", entry -> entry.pupil().born())
                .column("Gender", entry -> entry.pupil().girl() ? "Female" : "Male")
                .column("Curriculum Year", RollEntry::yearGroup)
                .column("Tutor Group", RollEntry::form)
                .column("Ethnicity", entry -> withMajorGroup(entry.ethnicity()))
                .column("FSM Eligible", RollEntry::freeMeals)
                .column("Pupil Premium", RollEntry::freeMealsInSixYears)
                .column("SEND Status", entry -> support(entry.sen()))
                .column("EAL", entry -> entry.pupil().additionalLanguage())
                .column("House", entry -> house(entry))
                .column("Entry Date", entry -> entry.stay().from())
                .column("Leaving Date", RollEntry::knownLeavingDate);
    }

    private static String withMajorGroup(Ethnicity ethnicity) {
        return ethnicity == Ethnicity.UNKNOWN ? "" : ethnicity.major + " - " + ethnicity.description;
    }

    private static String support(char sen) {
        return switch (sen) {
            case 'K' -> "SEN Support";
            case 'E' -> "Education, health and care plan";
            default -> "No Special Educational Need";
        };
    }

    /** A column that nobody asked for. */
    private static String house(RollEntry entry) {
        return switch (entry.pupil().born().getDayOfMonth() % 4) {
            case 0 -> "Seacole";
            case 1 -> "Equiano";
            case 2 -> "Turing";
            default -> "Sharman";
        };
    }

    @Override
    public String rollSheet(LocalDate asAt) {
        return Words.MONTH.format(asAt) + " roll";
    }

    @Override
    public Layout<Ks2Result> ks2(School school, int year) {
        return new Layout<Ks2Result>()
                .title(school.name())
                .title("KS2 outcomes " + Words.slashYear(year))
                .title(World.MADE_UP)
                .column("DfE Number", result -> Integer.valueOf(school.laestab()))
                .column("UPN", result -> result.entry().pupil().upn())
                .column("Last Name", result -> result.entry().pupil().surname())
                .column("First Name", result -> result.entry().pupil().forename())
                .column("DateOfBirth", result -> result.entry().pupil().born())
                .column("KS2 Reading", result -> Words.number(result.reading()))
                .column("KS2 Writing", Ks2Result::writing)
                .column("KS2 Maths", result -> Words.number(result.maths()))
                .column("KS2 GPS", result -> Words.number(result.gps()));
    }

    @Override
    public Layout<GcseResult> gcse(School school, int year) {
        return new Layout<GcseResult>()
                .title(school.name())
                .title("GCSE outcomes " + Words.slashYear(year))
                .title(World.MADE_UP)
                .column("DfE Number", result -> Integer.valueOf(school.laestab()))
                .column("UPN", result -> result.entry().pupil().upn())
                .column("Last Name", result -> result.entry().pupil().surname())
                .column("First Name", result -> result.entry().pupil().forename())
                .column("DateOfBirth", result -> result.entry().pupil().born())
                .column("English Lang", result -> Words.number(result.language()))
                .column("English Lit", result -> Words.number(result.literature()))
                .column("Mathematics", result -> Words.number(result.maths()))
                .column("Science", GcseResult::science)
                .column("Att 8", GcseResult::attainment8)
                .column("Progress 8", GcseResult::progress8)
                .column("EBacc Entered", result -> result.enteredEbacc() ? "Y" : "N")
                .column("EBacc APS", GcseResult::ebaccPoints);
    }

    @Override
    public String resultsSheet(int year) {
        return Words.slashYear(year).replace('/', '-') + " outcomes";
    }

    @Override
    public Layout<Exclusion> exclusions(School school) {
        return new Layout<Exclusion>()
                .title(school.name())
                .title("Suspensions and permanent exclusions")
                .title(World.MADE_UP)
                .column("DfE Number", exclusion -> Integer.valueOf(school.laestab()))
                .column("UPN", exclusion -> exclusion.pupil().upn())
                .column("Last Name", exclusion -> exclusion.pupil().surname())
                .column("First Name", exclusion -> exclusion.pupil().forename())
                .column("DateOfBirth", exclusion -> exclusion.pupil().born())
                .column("Curriculum Year", exclusion -> exclusion.pupil().yearGroup(exclusion.year()))
                .column("Academic Year", exclusion -> Words.slashYear(exclusion.year()))
                .column("Type", exclusion -> exclusion.permanent() ? "Permanent" : "Suspension")
                .column("Start Date", Exclusion::start)
                .column("Days", Words::days)
                .column("Reasons", exclusion -> Words.codes(exclusion.reasons(), "; "))
                .column("Outcome", exclusion -> exclusion.rescinded() ? "Overturned" : null);
    }

    @Override
    public boolean keepsRescinded() {
        return true;
    }
}
