package org.raisingthegame.samples.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.samples.world.AimHigh;
import org.raisingthegame.samples.world.School;
import org.raisingthegame.samples.world.SchoolCalendar;
import org.raisingthegame.samples.world.World;

/** The programme team's lists of events and speakers, and each school's registers as it downloaded and ticked them. */
final class AimHighFiles {

    static final String LISTS = "aim-high";
    static final String REGISTERS = "aim-high-registers";

    /** Above each table: what it is, what is made up, and a blank row. */
    private static final int HEADINGS = 3;

    private final AimHigh aimHigh;
    private final List<School> schools;

    AimHighFiles(World world) {
        aimHigh = world.aimHigh();
        schools = world.schools();
    }

    void write(Folder folder) throws IOException {
        folder.write(Path.of(LISTS, "Events.xlsx"), workbook("Events", events()));
        folder.write(Path.of(LISTS, "Speakers.xlsx"), workbook("Speakers", speakers()));
        for (School school : schools) {
            Map<AimHigh.Event, List<AimHigh.Mark>> registers = aimHigh.registers(school);
            if (!registers.isEmpty()) {
                Workbook workbook = new Workbook();
                registers.forEach((event, marks) -> workbook.sheet(event.code(), HEADINGS, register(school, marks)));
                folder.write(Path.of(REGISTERS, school.name() + " registers.xlsx"), workbook.bytes());
            }
        }
    }

    private static byte[] workbook(String sheet, List<List<@Nullable Object>> rows) {
        return new Workbook().sheet(sheet, HEADINGS, rows).bytes();
    }

    private List<List<@Nullable Object>> events() {
        List<List<@Nullable Object>> rows = headed(
                "Events of the programme",
                "Event code",
                "LA code",
                "Event date",
                "Series",
                "For whom",
                "Theme",
                "Venue",
                "Online",
                "State");
        for (AimHigh.Event event : aimHigh.events()) {
            rows.add(Arrays.asList(
                    event.code(),
                    "208",
                    event.day(),
                    event.series(),
                    event.invited(),
                    event.theme(),
                    event.online() ? null : "Assembly Hall",
                    event.online() ? "Yes" : "No",
                    event.planned() ? "Planned" : "Held"));
        }
        return rows;
    }

    private List<List<@Nullable Object>> speakers() {
        List<List<@Nullable Object>> rows = headed(
                "Speakers and where they spoke",
                "Speaker",
                "LA code",
                "Profession",
                "Field",
                "Event code",
                "Event date",
                "Consent until",
                "Checked by",
                "Checked on");
        for (AimHigh.Speaker speaker : aimHigh.allSpeakers()) {
            rows.add(Arrays.asList(
                    speaker.name(),
                    "208",
                    speaker.profession(),
                    speaker.field(),
                    speaker.event().code(),
                    speaker.event().day(),
                    LocalDate.of(2027, 8, 31),
                    "Percy Programme",
                    LocalDate.of(2018, 9, 20)));
        }
        return rows;
    }

    /** A register as the event's page gives it, with the school above. */
    static List<List<@Nullable Object>> register(School school, List<AimHigh.Mark> marks) {
        List<List<@Nullable Object>> rows = headed(
                school.name() + ", DfE number " + school.slashedLaestab(),
                "Event code",
                "Event date",
                "UPN",
                "Surname",
                "Forename",
                "Year Group",
                "Attended");
        for (AimHigh.Mark mark : marks) {
            rows.add(new ArrayList<>(Arrays.asList(
                    mark.event().code(),
                    mark.event().day(),
                    mark.entry().pupil().upn(),
                    mark.entry().pupil().surname(),
                    mark.entry().pupil().forename(),
                    Integer.toString(mark.entry()
                            .pupil()
                            .yearGroup(SchoolCalendar.yearOf(mark.event().day()))),
                    mark.attended() ? "Yes" : null)));
        }
        return rows;
    }

    private static List<List<@Nullable Object>> headed(String title, String... headings) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(List.of(title));
        rows.add(List.of(World.MADE_UP));
        rows.add(List.of());
        rows.add(new ArrayList<>(List.of(headings)));
        return rows;
    }
}
