package org.raisingthegame.tracker.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.StringUtils;

/**
 * Claims the data folder as the first thing the program does, so that a second program over the same data is refused
 * at once and not after all else has been set up. To be added to the {@code SpringApplication} that {@code main} runs;
 * without it the folder is claimed when the server starts.
 */
public final class ClaimedDataFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private @Nullable DataFolder folder;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"))) {
            return;
        }
        EmbeddedDatabaseSettings settings =
                Binder.get(context.getEnvironment()).bindOrCreate("tracker.database", EmbeddedDatabaseSettings.class);
        folder = DataFolder.claim(settings.dataFolder());
        context.getBeanFactory().registerSingleton("claimedDataFolder", this);
    }

    DataFolder folder() {
        if (folder == null) {
            throw new IllegalStateException("The data folder has not been claimed");
        }
        return folder;
    }
}
