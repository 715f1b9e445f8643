package org.raisingthegame.tracker.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

/** What the health of the program says of the drop folder. */
class DropFolderHealthTest {

    @TempDir
    private Path folder;

    private static String status(@Nullable Path path) {
        DropFolderSettings settings =
                new DropFolderSettings(path, Duration.ofMinutes(1), Duration.ofSeconds(30), false);
        return new DropFolderHealth(settings).health().getStatus().getCode();
    }

    @Test
    void a_folder_that_can_be_used_is_well_and_one_that_is_away_a_warning() throws Exception {
        assertThat(status(folder)).isEqualTo(Status.UP.getCode());
        assertThat(status(folder.resolve("away"))).isEqualTo("WARNING");
        assertThat(status(Files.writeString(folder.resolve("file"), "no folder")))
                .isEqualTo("WARNING");
        assertThat(status(null)).isEqualTo(Status.UNKNOWN.getCode());
    }
}
