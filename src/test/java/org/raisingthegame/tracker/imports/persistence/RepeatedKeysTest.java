package org.raisingthegame.tracker.imports.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.imports.spi.ColumnType;

class RepeatedKeysTest {

    private static final ColumnType CODE = new ColumnType.Code(13);
    private static final ColumnType TEXT = new ColumnType.Text(80);
    private static final ColumnType WHOLE = new ColumnType.Whole();
    private static final ColumnType DATE = new ColumnType.Date();

    @Test
    void keys_that_all_differ_are_known_to_differ() {
        RepeatedKeys keys = keys(WHOLE, CODE);
        for (int i = 0; i < 300_000; i++) {
            keys.see(row(i % 100, "A" + i));
        }
        assertThat(keys.possible()).isFalse();
    }

    @Test
    void one_that_comes_back_after_many_is_noticed() {
        RepeatedKeys keys = keys(CODE);
        for (int i = 0; i < 100_000; i++) {
            keys.see(row("A" + i));
        }
        keys.see(row("A7"));
        assertThat(keys.possible()).isTrue();
    }

    @Test
    void what_the_database_takes_for_the_same_is_the_same() {
        assertThat(repeated(CODE, "K", "K ")).isTrue();
        assertThat(repeated(WHOLE, 5, 5L)).isTrue();
        assertThat(repeated(WHOLE, -5, -5L)).isTrue();
        assertThat(repeated(DATE, LocalDate.of(2026, 1, 15), LocalDate.of(2026, 1, 15)))
                .isTrue();
        assertThat(repeated(new ColumnType.Decimal(4, 2), new BigDecimal("1.0"), new BigDecimal("1.00")))
                .isTrue();
    }

    @Test
    void what_the_database_tells_apart_is_told_apart() {
        assertThat(repeated(TEXT, "Jose", "José")).isFalse();
        assertThat(repeated(TEXT, "Mary", "Mary ")).isFalse();
        assertThat(repeated(CODE, "k", "K")).isFalse();
    }

    @Test
    void where_one_column_ends_and_the_next_begins_matters() {
        RepeatedKeys keys = keys(CODE, CODE);
        keys.see(row("AB", "C"));
        keys.see(row("A", "BC"));
        assertThat(keys.possible()).isFalse();
    }

    @Test
    void a_record_that_says_nothing_of_the_table_repeats_nothing() {
        RepeatedKeys keys = keys(WHOLE, CODE);
        keys.see(row(1, null));
        keys.see(row(1, null));
        assertThat(keys.possible()).isFalse();
    }

    @Test
    void of_more_keys_than_are_watched_the_database_is_asked() {
        RepeatedKeys keys = keys(WHOLE);
        for (int i = 0; i <= 500_000; i++) {
            keys.see(row(i));
        }
        assertThat(keys.possible()).isTrue();
    }

    private static boolean repeated(ColumnType type, Object first, Object second) {
        RepeatedKeys keys = keys(type);
        keys.see(row(first));
        keys.see(row(second));
        return keys.possible();
    }

    private static RepeatedKeys keys(ColumnType... types) {
        int[] positions = new int[types.length];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = i;
        }
        return new RepeatedKeys(positions, List.of(types));
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }
}
