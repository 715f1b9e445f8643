package org.raisingthegame.tracker.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Whether files can be picked up. A folder that is away is a warning and no more: pages work, and schools can upload. */
@Component("dropFolderPath")
class DropFolderHealth implements HealthIndicator {

    private static final Status WARNING = new Status("WARNING");

    private final DropFolderSettings settings;

    DropFolderHealth(DropFolderSettings settings) {
        this.settings = settings;
    }

    @Override
    public Health health() {
        Path folder = settings.path();
        if (folder == null) {
            return Health.unknown().build();
        }
        // What was imported is moved to a folder beside it.
        boolean usable = Files.isDirectory(folder) && Files.isReadable(folder) && Files.isWritable(folder);
        return (usable ? Health.up() : Health.status(WARNING)).build();
    }
}
