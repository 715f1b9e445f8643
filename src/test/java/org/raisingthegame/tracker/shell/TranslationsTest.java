package org.raisingthegame.tracker.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

class TranslationsTest {

    @Test
    void every_module_brings_its_own_words() {
        Translations words = new Translations();
        assertThat(words.find("shell.sign-in")).contains("Sign in");
        assertThat(words.find("charts.cannot-draw")).isPresent();
        assertThat(words.find("charts.nothing")).isEmpty();
    }

    @Test
    void an_apostrophe_survives_with_and_without_arguments() {
        Translations words = new Translations(List.of(file("a", "a.one=can't {0}\na.two=can't")));
        assertThat(words.getTranslation("a.one", Locale.UK, "stay")).isEqualTo("can't stay");
        assertThat(words.getTranslation("a.two", Locale.UK)).isEqualTo("can't");
    }

    @Test
    void no_words_double_an_apostrophe_which_people_would_see() {
        assertThat(new Translations().getAllTranslations(Locale.UK).values())
                .isNotEmpty()
                .noneMatch(words -> words.contains("''"));
    }

    @Test
    void words_that_are_missing_are_seen() {
        assertThat(new Translations(List.of()).getTranslation("a.none", Locale.UK))
                .isEqualTo("!a.none");
    }

    @Test
    void a_module_can_not_speak_for_another() {
        assertThatThrownBy(() -> new Translations(List.of(file("a", "b.one=x"))))
                .hasMessageContaining("b.one")
                .hasMessageContaining("a.properties");
    }

    private static Resource file(String module, String content) {
        return new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return module + ".properties";
            }
        };
    }
}
