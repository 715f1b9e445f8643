package org.raisingthegame.samples.hands;

import java.time.LocalDate;
import java.util.Locale;
import org.raisingthegame.samples.world.Ethnicity;
import org.raisingthegame.samples.world.Exclusion;
import org.raisingthegame.samples.world.GcseResult;
import org.raisingthegame.samples.world.Ks2Result;
import org.raisingthegame.samples.world.RollEntry;
import org.raisingthegame.samples.world.School;
import org.raisingthegame.samples.world.World;

/** Capital letters with stray spaces, every number kept as text, the school in a column of each row. */
final class CapitalLetters implements Hand {
    @Override
    public Layout<RollEntry> roll(School school, LocalDate asAt) {
        return new Layout<RollEntry>()
                .title("PUPIL ROLL AS AT " + Words.SLASHES.format(asAt))
                .title(World.MADE_UP)
                .blank()
                .column("LAESTAB", entry -> school.laestab())
                .column(" UPN ", entry -> entry.pupil().upn() + " ")
                .column("SURNAME", entry -> Words.capitals(entry.pupil().surname()))
                .column("FORENAMES", entry -> Words.capitals(entry.pupil().forename()))
                .column(
                        "DATE OF BIRTH ",
                        entry -> Words.ISO.format(entry.pupil().born()))
                .column("SEX", entry -> entry.pupil().girl() ? "FEMALE" : "MALE")
                .column("YEARGRP", entry -> "%02d".formatted(entry.yearGroup()))
                .column(" CLASS", RollEntry::form)
                .column("ETHNIC CODE", entry -> withDescription(entry.ethnicity()))
                .column("FSM ELIGIBLE", entry -> entry.freeMeals() ? "1" : "0")
                .column("FSM6", entry -> entry.freeMealsInSixYears() ? "1" : "0")
                .column("SEN", entry -> String.valueOf(entry.sen()))
                .column("EAL ", entry -> entry.pupil().additionalLanguage() ? "1" : "0")
                .column("ENTRY DATE", entry -> Words.ISO.format(entry.stay().from()))
                .column("LEAVING DATE", entry -> Words.text(Words.ISO, entry.knownLeavingDate()));
    }

    private static String withDescription(Ethnicity ethnicity) {
        return ethnicity == Ethnicity.UNKNOWN ? "" : ethnicity.code() + " - " + ethnicity.description;
    }

    @Override
    public String rollSheet(LocalDate asAt) {
        return Words.MONTH.format(asAt).toUpperCase(Locale.ENGLISH);
    }

    @Override
    public Layout<Ks2Result> ks2(School school, int year) {
        return new Layout<Ks2Result>()
                .title("KS2 RESULTS SUMMER " + year)
                .title(World.MADE_UP)
                .blank()
                .column("LAESTAB", result -> school.laestab())
                .column(" UPN ", result -> result.entry().pupil().upn())
                .column(
                        "SURNAME",
                        result -> Words.capitals(result.entry().pupil().surname()))
                .column(
                        "FORENAMES",
                        result -> Words.capitals(result.entry().pupil().forename()))
                .column("READING ", Ks2Result::reading)
                .column("MATHS ", Ks2Result::maths)
                .column("GPS ", Ks2Result::gps)
                .column("WRITING ", Ks2Result::writing);
    }

    @Override
    public Layout<GcseResult> gcse(School school, int year) {
        return new Layout<GcseResult>()
                .title("GCSE RESULTS SUMMER " + year)
                .title(World.MADE_UP)
                .blank()
                .column("LAESTAB", result -> school.laestab())
                .column(" UPN ", result -> result.entry().pupil().upn())
                .column(
                        "SURNAME",
                        result -> Words.capitals(result.entry().pupil().surname()))
                .column(
                        "FORENAMES",
                        result -> Words.capitals(result.entry().pupil().forename()))
                .column("ENGLISH LANGUAGE ", GcseResult::language)
                .column("ENGLISH LITERATURE ", GcseResult::literature)
                .column("MATHEMATICS ", GcseResult::maths)
                .column("COMBINED SCIENCE", GcseResult::science)
                .column("ATTAINMENT 8 ", result -> String.valueOf(result.attainment8()));
    }

    @Override
    public String resultsSheet(int year) {
        return "SUMMER " + year;
    }

    @Override
    public Layout<Exclusion> exclusions(School school) {
        return new Layout<Exclusion>()
                .title("SUSPENSIONS AND PERMANENT EXCLUSIONS")
                .title(World.MADE_UP)
                .blank()
                .column("LAESTAB", exclusion -> school.laestab())
                .column(" UPN ", exclusion -> exclusion.pupil().upn())
                .column("SURNAME", exclusion -> Words.capitals(exclusion.pupil().surname()))
                .column(
                        "FORENAMES",
                        exclusion -> Words.capitals(exclusion.pupil().forename()))
                .column(
                        "DATE OF BIRTH ",
                        exclusion -> Words.ISO.format(exclusion.pupil().born()))
                .column(
                        "YEARGRP",
                        exclusion -> "%02d".formatted(exclusion.pupil().yearGroup(exclusion.year())))
                .column("TYPE", exclusion -> exclusion.permanent() ? "PERMANENT EXCLUSION" : "SUSPENSION")
                .column("START DATE ", exclusion -> Words.ISO.format(exclusion.start()))
                .column("SESSIONS", exclusion -> exclusion.permanent() ? "" : String.valueOf(exclusion.sessions()))
                .column("REASON", exclusion -> Words.codes(exclusion.reasons(), ", "))
                .column("STATUS", exclusion -> exclusion.rescinded() ? "RESCINDED" : "");
    }

    @Override
    public boolean keepsRescinded() {
        return true;
    }
}
