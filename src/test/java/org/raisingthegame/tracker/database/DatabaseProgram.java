package org.raisingthegame.tracker.database;

import java.io.IOException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The program reduced to its database, for tests that need a JVM of their own to kill or to refuse. Starts as the whole
 * program does, says that it is ready, and stops when its input ends.
 */
public class DatabaseProgram {

    static final String READY = "READY, server ";

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    @Import(DatabaseConfiguration.Embedded.class)
    static class Parts {}

    public static void main(String[] args) throws IOException {
        SpringApplication program = new SpringApplication(Parts.class);
        program.setWebApplicationType(WebApplicationType.NONE);
        ClaimedDataFolder.firstOfAll(program);
        try (ConfigurableApplicationContext context = program.run(args)) {
            System.out.println(READY + context.getBean(EmbeddedMariaDb.class).pid());
            System.in.read();
        }
    }
}
