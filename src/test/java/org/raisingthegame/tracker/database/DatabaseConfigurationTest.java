package org.raisingthegame.tracker.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.jdbc.autoconfigure.DataJdbcRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which database the program takes, and which it refuses. */
class DatabaseConfigurationTest {

    private final ApplicationContextRunner program = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    DataSourceTransactionManagerAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    JdbcClientAutoConfiguration.class,
                    FlywayAutoConfiguration.class,
                    DataJdbcRepositoriesAutoConfiguration.class))
            .withUserConfiguration(Host.class, DatabaseConfiguration.class);

    @AutoConfigurationPackage
    static class Host {}

    private ApplicationContextRunner onServerOfOnesOwn(String schema) {
        TestDatabase.Address address = TestDatabase.schema(schema);
        return program.withPropertyValues(
                "spring.datasource.url=" + address.url(),
                "spring.datasource.username=" + address.username(),
                "spring.datasource.password=" + address.password());
    }

    @Test
    void withoutAServerOfOnesOwnTheEmbeddedOneStartsBeforeTheDataSourceAndStopsAfterIt(@TempDir Path folder) {
        long[] server = new long[1];
        program.withPropertyValues("tracker.data-folder=" + folder.resolve("own"))
                .run(context -> {
                    assertThat(context).hasNotFailed().hasSingleBean(EmbeddedMariaDb.class);
                    server[0] = context.getBean(EmbeddedMariaDb.class).pid();
                    assertThat(context.getBeanFactory().getDependentBeans("embeddedMariaDb"))
                            .contains("embeddedConnectionDetails");
                    assertThat(context.getBeanFactory().getDependentBeans("embeddedConnectionDetails"))
                            .contains("dataSource");
                    assertThat(context.getBean(JdbcClient.class)
                                    .sql("SELECT COUNT(*) FROM schools_school")
                                    .query(Integer.class)
                                    .single())
                            .isZero();
                });

        assertThat(ProcessHandle.of(server[0]).map(ProcessHandle::isAlive).orElse(false))
                .isFalse();
    }

    @Test
    void theDemonstrationKeepsItsDataApart() {
        onServerOfOnesOwn("external")
                .withPropertyValues("tracker.home=data")
                .run(context -> assertThat(context.getEnvironment().getProperty("tracker.database.data-folder"))
                        .isEqualTo("data/own"));
        onServerOfOnesOwn("external")
                .withPropertyValues("tracker.home=data", "spring.profiles.active=demo")
                .run(context -> assertThat(context.getEnvironment().getProperty("tracker.database.data-folder"))
                        .isEqualTo("data/demo"));
    }

    @Test
    void aServerOfOnesOwnIsUsedInsteadOfTheEmbeddedOne() {
        onServerOfOnesOwn("external")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(EmbeddedMariaDb.class)
                        .hasSingleBean(DataSource.class));
    }

    @Test
    void everyConnectionIsStrictAndNeverSendsAFileOfThisMachine() {
        onServerOfOnesOwn("external").run(context -> {
            JdbcClient sql = context.getBean(JdbcClient.class);
            assertThat(sql.sql("SELECT @@sql_mode").query(String.class).single().split(","))
                    .containsExactlyInAnyOrder(EmbeddedMariaDb.SQL_MODE.split(","));
            assertThatThrownBy(() -> sql.sql("LOAD DATA LOCAL INFILE '/etc/hostname' INTO TABLE schools_school")
                            .update())
                    .isInstanceOf(DataAccessException.class);
        });
    }

    @Test
    void aDatabaseChangedByANewerProgramIsRefused() {
        onServerOfOnesOwn("newer").run(context -> {
            assertThat(context).hasNotFailed();
            context.getBean(JdbcClient.class).sql("""
                            INSERT INTO flyway_schema_history
                              (installed_rank, version, description, type, script, checksum, installed_by,
                               execution_time, success)
                            VALUES (9999, '29991231.0000', 'attainment from tomorrow', 'SQL',
                              'V29991231_0000__attainment_from_tomorrow.sql', 1, 'tracker', 1, 1)
                            """).update();
        });

        onServerOfOnesOwn("newer")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(DatabaseRefusal.class)
                        .hasMessageContaining("29991231.0000 attainment from tomorrow"));
    }

    @Test
    void aDatabaseChangedByAPluginThisProgramLacksIsRefused() {
        onServerOfOnesOwn("other").run(context -> {
            assertThat(context).hasNotFailed();
            context.getBean(JdbcClient.class).sql("""
                            INSERT INTO flyway_schema_history
                              (installed_rank, version, description, type, script, checksum, installed_by,
                               execution_time, success)
                            VALUES (9999, '20200101.0000', 'otherplugin create', 'SQL',
                              'V20200101_0000__otherplugin_create.sql', 1, 'tracker', 1, 1)
                            """).update();
        });

        onServerOfOnesOwn("other")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(DatabaseRefusal.class)
                        .hasMessageContaining("otherplugin create"));
    }
}
