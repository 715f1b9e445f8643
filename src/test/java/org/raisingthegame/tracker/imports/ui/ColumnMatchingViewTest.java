package org.raisingthegame.tracker.imports.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.KaribuTest;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.imports.FormatColumns;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.imports.ImportService;
import org.raisingthegame.tracker.imports.RollFile;
import org.raisingthegame.tracker.imports.WorkbookParts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Headings that no format knows are matched by hand, once for all files of the school. */
class ColumnMatchingViewTest extends KaribuTest {

    private static final String ASH = "2088501";
    private static final String OAK = "2088502";
    private static final List<List<String>> ROWS = List.of(
            List.of(RollFile.upn(1), "Reid", "Jade", "6", "BCRB", "Blue"),
            List.of(RollFile.upn(2), "Brown", "Noah", "6", "BCRB", "Red"));

    /** Neither the column of UPNs nor that of year groups is called by a name that the roll knows. */
    private static final List<String> OWN_HEADINGS =
            List.of("Learner ref", "Surname", "Forename", "Cohort band", "Ethnicity", "Bus route");

    private static final List<String> USUAL_HEADINGS =
            List.of("UPN", "Surname", "Forename", "Year Group", "Heritage", "Bus route");

    @Autowired
    private ImportService imports;

    @Autowired
    private JdbcClient jdbc;

    private SchoolId oak;
    private UserId ashHead;

    @BeforeEach
    void two_schools() {
        SchoolId ash = people.school(ASH, "Ash Primary");
        oak = people.school(OAK, "Oak Primary");
        ashHead = people.head(ash);
    }

    /** Between the rows that are searched for headings and those of which values are shown. */
    @Test
    void a_file_of_no_known_kind_that_is_damaged_below_gets_a_sentence() {
        StringBuilder rows = new StringBuilder();
        for (int row = 2; row < 43; row++) {
            rows.append(WorkbookParts.row(row, WorkbookParts.text("A" + row, "Ada")));
        }
        String lost = WorkbookParts.row(43, "<c r=\"A43\" t=\"s\"><v>99999</v></c>");
        byte[] damaged = WorkbookParts.of(rows.toString(), lost)
                .replacing(WorkbookParts.SHEET, "<t>UPN</t>", "<t>Learner ref</t>")
                .zip();
        openAs(ashHead);
        open(imports.receive("damaged.xlsx", new ByteArrayInputStream(damaged)));
        assertThat(page()).contains(said("imports.cannot"));
    }

    @Test
    void a_file_of_no_known_kind_is_matched_by_hand_and_the_next_one_of_the_school_is_known() {
        openAs(ashHead);
        open(received(ASH, OWN_HEADINGS));
        assertThat(page())
                .contains(
                        said("imports.match.unknown-kind", "Pupils"),
                        "Learner ref",
                        RollFile.upn(1) + " · " + RollFile.upn(2));
        assertThat(kind().getValue().formatId()).isEqualTo("pupils.roll");
        assertThat(page()).contains("Still needed for “Pupil roll”: UPN, Year group.");
        assertThat(use().isEnabled()).isFalse();

        match("Learner ref", "upn");
        match("Cohort band", "yearGroup");
        assertThat(page()).contains(said("imports.match.complete"));
        _click(use());
        assertThat(page()).contains("Ash Primary", "“Learner ref” is UPN");
        _click(_get(Button.class, spec -> spec.withText(said("imports.apply.all", 2))));
        assertThat(upns()).containsExactlyInAnyOrder(RollFile.upn(1), RollFile.upn(2));

        open(received(ASH, List.of("LEARNER REF.", "Surname", "Forename", "Cohort Band", "Ethnicity", "Bus route")));
        assertThat(page())
                .contains("“Learner ref” is UPN")
                .doesNotContain(said("imports.match.unknown-kind", "Pupils"));
        _get(Button.class, spec -> spec.withText(said("imports.apply.all", 2)));
    }

    @Test
    void a_sheet_with_headings_that_no_format_has_can_still_be_matched() {
        openAs(ashHead);
        open(received(ASH, List.of("Dish", "Portions", "Day", "Cook", "Price", "Left over")));
        assertThat(kind().getValue()).isNull();
        assertThat(page()).contains(said("imports.match.unknown-kind", "Pupils"));
    }

    @Test
    void what_one_school_said_is_not_offered_to_another() {
        openAs(ashHead);
        open(received(ASH, OWN_HEADINGS));
        match("Learner ref", "upn");
        match("Cohort band", "yearGroup");
        _click(use());

        openAs(people.head(oak));
        open(received(OAK, OWN_HEADINGS));
        assertThat(page()).contains(said("imports.match.unknown-kind", "Pupils"));
        assertThat(choice("Learner ref").getValue()).isNull();
    }

    @Test
    void an_officer_teaches_the_school_that_the_file_names_not_himself() {
        openAs(people.officer(new LaCode("208")));
        open(received(ASH, OWN_HEADINGS));
        match("Learner ref", "upn");
        match("Cohort band", "yearGroup");
        _click(use());

        openAs(ashHead);
        open(received(ASH, OWN_HEADINGS));
        assertThat(page()).contains("“Learner ref” is UPN");
    }

    @Test
    void of_a_known_kind_only_the_unused_columns_are_offered_and_one_more_can_be_matched() {
        openAs(ashHead);
        open(received(ASH, USUAL_HEADINGS));
        assertThat(page()).contains("2 columns are not used (Heritage, Bus route)");
        _assertNone(ComboBox.class, spec -> spec.withPredicate(ColumnMatchingViewTest::isForSurname));
        match("Heritage", "ethnicity");
        _click(use());
        _click(_get(Button.class, spec -> spec.withText(said("imports.apply.all", 2))));
        assertThat(jdbc.sql("SELECT DISTINCT ethnicity FROM pupils_characteristics")
                        .query(String.class)
                        .list())
                .containsExactly("BCRB");
    }

    @Test
    void a_column_of_the_format_is_one_column_of_the_sheet() {
        openAs(ashHead);
        open(received(ASH, OWN_HEADINGS));
        match("Bus route", "upn");
        match("Learner ref", "upn");
        assertThat(choice("Bus route").getValue()).isNull();
    }

    @Test
    void a_sheet_matched_as_the_wrong_kind_can_be_made_another() {
        openAs(ashHead);
        open(received(ASH, OWN_HEADINGS));
        match("Learner ref", "upn");
        match("Cohort band", "yearGroup");
        _click(use());
        kind().setValue(kind().getListDataView()
                .getItems()
                .filter(known -> known.formatId().equals("attainment.ks2"))
                .findFirst()
                .orElseThrow());
        match("Learner ref", "upn");
        match("Cohort band", "reading");
        match("Bus route", "maths");
        _click(use());
        assertThat(page()).contains("Key Stage 2").doesNotContain("“Cohort band” is Year group");
    }

    private void match(String heading, String column) {
        ComboBox<FormatColumns.Column> choice = choice(heading);
        choice.setValue(choice.getListDataView()
                .getItems()
                .filter(item -> item.key().equals(column))
                .findFirst()
                .orElseThrow());
    }

    @SuppressWarnings("unchecked") // the only boxes with that label
    private ComboBox<FormatColumns.Column> choice(String heading) {
        return _get(
                ComboBox.class,
                spec -> spec.withPredicate(box -> box.getAriaLabel()
                        .filter(said("imports.match.what-is", heading)::equals)
                        .isPresent()));
    }

    @SuppressWarnings("unchecked") // the only box with that label
    private ComboBox<FormatColumns> kind() {
        return _get(ComboBox.class, spec -> spec.withLabel(said("imports.match.kind")));
    }

    private static boolean isForSurname(ComboBox<?> box) {
        return box.getAriaLabel().filter(label -> label.contains("Surname")).isPresent();
    }

    private static Button use() {
        return _find(Button.class, spec -> spec.withText("Use these columns")).getFirst();
    }

    private List<String> upns() {
        return jdbc.sql("SELECT upn FROM pupils_pupil").query(String.class).list();
    }

    private ImportId received(String laestab, List<String> headings) {
        return imports.receive(
                "roll.xlsx", new ByteArrayInputStream(RollFile.of(laestab, "15/01/2026", headings, ROWS)));
    }

    private static void open(ImportId id) {
        go("imports/" + id);
    }
}
