package org.raisingthegame.tracker;

import org.raisingthegame.tracker.database.ClaimedDataFolder;
import org.springframework.boot.ExitCodeGenerator;
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
        try {
            application.run(args);
        } catch (RuntimeException failure) {
            // Spring Boot would end with this number, but first tells the half-made program of it, which fails and ends
            // it with 1.
            int number = exitCode(failure);
            if (number != 0) {
                System.exit(number);
            }
            throw failure;
        }
    }

    /** What a cause of the failure asks to end with; 0 where none does. */
    static int exitCode(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ExitCodeGenerator asking) {
                return asking.getExitCode();
            }
        }
        return 0;
    }
}
