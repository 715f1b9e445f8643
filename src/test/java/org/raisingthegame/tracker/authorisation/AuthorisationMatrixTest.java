package org.raisingthegame.tracker.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.access.security.RightsPolicy;
import org.raisingthegame.tracker.access.security.Standing;
import org.raisingthegame.tracker.authorisation.Matrix.Key;
import org.raisingthegame.tracker.suite.PluginCatalogue;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.util.SimpleMethodInvocation;

/**
 * Every page and every method of a guarded service has a row in the matrix, and its guard lets in whom the row lets in.
 * Needs no database, so it runs with every change. How far each actor gets, school by school, is asked of the running
 * program by {@link AuthorisationReplayTest}.
 */
class AuthorisationMatrixTest {

    private static final String TO_DO =
            "Add the row to src/test/resources/authorisation-matrix/<module>.csv: who SHALL do this, and at which schools?"
                    + " This is what the program lets in now, without the schools:";

    private final Matrix matrix = Matrix.read();
    private final RightsPolicy policy = policyWithAllPlugins();

    @Test
    void every_page_has_a_row_and_its_guard_lets_in_whom_the_row_lets_in() {
        Map<Key, Class<? extends Component>> pages = Surface.pages();
        List<String> wrong = new ArrayList<>();
        pages.forEach((key, view) -> compare(key, actor -> opens(view, actor), wrong));
        assertThat(wrong).as(TO_DO).isEmpty();
        assertThat(pages.keySet()).as("rows of pages that are no more").containsAll(matrix.keys("page"));
    }

    @Test
    void every_method_of_a_service_has_a_row_and_its_guard_lets_in_whom_the_row_lets_in() {
        Map<Key, List<Method>> services = Surface.services();
        List<String> wrong = new ArrayList<>();
        services.forEach((key, methods) ->
                methods.forEach(method -> compare(key, actor -> mayCall(method, actor), wrong)));
        assertThat(wrong).as(TO_DO).isEmpty();
        assertThat(services.keySet()).as("rows of services that are no more").containsAll(matrix.keys("service"));
    }

    private interface Guard {
        boolean letsIn(Actor actor);
    }

    /** A guard may let in whom the scope then finds nothing for; the other way round the row promises too much. */
    private void compare(Key key, Guard guard, List<String> wrong) {
        String now = Matrix.written(key, actor -> guard.letsIn(actor) ? Matrix.YES : Matrix.NO);
        Map<Actor, String> row = matrix.row(key).orElse(null);
        if (row == null) {
            wrong.add(now);
            return;
        }
        for (Actor actor : Actor.values()) {
            boolean promised = !row.get(actor).equals(Matrix.NO);
            if (promised && !guard.letsIn(actor)) {
                wrong.add(now + "   <- the row lets in: " + actor.title());
            }
        }
    }

    private boolean opens(Class<? extends Component> view, Actor actor) {
        if (view.isAnnotationPresent(AnonymousAllowed.class)) {
            return true;
        }
        if (actor == Actor.NOBODY) {
            return false;
        }
        RolesAllowed roles = view.getAnnotation(RolesAllowed.class);
        if (roles == null) {
            return view.isAnnotationPresent(PermitAll.class);
        }
        Set<String> held = authorities(actor);
        return Arrays.stream(roles.value()).anyMatch(role -> held.contains("ROLE_" + role));
    }

    /** With the rights that plugins bring; of their beans only what describes them is made. */
    private static RightsPolicy policyWithAllPlugins() {
        var program = new AnnotationConfigApplicationContext();
        program.addBeanFactoryPostProcessor(factory -> {
            for (String bean : factory.getBeanDefinitionNames()) {
                factory.getBeanDefinition(bean).setLazyInit(true);
            }
        });
        Surface.describedPlugins().forEach(program::register);
        program.register(PluginCatalogue.class, RightsPolicy.class);
        program.refresh();
        return program.getBean(RightsPolicy.class);
    }

    private boolean mayCall(Method method, Actor actor) {
        AuthorizationResult result = new PreAuthorizeAuthorizationManager()
                .authorize(() -> authentication(actor), new SimpleMethodInvocation(null, method));
        assertThat(result).as(method + " has no guard").isNotNull();
        return result.isGranted();
    }

    private Authentication authentication(Actor actor) {
        if (actor == Actor.NOBODY) {
            return new AnonymousAuthenticationToken("key", "nobody", AuthorityUtils.createAuthorityList("ANONYMOUS"));
        }
        return new TestingAuthenticationToken(
                actor.title(), null, authorities(actor).toArray(String[]::new));
    }

    private Set<String> authorities(Actor actor) {
        Standing standing = actor.standing();
        return standing == null
                ? Set.of()
                : policy.authoritiesOf(standing).stream()
                        .map(authority -> String.valueOf(authority.getAuthority()))
                        .collect(Collectors.toSet());
    }
}
