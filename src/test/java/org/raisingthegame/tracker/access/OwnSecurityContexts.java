package org.raisingthegame.tracker.access;

import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Several programs live in the JVM of the tests, one for each cached context. Where Vaadin is among their beans, each
 * asks a holder of its own who is signed in, while the static one is that of the program that started last. Before a
 * test the static one becomes that of the test's own program. For all tests, by {@code META-INF/spring.factories}.
 */
class OwnSecurityContexts implements TestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext test) {
        ApplicationContext program = test.getApplicationContext();
        program.getBeanProvider(SecurityContextHolderStrategy.class)
                .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
    }
}
