package org.raisingthegame.tracker.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The words people see. Each module keeps its own in {@code i18n/<module>.properties}, each key beginning with the
 * module's name, so that a plugin brings its words without touching a shared file. British English only, for now.
 *
 * <p>{@code {0}} stands for the first argument. An apostrophe is an apostrophe: MessageFormat's quoting with it is
 * switched off, because it silently swallows the one in "can't".
 */
@Component
class Translations implements I18NProvider {

    private static final Logger LOG = LoggerFactory.getLogger(Translations.class);

    private final Map<String, String> words;

    Translations() {
        this(onClassPath());
    }

    Translations(List<Resource> files) {
        words = read(files);
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Locale.UK);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        String text = words.get(key);
        if (text == null) {
            LOG.warn("No words for {}", key);
            return "!" + key;
        }
        return arguments.length == 0 ? text : new MessageFormat(text.replace("'", "''"), Locale.UK).format(arguments);
    }

    @Override
    public Map<String, String> getAllTranslations(Locale locale) {
        return words;
    }

    /** The words of a key that a module may leave out. */
    Optional<String> find(String key) {
        return Optional.ofNullable(words.get(key));
    }

    private static List<Resource> onClassPath() {
        try {
            return List.of(new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException("The words of the program can't be listed", e);
        }
    }

    private static Map<String, String> read(List<Resource> files) {
        Map<String, String> words = new HashMap<>();
        for (Resource file : files) {
            String name = String.valueOf(file.getFilename());
            String prefix = name.substring(0, name.length() - "properties".length());
            Properties own = new Properties();
            try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                own.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("The words in " + name + " can't be read", e);
            }
            for (String key : own.stringPropertyNames()) {
                if (!key.startsWith(prefix)) {
                    throw new IllegalStateException(key + " in " + name + " does not begin with " + prefix);
                }
                if (words.put(key, own.getProperty(key)) != null) {
                    throw new IllegalStateException(key + " has its words twice");
                }
            }
        }
        return Map.copyOf(words);
    }
}
