package org.raisingthegame.tracker.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.menu.MenuEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NavigationGroupTest {

    @ParameterizedTest
    @CsvSource({
        "0, TOP",
        "99, TOP",
        "100, FIGURES",
        "199.5, FIGURES",
        "200, WORK",
        "300, DATA",
        "400, SETTINGS",
        "9000, SETTINGS",
        "-1, TOP",
        ", SETTINGS"
    })
    void the_order_of_a_page_decides_its_group(@Nullable Double order, NavigationGroup group) {
        assertThat(NavigationGroup.of(new MenuEntry("some/page", "some.title", order, null, null)))
                .isEqualTo(group);
    }
}
