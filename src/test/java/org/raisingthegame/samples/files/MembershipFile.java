package org.raisingthegame.samples.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.samples.world.Membership;
import org.raisingthegame.samples.world.School;
import org.raisingthegame.samples.world.World;

/** The programme team's own list: all schools, and which of them are in Raising the Game since when. */
final class MembershipFile {
    private MembershipFile() {}

    static void write(Folder folder, List<School> schools) throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(List.of("Schools and Raising the Game membership"));
        rows.add(List.of(World.MADE_UP));
        rows.add(List.of());
        rows.add(List.of(
                "URN", "DfE number", "School name", "Phase", "LA code", "Joined Raising the Game", "Left", "Founding"));
        schools.forEach(school -> rows.add(row(school)));
        folder.write(
                Path.of("schools", "Schools and Raising the Game membership.xlsx"),
                new Workbook().sheet("Schools", 3, rows).bytes());
    }

    private static List<@Nullable Object> row(School school) {
        Membership membership = school.membership();
        return Arrays.asList(
                school.urn(),
                school.slashedLaestab(),
                school.name(),
                school.phase().label,
                208,
                membership == null ? null : membership.joined(),
                membership == null ? null : membership.left(),
                school.founding() ? "Y" : null);
    }
}
