package org.raisingthegame.tracker.pages;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.BasicUtilsKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.Downloaded;

/** What somebody gets who takes a list away. */
class ListDownloadTest {

    @BeforeEach
    void open() {
        MockVaadin.setup();
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void the_file_holds_the_headings_and_every_row_as_it_stands_guarded_against_formulas() throws IOException {
        ListTable<String> list = list(List.of("Ash Primary", "=1+1"));
        assertThat(file(list).lines()).containsExactly("\uFEFFSchool,Letters", "Ash Primary,11", "'=1+1,4");
    }

    @Test
    void of_a_long_list_every_row_is_in_the_file_and_of_a_narrowed_one_those_that_are_found() throws IOException {
        ListTable<String> list = list(
                IntStream.range(0, 2000).mapToObj(number -> "School " + number).toList());
        assertThat(file(list).lines()).hasSize(2001);
        _get(TextField.class).setValue("1999");
        assertThat(file(list).lines().skip(1)).containsExactly("School 1999,11");
    }

    @Test
    void while_a_file_takes_long_the_page_says_that_it_is_being_made() throws IOException {
        List<Boolean> said = new ArrayList<>();
        FileLink[] link = new FileLink[1];
        link[0] = new FileLink("Take it", "All schools.xlsx", FileLink.WORKBOOK, to -> {
            BasicUtilsKt._fireDomEvent(link[0], "look-whether-made");
            said.add(saysThatItIsMade());
            to.write(1);
        });
        UI.getCurrent().add(link[0]);
        Downloaded.by(link[0]);
        assertThat(said).containsExactly(true);
        BasicUtilsKt._fireDomEvent(link[0], "look-whether-made");
        assertThat(saysThatItIsMade()).as("afterwards").isFalse();
    }

    private static boolean saysThatItIsMade() {
        return !NotificationsKt.getNotifications().isEmpty();
    }

    private static ListTable<String> list(List<String> schools) {
        ListTable<String> list = new ListTable<>("Schools", schools)
                .column("School", school -> school)
                .number("Letters", String::length);
        UI.getCurrent().add(list);
        return list;
    }

    private static String file(ListTable<String> list) throws IOException {
        ListDownload link = new ListDownload("Schools", list);
        UI.getCurrent().add(link);
        return new String(Downloaded.by(link).getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
