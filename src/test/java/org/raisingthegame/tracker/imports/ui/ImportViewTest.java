package org.raisingthegame.tracker.imports.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.Downloaded;
import org.raisingthegame.tracker.KaribuTest;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.Role;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.imports.ImportChoices;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.imports.ImportIssue;
import org.raisingthegame.tracker.imports.ImportPreview;
import org.raisingthegame.tracker.imports.ImportService;
import org.raisingthegame.tracker.imports.RollFile;
import org.raisingthegame.tracker.pages.KeyFigure;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Handing in a file, seeing what would change, importing it, taking it back; and whose imports one sees. */
class ImportViewTest extends KaribuTest {

    private static final String ASH = "2088501";
    private static final String OAK = "2088502";

    /** Three right rows; a UPN of 12 characters; a row without one. */
    private static final List<List<String>> ROWS = List.of(
            List.of(RollFile.upn(1), "Reid", "Jade", "6", "BCRB"),
            List.of(RollFile.upn(2), "Brown", "Noah", "6", "BCRB"),
            List.of(RollFile.upn(3).substring(0, 12), "Short", "Upn", "6", "WBRI"),
            List.of(RollFile.upn(4), "O'Neil", "Éva", "5", "WBRI"),
            List.of("", "None", "Upn", "5", "WBRI"));

    @Autowired
    private ImportService imports;

    @Autowired
    private JdbcClient jdbc;

    private SchoolId ash;
    private SchoolId oak;
    private UserId ashHead;

    @BeforeEach
    void twoSchools() {
        ash = people.school(ASH, "Ash Primary");
        oak = people.school(OAK, "Oak Primary");
        ashHead = people.head(ash);
    }

    @Test
    void a_file_goes_from_upload_to_preview_to_report_and_back() {
        openAs(ashHead);
        go("imports");
        UploadKt._upload(_get(Upload.class), "roll.xlsx", RollFile.of(ASH, "15/01/2026", ROWS));

        assertThat(page()).contains("roll.xlsx", "Ash Primary", "15 January 2026");
        assertThat(counts())
                .containsExactly("Rows read 5", "New 3", "Changed 0", "The same as before 0", "Handed back 2");
        assertThat(page())
                .contains("row 6, UPN", "has 12 characters; a UPN has 13")
                .contains(
                        "row 8, UPN",
                        "There is no UPN. A row needs one to be joined with what we know of the pupil."
                                + " Look it up in your school’s system and add it.");
        assertThat(pupils()).isZero();

        _click(_get(Button.class, spec -> spec.withText(said("imports.apply.some", 3, 2))));
        assertThat(pupils()).isEqualTo(3);
        assertThat(page())
                .contains("3 rows were added and 0 changed", "by Test HEADTEACHER")
                .contains("row 6, UPN");
        _get(Anchor.class, spec -> spec.withText(said("imports.rejects.handed-back", "2")));

        _click(_get(Button.class, spec -> spec.withText(said("imports.undo"))));
        ConfirmDialog dialog = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, true));
        assertThat(pupils()).isZero();
        assertThat(page()).contains("This import was taken back");
        _assertNone(Button.class, spec -> spec.withText(said("imports.undo")));
    }

    @Test
    void rows_without_upn_that_may_be_pupils_are_proposed_and_only_those_ticked_are_imported() {
        List<String> headings = List.of("UPN", "Surname", "Forename", "Year Group", "DOB");
        openAs(ashHead);
        open(received(RollFile.of(
                ASH,
                "15/01/2026",
                headings,
                List.of(
                        List.of(RollFile.upn(1), "Reid", "Jade", "5", "01/02/2016"),
                        List.of(RollFile.upn(2), "Brown", "Noah", "5", "03/04/2016")))));
        _click(_get(Button.class, spec -> spec.withText(said("imports.apply.all", 2))));

        open(received(RollFile.of(
                ASH,
                "17/09/2026",
                headings,
                List.of(
                        List.of("", "REID", "Jade", "6", "01/02/2016"),
                        List.of("", "Brown", "Noah", "6", "03/04/2016"),
                        List.of("", "Newcomer", "Ann", "6", "05/06/2016")))));
        assertThat(page()).contains("Rows without UPN: 2 may be pupils of the school");
        assertThat(counts()).contains("New 0", "Handed back 3");

        Grid<ImportIssue> proposals = proposals();
        assertThat(proposals.getSelectedItems()).isEmpty();
        proposals.select(proposals.getListDataView().getItem(0));
        _click(_get(Button.class, spec -> spec.withText(said("imports.proposals.accept"))));
        assertThat(counts()).contains("New 1", "Handed back 2");
        assertThat(proposals().getSelectedItems()).hasSize(1);

        _click(_get(Button.class, spec -> spec.withText(said("imports.apply.some", 1, 2))));
        assertThat(jdbc.sql("SELECT CONCAT(p.upn, ' ', r.surname) FROM pupils_roll r JOIN pupils_pupil p"
                                + " ON p.id = r.pupil_id WHERE r.as_at = '2026-09-17'")
                        .query(String.class)
                        .list())
                .containsExactly(RollFile.upn(1) + " REID");
    }

    @SuppressWarnings("unchecked")
    private static Grid<ImportIssue> proposals() {
        return _get(_get(ProposalsCard.class), Grid.class);
    }

    @Test
    void who_wants_all_rows_or_none_gets_none_and_is_told() {
        openAs(ashHead);
        open(received(RollFile.of(ASH, "15/01/2026", ROWS)));
        _click(_get(Button.class, spec -> spec.withText(said("imports.apply.nothing-until-right"))));
        assertThat(pupils()).isZero();
        assertThat(page()).contains(said("imports.nothing-imported", 2));
        _get(Anchor.class, spec -> spec.withText(said("imports.rejects.whole")));
        // Still to be checked: the rows that are right can be imported yet.
        _get(Button.class, spec -> spec.withText(said("imports.apply.some", 3, 2)));
    }

    @Test
    void what_the_file_does_not_say_is_asked() {
        openAs(ashHead);
        open(received(RollFile.of(ASH, "", ROWS.subList(0, 2))));
        _assertNone(Button.class, spec -> spec.withText(said("imports.apply.all", 2)));
        assertThat(counts()).as("noughts would say that there are no rows").isEmpty();
        _get(DatePicker.class).setValue(LocalDate.of(2026, 1, 15));
        _click(_get(Button.class, spec -> spec.withText(said("imports.facts.look-again"))));
        assertThat(page()).contains("15 January 2026");
        assertThat(counts()).contains("New 2");
        _click(_get(Button.class, spec -> spec.withText(said("imports.apply.all", 2))));
        assertThat(pupils()).isEqualTo(2);
    }

    @Test
    void a_list_without_a_row_is_said_to_have_none() {
        openAs(ashHead);
        open(received(RollFile.of(ASH, "15/01/2026", List.of())));
        assertThat(page()).contains(said("imports.no-rows"));
        assertThat(counts()).isEmpty();
    }

    @Test
    void what_is_no_spreadsheet_gets_a_sentence_and_no_way_to_import_it() {
        openAs(ashHead);
        open(received("Dear Sir".getBytes(StandardCharsets.UTF_8)));
        assertThat(page()).contains(said("imports.cannot"), "This is not a spreadsheet.");
        assertThat(_find(
                        Button.class,
                        spec -> spec.withPredicate(button -> button.getText().startsWith("Import"))))
                .isEmpty();
    }

    @Test
    void a_file_of_another_school_has_no_right_row() {
        openAs(ashHead);
        open(received(RollFile.of(OAK, "15/01/2026", ROWS.subList(0, 2))));
        assertThat(counts()).contains("New 0", "Handed back 2");
        assertThat(page()).contains("is not your school");
        assertThat(_find(
                        Button.class,
                        spec -> spec.withPredicate(button -> button.getText().startsWith("Import 2"))))
                .isEmpty();
        assertThat(pupils()).isZero();
    }

    @Test
    void an_import_of_another_school_is_not_found_and_not_listed() {
        ImportId applied = importedByAsh();
        openAs(ashHead);
        ImportId waiting = received(RollFile.of(ASH, "15/01/2026", ROWS));

        openAs(people.head(oak));
        assertNotFound("imports/" + applied);
        assertNotFound("imports/" + waiting);
        assertNotFound("imports/" + (waiting.value() + 1_000));
        assertNotFound("imports/what");
        go("imports");
        assertThat(page()).contains(said("imports.none")).doesNotContain("roll.xlsx");
    }

    @Test
    void a_colleague_of_the_school_sees_its_imports() {
        ImportId applied = importedByAsh();
        UserId colleague = people.colleague();
        people.grant(colleague, ash, Rights.UPLOAD);
        openAs(colleague);
        open(applied);
        assertThat(page())
                .contains("3 rows were added")
                .contains(said("imports.report.elsewhere", "Test HEADTEACHER"))
                .doesNotContain("row 6, UPN");
    }

    @Test
    void who_has_left_the_school_sees_his_imports_there_no_more() {
        ImportId applied = importedByAsh();
        jdbc.sql("UPDATE access_assignment SET ends_on = ? WHERE account_id = ?")
                .params(TODAY, ashHead.value())
                .update();
        people.post(ashHead, oak, Role.HEADTEACHER, TODAY, null);
        openAs(ashHead);
        assertNotFound("imports/" + applied);
    }

    @Test
    void many_issues_are_fetched_piece_by_piece_as_they_are_scrolled_to() {
        openAs(ashHead);
        List<List<String>> wrong = new ArrayList<>();
        for (int number = 1; number <= 60; number++) {
            wrong.add(List.of(RollFile.upn(number).substring(0, 12), "Reid", "Jade", "6", "BCRB"));
        }
        open(received(RollFile.of(ASH, "15/01/2026", wrong)));

        DataProvider<?, ?> issues = _get(VirtualList.class).getDataProvider();
        assertThat(issues.isInMemory()).isFalse();
        assertThat(issues.size(new Query<>())).isEqualTo(60);
        assertThat(issues.fetch(new Query<>(50, 5, List.of(), null, null))).hasSize(5);
    }

    /** Both rows of the second file change something: the forename of the one and the year group of the other. */
    @Test
    void what_would_change_is_sorted_by_its_headings_and_taken_away_as_it_stands_and_the_trail_says_so()
            throws IOException {
        openAs(ashHead);
        String jade = RollFile.upn(1);
        String omar = RollFile.upn(2);
        ImportId first = received(RollFile.of(
                ASH,
                "15/01/2026",
                List.of(List.of(jade, "Reid", "Jade", "6", "BCRB"), List.of(omar, "Ali", "Omar", "5", "BSOM"))));
        imports.apply(first, ImportChoices.NONE, false);
        open(received(RollFile.of(
                ASH,
                "15/01/2026",
                List.of(List.of(jade, "Reid", "Jada", "6", "BCRB"), List.of(omar, "Ali", "Omar", "4", "BSOM")))));

        DataProvider<?, ?> changes = _get(Grid.class).getDataProvider();
        assertThat(becomes(changes, SortDirection.ASCENDING)).containsExactly("4", "Jada");
        assertThat(becomes(changes, SortDirection.DESCENDING)).containsExactly("Jada", "4");

        String file = Downloaded.by(_get(Anchor.class, spec -> spec.withText(said("pages.list.download"))))
                .getContentAsString();
        assertThat(file.lines().skip(1))
                .extracting(line -> List.of(line.split(",")).getLast())
                .as("in the order of the page")
                .containsExactly("Jada", "4");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE detail = 'What was found in the file'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private static List<String> becomes(DataProvider<?, ?> changes, SortDirection direction) {
        return changes.fetch(new Query<>(0, 10, List.of(new QuerySortOrder("BECOMES", direction)), null, null))
                .map(change -> String.valueOf(((ImportPreview.Change) change).becomes()))
                .toList();
    }

    private ImportId importedByAsh() {
        openAs(ashHead);
        ImportId id = received(RollFile.of(ASH, "15/01/2026", ROWS));
        imports.apply(id, ImportChoices.NONE, false);
        return id;
    }

    private ImportId received(byte[] file) {
        return imports.receive("roll.xlsx", new ByteArrayInputStream(file));
    }

    private static void open(ImportId id) {
        go("imports/" + id);
    }

    /** Label and value of each count, in the order of the page. */
    private static List<String> counts() {
        return _find(KeyFigure.class).stream()
                .map(figure -> figure.getChildren().map(KaribuTest::wordsOf).collect(Collectors.joining(" ")))
                .toList();
    }

    private int pupils() {
        return jdbc.sql("SELECT COUNT(*) FROM pupils_pupil")
                .query(Integer.class)
                .single();
    }
}
