package org.raisingthegame.tracker.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the colours of the theme promise, worked out from the style sheet itself. */
class LookTest {

    private static final String STYLES = "/META-INF/resources/assets/styles/";
    private static final Pattern TOKEN =
            Pattern.compile("--rtg-([a-z0-9-]+): (?:light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)|(#[0-9a-f]{6}));");

    /** Of text, by WCAG 2.2, success criterion 1.4.3, level AA. */
    private static final double LEAST_CONTRAST = 4.5;

    /** Of what is no text but has to be seen, by success criterion 1.4.11. */
    private static final double LEAST_CONTRAST_OF_A_FIELD = 3;

    /** In CIELAB; about two is just told apart side by side, so this is another colour to anybody. */
    private static final double ANOTHER_COLOUR = 40;

    /** The light look's colours and the dark one's. */
    private final List<Map<String, String>> looks = List.of(tokens(2), tokens(3));

    /**
     * How a colour is seen; matrices in linear RGB. Source: Machado, Oliveira and Fernandes, A physiologically-based model for
     * simulation of color vision deficiency, 2009, at severity 1.
     */
    private enum Eyes {
        ALL_COLOURS(1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTANOPIA(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        DEUTERANOPIA(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
        TRITANOPIA(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

        private final double[] matrix;

        Eyes(double... matrix) {
            this.matrix = matrix;
        }

        double[] see(double[] linear) {
            double[] seen = new double[3];
            for (int row = 0; row < 3; row++) {
                double sum = 0;
                for (int column = 0; column < 3; column++) {
                    sum += matrix[3 * row + column] * linear[column];
                }
                seen[row] = Math.clamp(sum, 0, 1);
            }
            return seen;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ink, paper",
        "ink, ground",
        "ink-2, paper",
        "ink-2, ground",
        "ink-3, paper",
        "ink-3, ground",
        "ink-2, tint",
        "brand-2, paper",
        "brand-2, ground",
        "on-brand, brand",
        "on-brand-quiet, brand",
        "on-brand-ink, brand",
        "on-filled, brand-2",
        "on-filled, chart-group",
        "on-filled, bad",
        "ok, ok-ground",
        "warn, warn-ground",
        "bad, bad-ground",
        "bad, paper",
        "ink, warn-ground",
        "chart-group, paper",
        "chart-others, paper",
        "chart-all, paper",
        "chart-published-la, paper",
        "chart-published-region, paper",
        "chart-published-england, paper"
    })
    void text_stands_out_from_what_it_stands_on(String text, String ground) {
        assertThat(looks)
                .allSatisfy(tokens -> assertThat(contrast(tokens.get(text), tokens.get(ground)))
                        .isGreaterThanOrEqualTo(LEAST_CONTRAST));
    }

    @ParameterizedTest
    @CsvSource({"line-field, paper", "focus-ring, paper", "focus-ring, ground", "accent, brand"})
    void the_edge_of_a_field_and_the_ring_around_what_has_the_focus_are_seen(String part, String ground) {
        assertThat(looks)
                .allSatisfy(tokens -> assertThat(contrast(tokens.get(part), tokens.get(ground)))
                        .isGreaterThanOrEqualTo(LEAST_CONTRAST_OF_A_FIELD));
    }

    @ParameterizedTest
    @EnumSource
    void the_group_in_view_is_another_colour_than_all_else_to_all_eyes(Eyes eyes) {
        for (Map<String, String> tokens : looks) {
            double[] group = lab(eyes.see(linear(tokens.get("chart-group"))));
            for (String other : List.of("others", "all", "published-la", "published-region", "published-england")) {
                assertThat(distance(group, lab(eyes.see(linear(tokens.get("chart-" + other))))))
                        .as("%s as seen with %s on %s", other, eyes, tokens.get("paper"))
                        .isGreaterThan(ANOTHER_COLOUR);
            }
        }
    }

    @Test
    void black_and_white_are_as_far_apart_as_the_standard_says() {
        assertThat(contrast("#000000", "#ffffff")).isEqualTo(21.0);
    }

    @Test
    void nothing_is_fetched_from_elsewhere() {
        for (String sheet : List.of("tokens", "tracker", "shell", "print", "imports", "aimhigh", "access", "pupils")) {
            assertThat(read(sheet + ".css"))
                    .as(sheet)
                    .doesNotContainPattern("url\\(['\"]?(https?:)?//")
                    .doesNotContain("@import");
        }
    }

    private static double contrast(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        double[] linear = linear(colour);
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }

    private static double[] linear(String colour) {
        double[] linear = new double[3];
        for (int part = 0; part < 3; part++) {
            double shown = Integer.parseInt(colour.substring(1 + 2 * part, 3 + 2 * part), 16) / 255.0;
            linear[part] = shown <= 0.04045 ? shown / 12.92 : Math.pow((shown + 0.055) / 1.055, 2.4);
        }
        return linear;
    }

    private static double[] lab(double[] rgb) {
        double x = bent((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047);
        double y = bent(0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]);
        double z = bent((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double bent(double share) {
        return share > 216.0 / 24389 ? Math.cbrt(share) : (24389.0 / 27 * share + 16) / 116;
    }

    private static double distance(double[] one, double[] other) {
        return Math.hypot(Math.hypot(one[0] - other[0], one[1] - other[1]), one[2] - other[2]);
    }

    /** @param value the group of {@link #TOKEN} with the value of the look; a colour that has one value has it in both */
    private static Map<String, String> tokens(int value) {
        Map<String, String> tokens = new HashMap<>();
        Matcher token = TOKEN.matcher(read("tokens.css"));
        while (token.find()) {
            tokens.put(token.group(1), token.group(4) == null ? token.group(value) : token.group(4));
        }
        return tokens;
    }

    private static String read(String sheet) {
        try (InputStream in = LookTest.class.getResourceAsStream(STYLES + sheet)) {
            assertThat(in).as(sheet).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
