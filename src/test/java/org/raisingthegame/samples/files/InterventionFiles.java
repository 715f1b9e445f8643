package org.raisingthegame.samples.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.samples.world.Interventions;
import org.raisingthegame.samples.world.Interventions.Intervention;
import org.raisingthegame.samples.world.Interventions.Participant;
import org.raisingthegame.samples.world.School;
import org.raisingthegame.samples.world.SchoolCalendar;
import org.raisingthegame.samples.world.World;

/** The borough's list of programmes, schools' lists of their own interventions, and who takes part. */
final class InterventionFiles {

    static final String LISTS = "interventions";
    static final String PARTICIPANTS = "interventions-participants";

    /** Above each table: what it is, what is made up, and a blank row. */
    private static final int HEADINGS = 3;

    private final Interventions interventions;
    private final List<School> schools;

    InterventionFiles(World world) {
        interventions = world.interventions();
        schools = world.schools();
    }

    void write(Folder folder) throws IOException {
        folder.write(
                Path.of(LISTS, "Programmes.xlsx"),
                new Workbook()
                        .sheet("Programmes", HEADINGS, list("Programmes of the borough", null))
                        .bytes());
        for (School school : schools) {
            if (interventions.all().stream().anyMatch(one -> school.equals(one.school()))) {
                folder.write(
                        Path.of(LISTS, school.name() + " interventions.xlsx"),
                        new Workbook()
                                .sheet("Interventions", HEADINGS, list(titleOf(school), school))
                                .bytes());
            }
            Map<Intervention, List<Participant>> taking = interventions.of(school);
            if (!taking.isEmpty()) {
                Workbook workbook = new Workbook();
                taking.forEach((one, some) -> workbook.sheet(one.code(), HEADINGS, participants(school, some)));
                folder.write(Path.of(PARTICIPANTS, school.name() + " participants.xlsx"), workbook.bytes());
            }
        }
    }

    private List<List<@Nullable Object>> list(String title, @Nullable School school) {
        List<List<@Nullable Object>> rows = headed(
                title,
                "Intervention code",
                "Intervention",
                "Strand",
                "For whom",
                "Intended outcome",
                "Measured by",
                "Sessions planned",
                "Cost",
                "Funding stream",
                "Start date",
                "End date",
                "Review date",
                school == null ? "LA code" : "Notes");
        for (Intervention one : interventions.all()) {
            boolean listed = school == null ? one.school() == null : school.equals(one.school());
            if (listed) {
                rows.add(Arrays.asList(
                        one.code(),
                        one.name(),
                        one.strand(),
                        one.forWhom(),
                        one.intended(),
                        one.measuredBy(),
                        one.sessions(),
                        one.cost(),
                        one.funding(),
                        one.starts(),
                        one.ends(),
                        one.review(),
                        school == null ? "208" : null));
            }
        }
        return rows;
    }

    /** Who takes part in an intervention, with the school above. */
    static List<List<@Nullable Object>> participants(School school, List<Participant> some) {
        List<List<@Nullable Object>> rows = headed(
                titleOf(school),
                "Intervention code",
                "UPN",
                "Surname",
                "Forename",
                "Start date",
                "End date",
                "Sessions planned",
                "Sessions held",
                "Entry measure",
                "Exit measure",
                "Led by");
        for (Participant one : some) {
            Intervention intervention = one.intervention();
            boolean over = intervention.ends().isBefore(SchoolCalendar.TODAY);
            rows.add(new ArrayList<>(Arrays.asList(
                    intervention.code(),
                    one.entry().pupil().upn(),
                    one.entry().pupil().surname(),
                    one.entry().pupil().forename(),
                    intervention.starts(),
                    over ? intervention.ends() : null,
                    intervention.sessions(),
                    one.held(),
                    one.entryMeasure(),
                    one.exitMeasure(),
                    one.adult())));
        }
        return rows;
    }

    private static String titleOf(School school) {
        return school.name() + ", DfE number " + school.slashedLaestab();
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
