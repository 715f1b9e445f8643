package org.raisingthegame.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.raisingthegame.samples.files.SampleFiles;
import org.raisingthegame.samples.world.Facts;
import org.raisingthegame.samples.world.World;

/**
 * Writes the demonstration borough: lets a made-up world run from 2016 to October 2026, checks that it shows what the
 * initiative has published, and writes the spreadsheets that its schools would upload.
 */
public final class SampleBorough {
    private SampleBorough() {}

    /** @param args the target folder; {@code sample-imports} if left out */
    public static void main(String[] args) throws IOException {
        Path target = Path.of(args.length == 0 ? "sample-imports" : args[0]);
        World world = World.create();
        List<String> contradictions = new Facts(world).contradictions();
        if (!contradictions.isEmpty()) {
            throw new IllegalStateException(String.join("\n", contradictions));
        }
        new SampleFiles(world, target).write();
        System.out.printf("Files of %d schools are in %s%n", world.schools().size(), target.toAbsolutePath());
    }
}
