package org.raisingthegame.samples.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.raisingthegame.samples.world.School;
import org.raisingthegame.samples.world.World;

/** Writes all files of the borough. */
public final class SampleFiles {
    /** The folders that belong to the generator; what lies beside them is not touched. */
    public static final List<String> FOLDERS = List.of(
            "schools",
            "rolls",
            "results",
            "exclusions",
            "attendance",
            "in-year",
            AimHighFiles.LISTS,
            AimHighFiles.REGISTERS,
            InterventionFiles.LISTS,
            InterventionFiles.PARTICIPANTS,
            "try-these");

    private final World world;
    private final Folder folder;

    public SampleFiles(World world, Path target) {
        this.world = world;
        folder = new Folder(target);
    }

    public void write() throws IOException {
        for (String name : FOLDERS) {
            clear(folder.root().resolve(name));
        }
        MembershipFile.write(folder, world.schools());
        // Schools do not depend on one another, and their workbooks are most of the work.
        world.schools().parallelStream().forEach(this::writeSchool);
        new AimHighFiles(world).write(folder);
        new InterventionFiles(world).write(folder);
        new TryThese(world, folder).write();
        new ReadMe(world).write(folder);
    }

    private void writeSchool(School school) {
        try {
            new SchoolFiles(world, school).write(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write the files of " + school.name(), e);
        }
    }

    private static void clear(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
