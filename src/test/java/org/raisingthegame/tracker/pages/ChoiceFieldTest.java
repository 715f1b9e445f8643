package org.raisingthegame.tracker.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What the browser's own field is told, and what it is believed. */
class ChoiceFieldTest {

    private final ChoiceField<String> field = new ChoiceField<>("School");

    @Test
    void each_item_is_an_option_under_the_heading_of_its_section_and_the_value_is_chosen() {
        field.setItems(List.of("Ash", "Alder", "Birch"), name -> name + " Primary");
        field.setSections(name -> name.substring(0, 1));
        field.setValue("Alder");
        assertThat(html().select("optgroup").eachAttr("label")).containsExactly("A", "B");
        assertThat(html().select("optgroup[label=A] option").eachText())
                .containsExactly("Ash Primary", "Alder Primary");
        assertThat(html().select("option[selected]").eachText()).containsExactly("Alder Primary");
        assertThat(html().select("label > span").text()).isEqualTo("School");
    }

    @Test
    void without_a_value_nothing_is_chosen_and_none_can_be_chosen_only_where_that_is_offered() {
        field.setItems(List.of("Ash"), name -> name);
        assertThat(html().select("option[selected]").eachAttr("value")).containsExactly("");
        assertThat(html().select("option:not([hidden])").eachText()).containsExactly("Ash");
        field.setNone("All other pupils");
        assertThat(html().select("option").eachText()).containsExactly("All other pupils", "Ash");
    }

    @Test
    void what_is_said_of_an_item_is_never_read_as_html() {
        field.setItems(List.of("<script>alert(1)</script>"), name -> name);
        assertThat(html().select("script")).isEmpty();
        assertThat(html().select("option").eachText()).contains("<script>alert(1)</script>");
    }

    private Document html() {
        return Jsoup.parse(field.getElement().getOuterHTML());
    }
}
