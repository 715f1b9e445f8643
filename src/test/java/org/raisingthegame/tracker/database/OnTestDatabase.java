package org.raisingthegame.tracker.database;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextCustomizerFactories;

/**
 * Gives a Spring test a real MariaDB, shared by all tests of the JVM, with an empty schema that Flyway migrates. For
 * {@code @SpringBootTest}, {@code @ApplicationModuleTest} and slices; {@link DatabaseTest} is the ready-made slice for
 * SQL.
 *
 * <p>The schema is made empty once a JVM, not for each test: tests that commit clean up after themselves, or take a
 * schema of their own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ContextCustomizerFactories(TestDatabaseCustomizerFactory.class)
public @interface OnTestDatabase {

    /** Name of the schema, without the prefix {@code tracker_}; contexts with the same name share one. */
    String schema() default "test";
}
