package org.raisingthegame.tracker.dashboards;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import org.raisingthegame.tracker.figures.FigureFormat.Words;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The program's real words, without a page around them; a key without words fails the test. */
final class Bundles implements Words {

    private final Properties words = new Properties();

    Bundles() {
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*.properties")) {
                try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    words.load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String say(String key, Object... arguments) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new AssertionError("No words for " + key);
        }
        return new MessageFormat(text.replace("'", "''"), Locale.UK).format(arguments);
    }
}
