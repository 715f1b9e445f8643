package org.raisingthegame.tracker.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.imports.DateOrder;
import org.raisingthegame.tracker.imports.ImportIssue;
import org.raisingthegame.tracker.imports.spi.Cell;
import org.raisingthegame.tracker.imports.spi.ColumnSpec;
import org.raisingthegame.tracker.imports.spi.FactKind;
import org.raisingthegame.tracker.imports.spi.ImportFormat;
import org.raisingthegame.tracker.imports.spi.ImportTarget;
import org.raisingthegame.tracker.imports.spi.RowReader;
import org.raisingthegame.tracker.imports.spi.RowSink;

/** How one cell is read: grades that became dates, and dates in the order that the person said. */
class TypedRowTest {

    private static final ColumnSpec SCIENCE = ColumnSpec.required("science", "Combined Science");
    private static final ColumnSpec DAY = ColumnSpec.optional("day", "Day");

    private static TypedRow row(@Nullable DateOrder order, Cell science, Cell day) {
        Recognition recognition = new Recognition(List.of(new ScienceGrades()));
        TableFile.Line heading =
                new TableFile.Line(1, List.of(new Cell.Text("Combined Science"), new Cell.Text("Day")));
        TypedRow row = new TypedRow(
                "made-up.xlsx",
                "Grades",
                recognition.recognise(heading).orElseThrow(),
                Facts.NONE,
                new SchoolIndex(List.of(), school -> false, borough -> false),
                new ReadingChoices(Facts.NONE, null, order),
                LocalDate.of(2026, 11, 20));
        row.moveTo(new TableFile.Line(2, List.of(science, day)));
        return row;
    }

    private static List<String> issues(TypedRow row) {
        return row.issues().stream().map(ImportIssue::messageKey).toList();
    }

    @Test
    void a_grade_that_became_a_date_is_restored_with_a_warning() {
        TypedRow row = row(null, new Cell.Date(LocalDate.of(2026, 4, 5)), Cell.BLANK);

        assertThat(row.grade(SCIENCE)).isEqualTo("5-4");
        assertThat(issues(row)).containsExactly("imports.issue.GRADE_WAS_DATE");
        assertThat(row.failed()).isFalse();
    }

    @Test
    void a_grade_as_text_or_number_is_left_alone() {
        assertThat(row(null, new Cell.Text("5-4"), Cell.BLANK).grade(SCIENCE)).isEqualTo("5-4");
        assertThat(row(null, new Cell.Number(54), Cell.BLANK).grade(SCIENCE)).isEqualTo("54");
        assertThat(row(null, Cell.BLANK, Cell.BLANK).grade(SCIENCE)).isNull();
    }

    @Test
    void a_date_that_can_have_been_no_grade_hands_the_row_back() {
        TypedRow row = row(null, new Cell.Date(LocalDate.of(2026, 4, 17)), Cell.BLANK);

        assertThat(row.grade(SCIENCE)).isNull();
        assertThat(issues(row)).containsExactly("imports.issue.GRADE_IS_DATE");
        assertThat(row.failed()).isTrue();
    }

    @Test
    void outside_columns_of_grades_no_date_becomes_a_grade() {
        TypedRow row = row(null, new Cell.Date(LocalDate.of(2026, 4, 5)), Cell.BLANK);

        assertThat(row.text(SCIENCE)).isEqualTo("05/04/2026");
    }

    @Test
    void dates_are_read_in_the_order_that_was_said() {
        Cell either = new Cell.Text("03/04/2019");

        assertThat(row(null, Cell.BLANK, either).date(DAY)).isEqualTo(LocalDate.of(2019, 4, 3));
        assertThat(row(DateOrder.DAY_FIRST, Cell.BLANK, either).date(DAY)).isEqualTo(LocalDate.of(2019, 4, 3));
        assertThat(row(DateOrder.MONTH_FIRST, Cell.BLANK, either).date(DAY)).isEqualTo(LocalDate.of(2019, 3, 4));
    }

    @Test
    void a_date_that_the_order_said_does_not_allow_is_left_out() {
        TypedRow row = row(DateOrder.MONTH_FIRST, Cell.BLANK, new Cell.Text("13/04/2019"));

        assertThat(row.date(DAY)).isNull();
        assertThat(issues(row)).containsExactly("imports.issue.DATE_UNREADABLE_LEFT_OUT");
    }

    @Test
    void the_order_is_asked_only_where_a_date_makes_sense_with_the_month_first_alone() {
        TypedRow either = row(null, Cell.BLANK, new Cell.Text("03/04/2019"));
        either.date(DAY);
        assertThat(either.dates().mustAsk()).isFalse();

        TypedRow american = row(null, Cell.BLANK, new Cell.Text("4/13/2019 12:00:00 AM"));
        american.date(DAY);
        assertThat(american.dates().mustAsk()).isTrue();

        TypedRow answered = row(DateOrder.DAY_FIRST, Cell.BLANK, new Cell.Text("4/13/2019"));
        answered.date(DAY);
        assertThat(answered.dates().mustAsk()).isFalse();
    }

    /** A format that only names its columns. */
    private static final class ScienceGrades implements ImportFormat<String> {

        @Override
        public String id() {
            return "test.science";
        }

        @Override
        public List<ColumnSpec> columns() {
            return List.of(SCIENCE, DAY);
        }

        @Override
        public Set<FactKind> needs() {
            return Set.of();
        }

        @Override
        public void read(RowReader row, RowSink<String> out) {
            throw new UnsupportedOperationException("The tests read the cells themselves");
        }

        @Override
        public ImportTarget<String> target() {
            throw new UnsupportedOperationException("Nothing is kept");
        }
    }
}
