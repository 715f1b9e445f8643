package org.raisingthegame.samples.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.samples.world.AimHigh;
import org.raisingthegame.samples.world.InYearMark;
import org.raisingthegame.samples.world.Interventions;
import org.raisingthegame.samples.world.Ks2Result;
import org.raisingthegame.samples.world.Pupil;
import org.raisingthegame.samples.world.RollEntry;
import org.raisingthegame.samples.world.School;
import org.raisingthegame.samples.world.SchoolCalendar;
import org.raisingthegame.samples.world.SessionsAttended;
import org.raisingthegame.samples.world.Upn;
import org.raisingthegame.samples.world.World;

/** Files for a reader to upload by hand, as the head of the first school: good ones with mistakes, and bad ones. */
final class TryThese {
    private static final String PASSWORD = "raising";

    private final World world;
    private final School school;
    private final Folder folder;

    TryThese(World world, Folder folder) {
        this.world = world;
        this.folder = folder;
        school = world.schools().getFirst();
    }

    void write() throws IOException {
        write("New roll with three mistakes.xlsx", workbook("23 Oct 2026", 4, newRoll()));
        write("KS2 results with a stranger.xlsx", workbook("2025-26", 4, resultsWithStranger()));
        write("Attendance with two mistakes.xlsx", workbook("23 Oct 2026", 4, attendanceWithMistakes()));
        write("In-year assessment with marks of our own.xlsx", workbook("23 Oct 2026", 4, marksOfOurOwn()));
        write("Aim High register with two mistakes.xlsx", workbook("Register", 3, registerWithMistakes()));
        write("Participants with two mistakes.xlsx", workbook("MEN-2027-1", 3, participantsWithMistakes()));
        write("Not a spreadsheet.xlsx", Notes.of("These are notes, saved under the wrong name.", World.MADE_UP));
        write("Empty.xlsx", workbook("Sheet1", 0, List.of()));
        write("Locked.xlsx", Locked.with(PASSWORD, workbook("23 Oct 2026", 4, newRoll())));
        write("Raising Attainment Plan 2026-27.csv", PlanList.bytes());
        write("Headings nobody knows.xlsx", workbook("Kitchen", 2, dinnerList()));
    }

    private void write(String name, byte[] bytes) throws IOException {
        folder.write(Path.of("try-these", name), bytes);
    }

    private static byte[] workbook(String sheet, int headingRow, List<List<@Nullable Object>> rows) {
        return new Workbook().sheet(sheet, headingRow, rows).bytes();
    }

    /** Today's roll; one number too short, one pupil of another school, one without a number. */
    private List<List<@Nullable Object>> newRoll() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(List.of(school.name()));
        rows.add(List.of("Pupil roll as at 23 October 2026"));
        rows.add(List.of(World.MADE_UP));
        rows.add(List.of());
        rows.add(List.of(
                "DfE number",
                "UPN",
                "Surname",
                "Forename",
                "Date of Birth",
                "Gender",
                "Year Group",
                "Reg Group",
                "Ethnicity",
                "FSM",
                "SEN Status",
                "EAL",
                "Entry Date"));
        for (RollEntry entry : world.roll(school, SchoolCalendar.TODAY)) {
            rows.add(rollRow(school, entry, entry.pupil().upn()));
        }
        cell(rows, 21, 1, value -> value.substring(0, 12));
        cell(rows, 61, 1, value -> null);
        School other = world.schools().get(1);
        RollEntry stranger = world.roll(other, SchoolCalendar.TODAY).getFirst();
        rows.add(101, rollRow(other, stranger, stranger.pupil().upn()));
        return rows;
    }

    private static List<@Nullable Object> rollRow(School school, RollEntry entry, String upn) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(school.slashedLaestab());
        row.add(upn);
        row.add(entry.pupil().surname());
        row.add(entry.pupil().forename());
        row.add(entry.pupil().born());
        row.add(entry.pupil().girl() ? "F" : "M");
        row.add(entry.yearGroup() == 0 ? "Reception" : "Year " + entry.yearGroup());
        row.add(entry.form());
        row.add(entry.ethnicity().code());
        row.add(entry.freeMeals() ? "Y" : "N");
        row.add(String.valueOf(entry.sen()));
        row.add(entry.pupil().additionalLanguage() ? "Y" : "N");
        row.add(entry.stay().from());
        return row;
    }

    private interface Mistake {
        @Nullable
        String in(String value);
    }

    private static void cell(List<List<@Nullable Object>> rows, int row, int column, Mistake mistake) {
        List<@Nullable Object> values = rows.get(row);
        values.set(column, mistake.in(String.valueOf(values.get(column))));
    }

    /** Last summer's results again: one score changed after a review, and a pupil who is on nobody's roll. */
    private List<List<@Nullable Object>> resultsWithStranger() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(List.of(school.name()));
        rows.add(List.of("DfE number " + school.slashedLaestab() + ", Key Stage 2 results, academic year 2025/26"));
        rows.add(List.of(World.MADE_UP));
        rows.add(List.of());
        rows.add(List.of(
                "UPN",
                "Surname",
                "Forename",
                "Date of Birth",
                "Reading Scaled Score",
                "Maths Scaled Score",
                "GPS Scaled Score",
                "Writing TA"));
        List<Ks2Result> results = world.ks2(school).get(2026);
        for (Ks2Result result : results) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(result.entry().pupil().upn());
            row.add(result.entry().pupil().surname());
            row.add(result.entry().pupil().forename());
            row.add(result.entry().pupil().born());
            row.add(result.reading());
            row.add(result.maths());
            row.add(result.gps());
            row.add(result.writing());
            rows.add(row);
        }
        int reviewed = 5 + firstWithScoreUnder110(results);
        cell(rows, reviewed, 4, score -> String.valueOf(Integer.parseInt(score) + 1));
        // The right check letter, but no pupil has it.
        rows.add(List.of(
                Upn.withCheckLetter("208899920999"), "Nobody", "Nemo", "01/02/2015", "101", "103", "99", "EXS"));
        return rows;
    }

    /** Today's register, half of it ticked; with a pupil whom nobody has and one of the school next door. */
    private List<List<@Nullable Object>> registerWithMistakes() {
        List<AimHigh.Mark> marks = new ArrayList<>();
        world.aimHigh().registers(school).forEach((event, ofEvent) -> {
            if (event.planned()) {
                ofEvent.forEach(mark -> marks.add(new AimHigh.Mark(event, mark.entry(), marks.size() % 2 == 0)));
            }
        });
        List<List<@Nullable Object>> rows = AimHighFiles.register(school, marks);
        List<@Nullable Object> nobody = new ArrayList<>(rows.getLast());
        nobody.set(2, Upn.withCheckLetter("208899920999"));
        nobody.set(3, "Nobody");
        nobody.set(4, "Nemo");
        RollEntry nextDoor =
                world.roll(world.schools().get(1), SchoolCalendar.TODAY).getFirst();
        List<@Nullable Object> other = new ArrayList<>(rows.getLast());
        other.set(2, nextDoor.pupil().upn());
        other.set(3, nextDoor.pupil().surname());
        other.set(4, nextDoor.pupil().forename());
        rows.add(nobody);
        rows.add(other);
        return rows;
    }

    /** The running intervention a session later; with a pupil whom nobody has and one of the school next door. */
    private List<List<@Nullable Object>> participantsWithMistakes() {
        List<Interventions.Participant> later = new ArrayList<>();
        world.interventions().of(school).forEach((one, some) -> {
            if (one.code().equals("MEN-2027-1")) {
                some.forEach(participant -> later.add(new Interventions.Participant(
                        one,
                        participant.entry(),
                        participant.held() + 1,
                        participant.entryMeasure(),
                        participant.exitMeasure(),
                        participant.adult())));
            }
        });
        List<List<@Nullable Object>> rows = InterventionFiles.participants(school, later);
        rows.add(named(rows.getLast(), Upn.withCheckLetter("208899920999"), "Nobody", "Nemo"));
        Pupil nextDoor = world.roll(world.schools().get(1), SchoolCalendar.TODAY)
                .getFirst()
                .pupil();
        rows.add(named(rows.getLast(), nextDoor.upn(), nextDoor.surname(), nextDoor.forename()));
        return rows;
    }

    private static List<@Nullable Object> named(
            List<@Nullable Object> row, String upn, String surname, String forename) {
        List<@Nullable Object> named = new ArrayList<>(row);
        named.set(1, upn);
        named.set(2, surname);
        named.set(3, forename);
        return named;
    }

    /** This year's attendance again; one pupil who attended more than was possible, one of whom that isn't known. */
    private List<List<@Nullable Object>> attendanceWithMistakes() {
        List<List<@Nullable Object>> rows = titled("Attendance as at 23 October 2026");
        rows.add(List.of(
                "UPN",
                "Surname",
                "Forename",
                "Possible Sessions",
                "Sessions Attended",
                "Authorised Absences",
                "Unauthorised Absences"));
        for (SessionsAttended sessions : world.attendance(school, SchoolCalendar.TODAY)) {
            Pupil pupil = sessions.entry().pupil();
            List<@Nullable Object> row = new ArrayList<>();
            row.add(pupil.upn());
            row.add(pupil.surname());
            row.add(pupil.forename());
            row.add(String.valueOf(sessions.possible()));
            row.add(String.valueOf(sessions.attended()));
            row.add(String.valueOf(sessions.authorised()));
            row.add(String.valueOf(sessions.unauthorised()));
            rows.add(row);
        }
        cell(rows, 10, 4, value -> "199");
        cell(rows, 30, 3, value -> null);
        return rows;
    }

    /** Year 6 in the school's own marks, of which it has not said yet what they mean. */
    private List<List<@Nullable Object>> marksOfOurOwn() {
        List<List<@Nullable Object>> rows = titled("In-year assessment as at 23 October 2026");
        rows.add(List.of("UPN", "Year Group", "Subject", "Judgement"));
        for (InYearMark mark : world.inYear(school, SchoolCalendar.TODAY)) {
            if (mark.entry().yearGroup() == 6) {
                String own = switch (mark.judgement()) {
                    case "Above" -> "6s+";
                    case "At" -> "6s";
                    default -> "6w";
                };
                rows.add(List.of(mark.entry().pupil().upn(), 6, mark.subject(), own));
            }
        }
        return rows;
    }

    private List<List<@Nullable Object>> titled(String title) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(List.of(school.name()));
        rows.add(List.of(title));
        rows.add(List.of(World.MADE_UP));
        rows.add(List.of());
        return rows;
    }

    private static int firstWithScoreUnder110(List<Ks2Result> results) {
        int index = 0;
        while (!results.get(index).reading().matches("10\\d")) {
            index++;
        }
        return index;
    }

    private static List<List<@Nullable Object>> dinnerList() {
        return List.of(
                List.of("Dinners, week 8"),
                List.of(World.MADE_UP),
                List.of("Tray", "Table", "Pudding", "Cook's remark"),
                List.of(1, "Red", "Crumble", "second helping"),
                List.of(2, "Blue", "Fruit", ""));
    }
}
