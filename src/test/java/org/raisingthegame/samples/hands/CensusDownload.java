package org.raisingthegame.samples.hands;

import java.time.LocalDate;
import org.raisingthegame.samples.world.Exclusion;
import org.raisingthegame.samples.world.GcseResult;
import org.raisingthegame.samples.world.Ks2Result;
import org.raisingthegame.samples.world.RollEntry;
import org.raisingthegame.samples.world.School;
import org.raisingthegame.samples.world.SessionsAttended;
import org.raisingthegame.samples.world.World;

/** The headings of DfE's own downloads, run together as they come, saved as a workbook with a line on top. */
final class CensusDownload implements Hand {
    @Override
    public Layout<RollEntry> roll(School school, LocalDate asAt) {
        return new Layout<RollEntry>()
                .title(school.name() + " - school census, roll as at " + Words.SLASHES.format(asAt))
                .title(World.MADE_UP)
                .column("LAEstab", entry -> school.laestab())
                .column("URN", entry -> school.urn())
                .column("UPN", entry -> entry.pupil().upn())
                .column("Surname", entry -> entry.pupil().surname())
                .column("Forename", entry -> entry.pupil().forename())
                .column("Sex", entry -> entry.pupil().girl() ? "F" : "M")
                .column("DOB", entry -> Words.SLASHES.format(entry.pupil().born()))
                .column("Ethnicity", entry -> entry.ethnicity().code())
                .column("FSMeligible", entry -> entry.freeMeals() ? 1 : 0)
                .column("EVERFSM_6", entry -> entry.freeMealsInSixYears() ? 1 : 0)
                .column("Language", entry -> entry.pupil().additionalLanguage() ? "OTH" : "ENG")
                .column("EnrolStatus", entry -> "C")
                .column("EntryDate", entry -> Words.SLASHES.format(entry.stay().from()))
                .column("LeavingDate", entry -> Words.text(Words.SLASHES, entry.knownLeavingDate()))
                .column("NCyearActual", entry -> entry.yearGroup() == 0 ? "R" : String.valueOf(entry.yearGroup()))
                .column("SENProvision", entry -> String.valueOf(entry.sen()));
    }

    @Override
    public String rollSheet(LocalDate asAt) {
        return "Census " + Words.MONTH.format(asAt);
    }

    @Override
    public Layout<Ks2Result> ks2(School school, int year) {
        return new Layout<Ks2Result>()
                .title(school.name() + " - key stage 2 pupil results " + Words.dashYear(year))
                .title(World.MADE_UP)
                .column("LAESTAB", result -> school.laestab())
                .column("URN", result -> school.urn())
                .column("UPN", result -> result.entry().pupil().upn())
                .column("SURNAME", result -> result.entry().pupil().surname())
                .column("FORENAMES", result -> result.entry().pupil().forename())
                .column(
                        "DOB",
                        result -> Words.SLASHES.format(result.entry().pupil().born()))
                .column("YEARGRP", result -> result.entry().yearGroup())
                .column("SEX", result -> result.entry().pupil().girl() ? "F" : "M")
                .column("READSCORE", Ks2Result::reading)
                .column("MATSCORE", Ks2Result::maths)
                .column("GPSSCORE", Ks2Result::gps)
                .column("WRITTAOUTCOME", Ks2Result::writing);
    }

    @Override
    public Layout<GcseResult> gcse(School school, int year) {
        return new Layout<GcseResult>()
                .title(school.name() + " - key stage 4 pupil results " + Words.dashYear(year))
                .title(World.MADE_UP)
                .column("KS4_LAESTAB", result -> school.laestab())
                .column("KS4_URN", result -> school.urn())
                .column("KS4_UPN", result -> result.entry().pupil().upn())
                .column("KS4_SURNAME", result -> result.entry().pupil().surname())
                .column("KS4_FORENAMES", result -> result.entry().pupil().forename())
                .column("English Language", GcseResult::language)
                .column("English Literature", GcseResult::literature)
                .column("Maths", GcseResult::maths)
                .column("KS4_ATT8", GcseResult::attainment8);
    }

    @Override
    public String resultsSheet(int year) {
        return "Results " + Words.dashYear(year);
    }

    @Override
    public Layout<Exclusion> exclusions(School school) {
        return new Layout<Exclusion>()
                .title(school.name() + " - suspensions and permanent exclusions")
                .title(World.MADE_UP)
                .column("LAEstab", exclusion -> school.laestab())
                .column("URN", exclusion -> school.urn())
                .column("UPN", exclusion -> exclusion.pupil().upn())
                .column("Surname", exclusion -> exclusion.pupil().surname())
                .column("Forename", exclusion -> exclusion.pupil().forename())
                .column(
                        "DOB",
                        exclusion -> Words.SLASHES.format(exclusion.pupil().born()))
                .column("Category", exclusion -> exclusion.permanent() ? "PERM" : "FIXD")
                .column("StartDate", exclusion -> Words.SLASHES.format(exclusion.start()))
                .column("Sessions", Words::sessions)
                .column("Reason", exclusion -> Words.reasonCode(exclusion, 0))
                .column("Reason 2", exclusion -> Words.reasonCode(exclusion, 1))
                .column("Reason 3", exclusion -> Words.reasonCode(exclusion, 2));
    }

    @Override
    public Layout<SessionsAttended> attendance(School school, LocalDate asAt) {
        return new Layout<SessionsAttended>()
                .title(school.name() + ", attendance as at " + Words.SLASHES.format(asAt))
                .title(World.MADE_UP)
                .column("URN", sessions -> school.urn())
                .column("UPN", sessions -> sessions.entry().pupil().upn())
                .column("NCyearActual", sessions -> sessions.entry().yearGroup())
                .column("SessionsPossible", SessionsAttended::possible)
                .column("SessionsAuthorised", SessionsAttended::authorised)
                .column("SessionsUnauthorised", SessionsAttended::unauthorised);
    }
}
