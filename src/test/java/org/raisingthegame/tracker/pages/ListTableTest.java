package org.raisingthegame.tracker.pages;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a list is sorted, narrowed down and given away. */
class ListTableTest {

    private static final List<Visit> VISITS = List.of(
            new Visit("Oak", LocalDate.of(2026, 2, 9), 12),
            new Visit("ash", LocalDate.of(2026, 10, 1), 2),
            new Visit("Birch", LocalDate.of(2025, 12, 24), 7));

    private record Visit(String school, LocalDate day, int pupils) {}

    @BeforeEach
    void open() {
        MockVaadin.setup();
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void records_stand_as_given_until_a_heading_is_chosen() {
        assertThat(schools(list(VISITS))).containsExactly("Oak", "ash", "Birch");
    }

    @Test
    void words_sort_as_in_a_dictionary_numbers_by_size_and_days_by_the_calendar_and_again_the_other_way() {
        ListTable<Visit> list = list(VISITS);
        sortBy("School");
        assertThat(schools(list)).containsExactly("ash", "Birch", "Oak");
        sortBy("School");
        assertThat(schools(list)).containsExactly("Oak", "Birch", "ash");
        sortBy("Pupils");
        assertThat(schools(list)).containsExactly("ash", "Birch", "Oak");
        sortBy("Day");
        assertThat(schools(list)).containsExactly("Birch", "Oak", "ash");
    }

    @Test
    void the_heading_says_by_what_it_is_sorted_and_which_way() {
        list(VISITS);
        sortBy("Day");
        assertThat(sortOf("Day")).isEqualTo("ascending");
        sortBy("Day");
        assertThat(sortOf("Day")).isEqualTo("descending");
        assertThat(sortOf("School")).isNull();
    }

    @Test
    void what_is_typed_is_found_in_every_column_and_given_away_is_what_is_found() {
        List<Visit> eight = new ArrayList<>(VISITS);
        IntStream.range(0, 5).forEach(number -> eight.add(new Visit("Elm " + number, LocalDate.EPOCH, 1)));
        ListTable<Visit> list = list(eight);
        _get(TextField.class).setValue("2026");
        assertThat(list.headings()).containsExactly("School", "Day", "Pupils");
        assertThat(list.rows()).containsExactly(List.of("Oak", "2026-02-09", "12"), List.of("ash", "2026-10-01", "2"));
    }

    @Test
    void a_long_list_is_drawn_piece_by_piece_and_given_away_whole() {
        ListTable<Visit> list = list(IntStream.range(0, 120)
                .mapToObj(number -> new Visit("School " + number, LocalDate.EPOCH, number))
                .toList());
        assertThat(drawn()).isEqualTo(50);
        _click(_get(Button.class));
        assertThat(drawn()).isEqualTo(100);
        assertThat(list.rows()).hasSize(120);
    }

    @Test
    void what_is_hidden_stands_last_whichever_way_the_list_is_sorted_and_keeps_the_order_in_which_it_came() {
        ListTable<Visit> list = new ListTable<>(
                        "Visits",
                        List.of(
                                new Visit("Yew", LocalDate.EPOCH, 3),
                                new Visit("Oak", LocalDate.EPOCH, 12),
                                new Visit("Ash", LocalDate.EPOCH, 1),
                                new Visit("Elm", LocalDate.EPOCH, 7)))
                .column("School", Visit::school)
                .count(
                        "Pupils",
                        visit -> visit.pupils() < 5 ? "fewer than 5" : "" + visit.pupils(),
                        visit -> visit.pupils() < 5 ? "fewer than 5" : "" + visit.pupils(),
                        visit -> visit.pupils() < 5 ? null : visit.pupils());
        UI.getCurrent().add(list);
        sortBy("Pupils");
        assertThat(schools(list)).containsExactly("Elm", "Oak", "Yew", "Ash");
        sortBy("Pupils");
        assertThat(schools(list)).containsExactly("Oak", "Elm", "Yew", "Ash");
    }

    @Test
    void a_line_of_all_together_stands_first_however_the_list_is_sorted_or_narrowed_down() {
        ListTable<Visit> list = list(VISITS).under(new Visit("All", LocalDate.EPOCH, 21));
        sortBy("Pupils");
        assertThat(schools(list)).containsExactly("All", "ash", "Birch", "Oak");
        sortBy("Pupils");
        assertThat(schools(list)).containsExactly("All", "Oak", "Birch", "ash");
        assertThat(drawn()).isEqualTo(4);
    }

    private static ListTable<Visit> list(List<Visit> visits) {
        ListTable<Visit> list = new ListTable<>("Visits", visits)
                .column("School", Visit::school)
                .column("Day", visit -> visit.day().toString(), Comparator.comparing(Visit::day))
                .number("Pupils", Visit::pupils)
                .actions(visit -> new NativeButton("Open"));
        UI.getCurrent().add(list);
        return list;
    }

    private static List<String> schools(ListTable<Visit> list) {
        return list.rows().stream().map(List::getFirst).toList();
    }

    private static void sortBy(String heading) {
        _click(_get(NativeButton.class, spec -> spec.withText(heading)));
    }

    private static String sortOf(String heading) {
        return _find(NativeTableHeaderCell.class).stream()
                .filter(cell -> cell.getElement().getTextRecursively().equals(heading))
                .findFirst()
                .orElseThrow()
                .getElement()
                .getAttribute("aria-sort");
    }

    private static int drawn() {
        return _find(NativeButton.class, spec -> spec.withText("Open")).size();
    }
}
