package org.raisingthegame.samples.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
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

    private Path path(String folder, String what) {
        return Path.of(folder, school.name() + " " + what + ".xlsx");
    }

    private static <T> void add(Workbook workbook, String sheet, Layout<T> layout, List<T> rows) {
        workbook.sheet(sheet, layout.headingRow(), layout.rows(rows));
    }
}
