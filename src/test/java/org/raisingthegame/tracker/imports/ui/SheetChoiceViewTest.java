package org.raisingthegame.tracker.imports.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.KaribuTest;
import org.raisingthegame.tracker.imports.DateOrder;
import org.raisingthegame.tracker.imports.ImportService;
import org.raisingthegame.tracker.imports.RollFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a file leaves open is asked on its preview: which sheets, and which order its dates have. */
class SheetChoiceViewTest extends KaribuTest {

    private static final List<String> HEADINGS = List.of("UPN", "Surname", "Forename", "Year Group", "DOB");

    @Autowired
    private ImportService imports;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aHead() {
        openAs(people.head(people.school("2088501", "Ash Primary")));
    }

    /** A workbook of two sheets with a pupil each; the second may be hidden. */
    private void open(boolean hidden, String birthDate) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet first = workbook.createSheet("3W");
            fill(first.createRow(0), List.of("DfE number 2088501, as at 15/01/2026"));
            fill(first.createRow(1), HEADINGS);
            fill(first.createRow(2), List.of(RollFile.upn(1), "Lo", "Ada", "3", birthDate));
            Sheet second = workbook.createSheet("4E");
            fill(second.createRow(0), List.of("DfE number 2088501, as at 15/01/2026"));
            fill(second.createRow(1), HEADINGS);
            fill(second.createRow(2), List.of(RollFile.upn(2), "Ng", "Zoë", "4", birthDate));
            workbook.setSheetHidden(1, hidden);
            workbook.write(out);
            go("imports/" + imports.receive("roll.xlsx", new ByteArrayInputStream(out.toByteArray())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Row row, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            row.createCell(i).setCellValue(values.get(i));
        }
    }

    private static Checkbox sheet(String name) {
        return _get(
                Checkbox.class,
                spec -> spec.withPredicate(
                        box -> box.getLabel() != null && box.getLabel().contains(name)));
    }

    private void apply(int count) {
        _click(_get(Button.class, spec -> spec.withText(said("imports.apply.all", count))));
    }

    private List<LocalDate> birthDates() {
        return jdbc.sql("SELECT birth_date FROM pupils_roll ORDER BY id")
                .query(LocalDate.class)
                .list();
    }

    @Test
    void of_several_sheets_those_that_are_ticked_are_imported() {
        open(false, "01/02/2017");
        assertThat(sheet("3W").getValue()).isTrue();
        sheet("4E").setValue(false);

        assertThat(sheet("4E").getValue()).isFalse();
        apply(1);
        assertThat(birthDates()).containsExactly(LocalDate.of(2017, 2, 1));
    }

    @Test
    void a_hidden_sheet_is_imported_only_when_it_is_ticked() {
        open(true, "01/02/2017");
        assertThat(sheet("4E").getValue()).isFalse();
        assertThat(page()).contains("is hidden in the workbook, so it is left out");
        _get(Button.class, spec -> spec.withText(said("imports.apply.all", 1)));
        sheet("4E").setValue(true);

        assertThat(page()).doesNotContain("so it is left out");
        apply(2);
        assertThat(birthDates()).hasSize(2);
    }

    @Test
    void dates_with_the_month_first_are_asked_about_before_anything_can_be_imported() {
        open(false, "02/13/2017");
        assertThat(page()).contains("such as “02/13/2017”, which only make sense with the month first");
        assertThat(_find(
                        Button.class,
                        spec -> spec.withPredicate(button -> button.getText().startsWith("Import"))))
                .isEmpty();
        @SuppressWarnings("unchecked") // the only one on the page
        RadioButtonGroup<DateOrder> order = _get(RadioButtonGroup.class);
        assertThat(order.getValue()).isNull();
        order.setValue(DateOrder.MONTH_FIRST);
        _click(_get(Button.class, spec -> spec.withText(said("imports.facts.look-again"))));

        _assertNone(RadioButtonGroup.class);
        apply(2);
        assertThat(birthDates()).containsOnly(LocalDate.of(2017, 2, 13));
    }
}
