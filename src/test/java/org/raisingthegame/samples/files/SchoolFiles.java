package org.raisingthegame.samples.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.raisingthegame.samples.hands.Hand;
import org.raisingthegame.samples.hands.Layout;
import org.raisingthegame.samples.world.Exclusion;
import org.raisingthegame.samples.world.School;
import org.raisingthegame.samples.world.SchoolCalendar;
import org.raisingthegame.samples.world.World;

/** The workbooks of one school, in its hand. */
final class SchoolFiles {
    /** One school in so many hands in what it assesses during the year; the first does. */
    private static final int ONE_IN_ASSESSMENTS = 3;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final World world;
    private final School school;
    private final Hand hand;

    SchoolFiles(World world, School school) {
        this.world = world;
        this.school = school;
        hand = Hand.of(school);
    }

    void write(Folder folder) throws IOException {
        Workbook rolls = new Workbook();
        for (LocalDate day : SchoolCalendar.snapshots()) {
            add(rolls, hand.rollSheet(day), hand.roll(school, day), world.roll(school, day));
        }
        folder.write(path("rolls", "roll"), rolls.bytes());
        if (school.isPrimary()) {
            writeResults(folder, "KS2", hand::ks2, world.ks2(school));
        } else {
            writeResults(folder, "GCSE", hand::gcse, world.gcse(school));
        }
        List<Exclusion> kept = world.exclusions(school).stream()
                .filter(exclusion -> hand.keepsRescinded() || !exclusion.rescinded())
                .toList();
        Workbook exclusions = new Workbook();
        add(exclusions, "Exclusions", hand.exclusions(school), kept);
        folder.write(path("exclusions", "suspensions and exclusions"), exclusions.bytes());
        Workbook attendance = new Workbook();
        for (LocalDate day : SchoolCalendar.attendanceDays()) {
            add(attendance, sheet(day), hand.attendance(school, day), world.attendance(school, day));
        }
        folder.write(path("attendance", "attendance"), attendance.bytes());
        if (school.urn() % ONE_IN_ASSESSMENTS == 1) {
            Workbook inYear = new Workbook();
            for (LocalDate day : SchoolCalendar.assessmentDays()) {
                add(inYear, sheet(day), hand.inYear(school, day), world.inYear(school, day));
            }
            folder.write(path("in-year", "in-year assessment"), inYear.bytes());
        }
    }

    private <T> void writeResults(
            Folder folder,
            String examination,
            BiFunction<School, Integer, Layout<T>> layout,
            Map<Integer, List<T>> results)
            throws IOException {
        Workbook workbook = new Workbook();
        results.forEach((year, rows) -> add(workbook, hand.resultsSheet(year), layout.apply(school, year), rows));
        folder.write(path("results", examination), workbook.bytes());
    }

    private static String sheet(LocalDate day) {
        return DAY.format(day);
    }

    private Path path(String folder, String what) {
        return Path.of(folder, school.name() + " " + what + ".xlsx");
    }

    private static <T> void add(Workbook workbook, String sheet, Layout<T> layout, List<T> rows) {
        workbook.sheet(sheet, layout.headingRow(), layout.rows(rows));
    }
}
