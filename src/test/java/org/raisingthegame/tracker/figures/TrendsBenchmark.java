package org.raisingthegame.tracker.figures;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.KaribuTest;
import org.raisingthegame.tracker.MadeUpPupils;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.database.CountedStatements;
import org.raisingthegame.tracker.database.OnTestDatabase;
import org.raisingthegame.tracker.database.TestDatabase;
import org.raisingthegame.tracker.imports.Measurements;
import org.raisingthegame.tracker.imports.Stopwatch;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestContextManager;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code ./rtg bench trends [boroughs] [years]}: seven boroughs and ten years of {@link MadeUpPupils} unless said otherwise. How long all
 * figures take, those of one school after an import, and what pages wait for, with one borough and with all, so that the growth shows.
 */
public final class TrendsBenchmark {

    private static final int BOROUGHS = 7;
    private static final int YEARS = 10;

    /** What an installation has unless it says otherwise. */
    private static final String CACHE = "256MB";

    private static final int ROUNDS = 40;
    private static final int WARM_UPS = 60;
    private static final double PAGE_GOAL = 100;
    private static final double FILTER_GOAL = 300;
    private static final double FRESH_GOAL = 10_000;
    private static final double NANOS_TO_MILLIS = 1e6;
    private static final double MILLIS = 1_000;
    private static final LaCode BOROUGH = new LaCode("208");

    /** A page that asks the database for nothing of its own. */
    private static final String LIGHT_PAGE = "glossary";

    /** Statements of a page that are worth telling take as long. */
    private static final double WORTH_TELLING = 0.004;

    private static final int WORTH_TELLING_TIMES = 4;

    /** Opens pages as somebody, without a browser: what the server does for a page but writing the answer. */
    @OnTestDatabase(schema = "benchtrends")
    @TestPropertySource(properties = TestDatabase.NOTHING_REMEMBERED)
    static final class Pages extends KaribuTest {

        void as(UserId person) {
            openAs(person);
        }

        /** Leaves the page that is open: Vaadin answers an address that it has just answered with nothing at all. */
        void leavePage() {
            go(LIGHT_PAGE);
        }

        void open(String address) {
            go(address);
        }

        ApplicationContext program() {
            return program;
        }
    }

    private final Pages pages = new Pages();
    private final ApplicationContext program;
    private final JdbcTemplate jdbc;
    private final CountedStatements statements;
    private final SignInFixture people;
    private final Measurements measured = new Measurements();

    private TrendsBenchmark() throws Exception {
        new TestContextManager(Pages.class).prepareTestInstance(pages);
        program = pages.program();
        jdbc = program.getBean(JdbcTemplate.class);
        statements = program.getBean(CountedStatements.class);
        people = program.getBean(SignInFixture.class);
    }

    public static void main(String[] arguments) throws Exception {
        int boroughs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : BOROUGHS;
        int years = arguments.length > 1 ? Integer.parseInt(arguments[1]) : YEARS;
        System.setProperty(TestDatabase.CACHE, arguments.length > 2 ? arguments[2] : CACHE);
        new TrendsBenchmark().run(boroughs, years);
        // Threads of the program would keep this JVM for ever.
        System.exit(0);
    }

    private void run(int boroughs, int years) throws IOException {
        MadeUpPupils pupils = new MadeUpPupils(jdbc, people, years, MadeUpPupils.CENSUS);
        List<SchoolId> firsts = new ArrayList<>();
        for (int borough = 1; borough <= boroughs; borough++) {
            long began = System.nanoTime();
            LaCode la = new LaCode(Integer.toString(Integer.parseInt(BOROUGH.value()) + borough - 1));
            firsts.add(pupils.borough(la).getFirst().id());
            say("generated borough %d in %.0f s", borough, since(began) / 1000);
            if (borough == 1 || borough == boroughs) {
                measure(borough, firsts.getFirst());
                measured.save(Path.of("target", "bench", "trends.json"));
            }
        }
        say("%s", measured.table());
    }

    private void measure(int boroughs, SchoolId school) {
        String of = " of %d borough%s".formatted(boroughs, boroughs == 1 ? "" : "s");
        jdbc.execute("ANALYZE TABLE pupils_roll, pupils_characteristics, attainment_ks2, exclusions_exclusion");
        FigureRefresh refresh = program.getBean(FigureRefresh.class);
        long began = System.nanoTime();
        refresh.refreshAll();
        add("all figures anew," + of, since(began) / 1000, "s");

        jdbc.update(
                "UPDATE exclusions_exclusion SET status = 'RESCINDED' WHERE school_id = ? AND academic_year = ?"
                        + " AND status <> 'RESCINDED' ORDER BY id LIMIT 3",
                school.value(),
                MadeUpPupils.LAST_YEAR);
        TransactionTemplate transaction = new TransactionTemplate(program.getBean(PlatformTransactionManager.class));
        transaction.executeWithoutResult(status -> jdbc.update(
                "INSERT INTO figures_stale (school_id, academic_year) VALUES (?, ?)",
                school.value(),
                MadeUpPupils.LAST_YEAR));
        List<CountedStatements.Sent> sent = new ArrayList<>();
        Stopwatch fresh = Stopwatch.of(() -> sent.addAll(statements.during(refresh::refreshNow)));
        add("figures fresh after one school's import," + of, fresh.seconds() * MILLIS, "ms", FRESH_GOAL);
        add("  processors' time", fresh.processorSeconds() * MILLIS, "ms");
        add(
                "  in %d statements".formatted(sent.size()),
                sent.stream().mapToDouble(CountedStatements.Sent::seconds).sum() * MILLIS,
                "ms");
        tell(sent, WORTH_TELLING * 10);

        String urn = jdbc.queryForObject("SELECT urn FROM schools_school WHERE id = ?", String.class, school.value());
        pages.as(people.champion(school));
        for (String page : List.of(
                "figures/attainment",
                "figures/attainment?schools=all",
                "figures/exclusions",
                "figures/exclusions?schools=" + urn,
                "figures/school?school=" + urn,
                "figures/schools",
                "figures/outcomes")) {
            page("a champion's " + page.replaceAll("=[0-9].*", "=…") + of, PAGE_GOAL, page);
        }
        UserId head = people.head(school);
        pages.as(head);
        String own = "figures/exclusions?schools=" + urn;
        page("a head's own figures/exclusions" + of, PAGE_GOAL, own);
        page("own school, free filters," + of, FILTER_GOAL, own + "&pupils=XM&pupils=FY&pupils=SK");
        pages.as(people.officer(BOROUGH));
        page("an officer's figures/attainment?schools=all" + of, PAGE_GOAL, "figures/attainment?schools=all");
    }

    /**
     * A page opened from another one. 95 of a hundred are quicker, by the clock; what one takes of the processors, which others on
     * the machine disturb less; and what it asks of the database.
     */
    private void page(String what, double goal, String address) {
        List<Stopwatch> times = new ArrayList<>();
        for (int round = -WARM_UPS; round < ROUNDS; round++) {
            pages.leavePage();
            Stopwatch time = Stopwatch.of(() -> pages.open(address));
            if (round >= 0) {
                times.add(time);
            }
        }
        add(what + ", P95", p95(times) * MILLIS, "ms", goal);
        double processors =
                times.stream().mapToDouble(Stopwatch::processorSeconds).sum() / ROUNDS;
        add("  processors' time of one", processors * MILLIS, "ms");
        pages.leavePage();
        List<CountedStatements.Sent> sent = statements.during(() -> pages.open(address));
        double database =
                sent.stream().mapToDouble(CountedStatements.Sent::seconds).sum();
        add("  in %d statements".formatted(sent.size()), database * MILLIS, "ms");
        tell(sent, WORTH_TELLING);
    }

    /** Statements that take long, together where they are sent again and again. */
    private static void tell(List<CountedStatements.Sent> sent, double worthTelling) {
        sent.stream()
                .collect(Collectors.groupingBy(
                        CountedStatements.Sent::inOneLine, LinkedHashMap::new, Collectors.toList()))
                .forEach((sql, same) -> {
                    double together = same.stream()
                            .mapToDouble(CountedStatements.Sent::seconds)
                            .sum();
                    if (together >= worthTelling || same.size() >= WORTH_TELLING_TIMES) {
                        say("    %7.1f ms in %2d times %.200s", together * MILLIS, same.size(), sql);
                    }
                });
    }

    private void add(String what, double value, String unit) {
        measured.add(what, value, unit);
        say("%-75s %10.1f %s", what, value, unit);
    }

    private void add(String what, double value, String unit, double goal) {
        measured.add(what, value, unit, goal);
        say("%-75s %10.1f %s of %.0f", what, value, unit, goal);
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / NANOS_TO_MILLIS;
    }

    private static double p95(List<Stopwatch> times) {
        double[] sorted =
                times.stream().mapToDouble(Stopwatch::seconds).sorted().toArray();
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(0.95 * sorted.length))];
    }

    private static void say(String text, Object... arguments) {
        System.out.printf(Locale.UK, text + "%n", arguments);
    }
}
