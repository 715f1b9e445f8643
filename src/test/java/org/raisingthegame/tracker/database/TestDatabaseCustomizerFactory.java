package org.raisingthegame.tracker.database;

import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Names the shared test server to a test's context, as an installation would name a server of its own. */
class TestDatabaseCustomizerFactory implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configAttributes) {
        OnTestDatabase wanted = TestContextAnnotationUtils.findMergedAnnotation(testClass, OnTestDatabase.class);
        return wanted == null ? null : new Customizer(wanted.schema());
    }

    /** Equal for equal schemas, so that Spring's cache shares contexts. */
    private record Customizer(String schema) implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration mergedConfig) {
            TestDatabase.Address address = TestDatabase.schema(schema);
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test database",
                            Map.of(
                                    "spring.datasource.url", address.url(),
                                    "spring.datasource.username", address.username(),
                                    "spring.datasource.password", address.password())));
            context.getBeanFactory().registerSingleton("countedStatements", new CountedStatements());
            context.getBeanFactory().registerSingleton("pupilsTold", new PupilsTold());
        }
    }
}
