package org.raisingthegame.tracker.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A database of an earlier version, with rows in every table, becomes one of this version and loses none of them. Until there is
 * a release, the state of the tables at the end of each day of building stands for the earlier versions.
 */
class UpgradeTest {

    /** The youngest script of each day. */
    static List<MigrationVersion> earlierVersions() {
        Map<String, MigrationVersion> youngest = new TreeMap<>();
        Arrays.stream(migrations(database("upgrade_list")).load().info().all()).forEach(script -> {
            MigrationVersion version = script.getVersion();
            youngest.put(version.getVersion().substring(0, "20261121".length()), version);
        });
        return List.copyOf(youngest.values()).subList(0, youngest.size() - 1);
    }

    private static DataSource database(String schema) {
        TestDatabase.Address address = TestDatabase.schema(schema);
        return new DriverManagerDataSource(address.url(), address.username(), address.password());
    }

    private static FluentConfiguration migrations(DataSource database) {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .outOfOrder(true);
    }

    @ParameterizedTest
    @MethodSource("earlierVersions")
    void an_earlier_version_s_rows_are_all_there_after_the_upgrade(MigrationVersion earlier) throws SQLException {
        DataSource database = database("upgrade_" + earlier.getVersion().replace('.', '_'));
        migrations(database).target(earlier).load().migrate();
        FilledTables tables = new FilledTables(database);
        tables.fill();
        Map<String, Integer> before = rows(tables, database);
        assertThat(before).isNotEmpty().doesNotContainValue(0);

        Flyway upgrade = migrations(database).load();
        KnownVersions.check(upgrade.info());
        upgrade.migrate();

        upgrade.validate();
        forgotten(earlier).forEach(before::remove);
        assertThat(rows(tables, database)).containsAllEntriesOf(before);
    }

    /** What is not kept: findings of files that waited before a look had a row of its own. The file is looked at once more. */
    private static Set<String> forgotten(MigrationVersion earlier) {
        return earlier.compareTo(MigrationVersion.fromVersion("20261122.0202")) < 0
                ? Set.of("imports_issue")
                : Set.of();
    }

    private static Map<String, Integer> rows(FilledTables tables, DataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        Map<String, Integer> rows = new HashMap<>();
        tables.tables().forEach(table -> rows.put(table, count(jdbc, table)));
        return rows;
    }

    private static Integer count(JdbcTemplate jdbc, String table) {
        return jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Integer.class);
    }
}
