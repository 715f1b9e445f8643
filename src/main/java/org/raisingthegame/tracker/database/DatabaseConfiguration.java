package org.raisingthegame.tracker.database;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.StringUtils;

/** The database and how values travel to it and back. */
@Configuration(proxyBeanMethods = false)
@Import(CoreStoredValues.class)
public class DatabaseConfiguration {

    /** As long as a server takes at most to bring a large database in order after a power cut. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    /** The server that comes with the program, unless {@code spring.datasource.url} names another. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(NoServerNamed.class)
    @EnableConfigurationProperties(EmbeddedDatabaseSettings.class)
    static class Embedded {

        @Bean
        EmbeddedMariaDb embeddedMariaDb(EmbeddedDatabaseSettings settings, ObjectProvider<ClaimedDataFolder> claimed) {
            ClaimedDataFolder early = claimed.getIfAvailable();
            EmbeddedMariaDb server =
                    early == null ? EmbeddedMariaDb.start(settings) : EmbeddedMariaDb.start(settings, early.folder());
            // Stops it too when the program is ended while it starts, before Spring would close its beans. Runs after
            // every context is closed, so never before the connections to it.
            SpringApplication.getShutdownHandlers().add(server::close);
            return server;
        }

        // Data source and migrations take their address from this bean, so Spring starts the server before them and
        // stops it after them.
        @Bean
        JdbcConnectionDetails embeddedConnectionDetails(EmbeddedMariaDb server) {
            return new EmbeddedConnectionDetails(server);
        }
    }

    record EmbeddedConnectionDetails(EmbeddedMariaDb server) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return server.jdbcUrl();
        }

        @Override
        public String getUsername() {
            return server.username();
        }

        @Override
        public String getPassword() {
            return server.password();
        }
    }

    static final class NoServerNamed implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
        }
    }

    @Bean
    SlowStatements slowStatements() {
        return new SlowStatements();
    }

    /** All SQL of the program goes through it, by itself or below Spring Data. */
    @Bean
    JdbcTemplate jdbcTemplate(DataSource database, SlowStatements slow) {
        return new WatchedJdbcTemplate(database, slow);
    }

    /** Migrates a database that this program knows, and no other. */
    @Bean
    FlywayMigrationStrategy migrateKnownDatabase() {
        return flyway -> {
            new FirstConnection(flyway.getConfiguration().getDataSource(), LONGEST_WAIT).await();
            new UnfinishedRestore(new JdbcTemplate(flyway.getConfiguration().getDataSource())).refuse();
            KnownVersions.check(flyway.info());
            flyway.migrate();
        };
    }

    /**
     * All modules' conversions in one: {@link StoredValue} beans, and {@link Converter} beans that say which way they
     * go ({@link ReadingConverter}, {@link WritingConverter}); other converters in the program are not about columns.
     */
    @Bean
    JdbcCustomConversions jdbcCustomConversions(
            JdbcDialect dialect, ObjectProvider<StoredValue<?, ?>> values, ObjectProvider<Converter<?, ?>> converters) {
        List<Object> all = new ArrayList<>();
        values.orderedStream().forEach(value -> all.addAll(value.converters()));
        converters.orderedStream().filter(DatabaseConfiguration::isForColumns).forEach(all::add);
        return JdbcCustomConversions.of(dialect, all);
    }

    private static boolean isForColumns(Converter<?, ?> converter) {
        Class<?> type = converter.getClass();
        return type.isAnnotationPresent(ReadingConverter.class) || type.isAnnotationPresent(WritingConverter.class);
    }
}
