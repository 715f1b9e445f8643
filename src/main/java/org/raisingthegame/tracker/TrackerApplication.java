package org.raisingthegame.tracker;

import org.raisingthegame.tracker.database.ClaimedDataFolder;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** Starts the program: the host and, as modules beside it, the plugins. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Raising the Game Tracker", sharedModules = "core")
public class TrackerApplication {

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(TrackerApplication.class);
        // First of all, so that a second program over the same data is refused before anything else is set up.
        ClaimedDataFolder.firstOfAll(application);
        application.run(args);
    }
}
