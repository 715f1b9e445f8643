package org.raisingthegame.tracker.installation;

import java.time.Duration;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Makes each part's health a prompt one. Should database, back-up and mail server all be silent, the whole takes four seconds; probes wait five or more. */
@Component
class PromptHealthParts implements BeanPostProcessor {

    /** Spring Boot's name for the health of the data source. */
    private static final String DATABASE = "dbHealthContributor";

    private static final Duration PATIENCE_WITH_DATABASE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Status WARNING = new Status("WARNING");

    private static final Executor BESIDE =
            part -> Thread.ofVirtual().name("health").start(part);

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof HealthIndicator part)) {
            return bean;
        }
        return name.equals(DATABASE)
                ? new PromptHealth(part, PATIENCE_WITH_DATABASE, Status.DOWN, BESIDE)
                : new PromptHealth(part, PATIENCE, WARNING, BESIDE);
    }
}
