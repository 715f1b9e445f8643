package org.raisingthegame.tracker;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.raisingthegame.tracker.access.MovableClock;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.access.security.RightsPolicy;
import org.raisingthegame.tracker.access.security.SignedInAccount;
import org.raisingthegame.tracker.access.security.Standing;
import org.raisingthegame.tracker.access.security.Standings;
import org.raisingthegame.tracker.database.OnTestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.ClassUtils;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * A test of pages without a browser: the whole program on the real database, opened as somebody by {@link #openAs}.
 *
 * <p>Karibu finds only public views, and does not put {@code @Layout} around them; so this class scans for pages, error
 * pages and the layout itself. What a test commits stays: each test begins with empty tables.
 */
@SpringBootTest
@OnTestDatabase(schema = "pages")
@Import(KaribuTest.Fixtures.class)
public abstract class KaribuTest {

    /** The day on which these tests play: a Friday within the autumn term. */
    protected static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static final String BASE = "org.raisingthegame.tracker";

    @Autowired
    protected ApplicationContext program;

    @Autowired
    protected SignInFixture people;

    @Value("${tracker.data-folder}/erasures.csv")
    private Path erasures;

    @Autowired
    private EmptyTables tables;

    @Autowired
    private Standings standings;

    @Autowired
    private RightsPolicy policy;

    @BeforeEach
    void beginEmpty() {
        // Spring's test support plays a web request, for whose length standings would be remembered.
        RequestContextHolder.resetRequestAttributes();
        tables.clear();
    }

    /** The list of erasures lies beside the database and would be made again when the next test's program starts. */
    @AfterEach
    void close() throws IOException {
        leave();
        Files.deleteIfExists(erasures);
    }

    /** Opens the program as somebody, with the rights that the account has today; it shows the home page. */
    protected final void openAs(UserId account) {
        leave();
        Standing standing = standings.now(account).orElseThrow();
        Set<GrantedAuthority> authorities = policy.authoritiesOf(standing);
        var principal =
                new SignedInAccount(account, "test@test.example", null, authorities, standing.credentials(), false);
        var authentication = UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities);
        SecurityContextHolder.setContext(new SecurityContextImpl(authentication));
        Set<String> names =
                authorities.stream().map(GrantedAuthority::getAuthority).collect(Collectors.toSet());
        MockVaadin.setMockRequestFactory(session -> {
            FakeRequest request = new FakeRequest(session);
            request.setUserPrincipalInt(authentication);
            request.setUserInRole((who, role) -> names.contains("ROLE_" + role));
            return request;
        });
        MockVaadin.setup(Browser::new, new Program(program));
    }

    /** Opens the program as nobody, whom it shows no page but the sign-in. */
    protected final void openAsNobody() {
        leave();
        MockVaadin.setup(Browser::new, new Program(program));
    }

    private static void leave() {
        MockVaadin.tearDown();
        MockVaadin.setMockRequestFactory(FakeRequest::new);
        SecurityContextHolder.clearContext();
    }

    /** Goes to an address such as {@code figures/attainment?measure=x}. */
    protected static void go(String address) {
        int question = address.indexOf('?');
        if (question < 0) {
            UI.getCurrent().navigate(address);
        } else {
            UI.getCurrent()
                    .navigate(
                            address.substring(0, question),
                            QueryParameters.fromString(address.substring(question + 1)));
        }
    }

    /** The words of the page, without the frame around it, each run of white space one space. */
    protected static String page() {
        return wordsOf(_get(Main.class));
    }

    protected static String wordsOf(Component component) {
        return textOf(component.getElement()).replaceAll("\\s+", " ").strip();
    }

    /** With that of tables that go to the browser as one piece of HTML. */
    private static String textOf(Element element) {
        if (element.isTextNode()) {
            return element.getText();
        }
        String html = element.getProperty("innerHTML");
        return html == null
                ? element.getChildren().map(KaribuTest::textOf).collect(Collectors.joining())
                : Jsoup.parseBodyFragment(html).wholeText();
    }

    protected static String said(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    /** The page for what does not exist, to the letter, whatever the address. */
    protected static void assertNotFound(String address) {
        go("no/such/page/at/all");
        String missing = page();
        assertThat(_find(H1.class)).extracting(H1::getText).containsExactly(said("shell.not-found"));
        go(address);
        assertThat(page()).as(address).isEqualTo(missing);
    }

    /** Views, error pages and layout, found as Vaadin's own start-up finds them. */
    @SuppressWarnings("unchecked")
    private static final class Pages {

        static final Set<Class<? extends Component>> VIEWS = scan(new AnnotationTypeFilter(Route.class));
        static final Set<Class<? extends HasErrorParameter<?>>> ERRORS = (Set<Class<? extends HasErrorParameter<?>>>)
                (Set<?>) scan(new AssignableTypeFilter(HasErrorParameter.class));
        static final Class<? extends RouterLayout> LAYOUT = (Class<? extends RouterLayout>) (Class<?>)
                scan(new AnnotationTypeFilter(Layout.class)).iterator().next();

        private static Set<Class<? extends Component>> scan(TypeFilter filter) {
            var scanner = new ClassPathScanningCandidateComponentProvider(false);
            scanner.addIncludeFilter(filter);
            Set<Class<? extends Component>> found = new LinkedHashSet<>();
            scanner.findCandidateComponents(BASE)
                    .forEach(bean -> found.add((Class<? extends Component>)
                            ClassUtils.resolveClassName(bean.getBeanClassName(), KaribuTest.class.getClassLoader())));
            assertThat(found).isNotEmpty();
            return found;
        }
    }

    /**
     * In a browser an address that no view has goes to the client, which finds nothing either and asks the server for the
     * page that says so. Here the server is asked at once.
     */
    private static final class Browser extends MockedUI {

        @Override
        public void navigateToClient(String address) {
            getInternals().getRouter().navigate(this, new Location(address), NavigationTrigger.CLIENT_SIDE);
        }
    }

    private static final class Program extends MockSpringServlet {

        Program(ApplicationContext program) {
            super(new Routes(Pages.VIEWS, Pages.ERRORS, true), program, Browser::new);
        }

        @Override
        protected VaadinServletService createServletService(DeploymentConfiguration configuration)
                throws ServiceException {
            VaadinServletService service = super.createServletService(configuration);
            ApplicationRouteRegistry.getInstance(service.getContext()).setLayout(Pages.LAYOUT);
            return service;
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Fixtures {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock(TODAY);
        }

        @Bean
        SignInFixture signInFixture(JdbcClient jdbc) {
            return new SignInFixture(jdbc);
        }

        @Bean
        EmptyTables emptyTables(JdbcClient jdbc, PlatformTransactionManager transactions) {
            return new EmptyTables(jdbc, transactions);
        }
    }
}
