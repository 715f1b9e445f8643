package org.raisingthegame.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.backups.BackupSettings;
import org.raisingthegame.tracker.notices.NoticeSettings;
import org.raisingthegame.tracker.tasks.TaskSettings;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.ClassUtils;

/** The settings: the table in the handbook is whole, and a mistake is told in a sentence before anything starts. */
class SettingsTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(tracker\\.[a-z0-9.-]+)` \\| (?:`([^`]*)`)? ?\\|");

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties({BackupSettings.class, NoticeSettings.class, TaskSettings.class})
    static class Parts {

        @Bean
        static SettingsCheck settingsCheck(ConfigurableEnvironment environment) {
            return new SettingsCheck(environment);
        }
    }

    private final ApplicationContextRunner program = new ApplicationContextRunner().withUserConfiguration(Parts.class);

    private static Set<Class<?>> types() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        Set<Class<?>> types = new LinkedHashSet<>();
        scanner.findCandidateComponents("org.raisingthegame.tracker")
                .forEach(bean -> types.add(ClassUtils.resolveClassName(bean.getBeanClassName(), null)));
        return types;
    }

    @Test
    void theTableInTheHandbookHasEverySettingWithItsDefaultAndNoOther() throws IOException {
        Map<String, String> read = new TreeMap<>();
        for (Class<?> type : types()) {
            SettingsCheck.names(type).forEach((name, component) -> read.put(name, defaultOf(component)));
        }
        assertThat(read).hasSizeGreaterThan(50);
        Map<String, String> written = new TreeMap<>();
        Matcher rows = ROW.matcher(Files.readString(Path.of("docs/operations.md")));
        while (rows.find()) {
            written.put(rows.group(1), rows.group(2) == null ? "" : rows.group(2));
        }
        written.keySet().removeAll(Set.of("tracker.home", "tracker.data-folder", "tracker.behind-tls-proxy"));

        assertThat(written).isEqualTo(read);
    }

    private static String defaultOf(RecordComponent component) {
        // A record's annotations stand on the parameters of its constructor.
        var parameters =
                component.getDeclaringRecord().getDeclaredConstructors()[0].getParameters();
        for (var parameter : parameters) {
            if (parameter.getName().equals(component.getName())) {
                DefaultValue value = parameter.getAnnotation(DefaultValue.class);
                return value == null ? "" : String.join(", ", value.value());
            }
        }
        throw new AssertionError(component);
    }

    @Test
    void whatStandsNowhereElseIsReadAsItIs() {
        program.run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void everyMistakeIsToldInASentence() {
        program.withPropertyValues(
                        "tracker.backups.keep-days=seven",
                        "tracker.backups.at=half past two",
                        "tracker.tasks.hold=1 day or so")
                .run(
                        context -> assertThat(context)
                                .getFailure()
                                .isInstanceOf(MistakenSettings.class)
                                .hasMessage(
                                        String.join(
                                                System.lineSeparator(),
                                                "The setting tracker.backups.at (TRACKER_BACKUPS_AT) is \"half past two\", which is not a time such as 02:30.",
                                                "The setting tracker.backups.keep-days (TRACKER_BACKUPS_KEEP_DAYS) is \"seven\", which is not a whole number.",
                                                "The setting tracker.tasks.hold (TRACKER_TASKS_HOLD) is \"1 day or so\", which is not a length of time such as 30s, 15m or 2h.")));
    }

    @Test
    void everySettingThatCanBeMistakenSaysSoByItsName() {
        Set<String> kinds = new TreeSet<>();
        for (Class<?> type : types()) {
            Set<String> names = new TreeSet<>();
            SettingsCheck.names(type).forEach((name, component) -> {
                // Every text is a path, and a text.
                if (SettingsCheck.isSimple(component.getType()) && component.getType() != Path.class) {
                    kinds.add(
                            component.getType().isEnum()
                                    ? "enum"
                                    : component.getType().getSimpleName());
                    names.add(name);
                }
            });
            if (!names.isEmpty()) {
                assertThat(mistakes(type, names).lines().toList())
                        .zipSatisfy(
                                names,
                                (sentence, name) -> assertThat(sentence)
                                        .startsWith("The setting " + name + " (")
                                        .contains("is \"what?\", which is not "));
            }
        }
        assertThat(kinds)
                .containsExactlyInAnyOrder(
                        "DataSize",
                        "Duration",
                        "LocalDate",
                        "LocalTime",
                        "MonthDay",
                        "boolean",
                        "double",
                        "enum",
                        "int");
    }

    @Test
    void soDoThoseThatStandAlone() {
        assertThat(mistakes(TaskSettings.class, Set.of("tracker.behind-tls-proxy")))
                .endsWith("is \"what?\", which is not true or false.");
        assertThat(mistakes(TaskSettings.class, Set.of("tracker.clock.stands-at")))
                .contains("is \"what?\", which is not a moment");
    }

    /** What is said where settings have a value that nobody can mean. */
    private static String mistakes(Class<?> type, Set<String> names) {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerBeanDefinition("settings", new RootBeanDefinition(type));
        MockEnvironment environment = new MockEnvironment();
        names.forEach(name -> environment.setProperty(name, "what?"));
        return String.valueOf(catchThrowable(() -> new SettingsCheck(environment).postProcessBeanFactory(beans))
                .getMessage());
    }

    @Test
    void aNumberOutOfBoundsIsToldInASentence() {
        program.withPropertyValues("tracker.backups.keep-days=0")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasMessage("The settings under tracker.backups don't go together: at least one day is kept."));
    }

    @Test
    void whatIsOutOfReachIsToldInASentenceWithoutAPasswordInTheAddress() {
        program.withPropertyValues(
                        "spring.datasource.url=mariadb://tracker:secret@db/tracker",
                        "tracker.data-folder=pom.xml/own",
                        "tracker.backups.folder=pom.xml",
                        "tracker.backups.passphrase-file=no-such-file")
                .run(
                        context -> assertThat(context)
                                .getFailure()
                                .hasMessage(
                                        String.join(
                                                System.lineSeparator(),
                                                "The setting spring.datasource.url (SPRING_DATASOURCE_URL) does not begin with jdbc:mariadb:, as in jdbc:mariadb://127.0.0.1:3306/tracker.",
                                                "The setting tracker.data-folder (TRACKER_DATA_FOLDER) is \"pom.xml/own\", where the user that runs the program can't write.",
                                                "The setting tracker.backups.folder (TRACKER_BACKUPS_FOLDER) is \"pom.xml\", where the user that runs the program can't write.",
                                                "The setting tracker.backups.passphrase-file (TRACKER_BACKUPS_PASSPHRASE_FILE) is \"no-such-file\", which the user that runs the program can't read.")));
    }

    @Test
    void anAddressThatNoMailCanComeFromIsToldInASentence() {
        program.withPropertyValues("tracker.notices.from=the borough")
                .run(
                        context -> assertThat(context)
                                .getFailure()
                                .hasMessage(
                                        "The settings under tracker.notices don't go together: the sender's address, the borough, is no e-mail address."));
        program.withPropertyValues("tracker.notices.program-address=tracker.example")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasMessageContaining("tracker.example, does not begin with https://"));
        program.withPropertyValues("tracker.notices.from=raising-the-game@borough.example")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void aSlipOfThePenInTheEnvironmentIsNoticed() {
        program.withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource(
                                "systemEnvironment",
                                Map.of("TRACKER_BACKUPS_PASSFRASE_FILE", "/etc/x", "TRACKER_BACKUPS_KEEP_DAYS", "3"))))
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasMessage("There is no setting TRACKER_BACKUPS_PASSFRASE_FILE."));
    }

    @Test
    void theNamesThatTheHandbookGivesForTheEnvironmentAreUnderstood() {
        program.withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource(
                                "systemEnvironment",
                                Map.of(
                                        "TRACKER_BACKUPS_KEEP_DAYS",
                                        "3",
                                        "TRACKER_BACKUPS_PASSPHRASE_FILE",
                                        "pom.xml"))))
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    BackupSettings settings = context.getBean(BackupSettings.class);
                    assertThat(settings.keepDays()).isEqualTo(3);
                    assertThat(settings.passphraseFile()).isEqualTo(Path.of("pom.xml"));
                });
    }
}
