package org.raisingthegame.tracker.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.StringUtils;

/**
 * Claims the data folder as soon as the settings are known, so that a second program over the same data ends at once
 * and not after all else has been set up. Only for the {@code SpringApplication} that {@code main} runs, since it ends
 * the JVM; without it the folder is claimed when the server starts.
 */
public final class ClaimedDataFolder
        implements ApplicationListener<ApplicationEnvironmentPreparedEvent>,
                ApplicationContextInitializer<ConfigurableApplicationContext>,
                Ordered {

    private @Nullable DataFolder folder;

    private ClaimedDataFolder() {}

    /** Lets the program claim its data folder first of all. */
    public static void firstOfAll(SpringApplication application) {
        ClaimedDataFolder claim = new ClaimedDataFolder();
        application.addListeners(claim);
        application.addInitializers(claim);
    }

    /** After the settings have been read and before logging is set up, which takes longer than all this. */
    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER - 1;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment environment = event.getEnvironment();
        if (StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
            return;
        }
        EmbeddedDatabaseSettings settings =
                Binder.get(environment).bindOrCreate("tracker.database", EmbeddedDatabaseSettings.class);
        try {
            folder = DataFolder.claim(settings.dataFolder());
        } catch (DatabaseRefusal refusal) {
            System.err.println(refusal.getMessage() + " " + refusal.action());
            System.exit(1);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (folder != null) {
            context.getBeanFactory().registerSingleton("claimedDataFolder", this);
        }
    }

    DataFolder folder() {
        if (folder == null) {
            throw new IllegalStateException("The data folder has not been claimed");
        }
        return folder;
    }
}
