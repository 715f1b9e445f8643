package org.raisingthegame.tracker.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raisingthegame.tracker.imports.FileLook.Seen;

/** Every row below a heading is imported, handed back or ignored with a reason, unless it is provably no row of data. */
class SilentDropsTest {

    private static final String UPN = RollFile.upn(1);
    private static final List<String> HEADINGS = List.of("Surname", "Forename", "UPN", "Year Group", "DOB", "Notes");

    @TempDir
    Path folder;

    private Seen look(List<List<String>> rows) {
        return FileLook.at(folder, "Roll.xlsx", RollFile.of("2088001", "", HEADINGS, rows));
    }

    private Seen row(String cells) {
        return look(List.of(List.of(cells.split(",", -1))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Total,Zoë,%s,6,,",
                "Total,Zoë,,6,,",
                "Total,Zoë,,,,",
                "Total,,%s,,,",
                "Count,Ann,,,01/02/2010,",
                "Counter,,,6,,",
                "County,,,,,",
                "Totally,,,,,",
                "Number,,,6,,left",
                "Grand Total,Ann,,6,,",
                "End of Report,Ann,,6,,",
                ",,,6,,",
                ",,,,,a note below the table",
                "Surname,Forename,UPN,6,,"
            })
    void a_row_that_may_be_a_pupil_is_counted(String cells) {
        assertThat(row(cells.formatted(UPN)).counted()).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Count: 28,,,,,",
                "Count,28,,,,",
                "Total,,28,,,",
                "TOTAL PUPILS,28,,,,",
                "Number of pupils: 28,,,,,",
                "Grand Total,28,,,,93%",
                "Subtotal,,,14,,",
                "End of report: printed by the office,,,,,",
                "Surname,Forename,UPN,Year Group,DOB,Notes",
                " , \u00a0,,,,"
            })
    void what_only_sums_up_or_repeats_the_heading_is_no_row(String cells) {
        Seen seen = look(List.of(List.of("Ada", "Lo", UPN, "6", "", ""), List.of(cells.split(",", -1))));

        assertThat(seen.rows()).isOne();
        assertThat(seen.counted()).isOne();
    }

    @Test
    void the_numbers_add_up_for_random_tables() {
        String[] values = {
            "",
            "",
            "Total",
            "Count",
            "6",
            "Year 6",
            "99",
            UPN,
            RollFile.upn(2),
            "B8012",
            "#N/A",
            "01/02/2010",
            "31/31/31",
            "O'Hara",
            "Ñ",
            "=1+1",
            "1E-999999999",
            "TRUE",
            "\ud83d\ude00",
            "x".repeat(500),
            "-",
            "U"
        };
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            List<List<String>> rows = new ArrayList<>();
            int data = 0;
            for (int i = 0; i < 40; i++) {
                List<String> row = new ArrayList<>();
                for (int column = 0; column < HEADINGS.size(); column++) {
                    row.add(values[random.nextInt(values.length)]);
                }
                // A name in the last column makes certain that this is no sum.
                boolean certain = random.nextInt(4) > 0;
                row.set(5, certain ? "Ann" : "");
                boolean blank = !certain && random.nextBoolean();
                rows.add(blank ? List.of("", "", "") : certain ? row : List.of("Count: " + i));
                data += certain ? 1 : 0;
            }
            Seen seen = look(rows);
            assertThat(seen.refused()).isNull();
            assertThat(seen.counted()).as("seed %d", seed).isEqualTo(data);
        }
    }

    @Test
    void every_format_answers_odd_cells_with_records_or_issues() {
        String[][] tables = {
            {"UPN", "Surname", "Reading", "Writing", "Maths"},
            {"UPN", "Year Group", "Surname", "Ethnicity", "SEN", "FSM", "Entry Date", "Leaving Date"},
            {"UPN", "Surname", "Start Date", "Category", "Reason", "Sessions", "Type", "Exclusion Type"},
            {"UPN", "Surname", "English Language", "English Literature", "Maths", "Combined Science"},
            {"URN", "LAESTAB", "School Name", "Phase", "Joined", "Left"}
        };
        String[] odd = {
            "",
            "Total",
            "-1",
            "1E300",
            "1E-999999999",
            "99999999999999999999",
            "NaN",
            "31/12/1899",
            "01/01/0001",
            "#REF!",
            "9-9",
            "\ud83d\ude00",
            "x".repeat(3_000),
            UPN,
            "2088001",
            "%s{0}'",
            "<b>",
            "Y",
            "2019-01-17"
        };
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            String[] headings = tables[seed % tables.length];
            StringBuilder csv = new StringBuilder(String.join(",", headings)).append(",Notes\n");
            for (int i = 0; i < 20; i++) {
                List<String> row = new ArrayList<>();
                for (String heading : headings) {
                    row.add(random.nextInt(3) > 0 && heading.equals("UPN") ? UPN : odd[random.nextInt(odd.length)]);
                }
                csv.append(String.join(",", row)).append(",no sum\n");
            }
            Seen seen = FileLook.at(folder, "Odd.csv", csv.toString().getBytes(UTF_8));
            assertThat(seen.refused()).as(String.join(",", headings)).isNull();
            assertThat(seen.counted()).isEqualTo(20);
        }
    }
}
