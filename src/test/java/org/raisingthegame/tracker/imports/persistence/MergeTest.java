package org.raisingthegame.tracker.imports.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.database.DatabaseTest;
import org.raisingthegame.tracker.imports.persistence.Merge.Verdict;
import org.raisingthegame.tracker.imports.persistence.Merge.Written;
import org.raisingthegame.tracker.imports.spi.ColumnType;
import org.raisingthegame.tracker.imports.spi.ImportTarget;
import org.raisingthegame.tracker.imports.spi.TargetColumn;
import org.raisingthegame.tracker.imports.spi.TargetTable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** When the comparison of before holds, and when not (decision 0016), on made-up tables: clubs, and who belongs to one. */
@DatabaseTest
class MergeTest {

    private static final ColumnType CODE = new ColumnType.Code(10);
    private static final TargetColumn<Membership> DAY =
            TargetColumn.of("told_on", new ColumnType.Date(), Membership::day);
    private static final TargetTable<Membership> CLUBS =
            TargetTable.ofIdentities("made_club", List.of(TargetColumn.of("code", CODE, Membership::club)));
    private static final TargetTable<Membership> MEMBERS = TargetTable.ofLatest(
            "made_member",
            List.of(TargetColumn.of("name", CODE, Membership::name)),
            List.of(
                    DAY,
                    TargetColumn.<Membership>reference("club_id", "made_club", "code", CODE, Membership::club)
                            .keptWhenBlank()),
            "told_on");
    private static final ImportTarget<Membership> TARGET = new ImportTarget<>(List.of(CLUBS, MEMBERS), null, null);

    private static final RowScope SCOPE = new RowScope.OnlySchools(Set.of(new SchoolId(1)));

    private record Membership(
            String name, LocalDate day, @Nullable String club) {}

    @Autowired
    private JdbcTemplate jdbc;

    private long importId;

    @BeforeEach
    void tables_without_rows() {
        jdbc.execute("CREATE OR REPLACE TEMPORARY TABLE made_club (id BIGINT AUTO_INCREMENT PRIMARY KEY,"
                + " code VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE, import_id BIGINT)");
        jdbc.execute("CREATE OR REPLACE TEMPORARY TABLE made_member (id BIGINT AUTO_INCREMENT PRIMARY KEY,"
                + " name VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE, told_on DATE NOT NULL,"
                + " club_id BIGINT, import_id BIGINT)");
        anotherImport();
    }

    @Test
    void a_value_that_refers_to_what_the_same_file_adds_is_written_with_it() {
        apply(in("Ann", 1, null));

        Verdict verdict = apply(in("Ann", 1, "chess"));

        assertThat(members()).containsExactly("Ann 2026-01-01 chess");
        assertThat(verdict.added() + verdict.changed()).isEqualTo(1);
    }

    @Test
    void records_of_one_key_have_their_say_by_date_whatever_their_order_in_the_file() {
        apply(in("Ann", 3, null), in("Ann", 2, "chess"), in("Ben", 1, "chess"));

        assertThat(members()).containsExactly("Ann 2026-01-03 chess", "Ben 2026-01-01 chess");
        assertThat(jdbc.queryForList("SELECT code FROM made_club", String.class))
                .containsExactly("chess");
    }

    @Test
    void a_row_that_is_changed_in_two_turns_is_kept_once_as_it_was_and_counted_once() {
        apply(in("Ann", 1, "chess"));

        List<Written> written = written(in("Ann", 2, "judo"), in("Ann", 3, "choir"));

        assertThat(members()).containsExactly("Ann 2026-01-03 choir");
        assertThat(written.getLast()).isEqualTo(new Written("made_member", false, 0, 1));
        assertThat(jdbc.queryForList(
                        "SELECT JSON_VALUE(before_image, '$.told_on') FROM imports_change WHERE import_id = ?",
                        String.class,
                        importId))
                .containsExactly("2026-01-01");
    }

    @Test
    void what_says_nothing_new_writes_nothing() {
        apply(in("Ann", 1, "chess"), in("Ben", 1, null));

        List<Written> written = written(in("Ann", 1, "chess"), in("Ben", 1, null));

        assertThat(written).allMatch(table -> table.added() == 0 && table.changed() == 0);
    }

    @Test
    void records_of_no_school_of_the_scope_are_counted() {
        assertThat(apply(in("Ann", 1, "chess"), in("Ben", 1, null)).outside()).isEqualTo(2);
    }

    private static Membership in(String name, int dayOfJanuary, @Nullable String club) {
        return new Membership(name, LocalDate.of(2026, 1, dayOfJanuary), club);
    }

    private Verdict apply(Membership... file) {
        try (Staging<Membership> staging = staged(file)) {
            Merge<Membership> merge = new Merge<>(jdbc, staging);
            merge.removeDuplicates();
            Verdict verdict = merge.judge(SCOPE);
            merge.apply(importId, false, new HashSet<>());
            return verdict;
        }
    }

    /** Applies as an import of its own. */
    private List<Written> written(Membership... file) {
        anotherImport();
        try (Staging<Membership> staging = staged(file)) {
            Merge<Membership> merge = new Merge<>(jdbc, staging);
            merge.judge(SCOPE);
            return merge.apply(importId, false, new HashSet<>());
        }
    }

    private void anotherImport() {
        jdbc.update("INSERT INTO imports_run (file_name, checksum, state, received_by, received_by_name, received_at)"
                + " VALUES ('', '', 'RECEIVED', 1, '', NOW())");
        importId = Objects.requireNonNull(jdbc.queryForObject("SELECT MAX(id) FROM imports_run", Long.class));
    }

    private Staging<Membership> staged(Membership... file) {
        Staging<Membership> staging = new Staging<>(jdbc, 0, TARGET);
        for (int row = 0; row < file.length; row++) {
            staging.add(file[row], row, 0, row + 2);
        }
        staging.flush();
        return staging;
    }

    private List<String> members() {
        return jdbc.queryForList(
                "SELECT CONCAT_WS(' ', name, told_on, code) FROM made_member m LEFT JOIN made_club c ON c.id = m.club_id"
                        + " ORDER BY name",
                String.class);
    }
}
