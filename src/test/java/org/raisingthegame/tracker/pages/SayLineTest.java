package org.raisingthegame.tracker.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SayLineTest {

    @Test
    void marked_figures_and_verdicts_stand_out_and_the_words_stay() {
        SayLine line = new SayLine("In 2026, *58%* reached it. There is _no clear change_.");
        assertThat(line.getElement().getTextRecursively())
                .isEqualTo("In 2026, 58% reached it. There is no clear change.");
        assertThat(line.getChildren()
                        .map(part -> part.getElement().getAttribute("class"))
                        .filter(name -> name != null))
                .containsExactly("say-figure", "say-verdict");
    }

    @Test
    void nothing_in_the_sentence_is_read_as_html() {
        assertThat(new SayLine("<b>58%</b>").getElement().getOuterHTML()).contains("&lt;b&gt;");
    }
}
