package org.raisingthegame.tracker.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.raisingthegame.tracker.database.TestDatabase;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Has the program begin in an empty folder with a database of its own, as {@code ./rtg demo} does, and leaves what it imported
 * there: the journeys of the same build go on with it, because importing the borough once more takes two minutes.
 */
final class DemonstrationHome implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Known to {@code DemoProgram} of the journeys by this name. */
    private static final Path HOME = Path.of("target", "demonstration-home");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            FileSystemUtils.deleteRecursively(HOME);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TestPropertyValues values = TestPropertyValues.of("tracker.home=" + HOME);
        if (TestDatabase.isNamed()) {
            TestDatabase.Address address = TestDatabase.schema("demo");
            values = values.and(
                    "spring.datasource.url=" + address.url(),
                    "spring.datasource.username=" + address.username(),
                    "spring.datasource.password=" + address.password());
        } else {
            values = values.and("tracker.database.engine-folder=" + TestDatabase.ENGINE_FOLDER);
        }
        values.applyTo(context);
    }
}
