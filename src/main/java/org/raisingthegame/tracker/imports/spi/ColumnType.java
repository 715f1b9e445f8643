package org.raisingthegame.tracker.imports.spi;

/** The SQL types that imported values have. The host makes the staging table from them and checks lengths before it. */
public sealed interface ColumnType {

    String sql();

    /** Text that people read; compared exactly: letter case, accents and spaces all count. */
    record Text(int maxLength) implements ColumnType {
        @Override
        public String sql() {
            return "VARCHAR(" + maxLength + ") COLLATE utf8mb4_nopad_bin";
        }
    }

    /** ASCII codes. */
    record Code(int maxLength) implements ColumnType {
        @Override
        public String sql() {
            return "VARCHAR(" + maxLength + ") CHARACTER SET ascii COLLATE ascii_bin";
        }
    }

    record Date() implements ColumnType {
        @Override
        public String sql() {
            return "DATE";
        }
    }

    record Whole() implements ColumnType {
        @Override
        public String sql() {
            return "BIGINT";
        }
    }

    /** Exact decimals, such as 46.5 or 0.05623. */
    record Decimal(int precision, int scale) implements ColumnType {
        @Override
        public String sql() {
            return "DECIMAL(" + precision + "," + scale + ")";
        }
    }
}
