package org.raisingthegame.tracker;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.access.ActingAs;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.FigureScope;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.core.Unscoped;
import org.raisingthegame.tracker.pages.HomePanel;
import org.raisingthegame.tracker.suite.PluginDescriptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.AnnotatedGenericBeanDefinition;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;
import org.springframework.data.repository.Repository;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/**
 * The rules of docs/architecture.md that a compiler can't check. A rule that found nothing to check would be green for
 * ever: ArchUnit fails where a rule selects no class, and those about a place first show that the place needs the rule.
 */
class ArchitectureTest {

    private static final String BASE = "org.raisingthegame.tracker";
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    private static final DescribedPredicate<JavaClass> PAGES_CODE =
            resideInAnyPackage("..ui..", "..shell..", "..dashboards..").as("pages' code");

    @Test
    void only_readers_and_writers_of_documents_know_poi() {
        onlyIn(
                resideInAnyPackage("..imports.poi..", "..exports.word..", "..exports.tables.."),
                resideInAPackage("org.apache.poi.."),
                "POI's memory, its unchecked failures and its next major version stay in few packages");
    }

    @Test
    void only_access_reads_the_security_context() {
        onlyIn(
                names(CurrentUser.class.getName(), ActingAs.class.getName(), BASE + ".access.security.StandingFilter"),
                assignableTo(SecurityContextHolder.class),
                "who is signed in, and what he may see, is decided in one place");
    }

    @Test
    void views_are_package_private_and_stand_with_the_pages() {
        classes()
                .that(are(annotatedWith(Route.class)))
                .should()
                .notBePublic()
                .andShould()
                .resideInAnyPackage("..ui..", "..shell..", "..dashboards..")
                .because("nobody but the router makes a page: others lead to it through a …Navigation")
                .check(PROGRAM);
    }

    @Test
    void pages_hold_no_sql() {
        noClasses()
                .that(PAGES_CODE)
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.sql..", "org.springframework.jdbc..", "org.springframework.data..")
                                .or(resideInAPackage("..persistence..")))
                .because("a page asks a service, which asks who is asking")
                .check(PROGRAM);
    }

    /** What stands in every page's bundle already: the sign-in and the layout use it. */
    private static final DescribedPredicate<JavaClass> BROUGHT_BY_THE_LAYOUT =
            resideInAnyPackage("com.vaadin.flow.component.button..", "com.vaadin.flow.component.textfield..");

    @Test
    void what_stands_on_the_home_page_brings_no_script_of_its_own() {
        DescribedPredicate<JavaClass> scripted = new DescribedPredicate<>("bring a script of their own") {
            @Override
            public boolean test(JavaClass type) {
                return (type.isAnnotatedWith(JsModule.class) || type.isAnnotatedWith(JsModule.Container.class))
                        && !BROUGHT_BY_THE_LAYOUT.test(type);
            }
        };
        // Else the rule would hold because nothing is found.
        assertThat(scripted.test(new ClassFileImporter().importClass(Details.class)))
                .isTrue();
        noClasses()
                .that()
                .areAssignableTo(HomePanel.class)
                .should()
                .dependOnClassesThat(scripted)
                .because(
                        "a page's bundle holds what its view refers to, and the home page does not know its panels: in the"
                                + " packed program the component would stand there without a life of its own")
                .check(PROGRAM);
    }

    /** What a page may be given beside services, and why it needs no guard of its own. */
    private static final Map<String, String> OPEN_TO_PAGES = new TreeMap<>(Map.ofEntries(
            entry("CurrentUser", "is the one who knows what the person may do"),
            entry("Clock", "tells the time"),
            entry("ImportLimits", "is a setting"),
            entry("FirstOfficer", "is the way in while there is no account, locked by a code"),
            entry("Invitations", "is the way in for whoever was invited, locked by a code"),
            entry("OpenInvitation", "names the providers of the configuration"),
            entry("Translations", "are words"),
            entry("Demonstration", "says what is made up"),
            entry("HomePanel", "is made of guarded services by the module that brings it"),
            entry("ToDoSource", "asks guarded services of the module that brings it"),
            entry("PlanPanel", "is made of guarded services by the part that brings it"),
            entry("AuthenticationContext", "is Vaadin's sign-in and sign-out"),
            entry("PlaceChoices", "offers the places of Trends, which is guarded")));

    @Test
    void what_a_page_is_given_is_guarded() {
        assertThat(OPEN_TO_PAGES.values()).doesNotContain("");
        constructors()
                .that()
                .areDeclaredInClassesThat(are(annotatedWith(Route.class)))
                .should(
                        new ArchCondition<JavaConstructor>(
                                "take only guarded services and what is known to be harmless") {
                            @Override
                            public void check(JavaConstructor constructor, ConditionEvents events) {
                                constructor.getParameters().stream()
                                        .flatMap(parameter -> parameter.getType().getAllInvolvedRawTypes().stream())
                                        .filter(type -> !type.isEquivalentTo(ObjectProvider.class))
                                        .filter(type -> !type.isAnnotatedWith(Service.class))
                                        .filter(type -> !OPEN_TO_PAGES.containsKey(type.getSimpleName()))
                                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                                constructor, constructor.getFullName() + " takes " + type.getName())));
                            }
                        })
                .because("an annotation on a page protects the page, not what it calls")
                .check(PROGRAM);
    }

    @Test
    void every_service_is_guarded() {
        classes()
                .that(are(annotatedWith(Service.class)))
                .should(new ArchCondition<JavaClass>("be guarded with @PreAuthorize, whole or method by method") {
                    @Override
                    public void check(JavaClass service, ConditionEvents events) {
                        if (service.isAnnotatedWith(PreAuthorize.class)) {
                            return;
                        }
                        service.getMethods().stream()
                                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                                .filter(method -> !method.isAnnotatedWith(PreAuthorize.class))
                                .forEach(method -> events.add(SimpleConditionEvent.violated(
                                        method, method.getFullName() + " can be called by anybody")));
                    }
                })
                .because("protecting only pages is no protection")
                .check(PROGRAM);
    }

    @Test
    void no_two_components_go_by_the_same_name() {
        Map<String, List<String>> byName = PROGRAM.stream()
                .filter(type -> !type.isAnnotation()
                        && (type.isAnnotatedWith(Component.class) || type.isMetaAnnotatedWith(Component.class)))
                .map(JavaClass::reflect)
                .collect(Collectors.groupingBy(
                        ArchitectureTest::beanName,
                        TreeMap::new,
                        Collectors.mapping(Class::getName, Collectors.toList())));
        assertThat(byName).containsKeys("audit", "clockConfiguration");
        assertThat(byName.values().stream().filter(types -> types.size() > 1))
                .as("components that Spring names alike, at which the program does not start")
                .isEmpty();
    }

    /** As Spring finds it: of the annotation's value, else of the class's name. */
    private static String beanName(Class<?> component) {
        return new AnnotationBeanNameGenerator()
                .generateBeanName(new AnnotatedGenericBeanDefinition(component), new SimpleBeanDefinitionRegistry());
    }

    @Test
    void names_say_what_a_thing_is() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Utils?|Helper|Dto|DTO|Manager)")
                .because("a domain word tells more than a pattern's")
                .check(PROGRAM);
    }

    @Test
    void repositories_offer_only_what_they_declare() {
        classes()
                .that(are(repositories()))
                .should()
                .notBeAssignableTo(CrudRepository.class)
                .because("an inherited findAll() would be an open door")
                .check(PROGRAM);
    }

    @Test
    void repositories_have_no_derived_finders() {
        methods()
                .that()
                .areDeclaredInClassesThat(are(repositories()))
                .and()
                .haveNameNotMatching("save|delete")
                .should()
                .beAnnotatedWith(Query.class)
                .because(
                        "a derived finder with a scope among its arguments binds the wrong parameter and finds nothing")
                .check(PROGRAM);
    }

    @Test
    void every_read_takes_the_scope_first() {
        DescribedPredicate<JavaClass> reads = repositories().or(named(".*Queries"));
        methods()
                .that()
                .areDeclaredInClassesThat(are(reads))
                .and()
                .areNotPrivate()
                .and()
                .areNotStatic()
                .and()
                .haveNameNotMatching("save|delete")
                .should(
                        new ArchCondition<JavaMethod>(
                                "take a scope as first parameter, or be @Unscoped with a reason") {
                            @Override
                            public void check(JavaMethod method, ConditionEvents events) {
                                boolean scoped = method.getRawParameterTypes().stream()
                                        .findFirst()
                                        .filter(first -> first.isEquivalentTo(RowScope.class)
                                                || first.isEquivalentTo(FigureScope.class))
                                        .isPresent();
                                boolean unscoped = method.isAnnotatedWith(Unscoped.class)
                                        || method.getOwner().isAnnotatedWith(Unscoped.class);
                                if (!scoped && !unscoped) {
                                    events.add(SimpleConditionEvent.violated(
                                            method, method.getFullName() + " reads for whoever asks"));
                                }
                            }
                        })
                .because("who forgets the scope must not compile, or say why none is needed")
                .check(PROGRAM);
    }

    @Test
    void only_the_scope_clause_writes_a_school_predicate() throws IOException {
        Pattern parameters = Pattern.compile(":scope(Schools|Las)");
        assertThat(sourcesWith(parameters)).containsExactly("ScopeClause.java");
    }

    @Test
    void values_reach_the_database_as_parameters_only() throws IOException {
        DescribedPredicate<JavaMethodCall> unprepared =
                new DescribedPredicate<>("it makes a statement without parameters") {
                    @Override
                    public boolean test(JavaMethodCall call) {
                        return call.getTargetOwner().isEquivalentTo(Connection.class)
                                && call.getName().equals("createStatement");
                    }
                };
        // A restore is run from the command line by whoever keeps the installation, and names tables, never values.
        DescribedPredicate<JavaClass> restoring = resideInAPackage("..backups..");
        assertThat(PROGRAM.stream().filter(restoring).flatMap(type -> type.getMethodCallsFromSelf().stream()))
                .anyMatch(unprepared);
        noClasses()
                .that(not(restoring))
                .should()
                .callMethodWhere(unprepared)
                .because("what a person typed must never become part of a statement")
                .check(PROGRAM);
        // A literal that ends within a quotation of SQL, a placeholder of format within one, or a comparison before a
        // plus.
        Pattern value = Pattern.compile(
                "(?m)^(?!\\s*(?:@|\\*)|.*Exception\\().*(\"(?:[^\"'\\n]|'[^\"'\\n]*')*'[^\"'\\n]*\"\\s*\\+"
                        + "|'%\\d*\\$?[sd]'|(?:=|<|>|LIKE)[ \\t]*\"[ \\t]*\\+)");
        assertThat(value.matcher("jdbc.sql(\"WHERE name = '\" + name + \"'\")").find())
                .isTrue();
        assertThat(value.matcher("jdbc.sql(\"WHERE name = '%s'\".formatted(name))")
                        .find())
                .isTrue();
        assertThat(value.matcher("jdbc.sql(\"WHERE id = \" + id)").find()).isTrue();
        assertThat(value.matcher("jdbc.sql(\"WHERE kind = 'A' AND \" + clause.sql())")
                        .find())
                .isFalse();
        List<String> asking = sourcesWith(Pattern.compile("Jdbc(Client|Template)"));
        assertThat(sourcesWith(value).stream().filter(asking::contains))
                .as("sources that put text into a statement")
                .isSubsetOf(NAMES_IN_STATEMENTS.keySet());
    }

    /** Sources whose statements hold text that they put together, and why no value of a person's can be among it. */
    private static final Map<String, String> NAMES_IN_STATEMENTS = Map.of(
            "UnfinishedRestore.java", "its own words; MariaDB takes no parameter in a comment",
            "CorrectionTable.java", "names of tables and columns that targets declare, held to a pattern",
            "Journal.java", "names of columns that targets declare, held to a pattern",
            "Merge.java", "names of tables that targets declare, held to a pattern",
            "MergeTables.java", "names of columns that the database itself says",
            "Undo.java", "names of tables that targets declare, held to a pattern");

    @Test
    void the_trail_is_only_ever_added_to() throws IOException {
        assertThat(sourcesWith(Pattern.compile("INSERT INTO audit_"))).containsExactly("AuditTable.java");
        assertThat(sourcesWith(Pattern.compile("(?i)(UPDATE|DELETE FROM|REPLACE INTO|TRUNCATE( TABLE)?)\\s+audit_")))
                .as("sources that change the trail or take from it")
                .isEmpty();
        methods()
                .that()
                .areDeclaredIn(BASE + ".audit.persistence.AuditTable")
                .and()
                .areNotPrivate()
                .should()
                .haveName("append")
                .because("a trail that can be changed proves nothing (decision 0009)")
                .check(PROGRAM);
    }

    @Test
    void only_charts_brings_scripts() {
        DescribedPredicate<JavaClass> bringing = are(annotatedWith(JsModule.class)
                .or(annotatedWith(NpmPackage.class))
                .or(annotatedWith(JavaScript.class))
                .or(annotatedWith(CssImport.class))
                .or(annotatedWith(JsModule.Container.class))
                .or(annotatedWith(NpmPackage.Container.class)));
        classes()
                .that(bringing)
                .should()
                .resideInAPackage("..charts..")
                .because("there is one component of our own, and every further one weighs on the first page")
                .check(PROGRAM);
    }

    @Test
    void looks_stand_in_style_sheets() {
        noClasses()
                .that(not(resideInAPackage("..charts..")))
                .should()
                .callMethodWhere(new DescribedPredicate<>("it is getStyle() of a component or element") {
                    @Override
                    public boolean test(JavaMethodCall call) {
                        return call.getName().equals("getStyle")
                                && (call.getTargetOwner().getPackageName().startsWith("com.vaadin")
                                        || call.getTargetOwner()
                                                .getPackageName()
                                                .startsWith(BASE));
                    }
                })
                .because("colours and space come from the tokens, which a theme can change")
                .check(PROGRAM);
    }

    @Test
    void time_comes_from_the_clock() {
        DescribedPredicate<JavaMethodCall> asksTheTime = new DescribedPredicate<>("it asks java.time for now") {
            @Override
            public boolean test(JavaMethodCall call) {
                return call.getName().equals("now")
                        && call.getTargetOwner().getPackageName().equals("java.time");
            }
        };
        DescribedPredicate<JavaMethodCall> ofTheClock = new DescribedPredicate<>("of a Clock") {
            @Override
            public boolean test(JavaMethodCall call) {
                return call.getTarget().getRawParameterTypes().stream()
                        .anyMatch(type -> type.isEquivalentTo(Clock.class));
            }
        };
        assertThat(PROGRAM.stream()
                        .flatMap(type -> type.getMethodCallsFromSelf().stream())
                        .filter(asksTheTime.and(ofTheClock)))
                .isNotEmpty();
        noClasses()
                .should()
                .callMethodWhere(asksTheTime.and(not(ofTheClock)))
                .because("the demonstration's clock stands still, and tests move theirs")
                .check(PROGRAM);
        noClasses()
                .that(not(names(BASE + ".ClockConfiguration")))
                .should()
                .callMethodWhere(new DescribedPredicate<>("it makes a clock of the system's") {
                    @Override
                    public boolean test(JavaMethodCall call) {
                        return call.getTargetOwner().isEquivalentTo(Clock.class)
                                && call.getName().startsWith("system");
                    }
                })
                .because("there is one clock, and it is a bean")
                .check(PROGRAM);
    }

    @Test
    void the_console_belongs_to_the_log() {
        DescribedPredicate<JavaAccess<?>> console = new DescribedPredicate<>("it is System.out or System.err") {
            @Override
            public boolean test(JavaAccess<?> access) {
                return access.getTargetOwner().isEquivalentTo(System.class)
                        && Set.of("out", "err").contains(access.getName());
            }
        };
        // Claims its folder before there is a log.
        String beforeTheLog = BASE + ".database.ClaimedDataFolder";
        assertThat(PROGRAM.get(beforeTheLog).getAccessesFromSelf()).anyMatch(console);
        // Commands for a terminal and for scripts: what they print is their answer.
        DescribedPredicate<JavaClass> onTheCommandLine =
                names(BASE + ".imports.CheckFiles", BASE + ".backups.BackupCommand");
        noClasses()
                .that(not(names(beforeTheLog)).and(not(onTheCommandLine)))
                .should()
                .accessTargetWhere(console)
                .because("what is printed past the log has no time, no level and no file")
                .check(PROGRAM);
    }

    @Test
    void values_know_no_framework() {
        noClasses()
                .that()
                .resideInAPackage("..core..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "com.vaadin..", "java.sql..")
                .because("every module shares them, and tests of them need nothing")
                .check(PROGRAM);
    }

    @Test
    void a_format_knows_neither_workbooks_nor_the_database() {
        noClasses()
                .that()
                .resideInAPackage("..imports.spi..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.poi..", "java.sql..", "javax.sql..", "org.springframework.jdbc..")
                .because("a format is tested with rows of text, and the host alone writes the SQL")
                .check(PROGRAM);
        noClasses()
                .that()
                .areAssignableTo(BASE + ".imports.spi.ImportFormat")
                .or()
                .areAssignableTo(BASE + ".imports.spi.ImportTarget")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.poi..", "java.sql..", "javax.sql..", "org.springframework.jdbc..")
                .because("a format is tested with rows of text, and the host alone writes the SQL")
                .check(PROGRAM);
    }

    @Test
    void nobody_names_a_plugin_but_itself() {
        Set<String> plugins = plugins();
        assertThat(plugins).contains(BASE + ".attainment", BASE + ".exclusions");
        for (String plugin : plugins) {
            noClasses()
                    .that(not(resideInAPackage(plugin + "..")))
                    .should()
                    .dependOnClassesThat(resideInAPackage(plugin + ".."))
                    .because("a plugin is added and taken away without touching anything else")
                    .check(PROGRAM);
        }
    }

    /** Names in texts escape the compiler: ids and keys such as {@code "exclusions.rate"}. */
    @Test
    void no_text_of_the_host_holds_an_id_of_a_plugin() throws IOException {
        for (String plugin : plugins()) {
            String module = plugin.substring(BASE.length() + 1);
            Pattern id = Pattern.compile("\"" + module + "[._][a-z0-9._-]*\"");
            assertThat(sourcesOutside(module, id))
                    .as("sources of the host that name an id of " + module)
                    .isEmpty();
        }
    }

    @Test
    void a_module_makes_only_tables_of_its_own() throws IOException {
        Pattern made = Pattern.compile("(?i)\\b(?:CREATE|ALTER|DROP) TABLE (?:IF (?:NOT )?EXISTS )?`?(\\w+)");
        try (Stream<Path> scripts = Files.walk(MIGRATIONS)) {
            List<Path> all = scripts.filter(Files::isRegularFile).toList();
            assertThat(all).isNotEmpty();
            for (Path script : all) {
                String module = script.getParent().getFileName().toString();
                assertThat(PROGRAM.containPackage(BASE + "." + module))
                        .as(script + " lies in a module's folder")
                        .isTrue();
                assertThat(made.matcher(Files.readString(script)).results().map(match -> match.group(1)))
                        .as("tables of " + script.getFileName())
                        .allMatch(table -> table.startsWith(module + "_"));
            }
        }
    }

    @Test
    void every_package_says_what_may_be_null() {
        assertThat(PROGRAM.stream().map(JavaClass::getPackage).distinct())
                .as("packages")
                .isNotEmpty()
                .allMatch(
                        one -> one.isAnnotatedWith(NullMarked.class),
                        "have a package-info with @NullMarked: NullAway checks no other package");
    }

    /** Only classes of a place depend on a thing, and one of them does. */
    private static void onlyIn(
            DescribedPredicate<JavaClass> place, DescribedPredicate<JavaClass> thing, String because) {
        assertThat(PROGRAM.stream().filter(place))
                .as("classes for which the rule makes an exception")
                .isNotEmpty()
                .anyMatch(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> thing.test(dependency.getTargetClass())));
        noClasses()
                .that(not(place))
                .should()
                .dependOnClassesThat(thing)
                .because(because)
                .check(PROGRAM);
    }

    private static DescribedPredicate<JavaClass> names(String... names) {
        Set<String> all = Set.of(names);
        assertThat(all).allMatch(PROGRAM::contain, "is a class of the program");
        return new DescribedPredicate<>("are " + String.join(", ", names)) {
            @Override
            public boolean test(JavaClass type) {
                return all.contains(type.getName())
                        || type.getEnclosingClass().filter(this).isPresent();
            }
        };
    }

    private static DescribedPredicate<JavaClass> named(String regex) {
        return new DescribedPredicate<>("are called " + regex) {
            @Override
            public boolean test(JavaClass type) {
                return type.getSimpleName().matches(regex);
            }
        };
    }

    private static DescribedPredicate<JavaClass> repositories() {
        return assignableTo(Repository.class).as("repositories");
    }

    /** Packages of the classes that describe a plugin. */
    private static Set<String> plugins() {
        return PROGRAM.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Bean.class))
                .filter(method -> method.getRawReturnType().isEquivalentTo(PluginDescriptor.class))
                .map(method -> method.getOwner().getPackageName())
                .collect(Collectors.toSet());
    }

    private static List<String> sourcesWith(Pattern text) throws IOException {
        return sources("", text);
    }

    private static List<String> sourcesOutside(String module, Pattern text) throws IOException {
        return sources(module, text);
    }

    private static List<String> sources(String exceptModule, Pattern text) throws IOException {
        Path base = SOURCES.resolve(BASE.replace('.', '/'));
        Path except = base.resolve(exceptModule.isEmpty() ? "none" : exceptModule);
        try (Stream<Path> files = Files.walk(base)) {
            List<Path> java = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith(except))
                    .toList();
            assertThat(java).isNotEmpty();
            Map<String, String> found = new TreeMap<>();
            for (Path file : java) {
                text.matcher(Files.readString(file))
                        .results()
                        .findFirst()
                        .map(MatchResult::group)
                        .ifPresent(match -> found.put(file.getFileName().toString(), match));
            }
            return List.copyOf(found.keySet());
        }
    }
}
