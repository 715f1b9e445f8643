package org.raisingthegame.tracker;

import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.util.unit.DataSize;

/**
 * Looks at all settings of the program before any part of it is made: a value that can't be read, and a name that nobody reads, such as
 * a slip of the pen, which would silently leave things as they were.
 */
class SettingsCheck implements BeanFactoryPostProcessor {

    /** Settings that stand alone. */
    private static final Map<String, Class<?>> SINGLE = Map.of(
            "tracker.home", Path.class,
            "tracker.data-folder", Path.class,
            "tracker.behind-tls-proxy", boolean.class,
            "tracker.clock.stands-at", LocalDateTime.class,
            "tracker.demo.samples", Path.class);

    private static final Pattern PLACE_IN_LIST = Pattern.compile("(\\[\\d+]|_\\d+)$");

    /** What a value of a type looks like, for the sentence. */
    private static final Map<Class<?>, String> LOOKS = Map.of(
            int.class, "a whole number",
            double.class, "a number",
            boolean.class, "true or false",
            Duration.class, "a length of time such as 30s, 15m or 2h",
            DataSize.class, "a size such as 50MB",
            LocalTime.class, "a time such as 02:30",
            LocalDate.class, "a day such as 2026-09-01",
            LocalDateTime.class, "a moment such as 2026-10-23T16:00:00",
            MonthDay.class, "a day of the year such as --12-31",
            Path.class, "a path");

    private final ConfigurableEnvironment environment;

    SettingsCheck(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        Map<String, Class<?>> types = new TreeMap<>();
        for (String bean : beans.getBeanNamesForAnnotation(ConfigurationProperties.class)) {
            Class<?> type = beans.getType(bean, false);
            if (type != null && type.isRecord()) {
                types.put(prefix(type), type);
            }
        }
        List<String> mistakes = new ArrayList<>();
        SINGLE.forEach(
                (name, type) -> unreadable(name, type, Binder.get(environment)).ifPresent(mistakes::add));
        types.forEach((prefix, type) -> mistakes.addAll(unreadable(prefix, type)));
        mistakes.addAll(unknown(types));
        mistakes.addAll(outOfReach());
        if (!mistakes.isEmpty()) {
            throw new MistakenSettings(mistakes);
        }
    }

    private static String prefix(Class<?> type) {
        return Objects.requireNonNull(type.getAnnotation(ConfigurationProperties.class))
                .value();
    }

    /** The names of a record's settings, such as {@code tracker.backups.keep-days}. */
    static Map<String, RecordComponent> names(Class<?> type) {
        Map<String, RecordComponent> names = new TreeMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String kebab = component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            names.put(prefix(type) + "." + kebab, component);
        }
        return names;
    }

    private List<String> unreadable(String prefix, Class<?> type) {
        Binder binder = Binder.get(environment);
        List<String> mistakes = new ArrayList<>();
        names(type)
                .forEach((name, component) ->
                        unreadable(name, component.getType(), binder).ifPresent(mistakes::add));
        if (mistakes.isEmpty()) {
            try {
                binder.bind(prefix, Bindable.of(type));
            } catch (BindException e) {
                mistakes.add("The settings under " + prefix + " don't go together: " + reason(e) + ".");
            }
        }
        return mistakes;
    }

    private Optional<String> unreadable(String name, Class<?> type, Binder binder) {
        String value = environment.getProperty(name);
        if (value == null || value.isBlank() || !isSimple(type)) {
            return Optional.empty();
        }
        try {
            binder.bind(name, Bindable.of(type));
            return Optional.empty();
        } catch (BindException e) {
            return Optional.of(said(name, value) + ", which is not " + looks(type) + ".");
        }
    }

    static boolean isSimple(Class<?> type) {
        return LOOKS.containsKey(type) || type.isEnum();
    }

    private static String looks(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + String.join(
                            ", ",
                            Arrays.stream(type.getEnumConstants())
                                    .map(one -> one.toString()
                                            .toLowerCase(Locale.ROOT)
                                            .replace('_', '-'))
                                    .toList());
        }
        return Objects.requireNonNull(LOOKS.get(type));
    }

    private static String said(String name, String value) {
        return "The setting " + name + " (" + environmentName(name) + ") is \"" + value + "\"";
    }

    /** How a setting is called in the environment of a process. */
    static String environmentName(String name) {
        return name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return Objects.requireNonNullElse(root.getMessage(), root.getClass().getSimpleName());
    }

    /** What can be read and is not there: a server, folders that are written to, the passphrase of the nightly back-up. */
    private List<String> outOfReach() {
        List<String> mistakes = new ArrayList<>();
        String server = environment.getProperty("spring.datasource.url", "");
        // The address is not repeated: a password may stand in it.
        if (!server.isBlank() && !server.startsWith("jdbc:mariadb:")) {
            mistakes.add(
                    "The setting spring.datasource.url (SPRING_DATASOURCE_URL) does not begin with jdbc:mariadb:, as in"
                            + " jdbc:mariadb://127.0.0.1:3306/tracker.");
        }
        for (String name : List.of("tracker.data-folder", "tracker.backups.folder")) {
            String value = environment.getProperty(name, "");
            if (!value.isBlank() && !canBeWritten(Path.of(value))) {
                mistakes.add(said(name, value) + ", where the user that runs the program can't write.");
            }
        }
        String passphrase = environment.getProperty("tracker.backups.passphrase-file", "");
        if (!passphrase.isBlank() && !Files.isReadable(Path.of(passphrase))) {
            mistakes.add(said("tracker.backups.passphrase-file", passphrase)
                    + ", which the user that runs the program can't read.");
        }
        return mistakes;
    }

    /** Whether it is there to be written, or can be made. */
    private static boolean canBeWritten(Path folder) {
        Path there = folder.toAbsolutePath().normalize();
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return Files.isDirectory(there) && Files.isWritable(there);
    }

    private List<String> unknown(Map<String, Class<?>> types) {
        Set<String> known = new TreeSet<>();
        SINGLE.keySet().forEach(name -> known.add(letters(name)));
        types.values().forEach(type -> names(type).keySet().forEach(name -> known.add(letters(name))));
        Set<String> found = new TreeSet<>();
        environment.getPropertySources().forEach(source -> {
            if (source instanceof EnumerablePropertySource<?> named) {
                for (String name : named.getPropertyNames()) {
                    if (name.startsWith("tracker.") || name.startsWith("TRACKER_")) {
                        found.add(name);
                    }
                }
            }
        });
        return found.stream()
                .filter(name ->
                        !known.contains(letters(PLACE_IN_LIST.matcher(name).replaceFirst(""))))
                .map(name -> "There is no setting " + name + ".")
                .toList();
    }

    /** The same for all ways in which Spring lets a name be written. */
    private static String letters(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
