package org.raisingthegame.samples.hands;

import java.time.LocalDate;
import org.raisingthegame.samples.world.Exclusion;
import org.raisingthegame.samples.world.GcseResult;
import org.raisingthegame.samples.world.Ks2Result;
import org.raisingthegame.samples.world.RollEntry;
import org.raisingthegame.samples.world.School;
import org.raisingthegame.samples.world.World;

/** A report run in the school's database: report and school in two cells, legal names, text dates, a count at the end. */
final class SystemExport implements Hand {
    @Override
    public Layout<RollEntry> roll(School school, LocalDate asAt) {
        return new Layout<RollEntry>()
                .title("Report:", "Pupils on roll")
                .title("School:", school.name(), null, "DfE Number:", school.laestab())
                .title("Effective date:", "as at " + Words.SLASHES.format(asAt))
                .title("Note:", World.MADE_UP)
                .blank()
                .column("Unique Pupil Number", entry -> entry.pupil().upn())
                .column("Legal Surname", entry -> entry.pupil().surname())
                .column("Legal Forename", entry -> entry.pupil().forename())
                .column("DOB", entry -> Words.SLASHES.format(entry.pupil().born()))
                .column("Sex", entry -> entry.pupil().girl() ? "F" : "M")
                .column("NC Year", entry -> entry.yearGroup() == 0 ? "R" : entry.yearGroup())
                .column("Registration Form", RollEntry::form)
                .column("Ethnicity Code", RollEntry::extendedEthnicity)
                .column("Eligible for free meals", entry -> entry.freeMeals() ? "T" : "F")
                .column("Ever 6 FSM", entry -> entry.freeMealsInSixYears() ? "T" : "F")
                .column("SEN Provision", entry -> String.valueOf(entry.sen()))
                .column("First Language", entry -> entry.pupil().additionalLanguage() ? "OTH" : "ENG")
                .column("Entry Date", entry -> Words.SLASHES.format(entry.stay().from()))
                .column("Leaving Date", entry -> Words.text(Words.SLASHES, entry.knownLeavingDate()))
                .countAtEnd();
    }

    @Override
    public String rollSheet(LocalDate asAt) {
        return "Roll " + Words.MONTH.format(asAt);
    }

    @Override
    public Layout<Ks2Result> ks2(School school, int year) {
        return new Layout<Ks2Result>()
                .title("Report:", "KS2 results " + Words.dashYear(year))
                .title("School:", school.name(), null, "DfE Number:", school.laestab())
                .title("Note:", World.MADE_UP)
                .blank()
                .column("Unique Pupil Number", result -> result.entry().pupil().upn())
                .column("Legal Surname", result -> result.entry().pupil().surname())
                .column("Legal Forename", result -> result.entry().pupil().forename())
                .column(
                        "DOB",
                        result -> Words.SLASHES.format(result.entry().pupil().born()))
                .column("KS2 Reading Scaled Score", Ks2Result::reading)
                .column("KS2 Maths Scaled Score", Ks2Result::maths)
                .column("KS2 GPS Scaled Score", Ks2Result::gps)
                .column("KS2 Writing TA", Ks2Result::writing)
                .countAtEnd();
    }

    @Override
    public Layout<GcseResult> gcse(School school, int year) {
        return new Layout<GcseResult>()
                .title("Report:", "GCSE results " + Words.dashYear(year))
                .title("School:", school.name(), null, "DfE Number:", school.laestab())
                .title("Note:", World.MADE_UP)
                .blank()
                .column("Unique Pupil Number", result -> result.entry().pupil().upn())
                .column("Legal Surname", result -> result.entry().pupil().surname())
                .column("Legal Forename", result -> result.entry().pupil().forename())
                .column(
                        "DOB",
                        result -> Words.SLASHES.format(result.entry().pupil().born()))
                .column("GCSE English Language", GcseResult::language)
                .column("GCSE English Literature", GcseResult::literature)
                .column("GCSE Maths", GcseResult::maths)
                .column("GCSE Combined Science", GcseResult::science)
                .column("A8", result -> String.valueOf(result.attainment8()))
                .column("Progress 8", GcseResult::progress8)
                .column("EBacc Entered", result -> result.enteredEbacc() ? "Y" : "N")
                .column("EBacc APS", GcseResult::ebaccPoints)
                .countAtEnd();
    }

    @Override
    public String resultsSheet(int year) {
        return Words.dashYear(year);
    }

    @Override
    public Layout<Exclusion> exclusions(School school) {
        return new Layout<Exclusion>()
                .title("Report:", "Exclusions, all years")
                .title("School:", school.name(), null, "DfE Number:", school.laestab())
                .title("Note:", World.MADE_UP)
                .blank()
                .column("Unique Pupil Number", exclusion -> exclusion.pupil().upn())
                .column("Legal Surname", exclusion -> exclusion.pupil().surname())
                .column("Legal Forename", exclusion -> exclusion.pupil().forename())
                .column(
                        "DOB",
                        exclusion -> Words.SLASHES.format(exclusion.pupil().born()))
                .column("NC Year", exclusion -> {
                    int yearGroup = exclusion.pupil().yearGroup(exclusion.year());
                    return yearGroup == 0 ? "R" : yearGroup;
                })
                .column("Exclusion Category", exclusion -> exclusion.permanent() ? "Permanent" : "Fixed Term")
                .column("Start Date", exclusion -> Words.SLASHES.format(exclusion.start()))
                .column("No. of Sessions", Words::sessions)
                .column("Exclusion Reason", exclusion -> Words.reasonWords(exclusion, 0))
                .column("Reason 2", exclusion -> Words.reasonWords(exclusion, 1))
                .column("Reason 3", exclusion -> Words.reasonWords(exclusion, 2))
                .countAtEnd();
    }
}
