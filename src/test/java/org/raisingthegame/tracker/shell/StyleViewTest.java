package org.raisingthegame.tracker.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of the design system shows what there is, and stands in no installation. */
class StyleViewTest {

    @BeforeEach
    void open() {
        MockVaadin.setup();
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void every_token_it_names_is_one_of_the_style_sheet() throws IOException {
        UI.getCurrent().add(new StyleView());
        try (InputStream sheet = StyleView.class.getResourceAsStream("/META-INF/resources/assets/styles/tokens.css")) {
            String tokens = new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(_find(Code.class))
                    .hasSizeGreaterThan(30)
                    .allSatisfy(
                            code -> assertThat(tokens).contains(code.getText().replaceAll(",.*", "") + ":"));
        }
        assertThat(_get(StyleView.class).getElement().getTextRecursively()).contains("7 days late");
    }

    @Test
    void no_installation_has_its_address() {
        assertThat(StyleView.class.getAnnotation(Route.class).registerAtStartup())
                .isFalse();
    }
}
