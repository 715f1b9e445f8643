package org.raisingthegame.samples.hands;

import java.time.LocalDate;
import org.raisingthegame.samples.world.Exclusion;
import org.raisingthegame.samples.world.GcseResult;
import org.raisingthegame.samples.world.Ks2Result;
import org.raisingthegame.samples.world.Pupil;
import org.raisingthegame.samples.world.RollEntry;
import org.raisingthegame.samples.world.School;
import org.raisingthegame.samples.world.World;

/** Surname and forename in one cell, dates with the month in letters, words for codes, a blank row between classes. */
final class OneNameColumn implements Hand {
    @Override
    public Layout<RollEntry> roll(School school, LocalDate asAt) {
        return new Layout<RollEntry>()
                .title("Roll of " + school.name() + " (" + school.slashedLaestab() + ") as at "
                        + Words.LONG.format(asAt))
                .title(World.MADE_UP)
                .blank()
                .blank()
                .column("Surname, Forename", entry -> name(entry.pupil()))
                .column("Pupil UPN", entry -> entry.pupil().upn())
                .column("Year", entry -> yearGroup(entry.yearGroup()))
                .column("Class", RollEntry::form)
                .column("M/F", entry -> entry.pupil().girl() ? "F" : "M")
                .column("Birth Date", entry -> Words.DASHES.format(entry.pupil().born()))
                .column("Ethnic Group", entry -> entry.ethnicity().description)
                .column("Free School Meals", entry -> entry.freeMeals() ? "Yes" : null)
                .column("SEND Status", entry -> support(entry.sen()))
                .column("EAL Status", entry -> entry.pupil().additionalLanguage() ? "Yes" : null)
                .column("Entry Date", entry -> Words.DASHES.format(entry.stay().from()))
                .column("Leaving Date", entry -> Words.text(Words.DASHES, entry.knownLeavingDate()))
                .blankRowBetween(RollEntry::yearGroup);
    }

    private static String name(Pupil pupil) {
        return pupil.surname() + ", " + pupil.forename();
    }

    private static String yearGroup(int yearGroup) {
        return yearGroup == 0 ? "Rec" : "Y" + yearGroup;
    }

    private static String support(char sen) {
        return switch (sen) {
            case 'K' -> "SEN Support";
            case 'E' -> "EHCP";
            default -> "No SEN";
        };
    }

    @Override
    public String rollSheet(LocalDate asAt) {
        return Words.MONTH.format(asAt);
    }

    @Override
    public Layout<Ks2Result> ks2(School school, int year) {
        return new Layout<Ks2Result>()
                .title(school.name() + " (" + school.slashedLaestab() + "): KS2 SATs, summer " + year)
                .title(World.MADE_UP)
                .blank()
                .blank()
                .column("Surname, Forename", result -> name(result.entry().pupil()))
                .column("Pupil UPN", result -> result.entry().pupil().upn())
                .column(
                        "Birth Date",
                        result -> Words.DASHES.format(result.entry().pupil().born()))
                .column("Reading SS", result -> Words.number(result.reading()))
                .column("Maths SS", result -> Words.number(result.maths()))
                .column("GPS SS", result -> Words.number(result.gps()))
                .column("Writing", Ks2Result::writing);
    }

    @Override
    public Layout<GcseResult> gcse(School school, int year) {
        return new Layout<GcseResult>()
                .title(school.name() + " (" + school.slashedLaestab() + "): GCSE results, summer " + year)
                .title(World.MADE_UP)
                .blank()
                .blank()
                .column("Surname, Forename", result -> name(result.entry().pupil()))
                .column("Pupil UPN", result -> result.entry().pupil().upn())
                .column(
                        "Birth Date",
                        result -> Words.DASHES.format(result.entry().pupil().born()))
                .column("Eng Lang", result -> Words.number(result.language()))
                .column("Eng Lit", result -> Words.number(result.literature()))
                .column("Maths", result -> Words.number(result.maths()))
                .column("Attainment 8", GcseResult::attainment8);
    }

    @Override
    public String resultsSheet(int year) {
        return "Summer " + year;
    }

    @Override
    public Layout<Exclusion> exclusions(School school) {
        return new Layout<Exclusion>()
                .title("Suspensions and permanent exclusions at " + school.name() + " (" + school.slashedLaestab()
                        + ")")
                .title(World.MADE_UP)
                .blank()
                .blank()
                .column("Surname, Forename", exclusion -> name(exclusion.pupil()))
                .column("Pupil UPN", exclusion -> exclusion.pupil().upn())
                .column(
                        "Birth Date",
                        exclusion -> Words.DASHES.format(exclusion.pupil().born()))
                .column("Year", exclusion -> yearGroup(exclusion.pupil().yearGroup(exclusion.year())))
                .column("Exclusion Type", exclusion -> exclusion.permanent() ? "Permanent exclusion" : "Suspension")
                .column("Start Date", exclusion -> Words.DASHES.format(exclusion.start()))
                .column("Days", Words::days)
                .column("Reason", exclusion -> Words.reasonWords(exclusion, 0))
                .column("Second reason", exclusion -> Words.reasonWords(exclusion, 1))
                .column("Third reason", exclusion -> Words.reasonWords(exclusion, 2))
                .blankRowBetween(Exclusion::year);
    }
}
