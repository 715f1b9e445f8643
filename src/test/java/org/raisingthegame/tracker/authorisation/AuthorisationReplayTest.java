package org.raisingthegame.tracker.authorisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.securityContext;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.KaribuTest;
import org.raisingthegame.tracker.access.GrantOutcome;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.People;
import org.raisingthegame.tracker.access.PersonOutcome;
import org.raisingthegame.tracker.access.SharingAgreements;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.aimhigh.Events;
import org.raisingthegame.tracker.aimhigh.Headcounts;
import org.raisingthegame.tracker.aimhigh.Speakers;
import org.raisingthegame.tracker.authorisation.Matrix.Key;
import org.raisingthegame.tracker.exports.Packs;
import org.raisingthegame.tracker.exports.spi.Pack;
import org.raisingthegame.tracker.figures.BindableMeasure;
import org.raisingthegame.tracker.figures.BoundFigures;
import org.raisingthegame.tracker.figures.FigureRefresh;
import org.raisingthegame.tracker.imports.ImportService;
import org.raisingthegame.tracker.raisingattainment.PlanDrafts;
import org.raisingthegame.tracker.raisingattainment.monitoring.Decision;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.filter.RequestContextFilter;

/**
 * Everybody asks for everything with the keys of every school: his own, one that is paired with it, another of the
 * borough, one of another borough. What is answered is what the matrix says, and what it does not promise is answered as
 * if it did not exist. Whatever a call changes is taken back.
 */
class AuthorisationReplayTest extends KaribuTest {

    /** Calls that hand work to other threads, which would outlive the test; made only where the run itself is refused. */
    private static final Set<String> ONLY_AS_OTHERS =
            Set.of("BackgroundImports.check", "BackgroundImports.apply", "BackgroundImports.applyAgain");

    /** Answers about the wording of a page, the same for a file that is not there. */
    private static final Set<String> SAYS_NOTHING = Set.of("ImportFindings.hasSeveralSheets");

    /** What a school can measure goes by its phase, which everybody knows. */
    private static final String BY_PHASE_ALONE = "BoundFigures.measuresFor";

    /** What an officer keeps for the borough as a whole, whatever schools share: people, agreements, events and speakers. */
    private static final Set<Class<?>> OF_THE_BOROUGH =
            Set.of(People.class, SharingAgreements.class, Events.class, Speakers.class, Headcounts.class);

    /** Without a sign-in, sent to it, or without the right. */
    private static final Set<Integer> REFUSALS =
            Set.of(HttpStatus.UNAUTHORIZED.value(), HttpStatus.FOUND.value(), HttpStatus.FORBIDDEN.value());

    @Autowired
    private PlatformTransactionManager transactions;

    private final Matrix matrix = Matrix.read();
    private final List<String> wrong = new ArrayList<>();
    private final Map<Actor, UserId> accounts = new EnumMap<>(Actor.class);
    private Borough borough;
    private BindableMeasure measure;

    @BeforeEach
    void everybodyAndFourSchools() {
        borough = new Borough(program, people, this::openAs);
        for (Actor actor : Actor.values()) {
            if (actor != Actor.NOBODY) {
                accounts.put(actor, actor.account(people, borough.at(Reach.OWN).school()));
            }
        }
        for (Actor writer : List.of(Actor.HEAD, Actor.STAFF_PLAN)) {
            open(writer);
            program.getBean(PlanDrafts.class).keep(Arguments.edit(borough.at(Reach.OWN)));
        }
        // What a school has reported is known when its figures are made.
        program.getBean(FigureRefresh.class).refreshAll();
        measure = program.getBean(BoundFigures.class).measures().stream()
                .filter(BindableMeasure::byYearGroup)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void keys_of_others_are_answered_as_if_nothing_were_there_by_every_method_of_every_service() {
        Map<Key, List<Method>> asked = new TreeMap<>(Surface.services());
        asked.values().removeIf(methods -> methods.stream().noneMatch(Arguments::takesKey));
        asked.keySet().removeIf(key -> SAYS_NOTHING.contains(key.what()));
        assertThat(asked).hasSizeGreaterThan(70);
        Map<Key, Map<Actor, Map<Reach, Answer>>> answers = new TreeMap<>();
        for (Actor actor : Actor.values()) {
            open(actor);
            asked.forEach((key, methods) -> answers.computeIfAbsent(key, any -> new EnumMap<>(Actor.class))
                    .put(actor, answers(methods)));
        }
        answers.forEach((key, byActor) -> {
            // What is empty for everybody tells nothing; then whoever was not refused counts as let in.
            boolean everFound = byActor.values().stream().anyMatch(byReach -> byReach.containsValue(Answer.FOUND));
            Map<Actor, String> written = new EnumMap<>(Actor.class);
            byActor.forEach((actor, byReach) -> written.put(actor, Reach.written(letIn(byReach, everFound))));
            compare(key, written);
        });
        assertThat(wrong)
                .as("what the program answers, and the matrix does not say")
                .isEmpty();
    }

    @Test
    void keys_of_a_school_that_shares_nothing_open_its_accounts_and_agreements_to_the_borough_and_no_more() {
        Map<Key, List<Method>> asked = new TreeMap<>(Surface.services());
        asked.values().removeIf(methods -> methods.stream().noneMatch(Arguments::takesKey));
        asked.keySet().removeIf(key -> SAYS_NOTHING.contains(key.what()) || BY_PHASE_ALONE.equals(key.what()));
        people.sharesNothing(borough.at(Reach.OWN).school());
        for (Actor actor : List.of(Actor.OFFICER, Actor.ADVISOR_WITH_NAMES, Actor.ADVISOR)) {
            open(actor);
            // Nobody of the borough handed its files in.
            borough.handedInBy(borough.at(Reach.OWN).head());
            asked.forEach((key, methods) -> methods.stream()
                    .filter(Arguments::takesKey)
                    .forEach(method -> {
                        if (!OF_THE_BOROUGH.contains(method.getDeclaringClass())
                                && answer(method, borough.at(Reach.OWN)) == Answer.FOUND) {
                            wrong.add(key.what() + " by " + actor);
                        }
                    }));
        }
        assertThat(wrong)
                .as("what shows something of a school that shares nothing")
                .isEmpty();
    }

    @Test
    void keys_of_others_in_an_address_open_nothing() {
        Map<Key, Map<Actor, String>> answers = new TreeMap<>();
        for (Actor actor : Actor.values()) {
            open(actor);
            Surface.pages()
                    .forEach((key, page) -> answers.computeIfAbsent(key, any -> new EnumMap<>(Actor.class))
                            .put(actor, opened(key, page)));
        }
        answers.forEach(this::compare);
        assertThat(wrong)
                .as("what the program opens, and the matrix does not say")
                .isEmpty();
    }

    @Test
    void papers_are_offered_to_whom_the_matrix_says_and_are_not_made_for_others() {
        Packs packs = program.getBean(Packs.class);
        Map<Key, Map<Actor, String>> answers = new TreeMap<>();
        open(Actor.HEAD);
        List<Packs.Choice> ofTheHead = packs.choices();
        for (Actor actor : Actor.values()) {
            open(actor);
            Set<String> offered = actor == Actor.NOBODY ? Set.of() : offered(packs);
            for (Pack pack : program.getBeansOfType(Pack.class).values()) {
                answers.computeIfAbsent(new Key("paper", pack.id()), any -> new EnumMap<>(Actor.class))
                        .put(actor, offered.contains(pack.id()) ? Matrix.YES : Matrix.NO);
            }
        }
        answers.forEach(this::compare);
        assertThat(answers.keySet()).containsAll(matrix.keys("paper"));
        assertThat(wrong)
                .as("papers that are offered, and the matrix does not say")
                .isEmpty();
        openAs(borough.at(Reach.OTHER).head());
        ofTheHead.stream().filter(choice -> choice.offer().school() != null).forEach(choice -> {
            Pack.Request request = new Pack.Request(
                    choice.offer().subject(),
                    choice.offer().markings().iterator().next(),
                    Set.of());
            assertThat(answer(() -> {
                        packs.write(choice, request, OutputStream.nullOutputStream());
                        return true;
                    }))
                    .as(choice.id() + " of another school")
                    .isEqualTo(Answer.REFUSED);
        });
    }

    @Test
    void addresses_answer_whom_the_matrix_says() throws Exception {
        MockMvc web = MockMvcBuilders.webAppContextSetup((WebApplicationContext) program)
                .addFilters(new RequestContextFilter())
                .apply(springSecurity())
                .build();
        Map<Key, Map<Actor, String>> answers = new TreeMap<>();
        for (Actor actor : Actor.values()) {
            open(actor);
            // Each request leaves the thread without it.
            SecurityContext signedIn = SecurityContextHolder.getContext();
            for (Key key : Surface.addresses()) {
                int status = web.perform(
                                get(key.what() + "?measure=" + measure.id()).with(securityContext(signedIn)))
                        .andReturn()
                        .getResponse()
                        .getStatus();
                answers.computeIfAbsent(key, any -> new EnumMap<>(Actor.class))
                        .put(actor, REFUSALS.contains(status) ? Matrix.NO : Matrix.YES);
            }
        }
        answers.forEach(this::compare);
        assertThat(answers.keySet()).isNotEmpty().containsAll(matrix.keys("address"));
        assertThat(wrong)
                .as("whom an address answers, and the matrix does not say")
                .isEmpty();
    }

    private Set<String> offered(Packs packs) {
        try {
            return packs.choices().stream().map(Packs.Choice::id).collect(Collectors.toSet());
        } catch (AccessDeniedException e) {
            return Set.of();
        }
    }

    private void open(Actor actor) {
        if (actor == Actor.NOBODY) {
            openAsNobody();
            SecurityContextHolder.clearContext();
        } else {
            openAs(accounts.get(actor));
            borough.handedInBy(accounts.get(actor));
        }
    }

    private void compare(Key key, Map<Actor, String> answers) {
        Map<Actor, String> row = matrix.row(key).orElse(Map.of());
        if (!answers.equals(row)) {
            wrong.add(Matrix.written(key, answers::get));
        }
    }

    private enum Answer {
        FOUND,
        EMPTY,
        REFUSED
    }

    private static Set<Reach> letIn(Map<Reach, Answer> answers, boolean everFound) {
        Set<Reach> reached = EnumSet.noneOf(Reach.class);
        answers.forEach((reach, answer) -> {
            if (answer == Answer.FOUND || (answer == Answer.EMPTY && !everFound)) {
                reached.add(reach);
            }
        });
        return reached;
    }

    /** School by school; of overloads, the answer of the one that gets further. */
    private Map<Reach, Answer> answers(List<Method> overloads) {
        Map<Reach, Answer> answers = new EnumMap<>(Reach.class);
        for (Method method : overloads) {
            if (Arguments.takesKey(method)) {
                for (Reach reach : Reach.values()) {
                    answers.merge(
                            reach,
                            answer(method, borough.at(reach)),
                            (one, other) -> one.compareTo(other) < 0 ? one : other);
                }
            }
        }
        return answers;
    }

    private Answer answer(Method method, SchoolRecords records) {
        String name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        if (ONLY_AS_OTHERS.contains(name)
                && answer(() -> program.getBean(ImportService.class).run(records.run())) == Answer.FOUND) {
            return Answer.FOUND;
        }
        Object[] arguments = Arguments.of(method, records, measure);
        Object service = program.getBean(method.getDeclaringClass());
        return answer(() -> {
            try {
                Object answer = method.invoke(service, arguments);
                return method.getReturnType() == void.class ? true : answer;
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof Exception cause ? cause : e;
            }
        });
    }

    private interface Question {
        @Nullable
        Object ask() throws Exception;
    }

    /** Whatever it changes is taken back. A mistake in our arguments is told only to who may ask. */
    private Answer answer(Question question) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            try {
                Object answer = question.ask();
                if (answer instanceof Decision.Refused(Decision.Reason why) && why == Decision.Reason.NOT_YOURS) {
                    return Answer.REFUSED;
                }
                return isSomething(answer) ? Answer.FOUND : Answer.EMPTY;
            } catch (OutOfScope | AccessDeniedException | AuthenticationException refused) {
                return Answer.REFUSED;
            } catch (Exception mistaken) {
                return Answer.FOUND;
            }
        }));
    }

    private static boolean isSomething(@Nullable Object answer) {
        return switch (answer) {
            case null -> false;
            case Optional<?> optional -> optional.isPresent();
            case Collection<?> all -> !all.isEmpty();
            case Map<?, ?> all -> !all.isEmpty();
            case Boolean yes -> yes;
            case Integer count -> count > 0;
            case Decision decision -> decision.allowed();
            case PersonOutcome.Refused refused -> false;
            case GrantOutcome.Refused refused -> false;
            default -> true;
        };
    }

    private String opened(Key key, Class<? extends Component> page) {
        String route = key.what().substring(1);
        if (!route.contains(":")) {
            return shows(page, route) ? Matrix.YES : Matrix.NO;
        }
        Set<Reach> reached = EnumSet.noneOf(Reach.class);
        for (Reach reach : Reach.values()) {
            if (shows(page, address(route, borough.at(reach)))) {
                reached.add(reach);
            }
        }
        return Reach.written(reached);
    }

    private static String address(String route, SchoolRecords records) {
        String first = switch (route.split("/")[0]) {
            case "imports" -> records.run().toString();
            case "plans" -> records.plan().toString();
            case "events" -> records.event().toString();
            case "interventions" -> records.intervention().toString();
            default -> records.challenge().toString();
        };
        return route.replace(":pupil", records.pupil().toString())
                .replace(":review", records.review().toString())
                .replace(":id", first);
    }

    private boolean shows(Class<? extends Component> page, String address) {
        go(address);
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .anyMatch(shown -> shown.getClass() == page);
    }
}
