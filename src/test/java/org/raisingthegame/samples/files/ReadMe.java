package org.raisingthegame.samples.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.raisingthegame.samples.world.Facts;
import org.raisingthegame.samples.world.School;
import org.raisingthegame.samples.world.SchoolCalendar;
import org.raisingthegame.samples.world.World;

/** The page that tells a reader what the samples are; its figures are counted, not copied. */
final class ReadMe {
    private final World world;
    private final Facts facts;

    ReadMe(World world) {
        this.world = world;
        facts = new Facts(world);
    }

    void write(Folder folder) throws IOException {
        folder.write(Path.of("README.md"), text().getBytes(StandardCharsets.UTF_8));
    }

    private String text() {
        List<School> larger = facts.foundingPrimariesWithLargerCohorts();
        return """
            # The demonstration borough

            **%s**
            No school here exists, no pupil, no number. Every workbook says so above its headings and in its properties;
            the published lines are in the `baselines` folder.

            These are the spreadsheets that %d schools (%d of them founding members of Raising the Game) would
            upload: made in six different hands, with their own headings, dates and habits. They reach from 2016/17
            to %s, the day on which the demonstration's clock stands.

            | Folder | What is in it |
            |---|---|
            | `schools` | the schools and since when they have been in Raising the Game |
            | `rolls` | a workbook a school, a sheet a roll: January of every year, and October and May lately (%,d rows) |
            | `results` | key stage 2 results of 2017 to 2019 and since 2022, GCSE results since 2017; a sheet a year |
            | `exclusions` | suspensions and permanent exclusions of all years |
            | `attendance` | sessions of 2024/25, of 2025/26 and of this year so far; a sheet a list |
            | `in-year` | what a third of the schools judge of their oldest two year groups, in summer and in autumn |
            | `aim-high` | the programme's lists of events and speakers |
            | `aim-high-registers` | which pupils of 26 schools were at which event; a sheet an event |
            | `interventions` | the borough's programmes, and the interventions of two schools |
            | `interventions-participants` | which pupils of 13 schools take part; a sheet an intervention |
            | `try-these` | files to upload yourself, as the head of %s |

            Write them anew with `./rtg samples`. The bytes come out the same every time; the generator is in
            `src/test/java/org/raisingthegame/samples`.

            ## The six hands

            A school keeps its hand through the years; the schools take them in turn.

            | Hand | Marks |
            |---|---|
            | Careful office | title, number and date in words; Excel dates; codes; `Year 6` |
            | System export | labels and values in cells of their own; legal names; text dates 17/01/2019; extended ethnicity codes; a count at the end |
            | Capital letters | padded headings; numbers as text; dates 2019-01-17; `BCRB - Black Caribbean`; the school in a column only |
            | One name column | surname and forename together; dates 17-Jan-2019; ethnicity in words; blank rows between year groups |
            | Data manager | true and false; `Black - Black Caribbean`; Excel dates; an extra column |
            | Census download | the headings of DfE's downloads, run together |

            ## What they show

            The samples reproduce what the initiative has published of 2017/18 and 2018/19. All figures are of
            Black Caribbean pupils (code BCRB alone).

            | Figure | 2017/18 | 2018/19 | Change |
            |---|---|---|---|
            | Key stage 2, expected standard in reading, writing and maths, the %d founding schools with five or more in Year 6 of both years | %s |
            | The same, all schools | %s |
            | GCSE, grade 4 or better in English and maths, founding schools | %s |
            | The same, all schools | %s |
            | Permanent exclusions, all schools; all of them in founding schools | %d | %d | |

            Until the beginning of 2021 Aim High reached %,d different pupils of %d schools, with %d speakers, as published;
            they took %,d places.

            All else (other years, other pupils) is invented: plausible, but no evidence of anything.

            ## The files to try

            | File | What should happen |
            |---|---|
            | New roll with three mistakes | %d rows to import, 3 handed back: a UPN of 12 characters, a row without UPN, a pupil of another school |
            | KS2 results with a stranger | one new row, with a warning that the pupil is on no roll; one changed score; %d rows the same |
            | Raising Attainment Plan 2026-27 | 5 rows to import, 1 handed back (31 November); warnings for a lead that nobody knows and one that is to be confirmed |
            | Attendance with two mistakes | two rows handed back: more sessions attended than possible, possible sessions missing; all others the same |
            | In-year assessment with marks of our own | every row to import, with a question that the page Assessment scale answers: what do 6w, 6s and 6s+ mean? |
            | Aim High register with two mistakes | ticks for half of today's list; 2 rows handed back: a pupil whom nobody knows and one of another school |
            | Participants with two mistakes | one more session for each; 2 rows handed back: a pupil whom nobody knows and one of another school |
            | Not a spreadsheet (a PDF under the wrong name), Empty, Headings nobody knows | one clear sentence each |
            | Locked | advice to save it without its password, which is `raising` |
            """.formatted(
                        World.MADE_UP,
                        world.schools().size(),
                        world.schools().stream().filter(School::founding).count(),
                        "23 October 2026",
                        rollRows(),
                        world.schools().getFirst().name(),
                        larger.size(),
                        row(
                                facts.ks2(2018, Facts::caribbean, larger::contains),
                                facts.ks2(2019, Facts::caribbean, larger::contains)),
                        row(ks2(2018), ks2(2019)),
                        row(gcse(2018, School::founding), gcse(2019, School::founding)),
                        row(gcse(2018, school -> true), gcse(2019, school -> true)),
                        permanent(2018),
                        permanent(2019),
                        world.aimHigh().differentPupils(),
                        world.aimHigh().schoolsThatCame(),
                        world.aimHigh().differentSpeakers(),
                        world.aimHigh().places(),
                        rightInNewRoll(),
                        unchangedResults());
    }

    private long rollRows() {
        return SchoolCalendar.snapshots().stream()
                .mapToLong(day -> world.schools().stream()
                        .mapToLong(school -> world.roll(school, day).size())
                        .sum())
                .sum();
    }

    /** Of today's roll and a stranger, all but the three rows with a mistake. */
    private int rightInNewRoll() {
        return world.roll(world.schools().getFirst(), SchoolCalendar.TODAY).size() + 1 - 3;
    }

    /** Last summer's, all but the one that a review changed. */
    private int unchangedResults() {
        return world.ks2(world.schools().getFirst()).get(2026).size() - 1;
    }

    private Facts.Share ks2(int year) {
        return facts.ks2(year, Facts::caribbean, school -> true);
    }

    private Facts.Share gcse(int year, Predicate<School> schools) {
        return facts.gcse(year, Facts::caribbean, schools);
    }

    private long permanent(int year) {
        return facts.permanentExclusions(year, pupil -> pupil.isCaribbean(year), school -> true);
    }

    private static String row(Facts.Share before, Facts.Share after) {
        return "%s (%.1f %%) | %s (%.1f %%) | %+.2f points"
                .formatted(before, before.percent(), after, after.percent(), after.percent() - before.percent());
    }
}
